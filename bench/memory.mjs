// How the memory of the language server develops over many edits of a letter. See README.md.
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { LanguageClient } from './support/language-client.mjs'
import { letter } from './support/letters.mjs'
import { launcher } from './support/processes.mjs'

const usage = 'usage: node bench/memory.mjs [number of edits; 10000] [size of the letter in KB; 2]'
/** Of every so many edits the last takes away what the others typed, so that the letter does not grow. */
const cycle = 50
const [edits, kilobytes] = [process.argv[2] ?? 10_000, process.argv[3] ?? 2].map(Number)
const bytes = kilobytes * 1_000
const features = ['codeAction', 'documentSymbol', 'hover', 'inlayHint', 'semanticTokens/full', 'codeLens', 'completion']

/** Edits a letter in a server of its own and prints its memory after a warm-up of a hundredth, and at each quarter. */
async function measure(folder, pulls) {
  const socket = join(process.platform === 'win32' ? '\\\\.\\pipe' : '', folder, `${pulls ? 'pull' : 'push'}.sock`)
  const client = new LanguageClient(['--expose-gc', '--import', probe(socket), launcher, 'lsp', '--stdio'], folder)
  const typist = new Typist(client, pathToFileURL(folder).href, pulls)
  const stops = [0.01, 0.25, 0.5, 0.75, 1].map((part) => Math.ceil((part * edits) / cycle) * cycle)
  try {
    await typist.start()
    console.log(`\n${pulls ? 'the client asks for diagnostics (pull)' : 'the server sends diagnostics (push)'}`)
    for (const stop of stops) {
      while (typist.edits < stop) await typist.cycle()
      const { heapUsed, external, rss } = await askMemory(socket)
      const mb = (size) => `${(size / 1e6).toFixed(1).padStart(6)} MB`
      console.log(`${String(stop).padStart(6)} edits: heap ${mb(heapUsed)}, external ${mb(external)}, RSS ${mb(rss)}`)
    }
  } finally {
    await client.stop()
  }
}

/** A module for the server's process: collects garbage and tells the memory to whoever connects. */
function probe(socket) {
  const code = `
    import { createServer } from 'node:net'
    createServer((connection) => {
      gc()
      connection.end(JSON.stringify(process.memoryUsage()))
    }).listen(${JSON.stringify(socket)}).unref()`
  return `data:text/javascript,${encodeURIComponent(code)}`
}

/** @returns `process.memoryUsage()` of the server after a garbage collection, in bytes */
async function askMemory(socket) {
  let told = ''
  for await (const chunk of connect(socket)) told += chunk
  return JSON.parse(told)
}

/** Somebody who types ever new sentences into a letter, with an editor that asks for all that it can show. */
class Typist {
  edits = 0
  #client
  #folder
  #uri
  #pulls
  #version = 1
  #text = letter(1, bytes)
  #line = this.#text.slice(0, this.#text.indexOf('.\n', this.#text.length / 2)).split('\n').length - 1
  #others = 1

  constructor(client, folder, pulls) {
    this.#client = client
    this.#folder = folder
    this.#uri = `${folder}/brev.henvisning`
    this.#pulls = pulls
  }

  async start() {
    const capabilities = {
      textDocument: {
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
        publishDiagnostics: { versionSupport: true },
        ...(this.#pulls && { diagnostic: {} }),
      },
    }
    await this.#client.request('initialize', { processId: process.pid, rootUri: null, capabilities })
    this.#client.notify('initialized', {})
    await this.#open(this.#uri, this.#text)
  }

  /** Types a sentence, looks at what the editor shows, takes the sentence away; opens and closes another letter. */
  async cycle() {
    const other = letter(++this.#others, 2_000)
    const from = (this.#others * 37) % (other.length - cycle)
    const typed = other
      .slice(from)
      .replaceAll('\n', ' ')
      .slice(0, cycle - 1)
    for (const [character, sign] of [...typed].entries()) await this.#edit(character, character, sign)
    await this.#look()
    await this.#edit(0, typed.length, '')
    const uri = `${this.#folder}/brev-${this.#others}.henvisning`
    await this.#open(uri, other)
    this.#client.notify('textDocument/didClose', { textDocument: { uri } })
  }

  async #open(uri, text) {
    const textDocument = { uri, languageId: 'henvisning', version: 1, text }
    const open = () => this.#client.notify('textDocument/didOpen', { textDocument })
    if ((await this.#diagnosticsOf(uri, 1, open)).length === 0)
      throw new Error('there are no diagnostics in the letter')
  }

  /** Replaces a part of the line where is typed. A client that is sent diagnostics waits for those of every tenth edit. */
  async #edit(start, end, text) {
    this.edits++
    const position = (character) => ({ line: this.#line, character })
    const textDocument = { uri: this.#uri, version: ++this.#version }
    const contentChanges = [{ range: { start: position(start), end: position(end) }, text }]
    const change = () => this.#client.notify('textDocument/didChange', { textDocument, contentChanges })
    if (!this.#pulls && this.edits % 10 !== 0) change()
    else await this.#diagnosticsOf(this.#uri, this.#version, change)
  }

  async #diagnosticsOf(uri, version, change) {
    const pushed = this.#pulls
      ? undefined
      : this.#client.notification(
          'textDocument/publishDiagnostics',
          (params) => params.uri === uri && params.version === version,
        )
    change()
    if (pushed) return (await pushed).diagnostics
    return (await this.#client.request('textDocument/diagnostic', { textDocument: { uri } })).items
  }

  async #look() {
    const textDocument = { uri: this.#uri }
    const position = { line: this.#line, character: 5 }
    const range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } }
    const params = { textDocument, position, range, context: { diagnostics: [] } }
    for (const feature of features) await this.#client.request(`textDocument/${feature}`, params)
    await this.#client.request('henvis/triage', { uri: this.#uri })
  }
}

if (process.argv.length > 4 || !Number.isInteger(edits) || edits < 4 * cycle || !(kilobytes >= 1)) {
  process.stderr.write(`memory: at least ${4 * cycle} edits of a letter of at least 1 KB\n${usage}\n`)
  process.exitCode = 1
} else {
  const folder = mkdtempSync(join(tmpdir(), 'henvis-memory-'))
  try {
    for (const pulls of [true, false]) await measure(folder, pulls)
  } catch (error) {
    process.stderr.write(`memory: ${error.message}\n`)
    process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
