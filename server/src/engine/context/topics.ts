import type { Match } from '../cues/automaton.ts'
import { foldWord } from '../cues/normalise.ts'
import { Break, type Token } from '../letter/lexer.ts'
import type { TokenRange } from '../letter/sentences.ts'
import { isHandedOver, isIdle, isListOfMatters, namesMatter } from './idle-words.ts'

/** Tokens of the clause on either side of a topic: dictated letters have clauses without an end. */
const FARTHEST = 7
const CONTRAST = new Set(['men', 'mens', 'medan', 'derimot'])

/** Where a topic stands: in the tokens `range` of its sentence. */
interface Around {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly range: TokenRange
}

/**
 * Whether a cue only names its matter and the clause around it tells nothing: «søvnen får dere ta tak i», «det samme gjelder jobben».
 * Cues that are marked as topics need a clause that says something; of others the words must be known as idle, and handed over.
 */
export function isBareTopic(around: Around, match: Match): boolean {
  const { text, tokens } = around
  if (!match.meaning.topic && !namesMatter(text, tokens, { from: match.first, to: match.last + 1 })) return false
  const { from, to } = clauseOf(around, match)
  if (match.meaning.target === 'element/investigation-status' && isPending(around, { from, to })) return false
  if (isHandedOver(text, tokens, { from, to }, false)) return true
  if (!match.meaning.topic) return false
  return isIdle(text, tokens, { from, to: match.first }) && isIdle(text, tokens, { from: match.last + 1, to })
}

/** An examination that is on its way is told of by the words that hand other matters over: «skal til nevrolog», «utredningen ligger hos …». */
const PENDING =
  /(?:^|[^\p{L}])(?:skal (?:også |òg |nå |no |snart )?(?:inn )?til|(?:utredning|utgreiing)(?:en|a)? (?:ligger|ligg|er) (?:hos|hjå|ved))(?!\p{L})/iu

function isPending({ text, tokens }: Around, { from, to }: TokenRange): boolean {
  return PENDING.test(text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end))
}

/** The clause of a match; where it only lists matters («søvnen, humøret og minnet er …»), the clauses that it runs on to. */
function clauseOf(around: Around, { first, last }: Match): TokenRange {
  const { text, tokens, range } = around
  let from = clauseEnd(around, first, -1)
  let to = clauseEnd(around, last, 1) + 1
  while (to < range.to && isListOfMatters(text, tokens, { from: last + 1, to })) to = clauseEnd(around, to, 1) + 1
  if (to === last + 1 && from === first && from > range.from) from = clauseEnd(around, from - 1, -1)
  return { from, to }
}

/** The outermost token of the clause of token `at` in one direction. */
function clauseEnd({ text, tokens, range }: Around, at: number, direction: 1 | -1): number {
  let end = at
  for (let steps = 0; steps < FARTHEST; steps++) {
    const next = end + direction
    if (next < range.from || next >= range.to) return end
    const { after } = tokens[direction === 1 ? end : next] as Token
    // the full stop of an abbreviation ends no clause
    if (after === Break.Clause || after === Break.Colon) return end
    const { start, end: stop } = tokens[next] as Token
    if (CONTRAST.has(foldWord(text.slice(start, stop)))) return end
    end = next
  }
  return end
}
