import type { Hit, Reading } from '../../evidence/reading.ts'
import { sentenceAt } from '../../letter/letter.ts'
import type { DoseLine } from '../../omeq/types.ts'
import type { Vocabulary } from '../../rules.ts'
import type { Quote } from '../../types.ts'

/** Two wordings of a letter that cannot both be true now, in the order of the letter. */
export interface Contradiction {
  readonly first: Quote
  readonly second: Quote
}

/** What a letter says and contradicts elsewhere, by the pairs of the vocabulary; each pair is told once. */
export function findContradictions(
  reading: Reading,
  { contradictions = [] }: Pick<Vocabulary, 'contradictions'>,
  opioids: readonly DoseLine[],
): Contradiction[] {
  const hedged = new Set((reading.hits.get('claim/unless') ?? []).map((hit) => hit.sentence.index))
  const told = (target: string): Hit[] =>
    (reading.hits.get(target) ?? []).filter((hit) => hit.contexts.size === 0 && !hedged.has(hit.sentence.index))
  return contradictions.flatMap(({ id, against }) => {
    const ones = told(`claim/${id}/one`)
    if (ones.length === 0) return []
    const others = told(`claim/${id}/other`).map(placed)
    if (against === 'opioids') others.push(...taken(opioids, hedged, reading))
    for (const one of ones.map(placed)) {
      const other = others.find((o) => o.sentence !== one.sentence)
      if (other) return [inOrder(quoteOf(one, reading), quoteOf(other, reading))]
    }
    return []
  })
}

interface Placed {
  readonly start: number
  readonly end: number
  readonly sentence: number
}

function placed({ start, end, sentence }: Hit): Placed {
  return { start, end, sentence: sentence.index }
}

/** Opioids whose dose is known, so that they are no mere mention. */
function taken(opioids: readonly DoseLine[], hedged: ReadonlySet<number>, { letter }: Reading): Placed[] {
  return opioids
    .filter(({ status }) => status === 'counted')
    .map(({ start, end }) => ({
      start,
      end,
      sentence: sentenceAt(letter, start)?.index ?? -1,
    }))
    .filter(({ sentence }) => !hedged.has(sentence))
}

function quoteOf({ start, end }: Placed, { letter }: Reading): Quote {
  return { text: letter.text.slice(start, end), start, end }
}

function inOrder(one: Quote, other: Quote): Contradiction {
  return one.start < other.start ? { first: one, second: other } : { first: other, second: one }
}
