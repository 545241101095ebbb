import type { Match } from '../cues/automaton.ts'
import { foldWord } from '../cues/normalise.ts'
import { Break, type Token } from '../letter/lexer.ts'
import type { TokenRange } from '../letter/sentences.ts'
import type { Span, Why } from '../types.ts'
import { matterBefore } from './idle-words.ts'
import { isBareTopic } from './topics.ts'

/** Words that begin a clause with a subject or a contrast of its own; no context reaches over them. */
const CONTRAST = new Set(['men', 'mens', 'medan', 'derimot', 'imidlertid', 'likevel', 'ellers', 'elles'])
/** Words that begin a new clause where no comma is written. */
const CLAUSE = new Set(['fordi', 'slik', 'selv', 'sjølv', 'når', 'da', 'då', 'så', 'pasienten', 'jeg', 'eg'])
/** Tokens that a context reaches at most: dictated letters have sentences without an end. */
const FARTHEST = 20
const CLAUSE_END = /[,;()]|[.!?:]\s| [-–] /

/** A sentence as contexts see it. Offsets count from the start of its block. */
export interface Surroundings {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly range: TokenRange
  /** Where the sentence ends, its punctuation included. */
  readonly end: number
  readonly question: boolean
  readonly contexts: readonly Match[]
  readonly placeholders: readonly Span[]
}

/** The contexts that surround a cue in its sentence: who is spoken of, what is denied, asked, planned, unknown. */
export function contextsOf(around: Surroundings, match: Match): ReadonlySet<Why> {
  let found: Set<Why> | undefined
  if (around.question) found = new Set<Why>(['question'])
  for (const context of around.contexts) {
    const why = context.meaning.target.slice(8) as Why
    if (!found?.has(why) && touches(around, context, match)) found = (found ?? new Set<Why>()).add(why)
  }
  if (isBareTopic(around, match)) found = (found ?? new Set<Why>()).add('ignorance')
  if (nearPlaceholder(around, match)) found = (found ?? new Set<Why>()).add('placeholder')
  return found ?? NONE
}
const NONE: ReadonlySet<Why> = new Set()

/** Whether a match is inside a placeholder: its words are the template's, not the doctor's. */
export function insidePlaceholder({ tokens, placeholders }: Surroundings, match: Match): boolean {
  if (placeholders.length === 0) return false
  const { start } = tokens[match.first] as Token
  return placeholders.some((p) => p.start <= start && start < p.end)
}

function touches(around: Surroundings, context: Match, match: Match): boolean {
  const { reach = 'both', within } = context.meaning
  if (reach === 'none') return false
  if (match.first <= context.first && context.last <= match.last) return inGap(context, match)
  if (context.first <= match.first && match.last <= context.last) return true
  if (reach === 'sentence') return true
  if (match.first > context.last) return reach !== 'before' && match.first <= limit(around, context.last, 1, within)
  if (match.last < context.first)
    return (
      reach !== 'after' &&
      match.last >= limit(around, context.first, -1, within) &&
      (reach !== 'before' || match.last >= firstUnknown(around, context))
    )
  // they share words: «rusanamnese | ikke tatt opp»
  if (context.first < match.first && context.last < match.last) return reach !== 'before'
  return match.first < context.first && match.last < context.last && reach !== 'after'
}
/**
 * A context word that is part of the cue itself is never held against it; a denial among the words that a gap passes over is
 * («ønsker ikke TENS» for the cue `ønsker .. TENS`).
 */
function inGap(context: Match, match: Match): boolean {
  if (context.meaning.target !== 'context/negation' && context.meaning.target !== 'context/plan') return false
  for (let token = context.first; token <= context.last; token++) {
    if ((match.own >> Math.min(31, token - match.first)) & 1) return false
  }
  return true
}

/** The first token that a stated ignorance is about, where it names its matter without a comma before: «… godt norsk jobb fikk jeg ikke spurt om». */
function firstUnknown({ text, tokens, range }: Surroundings, { meaning, first }: Match): number {
  if (meaning.target !== 'context/ignorance') return range.from
  return matterBefore(text, tokens, { from: range.from, to: first }) ?? range.from
}

/** The last token that a context reaches, going forward (1) or back (-1) from the token `from`. */
function limit({ text, tokens, range }: Surroundings, from: number, direction: 1 | -1, within?: number): number {
  let at = from
  for (let steps = 0; steps < (within ?? FARTHEST); steps++) {
    const left = tokens[direction === 1 ? at : at - 1]
    const next = at + direction
    if (next < range.from || next >= range.to) return at
    if (within === undefined && left && left.after >= Break.Clause) return at
    const { start, end } = tokens[next] as Token
    if (end - start <= LONGEST_CLAUSE_WORD) {
      const word = foldWord(text.slice(start, end))
      if (CONTRAST.has(word) || (within === undefined && CLAUSE.has(word))) return at
    }
    at = next
  }
  return at
}
const LONGEST_CLAUSE_WORD = Math.max(...[...CONTRAST, ...CLAUSE].map((word) => word.length))

/** Whether a match stands in one clause with a placeholder: between the same commas, or the ends of the sentence. */
function nearPlaceholder(around: Surroundings, match: Match): boolean {
  const { placeholders, tokens, text, range } = around
  if (placeholders.length === 0) return false
  if (insidePlaceholder(around, match)) return true
  const from = (tokens[range.from] as Token).start
  const first = (tokens[match.first] as Token).start
  const last = (tokens[match.last] as Token).end
  return (
    placeholders
      .filter((p) => p.end > from - 2 && p.start < around.end + 2)
      // what is to be filled in on the line before says nothing of this one
      .filter((p) => p.end > from || !/[\r\n]/.test(text.slice(p.end, from)))
      .some((p) => !CLAUSE_END.test(p.start >= last ? text.slice(last, p.start) : text.slice(p.end, first)))
  )
}
