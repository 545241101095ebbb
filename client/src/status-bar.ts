import { Disposable, StatusBarAlignment, type StatusBarItem, ThemeColor, window, workspace } from 'vscode'
import { isBlank } from './blank.ts'
import type { Letters } from './letters.ts'
import type { Server } from './server.ts'
import { counting, speech } from './speech.ts'
import { statusText } from './status-text.ts'

/** How long a letter may have been changed before the status bar says that it is being checked, in milliseconds. */
const PATIENCE = 500

/** Says how the letter in front stands. Hidden where there is none. */
export class StatusBar implements Disposable {
  private readonly item: StatusBarItem
  private readonly server: Server
  private readonly letters: Letters
  private readonly subscriptions: Disposable
  private timer: NodeJS.Timeout | undefined

  constructor(server: Server, letters: Letters) {
    this.server = server
    this.letters = letters
    this.item = window.createStatusBarItem('henvis.status', StatusBarAlignment.Right, 100)
    this.item.name = 'henvis'
    this.item.command = 'henvis.chooseClinic'
    this.subscriptions = Disposable.from(
      letters.onDidChange(() => this.show()),
      server.onDidChangeRunning(() => this.show()),
      workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('henvis.language') && this.show()),
      workspace.onDidChangeTextDocument(({ document }) => document === letters.active?.document && this.showLater()),
    )
    this.show()
  }

  dispose(): void {
    clearTimeout(this.timer)
    this.subscriptions.dispose()
    this.item.dispose()
  }

  private showLater(): void {
    this.timer ??= setTimeout(() => this.show(), PATIENCE)
  }

  private show(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    const document = this.letters.active?.document
    if (!document) {
      this.item.hide()
      return
    }
    const status = this.letters.statusOf(document)
    const standing = {
      status,
      documentVersion: document.version,
      isBlank: status?.packs.length === 0 && isBlank(document.getText()),
      serverRunning: this.server.isRunning,
    }
    const { text, tooltip, label, warns } = statusText(standing, speech(), counting())
    this.item.text = text
    this.item.tooltip = tooltip.join('\n')
    this.item.accessibilityInformation = { label, role: 'button' }
    this.item.backgroundColor = warns ? new ThemeColor('statusBarItem.warningBackground') : undefined
    this.item.show()
  }
}
