import { describe, expect, it } from 'vitest'
import { compileRules, formatProblem } from '../../server/src/packs/load-rules.ts'
import { base, head, requirement, text, unit, vocabulary } from '../support/small-rules.ts'

const state = (id: string, cues: string) => [`rules/vocabulary/states/${id}.yaml`, `id: ${id}\n${cues}\n`] as const
const criterion = (id: string, when: string) =>
  [
    `rules/vocabulary/criteria/${id}.yaml`,
    `id: ${id}\nname: ${text(id)}\nverdicts:\n  - { verdict: met, when: ${when} }\nsource: { title: x }\n`,
  ] as const
const known = [
  ...vocabulary,
  state('crps', 'affirmed: [{ kind: x, any: [crps] }]'),
  state('tried', 'denied: [{ kind: x, any: [ikke prøvd] }]'),
  criterion('adult', '{ fact: ageYears, min: 18 }'),
]
function problems(...files: (readonly [string, string])[]) {
  const { problems: found } = compileRules(new Map([...known, ...files]), () => 'sha512-')
  return found.map((problem) => formatProblem(problem, 'nb').split('\n')[0])
}
const pack = (id: string, yaml: string) => [`rules/packs/${id}/pack.yaml`, yaml] as const
const path = 'rules/packs/base/pack.yaml'

describe('an expression that can never hold', () => {
  const when = (expression: string) =>
    problems(pack('base', base.replace('    examples:', `    when: ${expression}\n    examples:`)))

  it.each([
    [
      '{ fact: ageYears, min: 60, max: 18 }',
      '60',
      'det finnes ikke noe tall mellom disse grensene: dette gjelder aldri',
    ],
    [
      '{ fact: ageYears, min: 18, below: 18 }',
      '18, below',
      'det finnes ikke noe tall mellom disse grensene: dette gjelder aldri',
    ],
    [
      '{ fact: interpreterNeeded, min: 1 }',
      '1 }',
      '«interpreterNeeded» er ikke et tall som kan sammenlignes: dette gjelder aldri',
    ],
    ['{ fact: opioids }', 'opioids', '«opioids» er ikke et tall som kan sammenlignes: dette gjelder aldri'],
    ['{ fact: ageYears, is: true }', 'true', '«ageYears» er aldri true: dette gjelder aldri'],
    ['{ fact: nomed, is: null }', 'null', '«nomed» er aldri null: dette gjelder aldri'],
    [
      '{ fact: omeqPerDay.knownRegular, is: null }',
      'null',
      '«omeqPerDay.knownRegular» er aldri null: dette gjelder aldri',
    ],
    [
      '{ fact: interpreterNeeded, is: true, min: 1 }',
      '1 }',
      '«min» blir ikke brukt ved siden av «is»; skriv bare det ene',
    ],
    [
      '{ state: tried, is: affirmed }',
      'affirmed',
      'tilstanden «tried» har ingen uttrykk som bekrefter den: dette gjelder aldri',
    ],
    [
      '{ not: { any: [{ state: tried, is: affirmed }] } }',
      'affirmed',
      'tilstanden «tried» har ingen uttrykk som bekrefter den: dette gjelder aldri',
    ],
  ])('%s', (expression, pointedAt, message) => {
    const line = base.split('\n').findIndex((one) => one.startsWith('    examples:')) + 1
    const column = '    when: '.length + expression.indexOf(pointedAt) + 1
    expect(when(expression)).toEqual([`${path}:${line}:${column}  ${message}`])
  })

  it.each([
    '{ fact: ageYears }',
    '{ fact: ageYears, min: 18, max: 18 }',
    '{ fact: ageYears, is: null }',
    '{ fact: interpreterNeeded, is: false }',
    '{ fact: language, is: polsk }',
    '{ fact: opioids, is: null }',
    '{ state: tried, is: denied }',
    '{ state: crps, is: denied }',
    '{ criterion: adult, is: met }',
  ])('%s can', (expression) => expect(when(expression)).toEqual([]))
})

describe('what is looked at before the pack is chosen', () => {
  const friends = `elements: [{ id: friends, name: ${text('venner')}, cues: [{ kind: x, any: [venner] }] }]\n`
  const study = (expression: string, more = '') =>
    problems(pack('base', base), pack('unit', unit(`insteadOf: { pack: base, when: ${expression} }\n${more}`)))
  const at = (column: number) => `rules/packs/unit/pack.yaml:8:${column}`

  it('is no element of a pack', () => {
    const message =
      '«friends» er pakkens eget element, og blir ikke funnet før pakken er valgt: dette gjelder aldri; bruk «cues» her'
    expect(study('{ element: friends }', friends)).toEqual([`${at(43)}  ${message}`])
    const ofBase = pack('base', `${base}${friends}`)
    const inherits = pack('unit', unit('insteadOf: { pack: base, when: { element: friends } }\n'))
    expect(problems(ofBase, inherits)).toEqual([`${at(43)}  ${message}`])
  })

  it('is no criterion', () => {
    expect(study('{ criterion: adult, is: met }')).toEqual([
      `${at(45)}  kriteriet «adult» er ikke vurdert ennå her, og derfor alltid «unknown»`,
    ])
  })

  it('may be what every letter is read for', () => {
    expect(study('{ all: [{ element: sleep }, { fact: ageYears, min: 18 }, { state: crps, is: affirmed }] }')).toEqual(
      [],
    )
  })

  it('says nothing against the own elements of a subject, a rule and a skeleton', () => {
    const own = `${head('own')}${friends}subject: { name: ${text('x')}, elements: [friends] }
requirements:${requirement('friends', 'Venner')}
skeleton:
  - { section: sleep, requirements: [friends] }
`
    expect(problems(pack('own', own))).toEqual([])
  })
})

describe('criteria of the vocabulary', () => {
  it('may look at those before them, not at themselves and those after them', () => {
    const place = (id: string) => `rules/vocabulary/criteria/${id}.yaml:4:40`
    const unjudged = (id: string) => `kriteriet «${id}» er ikke vurdert ennå her, og derfor alltid «unknown»`
    expect(problems(criterion('b', '{ criterion: adult, is: met }'))).toEqual([])
    expect(problems(criterion('a', '{ criterion: adult, is: met }'))).toEqual([`${place('a')}  ${unjudged('adult')}`])
    expect(problems(criterion('b', '{ criterion: b, is: met }'))).toEqual([`${place('b')}  ${unjudged('b')}`])
  })

  it('rest on states that have cues', () => {
    expect(problems(state('empty', `name: ${text('x')}`))).toEqual([
      'rules/vocabulary/states/empty.yaml:1:1  tilstanden blir aldri funnet; det trengs «affirmed» eller «denied»',
    ])
  })
})
