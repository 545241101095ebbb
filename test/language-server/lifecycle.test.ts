import { spawn } from 'node:child_process'
import { createServer, type Server } from 'node:net'
import { join, resolve } from 'node:path'
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
      executeCommandProvider: { commands: ['henvis.tell'] },
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

describe('an introduction that is not what LSP says', () => {
  it.each([
    ['null', null],
    ['nothing', {}],
    ['no capabilities', { processId: null, rootUri: null, capabilities: null }],
    ['capabilities that are a list', { capabilities: [] }],
    [
      'capabilities that are null',
      { capabilities: { textDocument: null, workspace: null, window: null, general: null, notebookDocument: null } },
    ],
    ['capabilities of no meaning', { capabilities: { textDocument: 5, workspace: 'x' } }],
    [
      'a resolveSupport without properties',
      { capabilities: { textDocument: { codeAction: { dataSupport: true, resolveSupport: {} } } } },
    ],
    [
      'a resolveSupport whose properties are a number',
      { capabilities: { textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: 5 } } } } },
    ],
    ['features that are null', { capabilities: { textDocument: { codeAction: null, hover: null, diagnostic: null } } }],
    ['a locale that is a number', { capabilities: {}, locale: 5 }],
    [
      'folders that are null',
      { capabilities: { workspace: { workspaceFolders: true } }, workspaceFolders: [null, {}] },
    ],
    ['folders that are no list', { capabilities: {}, workspaceFolders: 'x', rootUri: 7, rootPath: {} }],
    ['options that are text', { capabilities: {}, initializationOptions: 'x', processId: 'x', trace: 5 }],
  ])('is taken for one without capabilities: %s', async (_, params) => {
    const client = servers.start()
    const { capabilities, serverInfo } = await client.request('initialize', params)
    expect(serverInfo).toEqual({ name: 'henvis' })
    expect(capabilities).toMatchObject({ positionEncoding: 'utf-16', codeActionProvider: false })
    expect(capabilities.diagnosticProvider).toBeUndefined()
    client.notify('initialized', {})
    client.open(URI, WITHOUT_SLEEP)
    expect((await client.pushed(URI, 1)).map(({ message }) => message)).toEqual(['Nord: Søvn mangler.'])
    expect(await client.stop()).toBe(0)
  })

  it.each([[[]], [[{ capabilities: {} }]], [5], ['x']])(
    'is refused where it is no object, and may be mended: %j',
    async (params) => {
      const client = servers.start()
      await expect(client.request('initialize', params)).rejects.toMatchObject({
        code: -32602,
        message: 'initialize: «params» mangler eller har feil form.',
      })
      await client.introduce()
      expect(await client.stop()).toBe(0)
    },
  )
})

describe('what is asked at the wrong time', () => {
  it('is refused before the introduction, and nothing else is taken', async () => {
    const client = servers.start()
    client.open(URI, WITHOUT_SLEEP)
    for (const method of ['textDocument/hover', 'henvis/packs', 'shutdown', 'unheard/of']) {
      await expect(client.request(method, { textDocument: { uri: URI } })).rejects.toMatchObject({
        code: -32002,
        message: 'Språktjeneren må få «initialize» først.',
      })
    }
    await client.introduce()
    await expect(client.request('henvis/triage', { uri: URI })).rejects.toMatchObject({ code: -32602 })
    expect(await client.stop()).toBe(0)
  })

  it('is refused after the end was told, in the language of the client', async () => {
    const client = servers.start()
    await client.introduce({ locale: 'en' })
    await client.request('shutdown')
    client.open(URI, WITHOUT_SLEEP)
    for (const method of ['textDocument/hover', 'henvis/packs', 'initialize', 'shutdown']) {
      await expect(client.request(method, { textDocument: { uri: URI } })).rejects.toMatchObject({
        code: -32600,
        message: 'The language server was told to shut down and takes “exit” only.',
      })
    }
    expect(client.received).toEqual([])
    client.notify('exit')
    expect(await client.exited()).toBe(0)
  })

  it('is refused where it is a second introduction, and nothing is lost', async () => {
    const client = servers.start()
    await client.introduce({ locale: 'nn' })
    client.open(URI, WITHOUT_SLEEP)
    await client.pushed(URI, 1)
    await client.request('henvis/setPack', { uri: URI, packs: ['sor-smerte'] })
    await expect(client.request('initialize', { capabilities: PULLING, locale: 'en' })).rejects.toMatchObject({
      code: -32600,
      message: 'Språktenaren har fått «initialize» alt.',
    })
    client.change(URI, 2, { text: `${WITHOUT_SLEEP}\n` })
    expect((await client.pushed(URI, 2)).map(({ message }) => message)).toEqual(['Sør: Søvn manglar.'])
    expect(await client.stop()).toBe(0)
  })
})

describe('the end', () => {
  it('comes when the process that the client named is gone', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const client = servers.start()
    const other = servers.start(undefined, [`--clientProcessId=${parent.pid}`])
    await client.introduce({ processId: parent.pid ?? 0 })
    await other.introduce()
    parent.kill()
    expect(await Promise.all([client.exited(), other.exited()])).toEqual([1, 1])
  })

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

describe('the other transports', () => {
  const greeting = (socketServer: Server) =>
    new Promise<string>((done) => {
      socketServer.once('connection', (socket) => {
        socket.on('error', () => {})
        let answer = ''
        socket.on('data', (data) => {
          answer += data
          if (answer.includes('serverInfo')) done(answer)
        })
        const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {} } })
        socket.write(`Content-Length: ${body.length}\r\n\r\n${body}`)
      })
    })

  it.each(['=', ' '])('are a named pipe and a port, given with «%s»', async (sign) => {
    const pipe = join(servers.newFolder(), 'rør')
    for (const [name, address] of [
      ['--pipe', pipe],
      ['--socket', 0],
    ] as const) {
      const listening = createServer()
      await new Promise<void>((ready) => listening.listen(address, () => ready()))
      const at = listening.address()
      const value = typeof at === 'object' ? String(at?.port) : pipe
      const greeted = greeting(listening)
      const server = servers.spawn(sign === '=' ? [`${name}=${value}`] : [name, value])
      expect(await greeted).toContain('"serverInfo":{"name":"henvis"}')
      server.kill()
      listening.close()
    }
  })

  it('end the server with a sentence where nobody listens', async () => {
    const server = servers.spawn([`--pipe=${join(servers.newFolder(), 'ingen')}`])
    let said = ''
    server.stderr?.on('data', (data) => {
      said += data
    })
    expect(await new Promise((ended) => server.once('exit', ended))).toBe(1)
    expect(said).toBe('henvis: forbindelsen til editoren svikter (ENOENT).\n')
  })

  it.each([[['--stdio', `--clientProcessId=${process.pid}`]], [['--clientProcessId', String(process.pid), '--stdio']]])(
    'henvis lsp takes what editors add: %j',
    async (more) => {
      const client = servers.run([resolve(import.meta.dirname, '../../server/bin/henvis.js'), 'lsp', ...more])
      await client.introduce()
      expect(await client.stop()).toBe(0)
    },
  )
})

describe('what cannot be understood', () => {
  it('is answered with ParseError where it is no JSON', async () => {
    const client = servers.start()
    await client.introduce({ locale: 'en' })
    client.writeRaw('Content-Length: 5\r\n\r\n{oops')
    await client.request('henvis/packs', null)
    expect(client.orphans).toEqual([
      { jsonrpc: '2.0', id: null, error: { code: -32700, message: 'The message is not valid JSON.' } },
    ])
    expect(await client.stop()).toBe(0)
  })

  it('is taken for no change of folders where it names none', async () => {
    const client = servers.start()
    await client.introduce({ capabilities: { workspace: { workspaceFolders: true } } })
    for (const params of [{ event: {} }, {}, { event: null }, { event: { added: [null], removed: 5 } }]) {
      client.notify('workspace/didChangeWorkspaceFolders', params)
    }
    client.open(URI, WITHOUT_SLEEP)
    expect((await client.pushed(URI, 1)).map((d) => d.code)).toEqual(['nord-smerte/sleep'])
    expect(client.received.filter(({ method }) => method === 'window/logMessage')).toEqual([])
    expect(await client.stop()).toBe(0)
  })

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
    const [diagnostic, ...others] = await client.pushed(URI, 2)
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
