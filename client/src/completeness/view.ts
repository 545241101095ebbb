import {
  commands,
  Disposable,
  type LogOutputChannel,
  type TextDocument,
  type TreeView,
  window,
  workspace,
} from 'vscode'
import type { Completeness } from '../../../server/src/language-server/completeness-protocol.ts'
import type { Letters } from '../letters.ts'
import type { Server } from '../server.ts'
import { currentLocale, speech } from '../speech.ts'
import { askCompleteness } from './ask.ts'
import { openCount, type Row, rowsOf } from './rows.ts'
import { CompletenessTree } from './tree.ts'
import { completenessWords } from './words.ts'

const VIEW = 'henvis.completeness'
/** Why the view is empty, for the texts of the manifest that stand in its place. */
const EMPTY = 'henvis.completenessEmpty'
/** How long a burst of checks is waited out, in milliseconds. */
const PAUSE = 100

type Emptiness = 'no-letter' | 'not-checked' | 'no-clinic' | 'shown'

/** The side bar's view of what the clinic asks for. Follows the letter in front, and asks only while it is seen. */
export class CompletenessView implements Disposable {
  private readonly server: Server
  private readonly letters: Letters
  private readonly output: LogOutputChannel
  private readonly tree = new CompletenessTree()
  private readonly view: TreeView<Row>
  private readonly subscriptions: Disposable
  private timer: NodeJS.Timeout | undefined
  private asked = 0
  private last: TextDocument | null = null

  constructor(server: Server, letters: Letters, output: LogOutputChannel) {
    this.server = server
    this.letters = letters
    this.output = output
    this.view = window.createTreeView(VIEW, { treeDataProvider: this.tree, showCollapseAll: true })
    this.subscriptions = Disposable.from(
      this.view,
      this.tree,
      this.view.onDidChangeVisibility(() => this.refreshSoon()),
      letters.onDidChange(() => this.refreshSoon()),
      server.onDidChangeRunning(() => this.refreshSoon()),
      window.onDidChangeVisibleTextEditors(() => this.refreshSoon()),
      workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('henvis') && this.refreshSoon()),
    )
    this.refreshSoon()
  }

  /** The letter that the view is about: that in front, else the one that was, as long as it can be seen. */
  get document(): TextDocument | null {
    const front = this.letters.active?.document
    if (front) this.last = front
    const isSeen = window.visibleTextEditors.some(({ document }) => document === this.last)
    return isSeen && this.last && this.letters.isLetter(this.last) ? this.last : null
  }

  async reveal(): Promise<void> {
    await commands.executeCommand(`${VIEW}.focus`)
  }

  dispose(): void {
    clearTimeout(this.timer)
    this.subscriptions.dispose()
  }

  private refreshSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      if (this.view.visible) void this.refresh()
    }, PAUSE)
  }

  private async refresh(): Promise<void> {
    const asked = ++this.asked
    const { document } = this
    // That of the manifest is in the language of VS Code, whatever the settings say.
    this.view.title = completenessWords[currentLocale()].title
    try {
      const answer = document && this.server.isRunning ? await askCompleteness(this.server, document) : null
      if (asked !== this.asked) return
      if (document && !this.server.isRunning) this.clear('not-checked', speech().serverStopped)
      else if (!answer) this.clear('no-letter')
      else this.show(answer)
    } catch (error) {
      // The letter has changed or was closed: the check that follows asks again.
      this.output.debug(`henvis/completeness: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  private show(answer: Completeness): void {
    const reasons = answer.notChecked.map(({ reason }) => speech().notCheckedBecause(reason)).join(' ')
    if (answer.clinics.length === 0) {
      this.clear(reasons === '' ? 'no-clinic' : 'not-checked', reasons)
      return
    }
    const say = completenessWords[currentLocale()]
    const open = openCount(answer)
    this.tree.show(rowsOf(answer, say))
    this.view.message = reasons
    this.view.badge = open > 0 ? { value: open, tooltip: say.open(open) } : undefined
    this.setEmptiness('shown')
  }

  private clear(why: Emptiness, message = ''): void {
    this.tree.show([])
    this.view.message = message
    this.view.badge = undefined
    this.setEmptiness(why)
  }

  private setEmptiness(why: Emptiness): void {
    void commands.executeCommand('setContext', EMPTY, why)
  }
}
