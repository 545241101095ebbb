import { findDates } from '../../engine/facts/dates.ts'

/** An age that is told as such needs no hint; a birth date has more digits than an age. */
const BIRTH = /\d[\d./ -]{2,}\d/
/** The beginning of an identity number, or a date without marks. */
const DIGITS = /(?<!\d)(\d\d)(\d\d)(\d{2,})/
const LEAP_YEAR = 2000

/** Whether an age follows from a birth date that can be: a day that exists, in a year that is not to come. */
export function hasBirthDate(words: string, letterDate: string): boolean {
  if (!BIRTH.test(words)) return false
  const lower = words.toLowerCase()
  const latest = Number(letterDate.slice(0, 4))
  const [date] = findDates(lower)
  if (date) {
    const isWrittenOut = /\d{4}/.test(lower.slice(date.start, date.end))
    if (isWrittenOut && date.year > latest) return false
    return date.month === null || isDay(date.day ?? 1, date.month, date.year)
  }
  const [, day, month, rest = ''] = DIGITS.exec(lower) ?? []
  if (rest === '') return true
  if (rest.length === 4 && Number(rest) > latest) return false
  // D-numbers have 40 added to the day, numbers for tests to the month
  return isDay(Number(day) % 40, Number(month) % 40, LEAP_YEAR)
}

function isDay(day: number, month: number, year: number): boolean {
  return day >= 1 && new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1
}
