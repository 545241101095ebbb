/** A small vocabulary and packs over it, as YAML, for tests of how packs are read and put together. */

export const text = (s: string) => `{ nb: ${s}, nn: ${s}, en: ${s} }`
const element = (id: string, cue: string) =>
  [
    `rules/vocabulary/elements/${id}.yaml`,
    `id: ${id}\nname: ${text(id)}\ncues:\n  - { kind: x, any: [${cue}] }\n`,
  ] as const

/** Two elements, each with its section: path → text. */
export const vocabulary = [
  element('sleep', 'sover dårlig'),
  element('work', 'jobber'),
  [
    'rules/vocabulary/sections.yaml',
    `sections:\n  - { id: sleep, name: ${text('x')}, headings: [søvn], gives: [sleep], holds: [sleep] }\n  - { id: work, name: ${text('x')}, headings: [arbeid], gives: [work], holds: [work] }\n`,
  ],
] as const

export const requirement = (id: string, label: string) => `
  - element: ${id}
    severity: warning
    source: page
    message: ${text(`${id} mangler`)}
    explanation: ${text('derfor')}
    templates: { nb: { label: ${label}, text: '[x]' }, nn: { label: ${label}, text: '[x]' } }
    examples: { flags: [Vondt.], accepts: [Vondt.] }`

/** The first seven lines of a pack. */
export const head = (id: string) =>
  `id: ${id}\nversion: 1.0.0\nname: ${text(id)}\nclinic: { name: ${id}, address: ${id} }\nrecipient: [{ kind: x, any: [${id}] }]\nsources: { page: { title: ${id} } }\n`

/** Asks for both elements, and has advice where a letter speaks of TENS. */
export const base = `${head('base')}requirements:${requirement('sleep', 'Søvn')}${requirement('work', 'Arbeid')}
advice:
  - id: tens
    severity: info
    source: page
    message: ${text('om TENS')}
    explanation: ${text('derfor')}
    cues: [{ kind: x, any: [=tens] }]
    examples: { flags: [TENS?], accepts: [Vondt.] }
skeleton:
  - { section: sleep, requirements: [sleep] }
  - { section: work, requirements: [work] }
`
/** A pack that extends `base`. */
export const unit = (more: string, id = 'unit') => `${head(id)}extends: base\n${more}`
