import type { CancellationToken } from 'vscode-languageserver'
import { type Analysis, analyse } from './analysis.ts'
import { refuseCancelled, unlessCancelled } from './cancellation.ts'
import type { OpenDocument } from './documents.ts'
import type { Settings, SettingsStore } from './settings.ts'

/** An analysis that is kept, with a name that no other has. */
export interface StoredAnalysis extends Analysis {
  readonly resultId: string
}

/** A check of a longer letter may outlast a keystroke, so the changes that came meanwhile are taken in first; UTF-16 units. */
const LONG = 50_000

/** A check under way; it is given up where all that asked for it have cancelled. */
interface Running {
  /** `null` where it was given up. */
  readonly analysis: Promise<StoredAnalysis | null>
  /** Of each that asked: whether it waits still. */
  readonly asks: (() => boolean)[]
}

/** Checks documents, each version once. */
export class Checker {
  private readonly settings: SettingsStore
  private readonly report: (document: OpenDocument, analysis: StoredAnalysis, settings: Settings) => void
  private stored = new WeakMap<OpenDocument, StoredAnalysis>()
  private readonly running = new WeakMap<OpenDocument, Running>()
  private generation = 0
  private forgotten = 0
  /** So that no result of a server that ran before is taken for one of this server. */
  private readonly name = crypto.randomUUID().slice(0, 8)
  private count = 0

  /** @param report is told of every new analysis */
  constructor(
    settings: SettingsStore,
    report: (document: OpenDocument, analysis: StoredAnalysis, settings: Settings) => void,
  ) {
    this.settings = settings
    this.report = report
  }

  /**
   * The analysis of the version that the document has when this resolves.
   * @param token of the request that asks. Rejects with `RequestCancelled` as soon as it is cancelled, else never
   */
  async check(document: OpenDocument, token: CancellationToken): Promise<StoredAnalysis> {
    refuseCancelled(token)
    const known = this.stored.get(document)
    if (known) return known
    const running = this.running.get(document) ?? this.start(document)
    running.asks.push(() => !token.isCancellationRequested)
    // Given up just before this request came: it starts another.
    return (await unlessCancelled(running.analysis, token)) ?? this.check(document, token)
  }

  private start(document: OpenDocument): Running {
    const asks: Running['asks'] = []
    const running = { asks, analysis: this.run(document, asks) }
    this.running.set(document, running)
    return running
  }

  private async run(document: OpenDocument, asks: Running['asks']): Promise<StoredAnalysis | null> {
    try {
      return await this.checked(document, asks)
    } finally {
      this.running.delete(document)
    }
  }

  private async checked(document: OpenDocument, asks: Running['asks']): Promise<StoredAnalysis | null> {
    for (;;) {
      const { generation } = this
      const settings = await this.settings.of(document.uri)
      if (document.text.getText().length > LONG) await this.messagesRead(asks)
      if (!asks.some((isWanted) => isWanted())) return null
      if (generation !== this.generation) continue
      const fresh = await analyse(document, settings)
      if (generation !== this.generation) continue
      const analysis = { ...fresh, resultId: `${this.name}-${++this.count}` }
      this.stored.set(document, analysis)
      this.report(document, analysis, settings)
      return analysis
    }
  }

  /** Resolves when the messages that have arrived are read, since a check reads none: when none comes in a turn. */
  private async messagesRead(asks: Running['asks']): Promise<void> {
    let before: string
    // A check of another letter lets messages wait too.
    const read = () => `${this.generation} ${this.count} ${asks.length}`
    do {
      before = read()
      await new Promise((resolve) => setTimeout(resolve, 0))
    } while (read() !== before)
  }

  /** Changes whenever what was known of all documents was forgotten. */
  get epoch(): number {
    return this.forgotten
  }

  /** To be called when a document has changed, or what it is judged by; without a document, when this holds for all. */
  forget(document?: OpenDocument): void {
    this.generation++
    if (document) this.stored.delete(document)
    else {
      this.stored = new WeakMap()
      this.forgotten++
    }
  }
}
