import { describe, expect, it } from 'vitest'
import { applyFixes, draftLetter, type Finding, type Fix, type Language } from '../../server/src/engine/index.ts'
import { lint, telemark } from '../support/linter.ts'

const bare: Record<string, string> = {
  'narrative, bokmål':
    'Til smerteenheten, Sykehuset Telemark\n\nTakk for at dere vurderer denne mannen. Han kom til meg i går.\n\nVennlig hilsen\nA. Lege',
  'headed, bokmål':
    'Til: Enhet for tverrfaglig smertebehandling\n\nAktuelt:\nKom til meg i går.\n\nSosialt:\nHyggelig mann.\n\nMvh\nA. Lege\n',
  'bare headings': 'Søvn:\nTolk:\nArbeid:\nFamilie:\n\nMvh\nA. Lege\n',
  Markdown: '# Henvisning\n\n## Sosialt\n\n- Hyggelig mann\n\n## Søvn\n',
  'narrative, nynorsk':
    'Til smerteeininga, Sjukehuset Telemark\n\nTakk for at de vurderer denne mannen. Eg såg han i går, han kom ikkje før.\n\nVenleg helsing\nA. Lege',
  CRLF: 'Aktuelt:\r\nKom til meg i går.\r\n\r\nMvh\r\nA. Lege\r\n',
  empty: '',
  'one heading in capitals, the last line': 'Pasient: mann\n\nMEDISINER',
  'a bold heading, the last line': '**Medisiner**',
  'marks that stand for nothing': 'Søvn: –\nRus: ?\nArbeid: ',
}

function findingFor(text: string, rule: string): Finding | undefined {
  return lint(text).findings.find((f) => f.ruleId === rule)
}

function others(text: string, element: string): string[] {
  return lint(text)
    .findings.filter((f) => f.element !== element && f.ruleId !== `sthf-smerte/${element}`)
    .map((f) => `${f.ruleId} ${f.element ?? f.criterion ?? ''} ${f.message}`)
    .sort()
}

const apply = (text: string, fix: Fix): string => applyFixes(text, [fix]).text

describe.each(Object.entries(bare))('in a letter that says nothing (%s)', (_, text) => {
  for (const requirement of telemark.requirements) {
    const rule = `sthf-smerte/${requirement.id}`
    const { element } = requirement

    it(`${requirement.id}: the template turns the finding into one placeholder that names it, and changes nothing else`, () => {
      const finding = findingFor(text, rule) as Finding
      expect(finding).toMatchObject({ ruleId: rule, severity: requirement.severity, element })
      const template = finding.fixes.filter((f) => f.kind === 'template')
      expect(template).toHaveLength(1)
      const after = apply(text, template[0] as Fix)
      const mine = lint(after).findings.filter((f) => f.element === element)
      expect(mine.map((f) => [f.ruleId, f.severity])).toEqual([['henvis/placeholder', requirement.severity]])
      expect(after.slice(mine[0]?.start, mine[0]?.end)).toMatch(/^\[.+\]$/)
      expect(lint(after).elements[element]?.present).toBe(false)
      expect(others(after, element)).toEqual(others(text, element))
    })

    for (const answer of requirement.answers) {
      it(`${requirement.id}: the answer «${answer.nb}» is written as its title says, and clears the finding`, () => {
        const finding = findingFor(text, rule) as Finding
        const { language } = lint(text)
        const title = `${requirement.templates[language].label}: ${answer[language]}`
        const fix = finding.fixes.find((f) => f.kind === 'answer' && f.title === title) as Fix
        const after = apply(text, fix)
        expect(after.split(answer[language])).toHaveLength(text.split(answer[language]).length + 1)
        expect(findingFor(after, rule)).toBeUndefined()
        if (!Object.values(answer).some((t) => t.includes('[')))
          expect(lint(after).elements[element]?.present).toBe(true)
      })
    }
  }

  it('all templates and rewrites at once: every element waits in its own place, and a second round changes nothing', () => {
    const bulk = (t: string): Fix[] =>
      lint(t).findings.flatMap((f) => f.fixes.filter((fix) => fix.kind !== 'answer').slice(0, 1))
    const { text: after, skipped } = applyFixes(text, bulk(text))
    expect(skipped).toEqual([])
    const waiting = lint(after).findings.filter((f) => f.ruleId === 'henvis/placeholder' && f.element)
    expect(waiting.map((f) => f.element).sort()).toEqual(telemark.requirements.map((r) => r.element).sort())
    expect(applyFixes(after, bulk(after)).text).toBe(after)
  })
})

describe('a line below a filled-in template', () => {
  it('tells what it told before', () => {
    const text = 'Søvn: ?\nMetformin 1 g x 2\n'
    const template = findingFor(text, 'sthf-smerte/sleep')?.fixes.find(({ kind }) => kind === 'template') as Fix
    const after = apply(text, template)
    expect(after.split('\n')[1]).toBe('Metformin 1 g x 2')
    expect(lint(after).elements['medication-current']?.evidence).toMatchObject([{ text: 'Metformin 1 g' }])
    expect(others(after, 'sleep')).toEqual(others(text, 'sleep'))
  })
})

describe('the three kinds of fixes', () => {
  it('only an answer says something about the patient: templates hold nothing but placeholders beside their label', () => {
    for (const requirement of telemark.requirements) {
      for (const language of ['nb', 'nn'] as const satisfies Language[]) {
        const { label, text } = requirement.templates[language]
        const said = text.replace(/\[[^\]]*\]/g, '').replace(/[\s.,:;–-]/g, '')
        if (label) expect([requirement.id, said]).toEqual([requirement.id, ''])
        else expect(text).toMatch(/^Pasienten (henvises|vert tilvist|blir tilvist|vert vist) fordi \[/)
      }
    }
  })
})

describe('a new letter', () => {
  it.each(['nb', 'nn'] as const)('in %s has a placeholder for every element and no finding but those', (language) => {
    const draft = draftLetter(telemark, language, '2026-11-22')
    const { findings, language: read } = lint(draft)
    expect(read).toBe(language)
    const about = findings.filter((f) => f.element)
    expect(about.map((f) => f.element).sort()).toEqual(telemark.requirements.map((r) => r.element).sort())
    expect(new Set(about.map((f) => f.ruleId))).toEqual(new Set(['henvis/placeholder']))
  })
})
