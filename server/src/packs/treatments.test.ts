import { describe, expect, it } from 'vitest'
import { compileRules } from './load-rules.ts'

const SOUND = `id: tens
name: { nb: TENS, nn: TENS, en: TENS }
cues: [{ kind: name, any: [=tens] }]
what: { nb: a, nn: b, en: c }
usedFor: { nb: a, nn: b, en: c }
how: { nb: a, nn: b, en: c }
benefit: { nb: a, nn: b, en: c }
drawbacks: { nb: a, nn: b, en: c }
source: page
offeredBy:
  - { clinic: Nord, source: page }
  - { clinic: { nb: sykehus, nn: sjukehus, en: hospitals }, source: page }
sources:
  page: { title: Siden }
`
const PACK = `id: nord
version: 1.0.0
name: { nb: Nord, nn: Nord, en: North }
clinic: { name: Nord, address: Nord }
recipient: [{ kind: name, any: [nord] }]
sources: { page: { title: Siden } }
requirements:
  - element: sleep
    severity: warning
    source: page
    message: { nb: a, nn: b, en: c }
    explanation: { nb: a, nn: b, en: c }
    templates: { nb: { label: Søvn, text: '[søvn]' }, nn: { label: Søvn, text: '[søvn]' } }
    examples: { flags: [a], accepts: [b] }
skeleton: [{ section: sleep, requirements: [sleep] }]
`
const SLEEP = `id: sleep
name: { nb: søvn, nn: søvn, en: sleep }
cues: [{ kind: named, any: [søvn] }]
`
const SECTIONS = `sections: [{ id: sleep, name: { nb: Søvn, nn: Søvn, en: Sleep }, headings: [søvn], gives: [sleep], holds: [sleep] }]\n`

function read(treatment: string, pack = PACK) {
  return compileRules(
    new Map([
      ['vocabulary/treatments/tens.yaml', treatment],
      ['vocabulary/elements/sleep.yaml', SLEEP],
      ['vocabulary/sections.yaml', SECTIONS],
      ['packs/nord/pack.yaml', pack],
    ]),
    () => 'sha512-test',
  )
}
function problemsOf(treatment: string, pack = PACK): [number, string][] {
  return read(treatment, pack).problems.map(({ line, message }) => [line, message.nb])
}

describe('a treatment', () => {
  it('is read with its sources in place of their keys', () => {
    const { rules, problems } = read(SOUND)
    expect(problems).toEqual([])
    expect(rules.vocabulary.treatments).toMatchObject([
      {
        id: 'tens',
        sources: [{ title: 'Siden' }],
        offeredBy: [
          { clinic: { nb: 'Nord', nn: 'Nord', en: 'Nord' }, source: { title: 'Siden' } },
          { clinic: { nb: 'sykehus', nn: 'sjukehus', en: 'hospitals' } },
        ],
        differing: [],
      },
    ])
  })

  it.each([
    ['another id than its file', SOUND.replace('id: tens', 'id: tns'), [1, '«tns» skal være «tens», som i filens sti']],
    ['an unknown source', SOUND.replace('source: page', 'source: side'), [9, 'ukjent kilde «side»']],
    ['an unknown key', `${SOUND}note: x\n`, [15, expect.stringContaining('ukjent nøkkel «note»')]],
  ])('with %s is refused', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
  })
})

describe('the treatments of a pack', () => {
  it('stand with their sources', () => {
    const { rules, problems } = read(SOUND, `${PACK}treatmentsOffered: [{ treatment: tens, source: page }]\n`)
    expect(problems).toEqual([])
    expect(rules.packs[0]?.treatmentsOffered).toEqual([{ treatment: 'tens', source: { title: 'Siden' } }])
  })

  it.each([
    [
      'an unknown treatment',
      'treatmentsOffered: [{ treatment: tans, source: page }]',
      'ukjent behandling «tans» (mente du «tens»?)',
    ],
    ['an unknown source', 'treatmentsOffered: [{ treatment: tens, source: side }]', 'ukjent kilde «side»'],
    [
      'no rule that says so',
      'treatmentsNotOffered: [{ treatment: tens, source: page, advice: no-tens }]',
      'ukjent råd «no-tens»',
    ],
    [
      'the same treatment twice',
      'treatmentsOffered: [{ treatment: tens, source: page }, { treatment: tens, source: page }]',
      '«tens» står to ganger',
    ],
  ])('with %s are refused', (_, line, problem) => {
    expect(problemsOf(SOUND, `${PACK}${line}\n`)).toEqual([[16, problem]])
  })
})
