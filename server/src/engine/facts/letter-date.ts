import type { Reading } from '../evidence/reading.ts'
import { type DateMention, findDates, isoOf } from './dates.ts'

const BORN = /(?:f\.?|fødd?|født(?: den)?|fødselsdato|f\.?\s?dato|fnr|personnr|fødselsnummer|født)\.?:?\s*$/
const DATED = /(?:dato|date|diktert|diktat|skrevet|skrive|den)\b[^\n]{0,20}$/
const HEAD_LINES = 12

/**
 * The letter's own date, ISO 8601: one that a label names, else the first complete one in the head of the letter, else the last
 * in its closing lines. Birth dates are passed over. Null where there is none.
 */
export function letterDate(reading: Reading): string | null {
  const text = reading.letter.lower
  const headEnd = endOfHead(reading, text)
  const complete = (part: string, from: number): { date: DateMention; before: string }[] =>
    findDates(part)
      .filter((d) => d.day !== null)
      .map((d) => ({ date: d, before: text.slice(Math.max(0, from + d.start - 40), from + d.start) }))
      .filter(({ before }) => !BORN.test(before))
  const head = complete(text.slice(0, headEnd), 0)
  const labelled = head.find(({ before }) => DATED.test(before))
  const tailStart = Math.max(headEnd, tailOf(text))
  const bodyStart = reading.letter.sentences[reading.roles.indexOf('body')]?.start ?? text.length
  const chosen =
    labelled ?? head.find(({ date }) => date.start < bodyStart) ?? complete(text.slice(tailStart), tailStart).at(-1)
  return chosen ? isoOf(chosen.date) : null
}

/** Where the body begins, but at least the first lines: many letters have their date beside the patient's name. */
function endOfHead(reading: Reading, text: string): number {
  const body = reading.letter.sentences[reading.roles.indexOf('body')]
  let lines = 0
  let at = 0
  while (lines < HEAD_LINES && at >= 0) {
    at = text.indexOf('\n', at + 1)
    lines++
  }
  const byLines = at < 0 ? text.length : at
  return body ? Math.min(text.length, Math.max(body.start, Math.min(byLines, body.start + 400))) : text.length
}

function tailOf(text: string): number {
  return Math.max(0, text.length - 250)
}
