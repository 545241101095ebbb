import type { CueAutomaton } from '../cues/automaton.ts'
import { foldWord } from '../cues/normalise.ts'
import type { BlockLines } from './block-lines.ts'
import { Break, type Token } from './lexer.ts'

/** Tokens `from` (inclusive) to `to` (exclusive) that belong together. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

const MONTHS = /^(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)/
/** A list item, or a line that a placeholder opens. */
const LIST_ITEM = /^[ \t]*(?:(?:[-*•–+]|\d{1,2}[.)]|[a-z]\))[ \t]+|\[(?![ \t]*[xX]?\]))/
/** A line that is this much shorter than the longest of its block was not wrapped. */
const RAGGED = 18
const SHORTEST_WRAP = 50

/** The word of a token without the full stops of an abbreviation («v.b» → «vb»). */
export function wordOf(text: string, token: Token): string {
  const raw = text.slice(token.start, token.end)
  return raw.includes('.') && !token.isNumber ? raw.replaceAll('.', '') : raw
}

/** Joins the parts of abbreviations with full stops inside («v.b.», «bl.a.»), so that they are one token. */
export function joinAbbreviations(text: string, tokens: readonly Token[]): Token[] {
  const out: Token[] = []
  for (const token of tokens) {
    const last = out.at(-1)
    if (
      last &&
      !last.isNumber &&
      !token.isNumber &&
      last.end + 1 === token.start &&
      text[last.end] === '.' &&
      isShort(last, token)
    ) {
      last.end = token.end
      last.after = token.after
      last.newline = token.newline
      last.colon = token.colon
      last.question = token.question
    } else out.push(token)
  }
  return out
}

function isShort(a: Token, b: Token): boolean {
  const x = a.end - a.start
  const y = b.end - b.start
  return (x === 1 && y <= 3) || (y === 1 && x <= 3)
}

/** How a block is written. */
interface Manner {
  /** Lines of this length and more may have been wrapped. */
  readonly at: number
  /** Every line but the last is that long: the text was wrapped by a machine, also before capitals. */
  readonly hard: boolean
  /** Sentences begin with capitals here, so that a small letter after a full stop goes on with one. */
  readonly capitalised: boolean
}

function mannerOf(text: string, lines: BlockLines): Manner {
  const capitalised = CAPITALISED.test(text)
  const lengths = lines.lengths(500)
  const at = Math.max(SHORTEST_WRAP, Math.max(...lengths) - RAGGED)
  return { at, hard: lengths.length > 2 && lengths.slice(0, -1).every((length) => length >= at), capitalised }
}

/** Splits the tokens of a block into sentences. A line break ends one where the next line is a new item or statement. */
export function splitSentences(
  text: string,
  lines: BlockLines,
  tokens: readonly Token[],
  cues: CueAutomaton,
): TokenRange[] {
  const ranges: TokenRange[] = []
  const manner = mannerOf(text, lines)
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const next = tokens[i + 1]
    if (!next || endsSentence(text, lines, token, next, cues, manner)) {
      ranges.push({ from, to: i + 1 })
      from = i + 1
    }
  }
  return ranges
}

function endsSentence(
  text: string,
  lines: BlockLines,
  token: Token,
  next: Token,
  cues: CueAutomaton,
  manner: Manner,
): boolean {
  if (token.after === Break.End) return !/["»”)\]]/.test(text[next.start - 1] ?? '') || startsUpper(text, next)
  if (token.newline && lineEnds(text, lines, token, next, manner)) return true
  if (token.after !== Break.Stop) return false
  const between = text.slice(token.end, next.start)
  if (/\.\s*[,;]/.test(between) || !/\s/.test(between)) return between.includes('…') && startsUpper(text, next)
  const word = foldWord(wordOf(text, token))
  const upper = startsUpper(text, next)
  if (token.isNumber) {
    const following = text.slice(next.start, next.end)
    if (/^\d{1,2}$/.test(text.slice(token.start, token.end)) && (!upper || MONTHS.test(foldWord(following))))
      return false
    return true
  }
  if (word.length === 1 && upper && /\p{Lu}/u.test(text[token.start] ?? '')) return false
  if (cues.neverEnds(word)) return false
  if (cues.abbreviation(word) !== undefined) return upper || next.isNumber ? upper : false
  return upper || next.isNumber || word.length > LONGEST_SHORTENED || !manner.capitalised
}

/** Letters of a word that may be an abbreviation which nobody listed: «sm. siden mars», «fiks. av handleddet». */
const LONGEST_SHORTENED = 4
const CAPITALISED = /[.!?][ \t]+\p{Lu}/u

function startsUpper(text: string, token: Token): boolean {
  const c = text[token.start] as string
  return c !== c.toLowerCase()
}

/** Whether the line break after `token` ends a sentence: not where a long line simply wraps. */
function lineEnds(text: string, lines: BlockLines, token: Token, next: Token, manner: Manner): boolean {
  const lineEnd = text.slice(token.end, next.start).search(/[\r\n]/) + token.end
  const nextLine = lines.startOf(next.start)
  const lineStart = lines.startOf(lineEnd)
  if (LIST_ITEM.test(text.slice(nextLine, next.start + 1)) || text.startsWith('|', nextLine)) return true
  if (token.after >= Break.Colon) return true
  const long = lineEnd - lineStart >= manner.at
  if (!startsUpper(text, next)) return !long && token.after === Break.None
  return !long || !manner.hard || /^[ \t]*[\p{L} /-]{2,30}:/u.test(text.slice(nextLine, nextLine + 40))
}
