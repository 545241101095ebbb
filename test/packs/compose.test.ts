import { describe, expect, it } from 'vitest'
import { createLinter } from '../../server/src/engine/index.ts'
import { compileRules, formatProblem } from '../../server/src/packs/load-rules.ts'
import { base, requirement, text, unit, vocabulary } from '../support/small-rules.ts'

function compiled(packs: Readonly<Record<string, string>>) {
  const files = Object.entries(packs).map(([id, yaml]) => [`rules/packs/${id}/pack.yaml`, yaml] as const)
  return compileRules(new Map([...vocabulary, ...files]), () => 'sha512-')
}
function problems(packs: Readonly<Record<string, string>>) {
  return compiled(packs).problems.map((problem) => formatProblem(problem, 'nb').split('\n')[0])
}
function findings(packs: Readonly<Record<string, string>>, pack: string, letter: string) {
  const { rules, problems: wrong } = compiled(packs)
  expect(wrong).toEqual([])
  return createLinter(rules).lint({ text: letter, locale: 'nb', packs: [pack] }).findings
}

describe('a pack that extends another', () => {
  it('has its rules with its own name, told where they are from, and their cues', () => {
    const found = findings({ base, unit: unit('') }, 'unit', 'Vondt. Kan TENS hjelpe?')
    expect(found.map(({ ruleId, inheritedFrom, pack }) => [ruleId, inheritedFrom, pack?.id])).toEqual(
      expect.arrayContaining([
        ['unit/sleep', 'base', 'unit'],
        ['unit/work', 'base', 'unit'],
        ['unit/tens', 'base', 'unit'],
      ]),
    )
  })

  it('drops, sharpens and adds', () => {
    const more = `drops: [{ rules: [work], reason: ${text('nei')} }]
sharpens: [{ rule: sleep, reason: ${text('strengere')}, severity: error, message: ${text('vi må vite om søvn')} }]
`
    const found = findings({ base, unit: unit(more) }, 'unit', 'Vondt.')
    expect(found).toMatchObject([
      {
        ruleId: 'unit/sleep',
        severity: 'error',
        message: 'vi må vite om søvn',
        explanation: 'derfor',
        source: { title: 'base' },
      },
    ])
    expect(found[0]).not.toHaveProperty('inheritedFrom')
  })

  it('keeps the cues of advice whose words it changes, and takes others where it has its own', () => {
    const words = `sharpens: [{ rule: tens, reason: ${text('x')}, message: ${text('TENS hos oss')} }]\n`
    expect(findings({ base, unit: unit(words) }, 'unit', 'Jobber. Sover dårlig. TENS?')).toMatchObject([
      { ruleId: 'unit/tens', message: 'TENS hos oss' },
    ])
    const cues = `sharpens: [{ rule: tens, reason: ${text('x')}, cues: [{ kind: x, any: [strøm] }] }]\n`
    const packs = { base, unit: unit(cues) }
    expect(findings(packs, 'unit', 'Jobber. Sover dårlig. TENS?')).toEqual([])
    expect(findings(packs, 'unit', 'Jobber. Sover dårlig. Strøm?')).toMatchObject([{ ruleId: 'unit/tens' }])
  })

  it('may be extended in turn; the rule stays that of the pack that wrote it', () => {
    const third = unit('', 'third').replace('extends: base', 'extends: unit')
    const [finding] = findings({ base, third, unit: unit('') }, 'third', 'Jobber.')
    expect(finding).toMatchObject({ ruleId: 'third/sleep', inheritedFrom: 'base' })
  })

  it('has the examples of all its rules', () => {
    const { packs } = compiled({ base, unit: unit(`drops: [{ rules: [work], reason: ${text('x')} }]\n`) })
    expect(packs.find(({ pack }) => pack.id === 'unit')?.examples.map(({ ruleId }) => ruleId)).toEqual([
      'unit/sleep',
      'unit/tens',
    ])
  })
})

describe('an element that a pack defines', () => {
  const own = unit(`elements: [{ id: friends, name: ${text('venner')}, cues: [{ kind: x, any: [venner] }] }]
requirements:${requirement('friends', 'Venner')}
    headings: [venner]
skeleton:
  - { section: sleep, requirements: [sleep] }
  - { section: work, requirements: [work, friends] }
`)

  it('is reported with the name of the pack, and only where that judges', () => {
    const { rules } = compiled({ base, unit: own })
    const linter = createLinter(rules)
    const elements = (pack: string, letter: string) =>
      linter.lint({ text: letter, locale: 'nb', packs: [pack] }).elements
    expect(elements('unit', 'Har mange venner.')['unit/friends']).toMatchObject({
      present: true,
      evidence: [{ text: 'venner' }],
    })
    expect(elements('base', 'Har mange venner.')).not.toHaveProperty(['unit/friends'])
    expect(elements('unit', 'Venner: få, men gode')['unit/friends']).toMatchObject({ present: true })
    const [finding] = linter.lint({ text: 'Sover dårlig. Jobber.', locale: 'nb', packs: ['unit'] }).findings
    expect(finding).toMatchObject({ ruleId: 'unit/friends', element: 'unit/friends' })
  })

  describe('and a unit inherits', () => {
    const friends = `elements: [{ id: friends, name: ${text('venner')}, cues: [{ kind: x, any: [venner] }] }]\n`
    const found = (baseMore: string, unitMore: string) => {
      const { rules, problems: wrong } = compiled({ base: `${base}${friends}${baseMore}`, unit: unit(unitMore) })
      expect(wrong).toEqual([])
      return createLinter(rules).lint({ text: 'Har mange venner.', locale: 'nb', packs: ['unit'] }).elements
    }
    const subject = `subject: { name: ${text('vennskap')}, elements: [friends] }\n`

    it('is found where only the subject names it, inherited or of the unit itself', () => {
      expect(found(subject, '')['base/friends']).toMatchObject({ present: true, evidence: [{ text: 'venner' }] })
      expect(found('', subject)['base/friends']).toMatchObject({ present: true, evidence: [{ text: 'venner' }] })
    })

    it('is found where only advice on the NOMED factors names it', () => {
      const advice = `advice: [{ id: nomed, severity: info, source: page, message: ${text('x')}, explanation: ${text('x')}, nomed: { 1: [friends] }, examples: { flags: [x], accepts: [x] } }]\n`
      expect(found('', advice)['base/friends']).toMatchObject({ present: true })
    })

    it('is not looked for where nothing speaks of it', () => {
      expect(found('', '')).not.toHaveProperty(['base/friends'])
    })
  })

  it('waits at its placeholder', () => {
    const { rules } = compiled({ base, unit: own })
    const { findings: found } = createLinter(rules).lint({
      text: 'Sover dårlig. Jobber.\n\nVenner: [hvem]',
      locale: 'nb',
      packs: ['unit'],
    })
    expect(found).toMatchObject([
      { ruleId: 'henvis/placeholder', element: 'unit/friends', message: 'Venner: plassholderen er ikke fylt ut.' },
    ])
  })
})

describe('what is wrong with composing is told with its place', () => {
  const at = 'rules/packs/unit/pack.yaml'
  it.each<[string, Record<string, string>, (string | RegExp)[]]>([
    [
      'an unknown base',
      { base, unit: unit('').replace('extends: base', 'extends: basis') },
      [`${at}:7:10  ukjent regelpakke «basis» (mente du «base»?)`],
    ],
    [
      'itself as base',
      { unit: unit('').replace('extends: base', 'extends: unit') },
      [`${at}:7:10  pakkene bygger på hverandre i ring: unit → unit`],
    ],
    [
      'a circle',
      { base: base.replace('requirements:', 'extends: unit\nrequirements:'), unit: unit('') },
      [/^rules\/packs\/base\/pack\.yaml:7:10 {2}.*«unit»/, /^rules\/packs\/unit\/pack\.yaml:7:10 {2}.*«base»/],
    ],
    [
      'a drop of nothing',
      { base, unit: unit(`drops: [{ rules: [slep], reason: ${text('x')} }]\n`) },
      [`${at}:8:19  grunnpakken har ingen regel «slep» (mente du «sleep»?)`],
    ],
    [
      'a sharpened nothing',
      { base, unit: unit(`sharpens: [{ rule: tans, reason: ${text('x')} }]\n`) },
      [`${at}:8:20  grunnpakken har ingen regel «tans» (mente du «tens»?)`],
    ],
    ['no reason', { base, unit: unit('drops: [{ rules: [sleep] }]\n') }, [`${at}:8:9  «reason» mangler`]],
    [
      'a rule that is there already',
      { base, unit: unit(`requirements:${requirement('sleep', 'Søvn')}\n`) },
      [`${at}:9:5  «sleep» er alt med fra «base»; endre den under «sharpens», eller ta den bort under «drops»`],
    ],
    [
      'dropping without a base',
      { base: `${base}drops: [{ rules: [sleep], reason: ${text('x')} }]\n` },
      [/:\d+:1 {2}pakken bygger ikke på noen annen/],
    ],
    [
      'words for a requirement that only criteria have',
      { base, unit: unit(`sharpens: [{ rule: sleep, reason: ${text('x')}, messages: { violated: ${text('x')} } }]\n`) },
      [/:8:\d+ {2}passer ikke til denne regelen/],
    ],
    [
      'a new requirement without a place',
      {
        base,
        unit: unit(
          `elements: [{ id: friends, name: ${text('x')}, cues: [{ kind: x, any: [venner] }] }]\nrequirements:${requirement('friends', 'Venner')}\n`,
        ),
      },
      [/«friends» har ingen plass i «skeleton»/],
    ],
    ['no recipient', { base: base.replace(/recipient: .*\n/, '') }, [/«recipient» mangler/]],
    [
      'a broken base',
      { base: base.replace('severity: warning', 'severity: high'), unit: unit('') },
      [/base\/pack\.yaml:\d+:\d+ {2}ukjent verdi «high»/, `${at}:7:10  «base», som pakken bygger på, kan ikke brukes`],
    ],
  ])('%s', (_, packs, expected) => {
    expect(problems(packs)).toEqual(expected.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))))
  })
})
