import { afterAll, describe, expect, it } from 'vitest'
import { type Diagnostic, Servers, type TestClient } from './client.ts'
import { fixtureRules } from './fixture-rules.ts'
import { COMPLETE, LANGUAGE, letter, OPENING, range, SLEEP, URI, WITHOUT_SLEEP, WORK } from './letters.ts'

const servers = new Servers()
afterAll(() => servers.end())

const PULLING = { textDocument: { diagnostic: {} } }
const published = (client: TestClient) =>
  client.received.filter(({ method }) => method === 'textDocument/publishDiagnostics').map(({ params }) => params)

describe('pushed diagnostics', () => {
  it('say what is missing, where, how badly and by which source', async () => {
    const client = servers.start()
    await client.introduce()
    client.open(URI, WITHOUT_SLEEP, { version: 7 })
    expect(await client.pushed(URI, 7)).toEqual([
      {
        range: range(4, 0, 4, 6),
        severity: 2,
        code: 'nord-smerte/sleep',
        codeDescription: { href: 'https://example.org/nord-smerte' },
        source: 'henvis',
        message: 'Nord: Søvn mangler.',
        data: { version: 7, index: 0 },
      },
    ])
    await client.stop()
  })

  it('give error, warning and information their own severities', async () => {
    const client = servers.start()
    await client.introduce()
    client.open(URI, letter('Ryggen er vond.\n\n', SLEEP))
    const severities = (await client.pushed(URI, 1)).map(({ code, severity }) => [code, severity])
    expect(Object.fromEntries(severities)).toEqual({
      'nord-smerte/opening': 1,
      'nord-smerte/language': 2,
      'nord-smerte/work': 3,
    })
    await client.stop()
  })

  it('go when what was missing is written, with the new version', async () => {
    const client = servers.start()
    await client.introduce()
    client.open(URI, WITHOUT_SLEEP)
    expect(await client.pushed(URI, 1)).toHaveLength(1)
    client.change(URI, 2, { range: range(4, 0, 4, 0), text: SLEEP })
    expect(await client.pushed(URI, 2)).toEqual([])
    await client.stop()
  })

  it('count columns in UTF-16 units, also after several changes at once', async () => {
    const client = servers.start()
    await client.introduce()
    const open = (text: string) => letter(OPENING, SLEEP, WORK, LANGUAGE, '\n', text)
    const placeholder = { code: 'henvis/placeholder', message: 'Plassholderen er ikke fylt ut.', severity: 2 }
    client.open(URI, open('😀 Vekt [kg] måles.\n'))
    expect(await client.pushed(URI, 1)).toMatchObject([{ ...placeholder, range: range(8, 8, 8, 12) }])
    client.change(
      URI,
      2,
      { range: range(8, 0, 8, 2), text: '😀😀' },
      { range: range(8, 4, 8, 4), text: ' æøå' },
      { range: range(0, 0, 1, 0), text: 'Til Smerteklinikken Nord\r\nved overlegen\r\n' },
    )
    expect(await client.pushed(URI, 2)).toMatchObject([{ ...placeholder, range: range(9, 14, 9, 18) }])
    await client.stop()
  })

  it('never come for an older version after a newer one, and always for the last of many', async () => {
    const client = servers.start()
    await client.introduce()
    client.open(URI, WITHOUT_SLEEP)
    const last = 1 + SLEEP.length
    for (const [i, letter] of [...SLEEP].entries())
      client.change(URI, i + 2, { range: range(4, i, 4, i), text: letter })
    expect(await client.pushed(URI, last)).toEqual([])
    const versions = published(client).map(({ version }) => version)
    expect(versions).toEqual([...versions].sort((a, b) => a - b))
    await client.stop()
  })

  it('are taken back when the document is closed', async () => {
    const client = servers.start()
    await client.introduce()
    client.open(URI, WITHOUT_SLEEP)
    await client.pushed(URI, 1)
    client.close(URI)
    await client.receive('textDocument/publishDiagnostics', (p) => p.version === undefined)
    expect(published(client).at(-1)).toEqual({ uri: URI, diagnostics: [] })
    await client.stop()
  })

  it('come for every language unless the client wants letters alone', async () => {
    const client = servers.start()
    await client.introduce({ initializationOptions: { checkAll: false } })
    client.open('file:///a.md', WITHOUT_SLEEP, { languageId: 'markdown' })
    client.open(URI, WITHOUT_SLEEP)
    await client.pushed(URI, 1)
    expect(published(client).map(({ uri }) => uri)).toEqual([URI])
    await client.request('henvis/check', { uri: 'file:///a.md', on: true })
    expect((await client.pushed('file:///a.md', 1)).map((d) => d.code)).toEqual(['nord-smerte/sleep'])
    await client.request('henvis/check', { uri: 'file:///a.md', on: false })
    await client.receive(
      'textDocument/publishDiagnostics',
      (p) => p.uri === 'file:///a.md' && p.diagnostics.length === 0,
    )
    await client.stop()
  })
})

describe('diagnostics on request', () => {
  it('are full once and «unchanged» while nothing changes, and are never pushed', async () => {
    const client = servers.start()
    await client.introduce({ capabilities: PULLING })
    client.open(URI, WITHOUT_SLEEP)
    const first = await client.pull(URI)
    expect(first).toMatchObject({
      kind: 'full',
      items: [{ code: 'nord-smerte/sleep', message: 'Nord: Søvn mangler.' }],
    })
    expect(await client.pull(URI, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId })
    client.change(URI, 2, { range: range(4, 0, 4, 0), text: SLEEP })
    const second = await client.pull(URI, first.resultId)
    expect(second).toMatchObject({ kind: 'full', items: [] })
    expect(second.resultId).not.toBe(first.resultId)
    client.close(URI)
    await client.stop()
    expect(published(client)).toEqual([])
  })

  it('are those of the text as it is when they are sent', async () => {
    const client = servers.start()
    await client.introduce({ capabilities: PULLING })
    client.open(URI, COMPLETE)
    const asked = client.pull(URI)
    client.change(URI, 2, { text: WITHOUT_SLEEP })
    expect(await asked).toMatchObject({ kind: 'full', items: [] })
    expect((await client.pull(URI)).items).toMatchObject([
      { code: 'nord-smerte/sleep', data: { version: 2, index: 0 } },
    ])
    await client.stop()
  })

  it('are not made where the request is cancelled', async () => {
    const client = servers.start()
    await client.introduce({ capabilities: PULLING })
    client.open(URI, WITHOUT_SLEEP)
    const cancelled = client.requestAndCancel('textDocument/diagnostic', { textDocument: { uri: URI } })
    await expect(cancelled).rejects.toMatchObject({ code: -32800 })
    expect(client.received.filter(({ method }) => method === 'henvis/status')).toEqual([])
    await client.stop()
  })

  it('are empty for a document that is not to be checked', async () => {
    const client = servers.start()
    await client.introduce({ capabilities: PULLING, initializationOptions: { checkAll: false } })
    client.open('file:///a.txt', WITHOUT_SLEEP, { languageId: 'plaintext' })
    expect(await client.pull('file:///a.txt')).toEqual({ kind: 'full', items: [] })
    await client.stop()
  })
})

describe('a long letter', () => {
  it('is not checked where all that asked for it have cancelled before the check began', async () => {
    const client = servers.start()
    await client.introduce({ capabilities: PULLING })
    client.open(URI, letter(OPENING, WORK, LANGUAGE, '\n', 'Det gjør vondt å gå i trapper.\n\n'.repeat(20_000)))
    const textDocument = { uri: URI }
    const position = { line: 0, character: 0 }
    await Promise.all(
      client.together(() => [
        expect(client.requestAndCancel('textDocument/diagnostic', { textDocument })).rejects.toMatchObject({
          code: -32800,
        }),
        expect(client.requestAndCancel('textDocument/hover', { textDocument, position })).rejects.toMatchObject({
          code: -32800,
        }),
      ]),
    )
    await client.request('henvis/packs', null)
    expect(client.received.filter(({ method }) => method === 'henvis/status')).toEqual([])
    expect((await client.pull(URI)).items).toMatchObject([{ code: 'nord-smerte/sleep' }])
    await client.stop()
  })

  it('is not checked where the cancellation came while another was checked', async () => {
    const client = servers.start()
    await client.introduce({ capabilities: PULLING })
    const other = 'file:///letters/b.henvisning'
    const text = letter(OPENING, WORK, LANGUAGE, '\n', 'Det gjør vondt å gå i trapper.\n\n'.repeat(20_000))
    client.open(URI, text)
    client.open(other, text)
    const first = client.startRequest('textDocument/diagnostic', { textDocument: { uri: URI } })
    const second = client.startRequest('textDocument/codeLens', { textDocument: { uri: other } })
    const refused = expect(second.result).rejects.toMatchObject({ code: -32800 })
    setTimeout(() => client.notify('$/cancelRequest', { id: second.id }), 30)
    expect((await first.result).items).toMatchObject([{ code: 'nord-smerte/sleep' }])
    await refused
    await client.request('henvis/packs', null)
    const checked = client.received.filter(({ method }) => method === 'henvis/status').map(({ params }) => params.uri)
    expect(checked).toEqual([URI])
    await client.stop()
  })

  it('has a check that begins for whoever still waits, and for who asks after it was given up', async () => {
    const client = servers.start()
    await client.introduce({ capabilities: PULLING })
    client.open(URI, letter(OPENING, WORK, LANGUAGE, '\n', 'Det gjør vondt å gå i trapper.\n\n'.repeat(4_000)))
    const textDocument = { uri: URI }
    const [refused, waits, cancelled] = client.together(() => [
      expect(client.requestAndCancel('textDocument/diagnostic', { textDocument })).rejects.toMatchObject({
        code: -32800,
      }),
      client.request('textDocument/diagnostic', { textDocument }),
      expect(client.requestAndCancel('textDocument/codeLens', { textDocument })).rejects.toMatchObject({
        code: -32800,
      }),
    ])
    expect((await waits).items).toMatchObject([{ code: 'nord-smerte/sleep' }])
    await Promise.all([refused, cancelled])
    await client.stop()
  })

  it('is checked once for all that was written and asked meanwhile', async () => {
    const client = servers.start()
    await client.introduce({ capabilities: PULLING })
    client.open(URI, letter(OPENING, WORK, LANGUAGE, '\n', 'Det gjør vondt å gå i trapper.\n\n'.repeat(2_000)))
    await client.request('textDocument/diagnostic', { textDocument: { uri: URI } })
    const statuses = () =>
      client.received.filter(({ method }) => method === 'henvis/status').map(({ params }) => params)
    const before = statuses().length
    const answers = client.together(() =>
      [2, 3, 4, 5].map((version) => {
        client.change(URI, version, { range: range(4_000, 0, 4_000, 0), text: 'x' })
        return client.request('textDocument/diagnostic', { textDocument: { uri: URI } })
      }),
    )
    const versions = (await Promise.all(answers)).map(({ items }) => items.map((one: Diagnostic) => one.data.version))
    expect(new Set(versions.flat())).toEqual(new Set([5]))
    expect(versions.every((one) => one.length > 0)).toBe(true)
    expect(statuses().slice(before)).toHaveLength(1)
    await client.stop()
  })
})

describe('what cannot be checked', () => {
  const told = (reason: string) => [
    { code: 'henvis/not-checked', severity: 1, range: { start: { line: 0, character: 0 } }, message: reason },
  ]

  it('is a diagnostic where a check breaks down, and the server goes on', async () => {
    const client = servers.start(JSON.stringify({ ...fixtureRules(), vocabulary: null }))
    await client.introduce({ locale: 'nn-NO' })
    client.open(URI, COMPLETE)
    const [diagnostic] = await client.pushed(URI, 1)
    expect(diagnostic).toMatchObject({ code: 'henvis/not-checked', severity: 1 })
    expect(diagnostic?.message).toMatch(
      /^Ikkje kontrollert: intern feil i kontrollen \(.*\)\. Gå gjennom brevet sjølv\.$/,
    )
    const status = await client.receive('henvis/status')
    expect(status).toMatchObject({ uri: URI, version: 1, missing: 0, present: 0, packs: [] })
    expect(status.notChecked).toHaveLength(1)
    client.change(URI, 2, { text: '' })
    expect((await client.pushed(URI, 2))[0]?.message).toMatch(/^Brevet er tomt\./)
    expect(await client.stop()).toBe(0)
  })

  it('is a diagnostic where the rules cannot be read', async () => {
    const client = servers.start('{ "packs": ')
    await client.introduce()
    client.open(URI, COMPLETE)
    const [diagnostic] = await client.pushed(URI, 1)
    expect(diagnostic?.code).toBe('henvis/not-checked')
    expect(diagnostic?.message).toMatch(/^Ikke kontrollert: regler eller innstillinger kunne ikke leses \(.*\)\.$/)
    await client.stop()
  })

  it('is a diagnostic for what is no text or too much of it', async () => {
    const client = servers.start()
    await client.introduce()
    client.open(URI, `${COMPLETE}\0`)
    expect(await client.pushed(URI, 1)).toMatchObject(
      told('Ikke kontrollert: filen er ikke tekst (den inneholder binære data)'),
    )
    client.change(URI, 2, { text: letter(OPENING, SLEEP, WORK, LANGUAGE).repeat(90_000) })
    expect((await client.pushed(URI, 2)).map((d) => [d.code, d.message])).toEqual([
      ['henvis/not-checked', expect.stringMatching(/^Ikke kontrollert: filen er på 1\d(,\d)? MB; grensen er 10 MB$/)],
    ])
    await client.stop()
  })

  it('is the first word that has lost letters; the rest of the letter is checked', async () => {
    const client = servers.start()
    await client.introduce()
    client.open(URI, letter(OPENING, SLEEP, WORK, 'Utstr�ling til h�yre.\n'))
    const [language, lost, ...others] = await client.pushed(URI, 1)
    expect(lost).toMatchObject({
      code: 'henvis/not-checked',
      severity: 1,
      range: range(6, 0, 6, 10),
      message:
        'Brevet har tegn som ikke kunne leses (�), så ord kan være borte. Åpne filen på nytt med tegnsettet Windows 1252 (i VS Code: «Change File Encoding», så «Reopen with Encoding»).',
    })
    expect(language?.code).toBe('nord-smerte/language')
    expect(others).toEqual([])
    expect(await client.receive('henvis/status')).toMatchObject({
      present: 3,
      missing: 1,
      notChecked: [{ check: 'letter', reason: expect.stringMatching(/^Brevet har tegn som ikke kunne leses/) }],
    })
    await client.stop()
  })
})
