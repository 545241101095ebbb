import type { Reading } from '../evidence/reading.ts'
import { type Sentence, sentenceAt } from '../letter/letter.ts'
import type { ElementResult, Quote } from '../types.ts'
import { type Clock, type Duration, findDurations } from './durations.ts'

export interface DurationFound {
  readonly months: number
  readonly quote: Quote
}

/**
 * The duration told where the evidence of an element stands: in its own words, else the nearest in its sentence. Of several the
 * longest: what is old and got worse lately counts from the old onset.
 */
export function durationOf(reading: Reading, element: ElementResult | undefined, clock: Clock): DurationFound | null {
  const own: DurationFound[] = []
  const near: DurationFound[] = []
  for (const evidence of element?.evidence ?? []) {
    const sentence = sentenceAt(reading.letter, evidence.start)
    if (!sentence) continue
    const told = toldIn(reading, sentence, clock)
    const inside = told.filter(({ quote }) => quote.start < evidence.end && evidence.start < quote.end)
    own.push(...inside)
    const next = told.find(({ quote }) => quote.start >= evidence.end) ?? told.at(-1)
    if (inside.length === 0 && next) near.push(next)
  }
  return longest(own.length > 0 ? own : near)
}

/** The durations of known length in a sentence, remembered with its block. */
function toldIn({ letter }: Reading, { block, inner, offset }: Sentence, clock: Clock): DurationFound[] {
  const key = `durations ${inner.start} ${clock.date} ${clock.ageYears}`
  let durations = block.remembered.get(key) as Duration[] | undefined
  if (!durations) {
    durations = findDurations(letter.lower.slice(offset + inner.start, offset + inner.end), clock)
    block.remembered.set(key, durations)
  }
  return durations.flatMap(({ start, end, months }) => {
    const at = { start: offset + inner.start + start, end: offset + inner.start + end }
    if (months === null) return []
    return [{ months: Math.round(months * 10) / 10, quote: { text: letter.text.slice(at.start, at.end), ...at } }]
  })
}

function longest(found: readonly DurationFound[]): DurationFound | null {
  return found.reduce<DurationFound | null>((a, b) => (a && a.months >= b.months ? a : b), null)
}
