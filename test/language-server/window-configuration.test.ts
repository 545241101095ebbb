import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { Servers, type TestClient } from './client.ts'
import { OPENING, URI, WITHOUT_SLEEP, WORK } from './letters.ts'

const servers = new Servers()
afterAll(() => servers.end())

const ASKED = { workspace: { configuration: true } }
const told = (client: TestClient, method: string) =>
  client.received.filter((message) => message.method === method).map(({ params }) => params)

/** A letter to nobody in a folder whose settings name a clinic. */
function letterOfNord(): string {
  const folder = join(servers.newFolder(), 'brev')
  mkdirSync(folder)
  writeFileSync(join(folder, 'henvis.config.yaml'), 'packs: [nord-smerte]\n')
  return pathToFileURL(join(folder, 'a.txt')).href
}

describe('a client that refuses its settings', () => {
  it('is told once, and letters are checked by henvis.config.yaml', async () => {
    const client = servers.start()
    client.settings = () => Promise.reject(new Error('not today'))
    await client.introduce({ capabilities: ASKED })
    const letter = letterOfNord()
    client.open(letter, [OPENING, WORK].join(''))
    client.open(URI, WITHOUT_SLEEP)
    const codes = (await client.pushed(letter, 1)).map(({ code }) => code)
    expect(codes.sort()).toEqual(['nord-smerte/language', 'nord-smerte/sleep'])
    expect((await client.pushed(URI, 1)).map(({ code }) => code)).toEqual(['nord-smerte/sleep'])
    const message =
      'henvis: editoren ga ikke innstillingene sine (Error: not today). Brevene kontrolleres uten dem, etter henvis.config.yaml.'
    expect(told(client, 'window/showMessage')).toEqual([{ type: 2, message }])
    expect(told(client, 'window/logMessage')).toEqual([{ type: 2, message }])
    await client.stop()
  })
})

describe('a client that does not answer when it is asked for its settings', () => {
  const message =
    'henvis: editoren svarte ikke på 5 sekunder da den ble bedt om innstillingene sine. Brevene kontrolleres uten dem, etter henvis.config.yaml.'

  it('is waited for once, then letters are checked by henvis.config.yaml, and by its settings once it answers', async () => {
    const client = servers.start()
    let answer: (settings: object) => void = () => {}
    const settings = new Promise((resolve) => {
      answer = resolve
    })
    client.settings = () => settings
    await client.introduce({ capabilities: ASKED })
    client.open(URI, WITHOUT_SLEEP)
    expect((await client.pushed(URI, 1)).map(({ message }) => message)).toEqual(['Nord: Søvn mangler.'])
    expect(told(client, 'window/showMessage')).toEqual([{ type: 2, message }])
    const before = performance.now()
    client.open('file:///b.henvisning', WITHOUT_SLEEP)
    await client.pushed('file:///b.henvisning', 1)
    expect(performance.now() - before).toBeLessThan(3_000)
    answer({ language: 'en' })
    await client.receive(
      'textDocument/publishDiagnostics',
      (p) => p.diagnostics[0]?.message === 'Nord: sleep is missing.',
    )
    expect(told(client, 'window/showMessage')).toHaveLength(1)
    await client.stop()
  })

  it('gets what it cancels answered at once', async () => {
    const client = servers.start()
    client.settings = () => new Promise(() => {})
    await client.introduce({ capabilities: { ...ASKED, textDocument: { diagnostic: {} } } })
    client.open(URI, WITHOUT_SLEEP)
    const textDocument = { uri: URI }
    const asked = [
      client.startRequest('textDocument/hover', { textDocument, position: { line: 0, character: 0 } }),
      client.startRequest('textDocument/diagnostic', { textDocument }),
      client.startRequest('henvis/triage', textDocument),
      client.startRequest('henvis/completeness', textDocument),
      client.startRequest('henvis/packs', textDocument),
      client.startRequest('henvis/setPack', { ...textDocument, packs: ['sor-smerte'] }),
    ]
    const refused = asked.map(({ result }) => expect(result).rejects.toMatchObject({ code: -32800 }))
    await client.receive('workspace/configuration')
    const before = performance.now()
    for (const { id } of asked) client.notify('$/cancelRequest', { id })
    await Promise.all(refused)
    expect(performance.now() - before).toBeLessThan(3_000)
    expect(told(client, 'window/showMessage')).toEqual([])
    client.settings = () => null
    client.notify('workspace/didChangeConfiguration', { settings: null })
    expect((await client.pull(URI)).items).toMatchObject([{ code: 'nord-smerte/sleep' }])
    await client.stop()
  })
})
