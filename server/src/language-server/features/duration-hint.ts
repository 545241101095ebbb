import { findDates } from '../../engine/facts/dates.ts'
import { findLengths } from '../../engine/facts/lengths.ts'

/** Lengths in years or months need no hint: everybody knows what half a year or three years are. */
const YEARS_OR_MONTHS = /m(?:nd|ån|d\b)|år|årti/i
/** A month, or a day and a month in numbers. */
const MONTH =
  /januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|\d{1,2}[./] ?\d{1,2}(?!\d)/
const HALF_YEAR = 6

interface DurationHint {
  readonly months: number
  /** Not told to the month. */
  readonly isRough: boolean
  /** Follows from the date of the letter. */
  readonly isReckoned: boolean
}

/**
 * How many months some words tell, where they stand for `months`; `null` where they say it themselves. What is told by the year
 * alone is right to half a year only.
 */
export function durationHint(months: number, words: string): DurationHint | null {
  const lower = words.toLowerCase()
  const [date] = findDates(lower)
  const isLength = !date && findLengths(lower, null).some((length) => Math.abs((length.months ?? months) - months) < 1)
  if (isLength) {
    const rounded = Math.round(months)
    const needsNone = YEARS_OR_MONTHS.test(lower) || rounded < 1
    return needsNone ? null : { months: rounded, isRough: true, isReckoned: false }
  }
  if (date ? date.month !== null : MONTH.test(lower)) {
    return { months: Math.max(1, Math.round(months)), isRough: false, isReckoned: true }
  }
  return { months: Math.max(HALF_YEAR, Math.round(months / HALF_YEAR) * HALF_YEAR), isRough: true, isReckoned: true }
}
