import { contextsOf, insidePlaceholder } from '../context/contexts.ts'
import type { Match } from '../cues/automaton.ts'
import { type Letter, matchSpan, type Sentence } from '../letter/letter.ts'
import { type Role, rolesOf } from '../letter/roles.ts'
import type { CueMeaning } from '../rules.ts'
import type { Span, Why } from '../types.ts'

/** A cue in the letter, with what surrounds it. */
export interface Hit extends Span {
  readonly meaning: CueMeaning
  readonly sentence: Sentence
  readonly contexts: ReadonlySet<Why>
  /** The words are those of a placeholder. */
  readonly inPlaceholder: boolean
}

/** A letter with every cue in it, by what the cue means. */
export interface Reading {
  readonly letter: Letter
  readonly roles: readonly Role[]
  readonly hits: ReadonlyMap<string, readonly Hit[]>
}

/** Gathers the cues of a letter by target (`element/sleep`, `state/crps` …) and looks at what surrounds each. */
export function readCues(letter: Letter): Reading {
  const roles = rolesOf(letter)
  const hits = new Map<string, Hit[]>()
  letter.sentences.forEach((sentence, i) => {
    for (const match of sentence.inner.labelMatches) {
      if (isLabelled(match)) put(hits, match, sentence, new Set())
    }
    for (const match of sentence.inner.matches) {
      const { under } = match.meaning
      if (under && !under.some((id) => sentence.section.ids.includes(id))) continue
      put(hits, match, sentence, contextsOf(sentence, match, roles[i] as Role))
    }
  })
  return { letter, roles, hits }
}

/** Targets that headings may carry too: the recipient stands in headings as often as in sentences. */
function isLabelled(match: Match): boolean {
  return match.meaning.target.startsWith('recipient/')
}

function put(hits: Map<string, Hit[]>, match: Match, sentence: Sentence, contexts: ReadonlySet<Why>): void {
  const { start, end } = matchSpan(sentence, match)
  const hit = {
    start,
    end,
    meaning: match.meaning,
    sentence,
    contexts,
    inPlaceholder: insidePlaceholder(sentence, match),
  }
  const list = hits.get(match.meaning.target)
  if (list) list.push(hit)
  else hits.set(match.meaning.target, [hit])
}

/** The first of `blockedBy` that surrounds a hit and that its cue does not waive. */
export function blockOf(hit: Hit, blockedBy: readonly Why[]): Why | undefined {
  return blockedBy.find((why) => hit.contexts.has(why) && !hit.meaning.despite?.includes(why))
}
