import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { Servers } from './client.ts'
import { COMPLETE, WITHOUT_SLEEP } from './letters.ts'

const servers = new Servers()
afterAll(() => servers.end())

const PULLING = { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } }

interface Report {
  readonly uri: string
  readonly kind: string
  readonly version: number | null
  readonly resultId?: string
  readonly items?: readonly { readonly code: string; readonly message: string }[]
}

function folderOf(files: Readonly<Record<string, string | Buffer>>) {
  const folder = servers.newFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return { folder, uri: pathToFileURL(folder).href, at: (name: string) => pathToFileURL(join(folder, name)).href }
}

async function started(uri: string, initializationOptions: object = {}) {
  const client = servers.start()
  await client.introduce({ capabilities: PULLING, workspaceFolders: [{ uri, name: 'brev' }], initializationOptions })
  const pull = async (previous: readonly Report[] = [], more: object = {}): Promise<readonly Report[]> => {
    const previousResultIds = previous.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : []))
    return (await client.request('workspace/diagnostic', { previousResultIds, ...more })).items
  }
  return { client, pull }
}
const codes = (reports: readonly Report[], base: string) =>
  reports.map(({ uri, kind, items }) => [uri.slice(base.length + 1), kind, items?.map(({ code }) => code)])

describe('workspace diagnostics', () => {
  it('are those of all letters in the folder, and of no other file', async () => {
    const { uri } = folderOf({
      'a.txt': WITHOUT_SLEEP,
      'under/b.henvisning': COMPLETE,
      'tom.txt': '',
      'kode.ts': WITHOUT_SLEEP,
      '.skjult/c.txt': WITHOUT_SLEEP,
      'node_modules/d.txt': WITHOUT_SLEEP,
      'henvis.config.yaml': 'severities:\n  nord-smerte/sleep: error\n',
    })
    const { client, pull } = await started(uri)
    const reports = await pull()
    expect(codes(reports, uri)).toEqual([
      ['a.txt', 'full', ['nord-smerte/sleep']],
      ['tom.txt', 'full', ['henvis/not-checked']],
      ['under/b.henvisning', 'full', []],
    ])
    expect(reports[0]?.items).toMatchObject([{ severity: 1, message: 'Nord: Søvn mangler.' }])
    expect(reports[1]?.items?.[0]?.message).toBe('Ikke kontrollert: filen er tom')
    expect(reports.map(({ version }) => version)).toEqual([null, null, null])
    await client.stop()
  })

  it('are «unchanged» while nothing changes, new when the settings do, and none for what is gone', async () => {
    const { uri, at, folder } = folderOf({ 'a.txt': WITHOUT_SLEEP, 'b.txt': WITHOUT_SLEEP })
    const { client, pull } = await started(uri)
    const first = await pull()
    const second = await pull(first)
    expect(codes(second, uri)).toEqual([
      ['a.txt', 'unchanged', undefined],
      ['b.txt', 'unchanged', undefined],
    ])
    rmSync(join(folder, 'b.txt'))
    client.notify('workspace/didChangeConfiguration', { settings: { henvis: { language: 'en' } } })
    const third = await pull(second)
    expect(third).toMatchObject([
      { uri: at('a.txt'), kind: 'full', items: [{ message: 'Nord: sleep is missing.' }] },
      { uri: at('b.txt'), kind: 'full', items: [] },
    ])
    await client.stop()
  })

  it('are those of the editor for what is open', async () => {
    const { uri, at } = folderOf({ 'a.txt': WITHOUT_SLEEP })
    const { client, pull } = await started(uri)
    client.open(at('a.txt'), COMPLETE, { version: 4 })
    expect(await pull()).toMatchObject([{ uri: at('a.txt'), version: 4, kind: 'full', items: [] }])
    await client.stop()
  })

  it('are those of the other folders where one does not exist or is none, which is told once', async () => {
    const { uri, at, folder } = folderOf({ 'a.txt': WITHOUT_SLEEP, 'under/b.txt': COMPLETE })
    const gone = pathToFileURL(join(folder, 'borte'))
    const client = servers.start()
    const workspaceFolders = [gone.href, at('a.txt'), 'file:///%2F', 'untitled:x', uri].map((one) => ({
      uri: one,
      name: 'x',
    }))
    await client.introduce({ capabilities: PULLING, workspaceFolders })
    const pull = async () => (await client.request('workspace/diagnostic', { previousResultIds: [] })).items
    expect(codes(await pull(), uri)).toEqual([
      ['a.txt', 'full', ['nord-smerte/sleep']],
      ['under/b.txt', 'full', []],
    ])
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } })
    expect(await pull()).toHaveLength(2)
    const told = client.received.filter(({ method }) => method === 'window/logMessage').map(({ params }) => params)
    expect(told).toEqual([
      { type: 2, message: `henvis: kunne ikke leses, og er ikke kontrollert: ${join(folder, 'borte')} (ENOENT)` },
      { type: 2, message: `henvis: kunne ikke leses, og er ikke kontrollert: ${join(folder, 'a.txt')} (ENOTDIR)` },
      { type: 2, message: expect.stringMatching(/^henvis: kunne ikke leses, .*: file:\/\/\/%2F \(ERR_INVALID/) },
    ])
    expect(client.received.filter(({ method }) => method === 'window/showMessage')).toEqual([])
    await client.stop()
  })

  it('see at once what comes, changes and goes where the client tells of it, and start nothing over', async () => {
    const { uri, at, folder } = folderOf({ 'a.txt': WITHOUT_SLEEP, 'b.txt': WITHOUT_SLEEP, 'd.txt': COMPLETE })
    const client = servers.start()
    const workspace = { ...PULLING.workspace, didChangeWatchedFiles: { dynamicRegistration: true } }
    await client.introduce({ capabilities: { ...PULLING, workspace }, workspaceFolders: [{ uri, name: 'brev' }] })
    const { registrations } = await client.receive('client/registerCapability')
    expect(registrations).toMatchObject([
      {
        method: 'workspace/didChangeWatchedFiles',
        registerOptions: {
          watchers: [
            { globPattern: '**/henvis.config.yaml' },
            { globPattern: '**/pack.yaml' },
            { globPattern: '**/*{.henvisning.md,.henvisning.txt,.henvisning,.md,.txt}' },
          ],
        },
      },
    ])
    const pull = async (previous: readonly Report[] = []): Promise<readonly Report[]> => {
      const previousResultIds = previous.flatMap((one) => (one.resultId ? [{ uri: one.uri, value: one.resultId }] : []))
      return (await client.request('workspace/diagnostic', { previousResultIds })).items
    }
    const first = await pull()
    writeFileSync(join(folder, 'a.txt'), COMPLETE)
    rmSync(join(folder, 'b.txt'))
    writeFileSync(join(folder, 'c.txt'), WITHOUT_SLEEP)
    expect(codes(await pull(first), uri).map(([name, kind]) => [name, kind])).toEqual([
      ['a.txt', 'unchanged'],
      ['b.txt', 'unchanged'],
      ['d.txt', 'unchanged'],
    ])
    const changes = [
      { uri: at('a.txt'), type: 2 },
      { uri: at('b.txt'), type: 3 },
      { uri: at('c.txt'), type: 1 },
    ]
    client.notify('workspace/didChangeWatchedFiles', { changes })
    expect(codes(await pull(first), uri)).toEqual([
      ['a.txt', 'full', []],
      ['c.txt', 'full', ['nord-smerte/sleep']],
      ['d.txt', 'unchanged', undefined],
      ['b.txt', 'full', []],
    ])
    await client.stop()
  })

  it('see what comes after a second where the client tells of nothing', async () => {
    const { uri, folder } = folderOf({ 'a.txt': WITHOUT_SLEEP })
    const { client, pull } = await started(uri)
    expect(await pull()).toHaveLength(1)
    writeFileSync(join(folder, 'b.txt'), WITHOUT_SLEEP)
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    expect(await pull()).toHaveLength(2)
    await client.stop()
  })

  it.each([
    ['rootUri', (uri: string) => ({ rootUri: uri })],
    ['rootPath', (uri: string) => ({ rootUri: null, rootPath: fileURLToPath(uri) })],
    ['rootPath', (uri: string) => ({ rootUri: null, rootPath: fileURLToPath(uri), workspaceFolders: null })],
  ])('are those of %s where the client names no folders', async (_, root) => {
    const { folder } = folderOf({ 'brev 100 %/a.txt': WITHOUT_SLEEP })
    const uri = pathToFileURL(join(folder, 'brev 100 %')).href
    const client = servers.start()
    await client.introduce({ capabilities: PULLING, ...root(uri) })
    const { items } = await client.request('workspace/diagnostic', { previousResultIds: [] })
    expect(codes(items, uri)).toEqual([['a.txt', 'full', ['nord-smerte/sleep']]])
    await client.stop()
  })

  it('are of letters by their ending alone, where not every file is a letter', async () => {
    const { uri } = folderOf({ 'a.txt': WITHOUT_SLEEP, 'b.henvisning': WITHOUT_SLEEP, 'c.henvisning.md': COMPLETE })
    const { client, pull } = await started(uri, { checkAll: false })
    expect(codes(await pull(), uri).map(([name]) => name)).toEqual(['b.henvisning', 'c.henvisning.md'])
    await client.stop()
  })

  it('tell of progress, and come in pieces to a client that takes them so', async () => {
    const files = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`${100 + i}.txt`, WITHOUT_SLEEP]))
    const { uri } = folderOf(files)
    const { client, pull } = await started(uri)
    const rest = await pull([], { workDoneToken: 'work', partialResultToken: 'part' })
    const told = (token: string) =>
      client.received.filter(({ method, params }) => method === '$/progress' && params.token === token)
    const pieces: Report[][] = told('part').map(({ params }) => params.value.items)
    expect(pieces.map(({ length }) => length)).toEqual([20, 5])
    expect(rest).toEqual([])
    const work = told('work').map(({ params }) => params.value)
    expect(work[0]).toMatchObject({ kind: 'begin', title: 'henvis går gjennom brevene', percentage: 0 })
    expect(work.at(-2)).toMatchObject({ kind: 'report', percentage: 100, message: '25/25' })
    expect(work.at(-1)).toEqual({ kind: 'end' })
    await client.stop()
  })

  it('stop when the request is cancelled', async () => {
    const files = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`${i}.txt`, WITHOUT_SLEEP]))
    const { uri } = folderOf(files)
    const { client, pull } = await started(uri)
    const { id, result } = client.startRequest('workspace/diagnostic', { previousResultIds: [], workDoneToken: 'work' })
    void result.catch(() => {})
    await client.receive('$/progress', ({ value }) => value.kind === 'report')
    client.notify('$/cancelRequest', { id })
    await expect(result).rejects.toMatchObject({ code: -32800 })
    await client.receive('$/progress', ({ value }) => value.kind === 'end')
    expect(await pull()).toHaveLength(25)
    await client.stop()
  })

  it('are not offered to a client that does not want them', async () => {
    const client = servers.start()
    const { capabilities } = await client.introduce({
      capabilities: PULLING,
      initializationOptions: { checkFolders: false },
    })
    expect(capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: false })
    await expect(client.request('workspace/diagnostic', { previousResultIds: [] })).rejects.toMatchObject({
      code: -32601,
    })
    await client.stop()
  })
})
