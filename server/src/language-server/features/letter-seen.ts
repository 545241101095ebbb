import type { CancellationToken } from 'vscode-languageserver'
import type { CompiledRules, LetterResult, Locale, Pack } from '../../engine/index.ts'
import { refuseCancelled } from '../cancellation.ts'
import type { StoredAnalysis } from '../checker.ts'
import { currentAnalysis } from '../current-analysis.ts'
import type { OpenDocument } from '../documents.ts'
import { openDocument } from '../parameters.ts'
import { isChecked, type Session } from '../session.ts'
import { type LetterView, viewOf } from './letter-view.ts'

/** A document as it is, with what is known of this very version: what every feature answers from. */
export interface LetterSeen {
  readonly document: OpenDocument
  readonly analysis: StoredAnalysis
  readonly locale: Locale
  /** `null` where settings or packs cannot be used. */
  readonly rules: CompiledRules | null
  /** Present where the letter was judged. */
  readonly judged: JudgedLetter | null
}
export interface JudgedLetter {
  readonly rules: CompiledRules
  readonly result: LetterResult
  /** The packs that judged it, in the order of the result. */
  readonly packs: readonly Pack[]
  readonly view: LetterView
}

/**
 * The open document of a request as it is when this resolves; `null` where it is not to be checked.
 * @throws ResponseError `InvalidParams` for what is not open, `RequestCancelled`, `ContentModified` for what was closed
 */
export async function letterSeen(session: Session, uri: unknown, token: CancellationToken): Promise<LetterSeen | null> {
  refuseCancelled(token)
  const document = openDocument(session, uri)
  if (!isChecked(document, session.client)) return null
  const analysis = await currentAnalysis(session, document, token)
  const { locale, linter } = analysis.settings
  const rules = linter?.rules ?? null
  const { examined } = analysis
  if (!rules || !examined) return { document, analysis, locale, rules, judged: null }
  const { result } = examined
  const packs = result.packs.flatMap(({ id }) => rules.packs.find((pack) => pack.id === id) ?? [])
  return { document, analysis, locale, rules, judged: { rules, result, packs, view: viewOf(examined) } }
}
