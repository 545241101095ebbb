import { daysIn } from './calendar.ts'
import { findDates, fullYear } from './dates.ts'

/** A date of birth, as exact as it is written. `end` counts from the start of the words read. */
export interface Birth {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
  readonly end: number
}

/** «den», «i Libanon», «nyttårsaften». */
const BEFORE_DATE = /^[^\d\n]?(?: ?[a-zæøå.]{1,16}){0,2} ?[^\d\na-zæøå]{0,3}$/

/**
 * A birth date at the beginning of `words` (lower case): a date, six digits with or without the rest of an identity number (also
 * D-numbers and test numbers), or a year in four or two digits. Null where none
 * stands there, or a day that does not exist.
 */
export function birthIn(words: string, letterYear: number): Birth | null {
  const digits =
    /^[^\d\n]{0,3}(?<d>\d{2})(?<m>\d{2})(?<y>\d{2}(?:\d{2}(?![ -]?\d))?)(?: ?-?(?<rest>\d{5}|[x*]{5}))?(?!\d)/.exec(
      words,
    )
  if (digits?.groups) {
    const { d = '', m = '', y = '', rest } = digits.groups
    const day = Number(d) % 40
    const month = Number(m) % 40
    if (day >= 1 && day <= 31 && month >= 1 && month <= 12)
      return { day, month, year: yearOf(y, rest, letterYear), end: digits[0].length }
  }
  const date = findDates(words)[0]
  if (date && BEFORE_DATE.test(words.slice(0, date.start))) {
    const isWhole = /(?:19|20)\d{2}/.test(words.slice(date.start, date.end))
    const year = date.year > letterYear && !isWhole ? date.year - 100 : date.year
    const exists = date.month === null || date.day === null || date.day <= daysIn(date.month, year)
    return exists ? { ...date, year } : null
  }
  const short = /^[^\d\n]{0,3}['’–-]?(\d{2})(?![\d/-]|\.\d)(?! ?(?:år|mnd|uke))(?=$|[\s,.;:)])/.exec(words)
  return short
    ? { day: null, month: null, year: yearOf(short[1] as string, undefined, letterYear), end: short[0].length }
    : null
}

/** Individual number 000–499 is born before 2000, 500–999 after, with the exceptions that the oldest make. */
function yearOf(digits: string, individual: string | undefined, letterYear: number): number {
  if (digits.length === 4) return Number(digits)
  const number = Number(individual?.slice(0, 3) ?? Number.NaN)
  if (number < 500) return 1900 + Number(digits)
  const year = fullYear(digits)
  return year > letterYear ? year - 100 : year
}

/** Whole years from a birth to a date (ISO 8601); from a bare year the difference of the years. */
export function yearsBetween(birth: Birth, date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const isBefore = birth.month !== null && (birth.month > month || (birth.month === month && (birth.day ?? 1) > day))
  return year - birth.year - (isBefore ? 1 : 0)
}
