import { type ChildProcess, type ChildProcessWithoutNullStreams, fork, spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fixtureRules } from './fixture-rules.ts'

const BUILT_SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url))
const PATIENCE = 10_000

interface Position {
  readonly line: number
  readonly character: number
}
export interface Range {
  readonly start: Position
  readonly end: Position
}
export interface Diagnostic {
  readonly range: Range
  readonly severity: number
  readonly code: string
  readonly codeDescription?: { readonly href: string }
  readonly source: string
  readonly message: string
  readonly data: { readonly version: number; readonly index: number }
}
export interface Edit {
  readonly range: Range
  readonly newText?: string
  readonly snippet?: { readonly kind: 'snippet'; readonly value: string }
}
export interface CodeAction {
  readonly title: string
  readonly kind: string
  readonly isPreferred?: true
  readonly diagnostics?: readonly Diagnostic[]
  /** Present where the edit is to be asked for. */
  readonly data?: object
  readonly edit: {
    readonly documentChanges?: readonly {
      readonly textDocument: { readonly uri: string; readonly version: number }
      readonly edits: readonly Edit[]
    }[]
    readonly changes?: Readonly<Record<string, readonly Edit[]>>
  }
}
/** For `textDocument` of the capabilities: a client that takes code actions. */
export const CODE_ACTIONS = { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } }

/** What the server answered in place of a result. */
class RpcError extends Error {
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

/** What the tests look at of the answer to `initialize`. */
interface ServerCapabilities {
  readonly diagnosticProvider?: object
  readonly codeActionProvider?: unknown
  readonly executeCommandProvider?: unknown
  readonly semanticTokensProvider?: {
    readonly legend: { readonly tokenTypes: readonly string[]; readonly tokenModifiers: readonly string[] }
  }
}

interface Message {
  readonly id?: number | string
  readonly method?: string
  // biome-ignore lint/suspicious/noExplicitAny: what comes over the wire is looked at by the tests
  readonly params?: any
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly result?: any
  readonly error?: { readonly code: number; readonly message: string }
}
type Waiter = { readonly fits: (message: Message) => boolean; readonly resolve: (message: Message) => void }

export interface Introduction {
  readonly capabilities?: object
  readonly initializationOptions?: object
  readonly locale?: string
  readonly workspaceFolders?: readonly { readonly uri: string; readonly name: string }[] | null
  readonly processId?: number
  readonly rootPath?: string
}

/** A client that speaks JSON-RPC with a server process over its stdin and stdout. */
export class TestClient {
  readonly process: ChildProcessWithoutNullStreams
  /** Every notification and request that the server has sent, in order. */
  readonly received: Message[] = []
  /** Answers that belong to no request. */
  readonly orphans: Message[] = []
  /** What is answered to `workspace/configuration`, by the document's URI; a promise is waited for, one that rejects refuses. */
  settings: (uri: string) => unknown = () => null
  private readonly waiters: Waiter[] = []
  private readonly pending = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  private buffer = Buffer.alloc(0)
  private ids = 0

  constructor(command: readonly string[]) {
    this.process = spawn(process.execPath, command)
    this.process.stdout.on('data', (chunk: Buffer) => this.read(chunk))
    this.process.stdin.on('error', () => {})
  }

  async introduce(introduction: Introduction = {}): Promise<{ capabilities: ServerCapabilities }> {
    const result = await this.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
      ...introduction,
    })
    this.notify('initialized', {})
    return result
  }

  // biome-ignore lint/suspicious/noExplicitAny: what comes over the wire is looked at by the tests
  request(method: string, params?: unknown): Promise<any> {
    return this.startRequest(method, params).result
  }

  // biome-ignore lint/suspicious/noExplicitAny: see above
  startRequest(method: string, params?: unknown): { readonly id: number; readonly result: Promise<any> } {
    const id = ++this.ids
    const result = new Promise((resolve, reject) => this.pending.set(id, { resolve, reject }))
    this.write({ jsonrpc: '2.0', id, method, params })
    return { id, result: within(result, `the answer to ${method}`) }
  }

  /** A request and its cancellation, so close together that the server reads both before it answers. */
  requestAndCancel(method: string, params?: unknown): Promise<unknown> {
    const id = ++this.ids
    const result = new Promise((resolve, reject) => this.pending.set(id, { resolve, reject }))
    this.write({ jsonrpc: '2.0', id, method, params }, { jsonrpc: '2.0', method: '$/cancelRequest', params: { id } })
    return within(result, `the end of ${method}`)
  }

  notify(method: string, params?: unknown): void {
    this.write({ jsonrpc: '2.0', method, params })
  }

  /** Sends bytes as they are. */
  writeRaw(text: string): void {
    this.process.stdin.write(text)
  }

  write(...messages: readonly object[]): void {
    this.writeRaw(messages.map(framed).join(''))
  }

  /** Has everything that is sent meanwhile arrive together. */
  together<T>(work: () => T): T {
    this.process.stdin.cork()
    try {
      return work()
    } finally {
      this.process.stdin.uncork()
    }
  }

  /** The first message of a method that fits, whether it has come or is yet to come. */
  // biome-ignore lint/suspicious/noExplicitAny: see above
  async receive(method: string, fits: (params: any) => boolean = () => true): Promise<any> {
    const isIt = (message: Message) => message.method === method && fits(message.params)
    const known = this.received.find(isIt)
    if (known) return known.params
    const coming = new Promise<Message>((resolve) => this.waiters.push({ fits: isIt, resolve }))
    return (await within(coming, method)).params
  }

  // Documents

  open(uri: string, text: string, { version = 1, languageId = 'henvisning' } = {}): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } })
  }

  change(uri: string, version: number, ...contentChanges: readonly object[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } })
  }

  /** The diagnostics that are pushed for a version. */
  async pushed(uri: string, version: number): Promise<readonly Diagnostic[]> {
    const params = await this.receive('textDocument/publishDiagnostics', (p) => p.uri === uri && p.version === version)
    return params.diagnostics
  }

  pull(uri: string, previousResultId?: string) {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId })
  }

  actions(uri: string, range: Range, context: object = {}): Promise<readonly CodeAction[]> {
    return this.request('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    })
  }

  /** Ends the session as an editor does; the exit status of the server. */
  async stop(): Promise<number | null> {
    await this.request('shutdown')
    this.notify('exit')
    return this.exited()
  }

  exited(): Promise<number | null> {
    if (this.process.exitCode !== null) return Promise.resolve(this.process.exitCode)
    return within(new Promise<number | null>((resolve) => this.process.once('exit', resolve)), 'the end of the server')
  }

  private read(chunk: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, chunk])
    for (;;) {
      const header = /^Content-Length: (\d+)\r\n\r\n/.exec(this.buffer.toString('latin1', 0, 64))
      if (!header) return
      const start = header[0].length
      const end = start + Number(header[1])
      if (this.buffer.length < end) return
      const message: Message = JSON.parse(this.buffer.toString('utf8', start, end))
      this.buffer = this.buffer.subarray(end)
      this.take(message)
    }
  }

  private take(message: Message): void {
    if (message.method === undefined) {
      const pending = typeof message.id === 'number' ? this.pending.get(message.id) : undefined
      if (!pending) this.orphans.push(message)
      this.pending.delete(Number(message.id))
      if (message.error) pending?.reject(new RpcError(message.error.code, message.error.message))
      else pending?.resolve(message.result)
      return
    }
    this.received.push(message)
    if (message.id !== undefined) void this.answer(message)
    for (const waiter of this.waiters.filter(({ fits }) => fits(message))) {
      this.waiters.splice(this.waiters.indexOf(waiter), 1)
      waiter.resolve(message)
    }
  }

  private async answer({ id, method, params }: Message): Promise<void> {
    const items: readonly { readonly scopeUri: string }[] = method === 'workspace/configuration' ? params.items : []
    try {
      const settings = items.map(({ scopeUri }) => this.settings(scopeUri))
      const result = method === 'workspace/configuration' ? await Promise.all(settings) : null
      this.write({ jsonrpc: '2.0', id, result })
    } catch (error) {
      this.write({ jsonrpc: '2.0', id, error: { code: -32603, message: String(error) } })
    }
  }
}

function framed(message: object): string {
  const body = JSON.stringify(message)
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

async function within<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited in vain for ${what}`)), PATIENCE)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

/** Starts built servers beside rules of the test's own, and ends what is left of them. */
export class Servers {
  private readonly folder = mkdtempSync(join(tmpdir(), 'henvis-server-'))
  private readonly processes: ChildProcess[] = []

  /** @param rules the text of `rules.json`; absent: the small vocabulary of `fixture-rules.ts` */
  start(rules?: string, more: readonly string[] = []): TestClient {
    return this.run([this.install(rules), '--stdio', ...more])
  }

  /** A server that is started by a command of the test's own. */
  run(command: readonly string[]): TestClient {
    const client = new TestClient(command)
    this.processes.push(client.process)
    return client
  }

  /** A server that speaks over a transport of its own, and cannot be spoken with here. */
  spawn(transport: readonly string[]): ChildProcess {
    const child = spawn(process.execPath, [this.install(), ...transport])
    this.processes.push(child)
    return child
  }

  /** A server that speaks over the channel of Node between parent and child. */
  fork(): ChildProcess {
    const child = fork(this.install(), ['--node-ipc'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    this.processes.push(child)
    return child
  }

  private install(rules: string = JSON.stringify(fixtureRules())): string {
    const folder = mkdtempSync(join(this.folder, 'server-'))
    const server = join(folder, 'server.cjs')
    copyFileSync(BUILT_SERVER, server)
    writeFileSync(join(folder, 'rules.json'), rules)
    return server
  }

  /** A folder of its own for the files of a test. */
  newFolder(): string {
    return mkdtempSync(join(this.folder, 'files-'))
  }

  end(): void {
    for (const process of this.processes) process.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Applies edits as an editor does: those at one place in the order given. Snippets are written as plain text. */
export function applied(text: string, edits: readonly Edit[]): string {
  const offset = ({ line, character }: Position) => {
    let start = 0
    for (let i = 0; i < line; i++) start = text.indexOf('\n', start) + 1
    return start + character
  }
  const parts = edits.map((edit, order) => ({
    start: offset(edit.range.start),
    end: offset(edit.range.end),
    text: edit.newText ?? edit.snippet?.value ?? '',
    order,
  }))
  parts.sort((a, b) => a.start - b.start || a.order - b.order)
  let at = 0
  let out = ''
  for (const part of parts) {
    out += text.slice(at, part.start) + part.text
    at = part.end
  }
  return out + text.slice(at)
}

/** The edits of an action, whatever form they come in. */
export function editsOf({ edit }: CodeAction): readonly Edit[] {
  return edit.documentChanges?.flatMap(({ edits }) => edits) ?? Object.values(edit.changes ?? {}).flat()
}
