import {
  commands,
  Disposable,
  EventEmitter,
  languages,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode'
import type { DocumentStatus } from '../../server/src/language-server/protocol.ts'
import { documentSelector, LETTER_LANGUAGE } from './document-selector.ts'
import { showProblem } from './problems.ts'
import type { Server } from './server.ts'

/** The open documents that are letters, what was chosen for each, and how each stood when it was last checked. */
export class Letters implements Disposable {
  private readonly server: Server
  private readonly asked = new Set<string>()
  private readonly chosen = new Map<string, readonly string[]>()
  private readonly statuses = new Map<string, DocumentStatus>()
  private readonly changed = new EventEmitter<void>()
  private readonly subscriptions: Disposable

  /** The standing of some letter, or the active letter, is another. */
  readonly onDidChange = this.changed.event

  constructor(server: Server) {
    this.server = server
    this.subscriptions = Disposable.from(
      server.onStatus((status) => this.keep(status)),
      server.onDidChangeRunning((running) => {
        if (running) this.repeatChoices().catch(showProblem)
        else this.forgetStatuses()
      }),
      workspace.onDidCloseTextDocument((document) => this.forget(document)),
      workspace.onDidOpenTextDocument(() => this.announce()),
      window.onDidChangeActiveTextEditor(() => this.announce()),
    )
    this.announce()
  }

  isLetter(document: TextDocument): boolean {
    if (this.asked.has(document.uri.toString())) return true
    return document.languageId === LETTER_LANGUAGE && this.canCheck(document)
  }

  canCheck(document: TextDocument): boolean {
    return languages.match(documentSelector(), document) > 0
  }

  /** The editor in front, where it shows a letter. */
  get active(): TextEditor | undefined {
    const editor = window.activeTextEditor
    return editor && this.isLetter(editor.document) ? editor : undefined
  }

  statusOf(document: TextDocument): DocumentStatus | null {
    return this.statuses.get(document.uri.toString()) ?? null
  }

  chosenFor(document: TextDocument): readonly string[] | null {
    return this.chosen.get(document.uri.toString()) ?? null
  }

  /** Turns the check of a document on or off that is not of the language `henvisning`. */
  async check(document: TextDocument, on: boolean): Promise<void> {
    const uri = document.uri.toString()
    await this.server.request('henvis/check', { uri, on })
    if (on) this.asked.add(uri)
    else this.forget(document)
    this.announce()
  }

  /** `null`: the recipient named in the letter decides. */
  async choose(document: TextDocument, packs: readonly string[] | null): Promise<void> {
    const uri = document.uri.toString()
    await this.server.request('henvis/setPack', { uri, packs })
    if (packs) this.chosen.set(uri, packs)
    else this.chosen.delete(uri)
  }

  dispose(): void {
    this.subscriptions.dispose()
    this.changed.dispose()
  }

  private keep(status: DocumentStatus): void {
    this.statuses.set(status.uri, status)
    this.changed.fire()
  }

  private forget({ uri }: TextDocument): void {
    this.asked.delete(uri.toString())
    this.chosen.delete(uri.toString())
    this.statuses.delete(uri.toString())
  }

  private forgetStatuses(): void {
    this.statuses.clear()
    this.changed.fire()
  }

  /** A server that was started anew knows nothing of what was chosen before. */
  private async repeatChoices(): Promise<void> {
    for (const uri of this.asked) await this.server.request('henvis/check', { uri, on: true })
    for (const [uri, packs] of this.chosen) await this.server.request('henvis/setPack', { uri, packs })
    this.changed.fire()
  }

  private announce(): void {
    void commands.executeCommand('setContext', 'henvis.checked', this.active !== undefined)
    this.changed.fire()
  }
}
