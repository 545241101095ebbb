import { afterAll, describe, expect, it } from 'vitest'
import { CODE_ACTIONS, Servers } from './client.ts'
import { COMPLETE, URI, WITHOUT_SLEEP } from './letters.ts'

const servers = new Servers()
afterAll(() => servers.end())

const PULLING = { textDocument: { diagnostic: {} } }

describe('the introduction', () => {
  it('offers pushed diagnostics to a client that cannot ask for them', async () => {
    const client = servers.start()
    const { capabilities } = await client.introduce()
    expect(capabilities).toEqual({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2, save: true },
      hoverProvider: true,
      completionProvider: { triggerCharacters: [':'] },
      codeLensProvider: {},
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      documentLinkProvider: {},
      inlayHintProvider: true,
      semanticTokensProvider: {
        legend: {
          tokenTypes: ['string', 'comment', 'parameter'],
          tokenModifiers: ['evidence', 'notCounted', 'placeholder'],
        },
        full: { delta: true },
        range: true,
      },
      codeActionProvider: false,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    })
    expect(await client.stop()).toBe(0)
  })

  it('offers diagnostics on request to a client that asks', async () => {
    const client = servers.start()
    const { capabilities } = await client.introduce({ capabilities: PULLING })
    expect(capabilities.diagnosticProvider).toEqual({
      identifier: 'henvis',
      interFileDependencies: false,
      workspaceDiagnostics: true,
    })
    expect(await client.stop()).toBe(0)
  })

  it('offers code actions by their kinds to a client that takes them, with edits later where it can wait', async () => {
    const codeActionKinds = ['quickfix', 'quickfix.henvis.fillAll', 'source.fixAll.henvis']
    const eager = servers.start()
    const { capabilities } = await eager.introduce({ capabilities: { textDocument: CODE_ACTIONS } })
    expect(capabilities.codeActionProvider).toEqual({ codeActionKinds })
    await eager.stop()
    const lazy = servers.start()
    const codeAction = { ...CODE_ACTIONS.codeAction, dataSupport: true, resolveSupport: { properties: ['edit'] } }
    const answer = await lazy.introduce({ capabilities: { textDocument: { codeAction } } })
    expect(answer.capabilities.codeActionProvider).toEqual({ codeActionKinds, resolveProvider: true })
    await lazy.stop()
  })
})

describe('the end', () => {
  it('is a failure where the client did not ask for it first', async () => {
    const client = servers.start()
    await client.introduce()
    client.notify('exit')
    expect(await client.exited()).toBe(1)
  })

  it('comes with the end of the input', async () => {
    const client = servers.start()
    await client.introduce()
    client.process.stdin.end()
    expect(await client.exited()).toBe(1)
  })
})

it('speaks over the channel by which VS Code starts it', async () => {
  const server = servers.fork()
  const answer = new Promise((resolve) => server.once('message', resolve))
  server.send({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  })
  expect(await answer).toMatchObject({ id: 1, result: { serverInfo: { name: 'henvis' } } })
  const exit = new Promise((resolve) => server.once('exit', resolve))
  server.send({ jsonrpc: '2.0', id: 2, method: 'shutdown' })
  server.send({ jsonrpc: '2.0', method: 'exit' })
  expect(await exit).toBe(0)
})

describe('what cannot be understood', () => {
  it('gets MethodNotFound for an unknown method', async () => {
    const client = servers.start()
    await client.introduce()
    await expect(client.request('textDocument/rename', { textDocument: { uri: URI } })).rejects.toMatchObject({
      code: -32601,
    })
    await client.stop()
  })

  it('gets InvalidParams for parameters that are none', async () => {
    const client = servers.start()
    await client.introduce({ capabilities: PULLING })
    for (const params of [{}, { textDocument: null }, { textDocument: { uri: 7 } }, { textDocument: { uri: URI } }]) {
      await expect(client.request('textDocument/diagnostic', params)).rejects.toMatchObject({ code: -32602 })
      await expect(client.request('textDocument/codeAction', params)).rejects.toMatchObject({ code: -32602 })
    }
    await client.stop()
  })

  it('does not end the server', async () => {
    const client = servers.start()
    await client.introduce()
    client.writeRaw('Content-Length: 5\r\n\r\n{oops')
    client.write(
      { jsonrpc: '2.0', method: 'textDocument/didOpen' },
      { jsonrpc: '2.0', method: 'unheard/of', params: [] },
    )
    client.notify('textDocument/didOpen', { textDocument: { uri: 'file:///b.henvisning', version: 1 } })
    client.notify('textDocument/didClose', {})
    client.notify('workspace/didChangeConfiguration', null)
    client.open(URI, WITHOUT_SLEEP)
    expect((await client.pushed(URI, 1)).map((d) => d.code)).toEqual(['nord-smerte/sleep'])
    expect(await client.stop()).toBe(0)
  })

  it.each([
    ['no changes', undefined],
    ['a change without a text', [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }]],
    ['a range without an end', [{ text: 'a', range: { start: { line: 0, character: 0 } } }]],
    ['a place that is no number', [{ text: 'a', range: { start: { line: '0', character: 0 }, end: null } }]],
  ])('makes a document «not checked» until its whole text comes: %s', async (_, contentChanges) => {
    const client = servers.start()
    await client.introduce()
    client.open(URI, COMPLETE)
    expect(await client.pushed(URI, 1)).toEqual([])
    client.notify('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges })
    const [diagnostic, ...others] = await client
      .receive('textDocument/publishDiagnostics', (p) => p.diagnostics.length > 0)
      .then((p) => p.diagnostics)
    expect(others).toEqual([])
    expect(diagnostic).toMatchObject({
      code: 'henvis/not-checked',
      severity: 1,
      message: 'Ikke kontrollert: en endring fra editoren kunne ikke leses. Lukk dokumentet og åpne det igjen.',
    })
    client.change(URI, 3, { text: WITHOUT_SLEEP })
    expect((await client.pushed(URI, 3)).map((d) => d.code)).toEqual(['nord-smerte/sleep'])
    await client.stop()
  })
})
