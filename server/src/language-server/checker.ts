import { type Analysis, analyse } from './analysis.ts'
import type { OpenDocument } from './documents.ts'
import type { Settings, SettingsStore } from './settings.ts'

/** An analysis that is kept, with a name that no other has. */
export interface StoredAnalysis extends Analysis {
  readonly resultId: string
}

/** A check of a longer letter may outlast a keystroke, so the changes that came meanwhile are taken in first; UTF-16 units. */
const LONG = 50_000

/** Resolves when the messages that have arrived are read, since a check reads none. */
function messagesRead(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

/** Checks documents, each version once. */
export class Checker {
  private readonly settings: SettingsStore
  private readonly report: (document: OpenDocument, analysis: StoredAnalysis, settings: Settings) => void
  private stored = new WeakMap<OpenDocument, StoredAnalysis>()
  private readonly running = new WeakMap<OpenDocument, Promise<StoredAnalysis>>()
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

  /** The analysis of the version that the document has when this resolves. Never rejects. */
  check(document: OpenDocument): Promise<StoredAnalysis> {
    const known = this.stored.get(document)
    if (known) return Promise.resolve(known)
    const running = this.running.get(document) ?? this.run(document).finally(() => this.running.delete(document))
    this.running.set(document, running)
    return running
  }

  private async run(document: OpenDocument): Promise<StoredAnalysis> {
    for (;;) {
      const { generation } = this
      const settings = await this.settings.of(document.uri)
      if (document.text.getText().length > LONG) await messagesRead()
      if (generation !== this.generation) continue
      const fresh = await analyse(document, settings)
      if (generation !== this.generation) continue
      const analysis = { ...fresh, resultId: `${this.name}-${++this.count}` }
      this.stored.set(document, analysis)
      this.report(document, analysis, settings)
      return analysis
    }
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
