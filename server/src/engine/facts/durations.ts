import { parseNumber } from '../cues/number-words.ts'
import type { Span } from '../types.ts'
import { findDates, monthOf } from './dates.ts'

/** A stretch of time in a text, in months up to the letter's date; null where it is told without a length («siste åra»). */
export interface Duration extends Span {
  readonly months: number | null
}

/** What durations are reckoned by: the letter's date (ISO 8601) and the patient's age, where known. */
export interface Clock {
  readonly date: string | null
  readonly ageYears: number | null
}

const MONTHS_OF: readonly [RegExp, number][] = [
  [/^(?:tiår|dekade)/, 120],
  [/^halvår/, 6],
  [/^(?:år|åra)/, 12],
  [/^(?:måned|månad|mnd|md|mån)/, 1],
  [/^(?:uke|veke|uk|vek)/, 12 / 52],
  [/^(?:dag|døgn|dgr)/, 12 / 365],
]
const UNIT =
  '(?:tiår[a-zà-öø-ÿ]*|dekade[a-zà-öø-ÿ]*|halvår[a-zà-öø-ÿ]*|år(?:a|ene|et)?|måned(?:er|ers)?|månad(?:ar|er)?|mnd|md|uker?|veker?|dager?|dagar|døgn)(?![a-zà-öø-ÿ])'
const COUNT = '(?:\\d+(?:[.,]\\d+)?|[a-zà-öø-ÿ]{2,18})'
const LENGTH = new RegExp(
  `(?<![a-zà-öø-ÿ\\d.,])(?<more>(?:>|mer enn|meir enn|minst) ?)?(?<n>${COUNT})(?<half> ?(?:1/2|½)| og (?:et|en|ein|eit) halvt?)?(?: ?(?:[-–]|til|eller) ?(?<to>${COUNT}))?(?:[ -](?<halv>halvt?))?[ -]?(?<unit>${UNIT})`,
  'g',
)
const HALF = new RegExp(
  `(?<![a-zà-öø-ÿ\\d])(?:(?:et|eit|ett|eitt|en|ein)? ?(?:halvt?|halve)|½|1/2) (?<unit>${UNIT})`,
  'g',
)
const AT_AGE =
  /(?:(?:siden|sidan|fra|frå|da|då|før|etter at|allerede|allereie)[^.\n]{0,30}?(?:var|fylte|fyllte|blei|ble|vart)|(?:som|fra|frå|siden|sidan|i)) (?:omtrent |ca\.? |rundt |om lag |cirka )?(?<n>\d{1,2}|[a-zà-öø-ÿ]{2,14})(?:[ -]?års?(?:alder(?:en)?|ing)?)?(?![a-zà-öø-ÿ\d.%])/g
const RELATIVE =
  /(?<![a-zà-öø-ÿ])(?:i|forrige|førre|siden|sidan|fra|frå) ?(?<when>i fjor|fjor|forrige år|fjoråret)(?: (?<season>vinter|vår|sommer|sommar|høst|haust|jul|påske))?|(?<![a-zà-öø-ÿ])(?:(?:siden|sidan|fra|frå|i|etter) (?:(?:slutten|midten|begynnelsen|byrjinga|starten|løpet) av )?)?(?<part>romjul[a-zà-öø-ÿ]*|(?<=(?:siden|sidan|fra|frå|i|etter|av) )(?:jul|påske|nyttår|sommeren|sommaren|våren|høsten|hausten|vinteren|sommer|sommar|vår|høst|haust|vinter|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember))(?! ?\d)(?![a-zà-öø-ÿ])/g
const SEASON_MONTH: Readonly<Record<string, number>> = {
  romjul: 12,
  jul: 12,
  påske: 4,
  nyttår: 1,
  sommer: 7,
  sommar: 7,
  vår: 4,
  høst: 10,
  haust: 10,
  vinter: 1,
}

/** Durations of a text in order. Offsets in UTF-16 units. */
export function findDurations(text: string, clock: Clock): Duration[] {
  return [
    ...lengths(text),
    ...halves(text),
    ...sinceDates(text, clock),
    ...sinceAge(text, clock),
    ...relative(text, clock),
  ].sort((a, b) => a.start - b.start)
}

function lengths(text: string): Duration[] {
  if (!/år|mån|mnd|md|uke|veke|dag|døgn|dekade/.test(text)) return []
  const found: Duration[] = []
  for (const match of text.matchAll(LENGTH)) {
    const { n = '', to, half, halv, more, unit = '' } = match.groups ?? {}
    if (halv) continue
    const span = spanOf(match)
    const from = countOf(n)
    if (Number.isNaN(from)) {
      if (/^(?:noen|nokre|nokon|flere|fleire|mange|lange|siste|alle)$/.test(n)) found.push({ ...span, months: null })
      continue
    }
    const upTo = to ? countOf(to) : from
    const after = text.slice(span.end, span.end + 12)
    // «to uker etter operasjonen» is no length, «50-åra» an age
    if (/^ (?:etter|før|senere|seinare|tidlegare)/.test(after) && !/ $/.test(text.slice(0, span.start))) continue
    if (/^år/.test(unit) && (/-/.test(match[0]) || /^åra|^årene/.test(unit)) && from >= 20) continue
    const middle = ((Number.isNaN(upTo) ? from : (from + upTo) / 2) + (half ? 0.5 : 0)) * unitMonths(unit)
    const open = more !== undefined && /^(?:>|mer|meir|minst)/.test(more) && middle <= 6
    if (!(middle > 0 && middle < 1200)) continue
    const last = found.at(-1)
    // «2 år og 7 mnd» is one length
    if (
      last &&
      last.months !== null &&
      last.months >= 12 &&
      middle < 12 &&
      /^ (?:og )?$/.test(text.slice(last.end, span.start))
    ) {
      found[found.length - 1] = { start: last.start, end: span.end, months: last.months + middle }
    } else found.push({ ...span, months: open ? null : middle })
  }
  return found
}

function countOf(word: string): number {
  const lower = word.toLowerCase()
  if (lower === 'et' || lower === 'eit') return 1
  if (lower === 'par') return 2
  if (lower === 'dusin') return 12
  return parseNumber(lower)
}

function unitMonths(unit: string): number {
  return MONTHS_OF.find(([pattern]) => pattern.test(unit.toLowerCase()))?.[1] ?? Number.NaN
}

function halves(text: string): Duration[] {
  if (!/halv|½|1\/2/.test(text)) return []
  return Array.from(text.matchAll(HALF), (m) => ({ ...spanOf(m), months: 0.5 * unitMonths(m.groups?.unit ?? '') }))
}

function sinceDates(text: string, { date }: Clock): Duration[] {
  if (!date) return []
  const now = monthNumber(date)
  return findDates(text).flatMap((d) => {
    const months = now - (d.year * 12 + (d.month ?? 6.5) - 1)
    return months >= -0.5 && months < 1200 ? [{ start: d.start, end: d.end, months: Math.max(0, months) }] : []
  })
}

function sinceAge(text: string, { ageYears }: Clock): Duration[] {
  return Array.from(text.matchAll(AT_AGE)).flatMap((m) => {
    const then = countOf(m.groups?.n ?? '')
    if (ageYears === null || !(then >= 5 && then <= ageYears) || !/år|var|fyl|ble|vart/.test(m[0])) return []
    return [{ ...spanOf(m), months: (ageYears - then) * 12 }]
  })
}

function relative(text: string, { date }: Clock): Duration[] {
  if (!date) return []
  const [year, month] = date.split('-').map(Number) as [number, number]
  return Array.from(text.matchAll(RELATIVE), (m) => {
    const { when, season, part } = m.groups ?? {}
    if (when) return { ...spanOf(m), months: month + 12 - (season ? (seasonMonth(season) ?? 6) : 6) }
    const then = seasonMonth(part ?? '') ?? month
    return { ...spanOf(m), months: (month - then + 12) % 12 || (year > 0 && then === month ? 0 : 12) }
  })
}

function seasonMonth(word: string): number | undefined {
  const lower = word.toLowerCase()
  const season = Object.keys(SEASON_MONTH).find((s) => lower.startsWith(s) && lower.length <= s.length + 2)
  if (season) return SEASON_MONTH[season]
  const month = monthOf(lower)
  return month > 0 ? month : undefined
}

function monthNumber(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  return year * 12 + month - 1 + day / 31
}

function spanOf(match: RegExpMatchArray): Span {
  return { start: match.index as number, end: (match.index as number) + match[0].length }
}
