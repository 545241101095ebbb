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
import { isBlank } from '../blank.ts'
import { lackedText } from '../counts.ts'
import type { Letters } from '../letters.ts'
import type { Server } from '../server.ts'
import { currentLocale, speech } from '../speech.ts'
import { askCompleteness } from './ask.ts'
import { countsIn, type Row, rowsOf, rowToBeginWith } from './rows.ts'
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
  /** Set while the keyboard is to be led to a line as soon as there are lines: the elements that are asked for. */
  private wanted: readonly string[] | null = null

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

  /**
   * Shows the view and leads the keyboard to the line to begin with. Without lines there is nothing in the view that could have the
   * focus, and those of the first check come later.
   * @param elements of which one is meant; none where the whole letter is
   */
  async reveal(elements: readonly string[]): Promise<void> {
    this.wanted = elements
    await commands.executeCommand(`${VIEW}.focus`)
    await this.refresh()
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
      else if (!answer || isBlank(document?.getText() ?? '')) this.clear('no-letter')
      else await this.show(answer)
    } catch (error) {
      // The letter has changed or was closed: the check that follows asks again.
      this.output.debug(`henvis/completeness: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  private async show(answer: Completeness): Promise<void> {
    const reasons = answer.notChecked.map(({ reason }) => speech().notCheckedBecause(reason)).join(' ')
    if (answer.clinics.length === 0) {
      this.clear(reasons === '' ? 'no-clinic' : 'not-checked', reasons)
      return
    }
    const say = completenessWords[currentLocale()]
    const counts = countsIn(answer)
    const open = counts.missing + counts.unclear
    this.tree.show(rowsOf(answer, say))
    this.view.message = reasons
    this.view.badge = open > 0 ? { value: open, tooltip: lackedText(counts, say.counts) } : undefined
    this.setEmptiness('shown')
    await this.focusWanted()
  }

  private async focusWanted(): Promise<void> {
    const row = this.wanted && rowToBeginWith(this.tree.shown, this.wanted)
    this.wanted = null
    if (row) await this.view.reveal(row, { focus: true, select: false })
  }

  private clear(why: Emptiness, message = ''): void {
    this.wanted = null
    this.tree.show([])
    this.view.message = message
    this.view.badge = undefined
    this.setEmptiness(why)
  }

  private setEmptiness(why: Emptiness): void {
    void commands.executeCommand('setContext', EMPTY, why)
  }
}
