import {
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensEdit,
  type SemanticTokensLegend,
} from 'vscode-languageserver'
import type { Span } from '../../engine/index.ts'
import type { OpenDocument } from '../documents.ts'
import { askedByAny } from './completeness.ts'
import type { JudgedLetter, LetterSeen } from './letter-seen.ts'

/**
 * Types that every editor has colours for; what is meant is told by the modifier of the same place: a string is evidence,
 * a comment was seen and not counted, a parameter is to be filled in.
 */
export const LEGEND: SemanticTokensLegend = {
  tokenTypes: ['string', 'comment', 'parameter'],
  tokenModifiers: ['evidence', 'notCounted', 'placeholder'],
}
/** Numbered from 1 as they are painted, one over the other. */
const EVIDENCE = 1
const NOT_COUNTED = 2
const PLACEHOLDER = 3

interface Token extends Span {
  readonly type: number
}

/** The tokens of a letter, or of a range of it, as LSP encodes them. No token goes over a line end or over another. */
export function encodedTokens({ document: { text }, judged }: LetterSeen, range?: Range): number[] {
  if (!judged) return []
  const { elements } = judged.result
  const within = range ? { start: text.offsetAt(range.start), end: text.offsetAt(range.end) } : null
  const all = Object.values(elements)
  const builder = new SemanticTokensBuilder()
  const tokens = paint(text.getText(), [
    [NOT_COUNTED, passedOver(judged)],
    [EVIDENCE, all.flatMap(({ evidence }) => evidence)],
    [PLACEHOLDER, judged.view.placeholders],
  ])
  for (const { start, end, type } of tokens) {
    if (within && (end <= within.start || start >= within.end)) continue
    const { line, character } = text.positionAt(start)
    builder.push(line, character, end - start, type - 1, 1 << (type - 1))
  }
  return builder.build().data
}

/** What was seen of elements that the letter lacks. A bare heading is no such wording: it says where to write. */
function passedOver({ result, packs }: JudgedLetter): Span[] {
  const lacked = askedByAny(result, packs).filter(({ state }) => state !== 'present')
  return lacked
    .flatMap(({ requirement }) => result.elements[requirement.element]?.dismissed ?? [])
    .filter(({ why }) => why !== 'heading')
}

/** Later layers cover earlier ones; what touches and is of one kind becomes one, within a line. */
function paint(text: string, layers: readonly (readonly [type: number, spans: readonly Span[]])[]): Token[] {
  const colours = new Uint8Array(text.length)
  for (const [type, spans] of layers) for (const { start, end } of spans) colours.fill(type, start, end)
  const tokens: Token[] = []
  let start = 0
  for (let at = 1; at <= colours.length; at++) {
    const isLineEnd = isBreak(text, at) || isBreak(text, at - 1)
    if (colours[at] === colours[start] && !isLineEnd) continue
    const type = colours[start] ?? 0
    if (type > 0 && !isBreak(text, start)) tokens.push({ start, end: at, type })
    start = at
  }
  return tokens
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 10 || code === 13
}

/** The tokens of documents as they were last sent, so that only what has changed need be sent. */
export class SentTokens {
  private readonly sent = new WeakMap<OpenDocument, SemanticTokens & { readonly resultId: string }>()

  full(seen: LetterSeen): SemanticTokens & { readonly resultId: string } {
    const tokens = { resultId: seen.analysis.resultId, data: encodedTokens(seen) }
    this.sent.set(seen.document, tokens)
    return tokens
  }

  /** What has changed since the result that the client has; everything where that is not the last that was sent. */
  delta(seen: LetterSeen, previous: string): SemanticTokens | SemanticTokensDelta {
    const before = this.sent.get(seen.document)
    const { resultId, data } = this.full(seen)
    if (before?.resultId !== previous) return { resultId, data }
    return { resultId, edits: difference(before.data, data) }
  }
}

/** The one stretch in which two lists differ; none where they are the same. */
function difference(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let same = 0
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  const deleteCount = before.length - start - same
  const data = after.slice(start, after.length - same)
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }]
}
