import { afterAll, expect, it } from 'vitest'
import { Servers } from './client.ts'
import { LANGUAGE, letter, OPENING, SLEEP, URI, WITHOUT_SLEEP } from './letters.ts'

const servers = new Servers()
afterAll(() => servers.end())

it('henvis/packs lists the clinics by name, in the language of the client', async () => {
  const client = servers.start()
  await client.introduce({ locale: 'en' })
  expect(await client.request('henvis/packs', null)).toEqual([
    { id: 'nord-smerte', name: 'Nord pain clinic' },
    { id: 'sor-smerte', name: 'Sør pain clinic' },
  ])
  await client.stop()
})

it('henvis/setPack chooses a clinic over the recipient until the choice is taken back', async () => {
  const client = servers.start()
  await client.introduce()
  client.open(URI, WITHOUT_SLEEP)
  await client.pushed(URI, 1)
  expect(await client.request('henvis/setPack', { uri: URI, packs: ['sor-smerte'] })).toBe(null)
  await client.receive('textDocument/publishDiagnostics', (p) => p.diagnostics[0]?.code === 'sor-smerte/sleep')
  const status = await client.receive('henvis/status', (p) => p.packs[0]?.id === 'sor-smerte')
  expect(status.packs).toEqual([{ id: 'sor-smerte', name: 'Smerteklinikken i Sør', chosenBy: 'user' }])
  await client.request('henvis/setPack', { uri: URI, packs: null })
  client.change(URI, 2, { text: WITHOUT_SLEEP })
  expect((await client.pushed(URI, 2)).map(({ code }) => code)).toEqual(['nord-smerte/sleep'])
  await client.stop()
})

it('henvis/setPack is forgotten when the document is closed', async () => {
  const client = servers.start()
  await client.introduce()
  client.open(URI, WITHOUT_SLEEP)
  await client.request('henvis/setPack', { uri: URI, packs: ['sor-smerte'] })
  client.close(URI)
  client.open(URI, WITHOUT_SLEEP, { version: 2 })
  expect((await client.pushed(URI, 2)).map(({ code }) => code)).toEqual(['nord-smerte/sleep'])
  await client.stop()
})

it('henvis/status counts what the clinic asks for', async () => {
  const client = servers.start()
  await client.introduce()
  client.open(URI, letter(OPENING, SLEEP, LANGUAGE))
  expect(await client.receive('henvis/status')).toEqual({
    uri: URI,
    version: 1,
    missing: 1,
    unclear: 0,
    present: 3,
    packs: [{ id: 'nord-smerte', name: 'Smerteklinikken i Nord', chosenBy: 'recipient' }],
    notChecked: [],
  })
  client.change(URI, 2, { text: letter(OPENING, SLEEP, 'Arbeid: [arbeid]\n') })
  expect(await client.receive('henvis/status', (p) => p.version === 2)).toMatchObject({
    missing: 1,
    unclear: 1,
    present: 2,
  })
  await client.stop()
})

it('henvis/draft gives a letter to write in', async () => {
  const client = servers.start()
  await client.introduce()
  const draft = await client.request('henvis/draft', { pack: 'nord-smerte', language: 'nn' })
  expect(draft).toMatch(/^Til: Smerteklinikken, Nord\n/)
  expect(draft).toContain('Pasienten blir tilvist fordi [årsak].')
  expect(draft).toContain('Søvn: [søvn]\nArbeid: [arbeid]\nBehov for tolk: [behov for tolk]')
  await client.stop()
})

it.each([
  ['henvis/setPack', { uri: URI, packs: null }, `Dokumentet er ikke åpent: ${URI}`],
  ['henvis/check', { on: true }, 'Dokumentet er ikke åpent: undefined'],
  [
    'henvis/draft',
    { pack: 'vest', language: 'nb' },
    'regelpakken «vest» finnes ikke. Kjente pakker: nord-smerte, sor-smerte.',
  ],
  ['henvis/draft', { pack: 'nord-smerte', language: 'en' }, 'henvis/draft: «language» mangler eller har feil form.'],
  ['henvis/draft', null, 'henvis/draft: «language» mangler eller har feil form.'],
])('%s with %j is refused with a sentence', async (method, params, message) => {
  const client = servers.start()
  await client.introduce()
  await expect(client.request(method, params)).rejects.toMatchObject({ code: -32602, message })
  await client.stop()
})

it.each([
  [{ uri: URI, packs: 'nord-smerte' }, 'henvis/setPack: «packs» mangler eller har feil form.'],
  [{ uri: URI }, 'henvis/setPack: «packs» mangler eller har feil form.'],
  [{ uri: URI, packs: ['vest'] }, 'regelpakken «vest» finnes ikke. Kjente pakker: nord-smerte, sor-smerte.'],
])('henvis/setPack with %j is refused and changes nothing', async (params, message) => {
  const client = servers.start()
  await client.introduce()
  client.open(URI, WITHOUT_SLEEP)
  await expect(client.request('henvis/setPack', params)).rejects.toMatchObject({ code: -32602, message })
  client.change(URI, 2, { text: WITHOUT_SLEEP })
  expect((await client.pushed(URI, 2)).map(({ code }) => code)).toEqual(['nord-smerte/sleep'])
  await client.stop()
})
