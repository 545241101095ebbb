import type { Match } from '../cues/automaton.ts'
import { foldWord } from '../cues/normalise.ts'
import type { Sentence } from '../letter/letter.ts'
import { Break, type Token } from '../letter/lexer.ts'
import type { Role } from '../letter/roles.ts'
import type { Why } from '../types.ts'

/** Words that begin a clause with a subject or a contrast of its own; no context reaches over them. */
const CONTRAST = new Set(['men', 'mens', 'medan', 'derimot', 'imidlertid', 'likevel', 'ellers', 'elles'])
/** Words that begin a new clause where no comma is written. */
const CLAUSE = new Set(['fordi', 'slik', 'selv', 'sjølv', 'når', 'da', 'då'])
const CLAUSE_END = /[,;()]|[.!?:]\s| [-–] /

/** The contexts that surround a cue in its sentence: who is spoken of, what is denied, asked, planned, unknown. */
export function contextsOf(sentence: Sentence, match: Match, role: Role): Set<Why> {
  const found = new Set<Why>()
  if (role === 'requirement-list') found.add('requirement-list')
  if (role === 'address' || role === 'sign-off') found.add('letterhead')
  if (sentence.inner.question) found.add('question')
  for (const context of sentence.inner.contexts) {
    const why = context.meaning.target.slice(8) as Why
    if (!found.has(why) && touches(sentence, context, match)) found.add(why)
  }
  if (nearPlaceholder(sentence, match)) found.add('placeholder')
  return found
}

/** Whether a match is inside a placeholder: its words are the template's, not the doctor's. */
export function insidePlaceholder(sentence: Sentence, match: Match): boolean {
  const start = (sentence.block.tokens[match.first] as Token).start
  return sentence.block.placeholders.some((p) => p.start <= start && start < p.end)
}

function touches(sentence: Sentence, context: Match, match: Match): boolean {
  if (context.first <= match.last && match.first <= context.last) return inGap(context, match)
  const { reach = 'both', within } = context.meaning
  if (reach === 'none') return false
  if (reach === 'sentence') return true
  if (match.first > context.last) return reach !== 'before' && match.first <= limit(sentence, context.last, 1, within)
  return reach !== 'after' && match.last >= limit(sentence, context.first, -1, within)
}

/**
 * A context word that is part of the cue itself is never held against it; a denial among the words that a gap passes over is
 * («ønsker ikke TENS» for the cue `ønsker .. TENS`).
 */
function inGap(context: Match, match: Match): boolean {
  if (context.meaning.target !== 'context/negation') return false
  for (let token = context.first; token <= context.last; token++) {
    if (token < match.first || token > match.last || (match.own >> Math.min(31, token - match.first)) & 1) return false
  }
  return true
}

/** The last token that a context reaches, going forward (1) or back (-1) from the token `from`. */
function limit(sentence: Sentence, from: number, direction: 1 | -1, within: number | undefined): number {
  const { tokens } = sentence.block
  const { range } = sentence.inner
  let at = from
  for (let steps = 0; within === undefined || steps < within; steps++) {
    const left = tokens[direction === 1 ? at : at - 1]
    const next = at + direction
    if (next < range.from || next >= range.to) return at
    if (within === undefined && left && left.after >= Break.Clause) return at
    const word = foldWord(sentence.block.text.slice((tokens[next] as Token).start, (tokens[next] as Token).end))
    if (CONTRAST.has(word) || (within === undefined && CLAUSE.has(word))) return at
    at = next
  }
  return at
}

/** Whether a match stands in one clause with a placeholder: between the same commas, or the ends of the sentence. */
function nearPlaceholder(sentence: Sentence, match: Match): boolean {
  const { placeholders, tokens, text } = sentence.block
  if (placeholders.length === 0) return false
  const { range } = sentence.inner
  const from = (tokens[range.from] as Token).start
  const to = sentence.end - sentence.offset + 2
  const inSentence = placeholders.filter((p) => p.end > from - 2 && p.start < to)
  if (insidePlaceholder(sentence, match)) return true
  const first = (tokens[match.first] as Token).start
  const last = (tokens[match.last] as Token).end
  return inSentence.some(
    (p) => !CLAUSE_END.test(p.start >= last ? text.slice(last, p.start) : text.slice(p.end, first)),
  )
}
