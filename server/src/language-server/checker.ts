import { type Analysis, analyse } from './analysis.ts'
import type { OpenDocument } from './documents.ts'
import type { Settings, SettingsStore } from './settings.ts'

/** An analysis that is kept, with a name of its own within this server. */
export interface StoredAnalysis extends Analysis {
  readonly resultId: string
}

/** Checks documents, each version once. */
export class Checker {
  private readonly settings: SettingsStore
  private readonly report: (document: OpenDocument, analysis: StoredAnalysis, settings: Settings) => void
  private stored = new WeakMap<OpenDocument, StoredAnalysis>()
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
  async check(document: OpenDocument): Promise<StoredAnalysis> {
    for (;;) {
      const known = this.stored.get(document)
      if (known?.version === document.text.version) return known
      const before = this.stored
      const settings = await this.settings.of(document.uri)
      if (before !== this.stored) continue
      const analysis = { ...analyse(document, settings), resultId: String(++this.count) }
      this.stored.set(document, analysis)
      this.report(document, analysis, settings)
      return analysis
    }
  }

  /** Has a document checked again although its text is the same, or all documents. */
  forget(document?: OpenDocument): void {
    if (document) this.stored.delete(document)
    else this.stored = new WeakMap()
  }
}
