import { describe, expect, it } from 'vitest'
import type { Finding, LetterResult } from '../../server/src/engine/types.ts'
import { excerpt, harmless } from '../../server/src/report/excerpt.ts'
import { jsonRenderer, ndjsonRenderer } from '../../server/src/report/json.ts'
import { addToTotals, letterReport, noTotals, notCheckedReport } from '../../server/src/report/letter-report.ts'
import { prettyRenderer } from '../../server/src/report/pretty.ts'
import { letterSchema, reportJsonSchema, reportSchema } from '../../server/src/report/schema.ts'

const TEXT = 'Til: Klinikken\r\n\r\nSosialt: 😀 Gift, to barn.\r\nBror har søvnapné.\r\n'
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const source = { title: 'Henvisning', publisher: 'Klinikken', date: '2023-06-05', url: 'https://example.org' }

const sleep: Finding = {
  ruleId: 'klinikk/sleep',
  severity: 'warning',
  message: 'Søvn mangler.',
  explanation: 'Klinikken planlegger etter det.',
  element: 'sleep',
  pack: { id: 'klinikk', version: '1.0.0' },
  source,
  ...at('Gift, to barn.'),
  fixes: [
    {
      kind: 'template',
      title: 'Sett inn «Søvn»',
      edits: [{ ...at('Bror'), end: at('Bror').start, newText: 'Søvn: [..]\n' }],
    },
    { kind: 'answer', title: 'Søvn: sover godt', edits: [{ start: 0, end: 0, newText: 'Søvn: sover godt.\n' }] },
  ],
}
const work: Finding = {
  ...sleep,
  ruleId: 'klinikk/work',
  severity: 'error',
  message: 'Arbeid mangler.',
  element: 'work',
  fixes: [],
}

const RESULT: LetterResult = {
  status: 'checked',
  notChecked: [],
  language: 'nb',
  date: '2024-05-13',
  packs: [{ id: 'klinikk', version: '1.0.0', integrity: 'sha512-x', chosenBy: 'recipient' }],
  elements: {
    sleep: { present: false, evidence: [], dismissed: [{ text: 'søvnapné', ...at('søvnapné'), why: 'other-person' }] },
    family: { present: true, evidence: [{ text: 'Gift', ...at('Gift'), kind: 'marital status' }] },
  },
  facts: {
    ageYears: 47,
    painDurationMonths: null,
    fatigueDurationMonths: null,
    activityReductionPercent: null,
    interpreterNeeded: false,
    language: null,
    opioids: [{ substance: 'oksykodon', route: 'oral', mgPerDayMin: 20, mgPerDayMax: null }],
    omeqPerDay: { regular: 90, max: 112.5, low: 78, high: 150 },
    nomed: [2],
  },
  criteria: { 'scs-age': 'met' },
  reasons: { 'scs-age': [{ text: 'Gift', ...at('Gift') }] },
  findings: [sleep, work],
}
const letter = letterReport('a.txt', TEXT, RESULT)
const tool = { name: 'henvis', version: '1.2.3' }

describe('json', () => {
  it('counts lines and columns from 1 in UTF-16 units, beside the offsets', () => {
    expect(letter.findings[0]).toMatchObject({
      line: 3,
      column: 13,
      endLine: 3,
      endColumn: 27,
      ...at('Gift, to barn.'),
    })
  })

  it('is one object that fits the schema, whatever the number of letters', () => {
    for (const letters of [[], [letter], [letter, notCheckedReport('b.txt', 'read', 'filen er tom')]]) {
      const json = jsonRenderer(tool)
      const text = json.start + letters.map((one) => json.letter(one, TEXT)).join('') + json.end(noTotals)
      const report = JSON.parse(text)
      expect(reportSchema.parse(report)).toEqual({ version: 1, tool, letters })
    }
  })

  it('passes facts, reasons, sources and fixes through', () => {
    const { letters } = JSON.parse(
      jsonRenderer(tool).start + jsonRenderer(tool).letter(letter) + jsonRenderer(tool).end(noTotals),
    )
    expect(letters[0]).toMatchObject({
      facts: RESULT.facts,
      reasons: RESULT.reasons,
      elements: RESULT.elements,
      findings: [{ source, fixes: sleep.fixes }, { ruleId: 'klinikk/work' }],
    })
  })

  it('a letter that was not read has a finding and knows nothing', () => {
    const unread = notCheckedReport('b.txt', 'read', 'filen er tom')
    expect(letterSchema.parse(unread)).toMatchObject({
      status: 'not-checked',
      elements: {},
      criteria: {},
      language: null,
    })
    expect(unread.findings).toMatchObject([{ ruleId: 'henvis/not-checked', severity: 'error', line: 1, column: 1 }])
  })

  it('ndjson is one letter a line', () => {
    expect(ndjsonRenderer.letter(letter)).toBe(`${JSON.stringify(letter)}\n`)
  })

  it('has a JSON Schema with descriptions', () => {
    expect(reportJsonSchema()).toMatchObject({ required: ['version', 'tool', 'letters'], additionalProperties: false })
  })
})

describe('pretty', () => {
  const plain = prettyRenderer({ locale: 'nb', colours: false })

  it('shows place, severity, message, rule, excerpt, reason, fixes and source', () => {
    expect(plain.letter(letter, TEXT)).toBe(`a.txt  vurdert etter klinikk 1.0.0 (mottakeren i brevet)
  3:13   advarsel  Søvn mangler.  klinikk/sleep [1]
         │ Sosialt: 😀 Gift, to barn.
         │             ~~~~~~~~~~~~~~
         Klinikken planlegger etter det.
         retting: Sett inn «Søvn» · 1 ferdig svar å velge i editoren
  3:13   feil      Arbeid mangler.  klinikk/work [1]

  kilde [1] «Henvisning», Klinikken, sist oppdatert 5.6.2023, https://example.org

`)
  })

  it('explains what does not count, where asked', () => {
    const explain = {
      elements: [{ id: 'sleep', name: { nb: 'søvn', nn: 'søvn', en: 'sleep' } }],
      criteria: [{ id: 'scs-age', name: { nb: 'alder', nn: 'alder', en: 'age' }, restsOn: [] }],
    }
    const shown = prettyRenderer({ locale: 'nn', colours: false, explain }).letter(letter, TEXT)
    const seen = 'sett, men tel ikkje: «søvnapné» (4:10) – gjeld ein annan enn pasienten'
    expect(shown.slice(0, shown.indexOf('Opplysningane i brevet'))).toContain(seen)
    expect(shown.slice(shown.indexOf('Opplysningane i brevet'))).toBe(`Opplysningane i brevet
  søvn (sleep): manglar
      ${seen}
  family (family): funne
      «Gift» (3:13)

  Kriteria
  alder (scs-age): oppfylt
      «Gift» (3:13)

`)
  })

  it('says that a clean letter is clean, and that an unread one is not', () => {
    expect(plain.letter({ ...letter, findings: [] }, TEXT)).toContain('ingenting mangler')
    expect(plain.letter(notCheckedReport('b.txt', 'read', 'filen er tom'))).toBe(
      'b.txt\n  ikke kontrollert  filen er tom\n\n',
    )
    const partly = {
      ...letter,
      findings: [],
      status: 'partly-checked',
      notChecked: [{ check: 'facts', reason: 'x' }],
    } as const
    expect(plain.letter(partly, TEXT)).toContain('ikke kontrollert  facts: x')
    expect(plain.letter(partly, TEXT)).not.toContain('ingenting mangler')
  })

  it('sums up', () => {
    const totals = [letter, notCheckedReport('b.txt', 'read', 'x')].reduce(addToTotals, noTotals)
    expect(plain.end(totals)).toBe(
      '1 brev kontrollert, 1 feil, 1 advarsel, 1 brev ikke fullt kontrollert\n1 funn kan rettes eller få plassholdere med --fix\n',
    )
    expect(prettyRenderer({ locale: 'en', colours: true }).end(totals)).toContain('\u001b[31m1 error\u001b[39m')
  })

  it('lets nothing in a letter or a file name steer the terminal', () => {
    const evil = 'a\u001b[2Jb\u202ec'
    const shown = plain.letter(
      { ...letter, file: evil, findings: [{ ...letter.findings[0], message: evil } as never] },
      evil,
    )
    for (const steering of ['\u001b', '\u202e']) expect(shown).not.toContain(steering)
    expect(harmless('a\tb\u0007')).toBe('a b·')
  })
})

describe('excerpt', () => {
  it('cuts a long line around the place', () => {
    const long = `${'x'.repeat(500)} her ${'y'.repeat(500)}`
    const { line, indent, marks } = excerpt(long, { start: 501, end: 504 })
    expect(line.length).toBeLessThan(110)
    expect(line.slice(indent, indent + marks)).toBe('her')
  })

  it('never splits an emoji, and counts it as two columns', () => {
    const { line, indent, marks } = excerpt(`${'😀'.repeat(100)}her`, { start: 200, end: 203 })
    expect(line).toMatch(/^…(?:😀)+her$/u)
    expect([indent, marks]).toEqual([1 + 2 * ((line.length - 4) / 2), 3])
  })

  it('marks a span of several lines to the end of the first', () => {
    expect(excerpt('en to\r\ntre', { start: 3, end: 9 })).toEqual({ line: 'en to', indent: 3, marks: 2 })
  })
})
