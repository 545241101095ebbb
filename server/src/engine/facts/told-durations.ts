import type { Reading } from '../evidence/reading.ts'
import type { ElementResult, Quote } from '../types.ts'
import { type Clock, findDurations } from './durations.ts'

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
  const { text, lower, sentences } = reading.letter
  for (const evidence of element?.evidence ?? []) {
    const sentence = sentences.find((s) => s.start <= evidence.start && evidence.start < s.end)
    if (!sentence) continue
    const told = findDurations(lower.slice(sentence.start, sentence.end), clock).flatMap(({ start, end, months }) => {
      const at = { start: sentence.start + start, end: sentence.start + end }
      return months === null
        ? []
        : [{ months: Math.round(months * 10) / 10, quote: { text: text.slice(at.start, at.end), ...at } }]
    })
    const inside = told.filter(({ quote }) => quote.start < evidence.end && evidence.start < quote.end)
    own.push(...inside)
    const next = told.find(({ quote }) => quote.start >= evidence.end) ?? told.at(-1)
    if (inside.length === 0 && next) near.push(next)
  }
  return longest(own.length > 0 ? own : near)
}

function longest(found: readonly DurationFound[]): DurationFound | null {
  return found.reduce<DurationFound | null>((a, b) => (a && a.months >= b.months ? a : b), null)
}
