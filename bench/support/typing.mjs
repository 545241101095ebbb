import { pathToFileURL } from 'node:url'
import { LanguageClient } from './language-client.mjs'

const typed =
  ' Smertene er verre om natten, og det hjelper lite å snu seg i sengen eller å stå opp en stund før det lysner.'
const positionEncoding = 'utf-16'

/** A letter that is open in a language server, and in whose middle somebody types. */
export class OpenLetter {
  #client
  #root
  #uri
  #text
  #at
  #version = 1
  #pulls
  #incremental = false

  /**
   * @param server what stands after `node`
   * @param folder the workspace, in which the letter need not exist on disk
   * @param text the letter; typing goes on at the end of the sentence in its middle
   * @param pulls whether the client asks for diagnostics, instead of waiting for them to be sent
   */
  constructor(server, folder, text, { pulls }) {
    this.#client = new LanguageClient(server, folder)
    this.#root = pathToFileURL(folder).href.replace(/\/$/, '')
    this.#uri = `${this.#root}/letter.md`
    this.#text = text
    this.#at = text.indexOf('.\n', text.length / 2) + 1
    this.#pulls = pulls
    if (this.#at === 0) throw new Error('the letter has no sentence in its middle')
  }

  /** Starts the server and opens the letter. @returns its diagnostics */
  async open(languageId) {
    const { capabilities } = await this.#client.request('initialize', {
      processId: process.pid,
      rootUri: this.#root,
      workspaceFolders: null,
      capabilities: {
        general: { positionEncodings: [positionEncoding] },
        textDocument: { publishDiagnostics: { versionSupport: true }, ...(this.#pulls && { diagnostic: {} }) },
      },
    })
    const sync = capabilities.textDocumentSync
    this.#incremental = (sync?.change ?? sync) === 2
    this.#client.notify('initialized', {})
    const document = { uri: this.#uri, languageId, version: this.#version, text: this.#text }
    return this.#diagnosticsAfter(() => this.#client.notify('textDocument/didOpen', { textDocument: document }))
  }

  /** Types the next character. @returns the time until its diagnostics are here, in milliseconds */
  async type() {
    const character = typed[(this.#version - 1) % typed.length]
    const before = this.#text.slice(0, this.#at)
    const line = before.split('\n').length - 1
    const position = { line, character: this.#at - (before.lastIndexOf('\n') + 1) }
    this.#text = before + character + this.#text.slice(this.#at++)
    const change = this.#incremental
      ? { range: { start: position, end: position }, text: character }
      : { text: this.#text }
    const textDocument = { uri: this.#uri, version: ++this.#version }
    const began = performance.now()
    await this.#diagnosticsAfter(() =>
      this.#client.notify('textDocument/didChange', { textDocument, contentChanges: [change] }),
    )
    return performance.now() - began
  }

  /** Ends the server. */
  close() {
    return this.#client.stop()
  }

  async #diagnosticsAfter(change) {
    if (this.#pulls) {
      change()
      const report = await this.#client.request('textDocument/diagnostic', { textDocument: { uri: this.#uri } })
      return report.items
    }
    const version = this.#version
    const pushed = this.#client.notification(
      'textDocument/publishDiagnostics',
      (params) => params.uri === this.#uri && params.version === version,
    )
    change()
    return (await pushed).diagnostics
  }
}
