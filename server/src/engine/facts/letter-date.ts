import type { Reading } from '../evidence/reading.ts'
import { type DateMention, findDates, isoOf } from './dates.ts'

const BORN =
  /(?:(?<![a-zà-öø-ÿ])f(?:ødd?|ødt|ødselsdato|\.?\s?dato|\.?\s?nr|nr)?|personn(?:umme)?r|fødselsn(?:umme)?r)[.:\s*]*(?:den|i)?\s*$/
const DATED =
  /(?:dato|diktert|dikt\.?|diktat|skrevet|skrive|skriven|sendt?|signert|utferdiget|utskriftsdato|opprettet|oppretta|registrert|innsendt|utstedt|journal(?:dato)?)(?![a-zà-öø-ÿ])[^\n\d]{0,16}$/
/** Labels of dates that are not the letter's. */
const OTHER =
  /(?:innlagt|utskrevet|skadedato|operert|operasjonsdato|kontroll|time|mottatt|mr|ct|rtg|sist endret|debut|sykmeldt)[^\n\d]{0,16}$/
const HEAD = 700
const TAIL = 260
/** Where nothing else is a letter's date, one that stands before anything is told. */
const FIRST_LINES = 220
const TOLD =
  /falt|fikk|fekk|operert|skad|siden|sidan|påkjør|påkøyr|ulykk|whiplash|brudd|brot|brakk|fødsel|covid|debut|etter|smerter (?:i|etter|fra)|vond/
const OLDEST_LETTER = 2000
/** A line with at most so many letters beside its date is a date line: «Notodden, 3. mai 2024». */
const DATE_LINE = 34

interface Candidate {
  readonly date: DateMention
  readonly before: string
  /** Beside the date its line holds no more than a place. */
  readonly alone: boolean
}

/**
 * The letter's own date, ISO 8601: one that a label names, else one on a line of its own, else the first complete one in the head
 * of the letter, else the last in its closing lines. Birth dates are passed over. Null where there is none.
 */
export function letterDate(reading: Reading): string | null {
  const text = reading.letter.lower
  const bodyStart = reading.letter.sentences[reading.roles.indexOf('body')]?.start ?? text.length
  const headEnd = Math.min(text.length, Math.max(HEAD, Math.min(bodyStart, 3 * HEAD)))
  const head = candidates(text, 0, headEnd)
  const tail = headEnd < text.length ? candidates(text, Math.max(headEnd, text.length - TAIL), text.length) : []
  const chosen =
    head.find(({ before }) => DATED.test(before)) ??
    head.find(({ alone }) => alone) ??
    tail.findLast(({ before, alone }) => alone || DATED.test(before)) ??
    head.find(({ date, before }) => date.start < bodyStart && !TOLD.test(before)) ??
    tail.at(-1) ??
    head.find(({ date }) => date.start < FIRST_LINES && !TOLD.test(text.slice(0, date.start)))
  return chosen ? isoOf(chosen.date) : null
}

function candidates(text: string, from: number, to: number): Candidate[] {
  return findDates(text.slice(from, to)).flatMap((found) => {
    const date = { ...found, start: from + found.start, end: from + found.end }
    const before = text.slice(Math.max(0, date.start - 40), date.start)
    if (date.day === null || date.year < OLDEST_LETTER || BORN.test(before) || OTHER.test(before)) return []
    if (/^[ -]?\d{5}(?!\d)/.test(text.slice(date.end, date.end + 7))) return []
    return [{ date, before, alone: isAlone(text, date) }]
  })
}

function isAlone(text: string, { start, end }: DateMention): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const before = text.slice(lineStart, start)
  const after = text.slice(end, next < 0 ? text.length : next)
  const rest = before + after
  const isInside = /[a-zæøå]/.test(before) && /[a-zæøå]/.test(after)
  if (rest.length > (isInside ? DATE_LINE : 120)) return false
  return !/\d/.test(rest) && !TOLD.test(rest) && rest.replace(/[^a-zà-öø-ÿ]/g, '').length <= DATE_LINE
}
