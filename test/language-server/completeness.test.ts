import { afterAll, expect, it } from 'vitest'
import { type CodeAction, Servers } from './client.ts'
import { toTelemark, withRealClinics } from './clinics.ts'
import { letter, OPENING, range, SLEEP, URI, WORK } from './letters.ts'

const servers = new Servers()
afterAll(() => servers.end())

it('henvis/completeness tells each element of the clinic: there with its place, missing with an offer, or unclear', async () => {
  const client = servers.start()
  await client.introduce()
  client.open(URI, letter(OPENING, SLEEP, 'Behov for tolk: [ja|nei]\n'))
  const answer = await client.request('henvis/completeness', { uri: URI })
  expect(answer).toMatchObject({ uri: URI, version: 1, notChecked: [], placeholders: [range(5, 16, 5, 24)] })
  const [clinic] = answer.clinics
  expect(clinic).toMatchObject({ id: 'nord-smerte', name: 'Smerteklinikken i Nord', criteria: [] })
  const byId = Object.fromEntries(clinic.elements.map((element: { id: string }) => [element.id, element]))
  expect(byId.sleep).toMatchObject({
    state: 'present',
    explanation: 'Vi spør alltid.',
    source: expect.stringContaining('Slik henviser du'),
  })
  expect(byId.sleep.places[0].text).toMatch(/sover godt/i)
  expect(byId.work).toMatchObject({ state: 'missing', places: [], offerKind: 'template' })
  expect(byId.language).toMatchObject({ state: 'unclear' })
  expect(byId.language.places[0]).toEqual({
    range: range(5, 16, 5, 24),
    text: '[ja|nei]',
    why: 'ikke fylt ut',
  })
  await client.stop()
})

it('the offer of a missing element is a code action of that version, refused for another', async () => {
  const client = servers.start()
  await client.introduce()
  client.open(URI, letter(OPENING, SLEEP))
  const { clinics, resultId } = await client.request('henvis/completeness', { uri: URI })
  const work = clinics[0].elements.find(({ id }: { id: string }) => id === 'work')
  const action = { title: '', data: { uri: URI, resultId, id: work.offer } }
  const resolved: CodeAction = await client.request('codeAction/resolve', action)
  expect(JSON.stringify(resolved.edit)).toContain('Arbeid: ')
  client.change(URI, 2, { text: letter(OPENING, SLEEP, WORK) })
  await expect(client.request('codeAction/resolve', action)).rejects.toThrow(/endret/)
  await client.stop()
})

it.each([
  ['a document that is not open', { uri: 'file:///other' }, 'Dokumentet er ikke åpent: file:///other'],
  ['no document', null, 'Dokumentet er ikke åpent: undefined'],
  ['an empty list', [], 'Dokumentet er ikke åpent: undefined'],
])('refuses %s with a sentence', async (_, params, sentence) => {
  const client = servers.start()
  await client.introduce()
  await expect(client.request('henvis/completeness', params)).rejects.toThrow(sentence)
  await client.stop()
})

it('answers with null for a document that is not checked', async () => {
  const client = servers.start()
  await client.introduce({ initializationOptions: { checkAll: false } })
  client.open(URI, letter(OPENING), { languageId: 'plaintext' })
  expect(await client.request('henvis/completeness', { uri: URI })).toBe(null)
  await client.stop()
})

interface Row {
  readonly id: string
  readonly state: string
  readonly places: readonly { readonly text: string; readonly why?: string }[]
}

async function rowsOf(text: string): Promise<ReadonlyMap<string, Row>> {
  const client = await withRealClinics({ locale: 'nb' })
  client.open(URI, text)
  const { clinics } = await client.request('henvis/completeness', { uri: URI })
  await client.stop()
  return new Map(clinics[0].elements.map((row: Row) => [row.id, row]))
}

it('shows first what stands under the own label of an element, else the longest', async () => {
  const rows = await rowsOf(
    toTelemark(
      'Pasienten henvises fordi ryggen er vond.\n\nHun sover dårlig.\n\n',
      'Søvn: Innsovning etter to timer, våkner fire ganger av smerter.\n',
      'Arbeid: sykmeldt.\n\nHun er gift. Hun bor sammen med mann og to barn på ni og tretten år.\n',
    ),
  )
  expect(rows.get('sleep')?.places.map(({ text }) => text)).toEqual([
    expect.stringContaining('Innsovning'),
    expect.stringContaining('sover dårlig'),
  ])
  expect(rows.get('family')?.places[0]?.text).toBe('barn på ni og tretten')
})

it('tells of each element in the order of the template', async () => {
  const ids = [...(await rowsOf(toTelemark('Ryggen er vond.\n'))).keys()]
  expect(ids.indexOf('referrer-expectation')).toBeLessThan(ids.indexOf('patient-expectation'))
  expect(ids.indexOf('medication-previous')).toBeLessThan(ids.indexOf('medication-current'))
})

it('takes what stands below the signature for missing, and says where it was seen', async () => {
  const rows = await rowsOf(
    toTelemark(
      'Pasienten henvises fordi ryggen er vond.\n\nArbeid: vet ikke.\n\nMed vennlig hilsen\nKari Nordmann\n',
      'Hun sover dårlig.\n',
    ),
  )
  expect(rows.get('sleep')).toMatchObject({
    state: 'missing',
    places: [{ text: expect.stringContaining('sover dårlig'), why: 'står under underskriften' }],
  })
  expect(rows.get('work')?.state).toBe('unclear')
})
