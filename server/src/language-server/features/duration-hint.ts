import { findDates } from '../../engine/facts/dates.ts'
import { findLengths } from '../../engine/facts/lengths.ts'

/** Lengths that are told so need no hint: everybody knows what half a year or three years are. */
const TOLD_OUT = /m(?:nd|ån|d\b)|år(?!sskift|et før)|tiår|årti/i
const HALF_YEAR = 6

interface DurationHint {
  readonly months: number
  /** Told by the year or so: not to the month. */
  readonly isRough: boolean
  /** Follows from the date of the letter. */
  readonly isReckoned: boolean
}

/** How many months some words tell; `null` where they say it themselves. A year alone is right to half a year only. */
export function durationHint(months: number, words: string): DurationHint | null {
  const lower = words.toLowerCase()
  const [date] = findDates(lower)
  if (!date && findLengths(lower, null).length > 0) {
    if (TOLD_OUT.test(lower)) return null
    const rounded = Math.round(months)
    return rounded < 1 ? null : { months: rounded, isRough: true, isReckoned: false }
  }
  const isToTheMonth = date
    ? date.month !== null
    : /januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|\d/.test(lower)
  if (isToTheMonth) return { months: Math.max(1, Math.round(months)), isRough: false, isReckoned: true }
  return { months: Math.max(HALF_YEAR, Math.round(months / HALF_YEAR) * HALF_YEAR), isRough: true, isReckoned: true }
}
