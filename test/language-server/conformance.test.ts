import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Servers, type TestClient } from './client.ts'
import { COMPLETE, EVERYWHERE, URI, WITHOUT_SLEEP } from './letters.ts'

const servers = new Servers()
afterAll(() => servers.end())

const START = { line: 0, character: 0 }
/** Every request about a document: its own parameters, wrong ones, and the answer where there is nothing to say. */
const requests: readonly { method: string; params: object; wrong: readonly object[]; nothing: unknown }[] = [
  { method: 'textDocument/hover', params: { position: START }, wrong: [{ position: { line: 0 } }], nothing: null },
  { method: 'textDocument/completion', params: { position: START }, wrong: [{ position: null }], nothing: [] },
  { method: 'textDocument/codeLens', params: {}, wrong: [], nothing: [] },
  { method: 'textDocument/documentSymbol', params: {}, wrong: [], nothing: [] },
  { method: 'textDocument/foldingRange', params: {}, wrong: [], nothing: [] },
  {
    method: 'textDocument/selectionRange',
    params: { positions: [START] },
    wrong: [{ positions: START }, { positions: [{ line: 'one', character: 0 }] }],
    nothing: [],
  },
  { method: 'textDocument/documentLink', params: {}, wrong: [], nothing: [] },
  { method: 'textDocument/inlayHint', params: { range: EVERYWHERE }, wrong: [{ range: START }, {}], nothing: [] },
  { method: 'textDocument/semanticTokens/full', params: {}, wrong: [], nothing: { data: [] } },
  {
    method: 'textDocument/semanticTokens/full/delta',
    params: { previousResultId: 'x' },
    wrong: [],
    nothing: { data: [] },
  },
  {
    method: 'textDocument/semanticTokens/range',
    params: { range: EVERYWHERE },
    wrong: [{ range: { start: START } }],
    nothing: { data: [] },
  },
  {
    method: 'textDocument/codeAction',
    params: { range: EVERYWHERE, context: { diagnostics: [] } },
    wrong: [{ range: 7, context: { diagnostics: [] } }, { range: EVERYWHERE }, { range: EVERYWHERE, context: {} }],
    nothing: [],
  },
]
const textDocument = { uri: URI }

describe.each(requests)('$method', ({ method, params, wrong, nothing }) => {
  let client: TestClient
  beforeAll(async () => {
    client = servers.start()
    await client.introduce({ initializationOptions: { checkAll: false } })
    client.open(URI, WITHOUT_SLEEP)
    client.open('file:///notes.txt', WITHOUT_SLEEP, { languageId: 'plaintext' })
    client.open('file:///blank.henvisning', '\n\n')
  })
  afterAll(() => client.stop())

  it('is answered to a client that announces no capability', async () => {
    expect(await client.request(method, { textDocument, ...params })).toBeDefined()
  })

  it('is refused without a document, and for one that is not open, with a sentence', async () => {
    for (const document of [undefined, null, {}, { uri: 7 }]) {
      const request = client.request(method, { ...params, textDocument: document })
      await expect(request).rejects.toMatchObject({ code: -32602, message: expect.stringMatching(/^Dokumentet/) })
    }
    const request = client.request(method, { ...params, textDocument: { uri: 'file:///unheard.of' } })
    await expect(request).rejects.toMatchObject({
      code: -32602,
      message: 'Dokumentet er ikke åpent: file:///unheard.of',
    })
  })

  it('is refused without parameters, or with malformed ones', async () => {
    for (const bad of [undefined, null, [], ...wrong.map((one) => ({ textDocument, ...one }))]) {
      await expect(client.request(method, bad)).rejects.toMatchObject({ code: -32602 })
    }
  })

  it('has nothing to say of what is no letter', async () => {
    expect(await client.request(method, { ...params, textDocument: { uri: 'file:///notes.txt' } })).toEqual(nothing)
  })

  it('has an answer for a letter that cannot be checked', async () => {
    const answer = client.request(method, { ...params, textDocument: { uri: 'file:///blank.henvisning' } })
    await expect(answer).resolves.toBeDefined()
  })

  it('ends when it is cancelled', async () => {
    await expect(client.requestAndCancel(method, { textDocument, ...params })).rejects.toMatchObject({ code: -32800 })
  })

  it('is about the text as it is when it is answered', async () => {
    const uri = `file:///${method}.henvisning`
    client.open(uri, COMPLETE)
    const before = client.request(method, { ...params, textDocument: { uri } })
    client.change(uri, 2, { text: `\n${WITHOUT_SLEEP}` })
    const after = client.request(method, { ...params, textDocument: { uri } })
    client.change(uri, 3, { text: COMPLETE })
    const last = client.request(method, { ...params, textDocument: { uri } })
    const plain = (answer: object | null) => JSON.stringify({ ...answer, resultId: null })
    expect(plain(await last)).toBe(plain(await before))
    await after
    client.close(uri)
    await expect(client.request(method, { ...params, textDocument: { uri } })).rejects.toMatchObject({ code: -32602 })
  })
})

it.each(requests)('$method is of no worth once the document is closed', async ({ method, params }) => {
  const client = servers.start()
  await client.introduce({ capabilities: { workspace: { configuration: true } } })
  let answerSettings: (settings: null) => void = () => {}
  const settings = new Promise((resolve) => {
    answerSettings = resolve
  })
  client.settings = () => settings
  client.open(URI, WITHOUT_SLEEP)
  const asked = client.request(method, { textDocument, ...params })
  client.close(URI)
  const refused = expect(asked).rejects.toMatchObject({ code: -32801 })
  await client.request('henvis/packs', null)
  answerSettings(null)
  await refused
  expect(await client.stop()).toBe(0)
})

it('a method that nobody knows is refused, a notification that nobody knows is passed over', async () => {
  const client = servers.start()
  await client.introduce()
  client.notify('textDocument/unheardOf', { textDocument })
  client.notify('$/unheardOf')
  await expect(client.request('textDocument/unheardOf', { textDocument })).rejects.toMatchObject({ code: -32601 })
  await expect(client.request('$/unheardOf')).rejects.toMatchObject({ code: -32601 })
  expect(await client.stop()).toBe(0)
})

/** Every other request: wrong parameters, and right ones where the answer needs a letter. */
const others: readonly { method: string; wrong: readonly unknown[]; asks?: object }[] = [
  {
    method: 'textDocument/diagnostic',
    wrong: [undefined, null, [], [5], {}, { textDocument: null }, { textDocument: { uri: 7 } }],
    asks: { textDocument },
  },
  {
    method: 'workspace/diagnostic',
    wrong: [{ previousResultIds: 5 }, { previousResultIds: [null] }, { previousResultIds: [{ uri: URI, value: 5 }] }],
    asks: { previousResultIds: [] },
  },
  {
    method: 'codeAction/resolve',
    wrong: [undefined, null, [], 5, {}, { title: 'x' }, { title: 'x', data: { uri: URI } }],
  },
  {
    method: 'workspace/executeCommand',
    wrong: [
      undefined,
      null,
      [],
      {},
      { command: 5 },
      { command: 'rm', arguments: [] },
      { command: 'henvis.tell' },
      { command: 'henvis.tell', arguments: 5 },
      { command: 'henvis.tell', arguments: [{ uri: URI }] },
      { command: 'henvis.applyOffer' },
      { command: 'henvis.applyOffer', arguments: [null] },
    ],
  },
  { method: 'henvis/packs', wrong: [{ uri: 7 }, { uri: null }, { uri: [URI] }], asks: { uri: URI } },
  {
    method: 'henvis/setPack',
    wrong: [undefined, null, [], {}, { uri: URI }, { uri: URI, packs: 'nord-smerte' }, { uri: URI, packs: [null] }],
    asks: { uri: URI, packs: null },
  },
  {
    method: 'henvis/check',
    wrong: [undefined, null, [], {}, { uri: URI }, { uri: URI, on: 'yes' }, { uri: 7, on: true }],
  },
  { method: 'henvis/triage', wrong: [undefined, null, [], {}, { uri: 7 }, 'x'], asks: { uri: URI } },
  { method: 'henvis/completeness', wrong: [undefined, null, [], {}, { uri: 7 }, 'x'], asks: { uri: URI } },
  {
    method: 'henvis/draft',
    wrong: [undefined, null, [], {}, { pack: 'nord-smerte' }, { language: 'nb' }, { pack: 7, language: 'nb' }],
  },
]

describe.each(others)('$method', ({ method, wrong, asks }) => {
  const start = async () => {
    const client = servers.start()
    const folder = { uri: pathToFileURL(servers.newFolder()).href, name: 'brev' }
    const capabilities = {
      textDocument: { diagnostic: {} },
      workspace: { configuration: true, workspaceFolders: true, applyEdit: true },
    }
    await client.introduce({ capabilities, workspaceFolders: [folder] })
    client.open(URI, WITHOUT_SLEEP)
    return client
  }

  it('is refused with malformed parameters, with a sentence, and the server goes on', async () => {
    const client = await start()
    for (const bad of wrong) {
      const request = client.request(method, bad)
      const message = expect.stringMatching(/mangler eller har feil form\.$|^Dokumentet er ikke åpent|finnes ikke/)
      await expect(request, JSON.stringify(bad)).rejects.toMatchObject({ code: -32602, message })
    }
    expect((await client.pull(URI)).items).toMatchObject([{ code: 'nord-smerte/sleep' }])
    expect(await client.stop()).toBe(0)
  })

  it.runIf(asks)('is answered, and ends when it is cancelled', async () => {
    const client = await start()
    await expect(client.requestAndCancel(method, asks)).rejects.toMatchObject({ code: -32800 })
    expect(await client.request(method, asks)).toBeDefined()
    expect(await client.stop()).toBe(0)
  })
})
