import { describe, expect, it } from 'vitest'
import { jsonSchemas } from './json-schemas.ts'
import { compileRules, formatProblem, integrityText } from './load-rules.ts'

const name = '{ nb: søvn, nn: søvn, en: sleep }'
const sleep = `id: sleep\nname: ${name}\ncues:\n  - kind: quality\n    any: [sover dårlig]\n`
const sections = `sections:\n  - id: sleep\n    name: ${name}\n    headings: [søvn]\n    gives: [sleep]\n`
const text = '{ nb: a, nn: b, en: c }'
const pack = `id: test
version: 1.0.0
name: ${text}
clinic: { name: Klinikken, address: Klinikken }
recipient:
  - { kind: name, any: [klinikken] }
sources:
  page: { title: Siden, date: 2023-06-15 }
requirements:
  - element: sleep
    severity: warning
    message: ${text}
    explanation: ${text}
    source: page
    templates:
      nb: { label: Søvn, text: '[hvordan]' }
      nn: { label: Søvn, text: '[korleis]' }
    examples: { flags: [Bor alene.], accepts: [Sover dårlig.] }
skeleton:
  - { section: sleep, requirements: [sleep] }
`

function compile(changed: Record<string, string> = {}) {
  const files = new Map([
    ['rules/vocabulary/elements/sleep.yaml', sleep],
    ['rules/vocabulary/sections.yaml', sections],
    ['rules/packs/test/pack.yaml', pack],
    ...Object.entries(changed),
  ])
  return compileRules(files, (content) => `sha512-${content.length}`)
}

function problemsOf(changed: Record<string, string>): string[] {
  return compile(changed).problems.map((problem) => formatProblem(problem, 'nb').split('\n')[0] ?? '')
}

const packPath = 'rules/packs/test/pack.yaml'
const sleepPath = 'rules/vocabulary/elements/sleep.yaml'

describe('compileRules', () => {
  it('compiles the vocabulary and the packs into one set of rules', () => {
    const { rules, packs, problems } = compile()
    expect(problems).toEqual([])
    expect(rules.vocabulary.elements).toEqual([
      {
        id: 'sleep',
        name: { nb: 'søvn', nn: 'søvn', en: 'sleep' },
        blockedBy: ['placeholder', 'question', 'ignorance', 'other-person', 'requirement-list', 'letterhead'],
      },
    ])
    expect(rules.vocabulary.sections[0]).toMatchObject({ id: 'sleep', gives: ['sleep'], holds: [] })
    expect(rules.cues[0]?.meanings.map(({ target }) => target)).toEqual([
      'element/sleep',
      'section/sleep',
      'recipient/test',
    ])
    expect(rules.packs[0]).toMatchObject({ id: 'test', integrity: `sha512-${'pack.yaml'.length + pack.length + 2}` })
    expect(rules.packs[0]?.requirements[0]).toMatchObject({
      id: 'sleep',
      source: { title: 'Siden', date: '2023-06-15' },
      answers: [],
    })
    expect(packs[0]?.examples).toEqual([{ ruleId: 'test/sleep', flags: ['Bor alene.'], accepts: ['Sover dårlig.'] }])
  })

  it('gives contexts, senses, states and factors their targets', () => {
    const { rules, problems } = compile({
      [sleepPath]: `${sleep}senses:\n  - kind: diagnosis\n    any: [søvnapne]\n`,
      'rules/vocabulary/context.yaml':
        'cues:\n  - { why: negation, reach: after, within: 5, any: [ikke] }\npseudo:\n  - { kind: emphasis, any: [ikke bare] }\n',
      'rules/vocabulary/states/crps.yaml':
        'id: crps\naffirmed:\n  - { kind: name, any: [crps] }\ndenied:\n  - { kind: no signs, any: [crps utelukket] }\nsenses:\n  - { kind: a clinic, any: [crps klinikk] }\n',
      'rules/vocabulary/nomed.yaml': `factors:\n  - number: 2\n    name: ${name}\n    cues:\n      - { kind: sleep, any: [søvnløs] }\n`,
    })
    expect(problems).toEqual([])
    expect(rules.cues[0]?.meanings).toEqual(
      expect.arrayContaining([
        { target: 'sense/sleep', kind: 'diagnosis' },
        { target: 'context/negation', kind: 'negation', reach: 'after', within: 5 },
        { target: 'context/pseudo', kind: 'emphasis', reach: 'none' },
        { target: 'state/crps', kind: 'name' },
        { target: 'denied-state/crps', kind: 'no signs' },
        { target: 'sense/state/crps', kind: 'a clinic' },
        { target: 'nomed/2', kind: 'sleep' },
      ]),
    )
  })

  it('writes rewrites and advice with their cues', () => {
    const { rules, problems } = compile({
      [packPath]: pack
        .replace(
          '    examples:',
          '    rewrites:\n      - { cues: [{ kind: x, any: [sover ille] }], text: { nb: sover dårlig, nn: søv dårleg } }\n    examples:',
        )
        .replace(
          'skeleton:',
          `advice:\n  - id: tens\n    severity: info\n    message: ${text}\n    explanation: ${text}\n    source: page\n    cues: [{ kind: y, any: [=tens] }]\n    examples: { flags: [TENS?], accepts: [Bor alene.] }\nskeleton:`,
        ),
    })
    expect(problems).toEqual([])
    expect(rules.packs[0]?.requirements[0]?.rewrites).toEqual([{ text: { nb: 'sover dårlig', nn: 'søv dårleg' } }])
    expect(rules.packs[0]?.advice[0]).toMatchObject({ id: 'tens', cued: true })
    const targets = rules.cues[0]?.meanings.map(({ target }) => target)
    expect(targets).toEqual(expect.arrayContaining(['rewrite/test/sleep/0', 'advice/test/tens']))
  })

  it('leaves out what has problems and keeps the rest', () => {
    const { rules, problems } = compile({ [packPath]: pack.replace('source: page', 'source: pages') })
    expect(problems).toHaveLength(1)
    expect(rules.packs).toEqual([])
    expect(rules.vocabulary.elements).toHaveLength(1)
  })
})

describe('problems', () => {
  it('shows line, column, excerpt and caret, and guesses what was meant', () => {
    const { problems } = compile({ [packPath]: pack.replace('severity: warning', 'severty: warning') })
    expect(formatProblem(problems[1] as (typeof problems)[0], 'nb')).toBe(
      [
        'rules/packs/test/pack.yaml:11:5  ukjent nøkkel «severty» (mente du «severity»?)',
        '        severty: warning',
        '        ^',
      ].join('\n'),
    )
    expect(problems[1]).toMatchObject({ path: ['requirements', 0, 'severty'], line: 11, column: 5 })
    expect(formatProblem(problems[0] as (typeof problems)[0], 'nn').split('\n')[0]).toBe(
      'rules/packs/test/pack.yaml:10:5  «severity» manglar',
    )
  })

  it.each<[string, string, string, string]>([
    [
      'an unknown value',
      'severity: warning',
      'severity: waning',
      ':11:15  ukjent verdi «waning» (mente du «warning»?)',
    ],
    ['a wrong type', 'title: Siden', 'title: 12', ':8:18  her skal det stå en tekst; sett verdien i anførselstegn'],
    ['a wrong date', '2023-06-15', '15.06.2023', ':8:31  her skal det stå en dag som finnes, skrevet ÅÅÅÅ-MM-DD'],
    ['a wrong version', '1.0.0', '1.0', ':2:10  her skal det stå en tekst; sett verdien i anførselstegn'],
    ['an unknown source', 'source: page', 'source: side', ':14:13  ukjent kilde «side»'],
    [
      'an unknown element',
      '- element: sleep',
      '- id: sleep\n    element: slep',
      ':11:14  ukjent element «slep» (mente du «sleep»?)',
    ],
    [
      'an unknown section',
      'section: sleep,',
      'section: søvn,',
      ':20:16  et navn har bare små bokstaver a–z, tall og bindestrek',
    ],
    [
      'a template without a placeholder',
      "'[hvordan]'",
      'hvordan',
      ':16:32  malen mangler en plassholder, som «[hvordan pasienten sover]»',
    ],
    [
      'a bad cue',
      'any: [klinikken]',
      'any: [klinikken ..9 i]',
      ':6:35  «..9» er ikke et mellomrom; skriv «..» eller «..1» til «..8»',
    ],
    ['a bad quoted cue', 'any: [klinikken]', "any: ['klinikken (i']", ':6:36  «(» blir ikke lukket'],
    ['an unknown class', 'any: [klinikken]', "any: ['ved @clinic']", ':6:30  ukjent ordklasse «clinic»'],
    ['a folder of another name', 'id: test', 'id: testen', ':1:5  «testen» skal være «test», som i filens sti'],
    ['bad YAML', 'clinic: {', 'clinic: [', ':4:47  feil innrykk, eller en parentes som ikke er lukket'],
    ['a key given twice', 'version: 1.0.0', 'id: test', ':2:1  nøkkelen står der fra før'],
    ['no examples', 'flags: [Bor alene.]', 'flags: []', ':18:24  listen er tom'],
  ])('names the place of %s', (_, from, to, expected) => {
    expect(problemsOf({ [packPath]: pack.replace(from, to) })).toEqual([packPath + expected])
  })

  it('speaks of the arm of an expression that was meant', () => {
    const when = (expression: string) => ({
      [packPath]: pack.replace('    examples:', `    when: ${expression}\n    examples:`),
    })
    expect(problemsOf(when('{ fact: ageYear, min: 18 }'))).toEqual([
      `${packPath}:18:19  ukjent verdi «ageYear» (mente du «ageYears»?)`,
    ])
    expect(problemsOf(when('{ all: [{ state: crps, is: affirmed }] }'))).toEqual([
      `${packPath}:18:28  ukjent tilstand «crps»`,
    ])
    expect(problemsOf(when('{ fact: ageYears, mn: 18 }'))).toEqual([
      `${packPath}:18:29  ukjent nøkkel «mn» (mente du «min»?)`,
    ])
  })

  it('wants a place in the skeleton for every requirement', () => {
    expect(problemsOf({ [packPath]: pack.replace('requirements: [sleep]', 'requirements: [slep]') })).toEqual([
      `${packPath}:20:38  ukjent krav «slep» (mente du «sleep»?)`,
      `${packPath}:10:5  «sleep» har ingen plass i «skeleton»`,
    ])
  })

  it('refuses an item of a list that # cuts short, since the rest would be lost without a word', () => {
    const cut = sleep.replace(
      'any: [sover dårlig]',
      'any:\n      - sover # timer\n      # en kommentar for seg selv\n      - søvnløs',
    )
    expect(problemsOf({ [sleepPath]: cut })).toEqual([
      `${sleepPath}:6:15  # begynner en kommentar her; sett hele teksten i anførselstegn`,
    ])
    expect(problemsOf({ [sleepPath]: cut.replace('sover # timer', "'sover # timer'") })).toEqual([])
  })

  it('reports files that nobody reads, and words of a class that are none', () => {
    expect(problemsOf({ 'rules/vocabulary/element/work.yaml': 'id: work' })).toEqual([
      'rules/vocabulary/element/work.yaml:1:1  ukjent fil; se rules/README.md for hvilke filer som finnes',
    ])
    expect(problemsOf({ 'rules/vocabulary/classes/kin.yaml': 'name: kin\nkind: kin\nwords: [mor, en far]\n' })).toEqual(
      ['rules/vocabulary/classes/kin.yaml:3:14  «en far» er ikke ett ord; en klasse har bare enkeltord'],
    )
  })

  it.each([
    '',
    '- a\n- b',
    'tekst',
    'a: &x [*x]',
    '\u0000',
    '{'.repeat(2000),
    `${'a: &a [x]\nb: '}[${'*a,'.repeat(300)}]`,
  ])('never throws on what a file holds (%#)', (content) => {
    expect(compile({ [packPath]: content }).problems.length).toBeGreaterThan(0)
  })
})

describe('integrityText', () => {
  it('does not depend on the order of the files', () => {
    const files: [string, string][] = [
      ['b.yaml', '2'],
      ['a.yaml', '1'],
    ]
    expect(integrityText(new Map(files))).toBe(integrityText(new Map(files.toReversed())))
    expect(integrityText(new Map(files))).toBe('a.yaml\x001\0b.yaml\x002\0')
  })
})

describe('jsonSchemas', () => {
  it('describes every kind of file, with Norwegian words on the keys', () => {
    const schemas = jsonSchemas()
    expect(Object.keys(schemas)).toContain('pack.schema.json')
    expect(schemas['element.schema.json']).toMatchObject({
      additionalProperties: false,
      required: ['id', 'name', 'cues'],
      properties: { senses: { description: 'Ord i en annen betydning.' } },
    })
  })
})
