import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applied, type Diagnostic, editsOf, TestClient } from './client.ts'
import { EVERYWHERE } from './letters.ts'

const HENVIS = fileURLToPath(new URL('../../server/bin/henvis.js', import.meta.url))

/** A letter with everything that the pain unit asks for: under each heading the lines, each with its element. */
const PARTS: readonly (readonly [heading: string, lines: Readonly<Record<string, string>>])[] = [
  ['', { opening: 'Pasienten henvises fordi smertene ikke lar seg behandle hos oss.' }],
  [
    'Forventninger:',
    {
      'referrer-expectation': 'Henvisers forventning: Jeg ønsker råd om videre behandling.',
      'patient-expectation': 'Pasientens forventning: Hun håper på mindre smerter.',
    },
  ],
  ['', { 'prior-treatment': 'Tidligere behandling: Fysioterapi uten effekt.' }],
  ['', { 'investigation-status': 'Utredning: MR og nevrologisk vurdering er gjort, utredningen er ferdig.' }],
  ['', { 'patient-view': 'Pasientens opplevelse av egen situasjon: Hun opplever at ingen ser henne.' }],
  [
    'Smerter:',
    {
      'pain-character': 'Smertekarakter: brennende og murrende',
      'pain-location': 'Lokalisasjon: korsryggen med utstråling til venstre fot',
      'pain-duration': 'Varighet: siden 2019',
      function: 'Funksjon: går 200 meter, klarer ikke å løfte',
    },
  ],
  [
    'Medisiner:',
    {
      'medication-previous': 'Tidligere medisiner: gabapentin 300 mg, sluttet på grunn av bivirkninger',
      'medication-current': 'Medisiner i bruk: paracetamol 1 g x 4',
    },
  ],
  [
    'Komorbiditet:',
    {
      'comorbidity-somatic': 'Somatisk sykdom: hypotyreose',
      'comorbidity-psychiatric': 'Psykisk helse: ingen psykisk sykdom',
      sleep: 'Søvn: våkner hver natt',
      'substance-use': 'Rus og alkohol: drikker ikke alkohol',
    },
  ],
  [
    'Psykososial situasjon:',
    {
      family: 'Familie: gift, to barn',
      work: 'Arbeid: butikkmedarbeider, sykmeldt 50 %',
      language: 'Behov for tolk: nei',
    },
  ],
]

/** The letter without one of its lines. */
function letterWithout(element: string | null): string {
  const parts = PARTS.map(([heading, lines]) => {
    const kept = Object.entries(lines).flatMap(([id, line]) => (id === element ? [] : [line]))
    return [...(heading ? [heading] : []), ...kept].join('\n')
  })
  return [
    'Til: Sykehuset Telemark HF, Enhet for tverrfaglig smertebehandling',
    ...parts.filter((part) => part !== ''),
    'Med vennlig hilsen\nKari Lege\n',
  ].join('\n\n')
}

const client = new TestClient([HENVIS, 'lsp', '--stdio'])
let documents = 0

beforeAll(() => client.introduce({ capabilities: { textDocument: { diagnostic: {} } } }))
afterAll(async () => {
  expect(await client.stop()).toBe(0)
})

/** What is reported as an error or a warning. */
async function problems(uri: string): Promise<readonly Diagnostic[]> {
  const { items }: { items: readonly Diagnostic[] } = await client.pull(uri)
  return items.filter(({ severity }) => severity <= 2)
}
const elements = PARTS.flatMap(([heading, lines]) =>
  Object.entries(lines).map(([id, line]) => [id, heading, line] as const),
)

it('a letter with everything has nothing to report', async () => {
  client.open('file:///complete.henvisning', letterWithout(null))
  expect(await problems('file:///complete.henvisning')).toEqual([])
  expect(await client.receive('henvis/status')).toMatchObject({ missing: 0, present: 19, notChecked: [] })
})

describe('a letter without one element', () => {
  it.each(elements)('%s', async (element, heading, line) => {
    const uri = `file:///${++documents}.henvisning`
    const text = letterWithout(element)
    client.open(uri, text)
    const missed = await problems(uri)
    expect(missed.map(({ code, severity }) => [code, severity])).toEqual([
      [`sthf-smerte/${element}`, element === 'opening' ? 1 : 2],
    ])
    expect(missed[0]?.message).toMatch(/\S/)

    const actions = await client.actions(uri, missed[0]?.range ?? EVERYWHERE, {
      diagnostics: missed,
      only: ['quickfix'],
    })
    const template = actions.find(
      ({ isPreferred, diagnostics }) => isPreferred && diagnostics?.[0]?.code === missed[0]?.code,
    )
    const filled = applied(text, template ? editsOf(template) : [])
    const written = filled.split('\n').find((candidate) => candidate.includes('[')) ?? ''
    const [paragraph = ''] = filled.split('\n\n').filter((part) => part.includes(written))
    if (heading) expect(paragraph.split('\n')[0]).toBe(heading)
    expect(paragraph).not.toContain('Med vennlig hilsen')
    client.change(uri, 2, { text: filled })
    expect((await problems(uri)).map(({ code }) => code)).toEqual(['henvis/placeholder'])

    client.change(uri, 3, { text: filled.replace(written, line) })
    expect(await problems(uri)).toEqual([])
  })
})
