import type { CompiledRules } from '../../server/src/engine/index.ts'
import { compileRules, formatProblem } from '../../server/src/packs/load-rules.ts'

const element = (id: string, name: string, cues: string) => `
id: ${id}
name: { nb: ${name}, nn: ${name}, en: ${id} }
cues:
  - kind: named
    any: [${cues}]
`

const localized = (nb: string, nn: string, en: string) => `{ nb: '${nb}', nn: '${nn}', en: '${en}' }`

const pack = (id: string, town: string, requirements: string, skeleton: string) => `
id: ${id}
version: 1.0.0
name: ${localized(`Smerteklinikken i ${town}`, `Smerteklinikken i ${town}`, `${town} pain clinic`)}
clinic: { name: Smerteklinikken i ${town}, address: 'Smerteklinikken, ${town}' }
recipient:
  - kind: its own name
    any: [smerteklinikken ${town.toLowerCase()}]
sources:
  list: { title: Slik henviser du, publisher: ${town}, date: 2024-01-01, url: 'https://example.org/${id}' }
requirements: ${requirements}
skeleton: ${skeleton}
`

const requirement = (id: string, severity: string, who: string, label: string, more = '') => `
  - element: ${id}
    severity: ${severity}
    source: list
    message: ${localized(`${who}: ${label} mangler.`, `${who}: ${label} manglar.`, `${who}: ${id} is missing.`)}
    explanation: ${localized('Vi spør alltid.', 'Vi spør alltid.', 'We always ask.')}
    templates:
      nb: { label: ${label}, text: '[${label.toLowerCase()}]' }
      nn: { label: ${label}, text: '[${label.toLowerCase()}]' }${more}
    examples: { flags: [Vondt.], accepts: [Vondt.] }`

const opening = `
  - element: opening
    severity: error
    source: list
    message: ${localized('Nord: åpningen mangler.', 'Nord: opninga manglar.', 'Nord: the opening is missing.')}
    explanation: ${localized('Vi spør alltid.', 'Vi spør alltid.', 'We always ask.')}
    templates:
      nb: { text: 'Pasienten henvises fordi [årsak].' }
      nn: { text: 'Pasienten blir tilvist fordi [årsak].' }
    rewrites:
      - cues:
          - kind: other words
            any: [henviser pasient fordi]
        text: { nb: Pasienten henvises fordi, nn: Pasienten blir tilvist fordi }
    examples: { flags: [Vondt.], accepts: [Vondt.] }`

const languageAnswers = `
    answers:
      - { nb: nei, nn: nei }
      - { nb: 'ja, [språk]', nn: 'ja, [språk]' }`

const section = (id: string, headings: string) => `
  - { id: ${id}, name: ${localized(id, id, id)}, headings: [${headings}], gives: [${id}], holds: [${id}] }`

const files = new Map([
  [
    'vocabulary/elements/opening.yaml',
    element('opening', 'åpning', "'^pasienten henvises fordi', '^pasienten blir tilvist fordi'"),
  ],
  ['vocabulary/elements/sleep.yaml', element('sleep', 'søvn', 'sover dårlig, sover godt')],
  ['vocabulary/elements/work.yaml', element('work', 'arbeid', 'jobber som')],
  ['vocabulary/elements/language.yaml', element('language', 'språk', 'behov for tolk')],
  [
    'vocabulary/sections.yaml',
    `sections: ${section('sleep', 'søvn')}${section('work', 'arbeid')}${section('language', "'behov for tolk'")}`,
  ],
  [
    'packs/nord-smerte/pack.yaml',
    pack(
      'nord-smerte',
      'Nord',
      opening +
        requirement('sleep', 'warning', 'Nord', 'Søvn') +
        requirement('work', 'info', 'Nord', 'Arbeid') +
        requirement('language', 'warning', 'Nord', 'Behov for tolk', languageAnswers),
      `
  - { section: sleep, requirements: [opening] }
  - { section: work, requirements: [sleep, work, language] }`,
    ),
  ],
  [
    'packs/sor-smerte/pack.yaml',
    pack(
      'sor-smerte',
      'Sør',
      requirement('sleep', 'error', 'Sør', 'Søvn'),
      `
  - { section: sleep, requirements: [sleep] }`,
    ),
  ],
])

/** A small vocabulary and two clinics, so that tests of the protocol do not depend on what the real ones ask for. */
export function fixtureRules(): CompiledRules {
  const { rules, problems } = compileRules(files, () => 'sha512-test')
  if (problems.length > 0) throw new Error(problems.map((problem) => formatProblem(problem, 'en')).join('\n'))
  return rules
}
