import { MONTH, monthOf, ORDINAL, ordinalOf, SEASON, seasonMonth } from './calendar-words.ts'
import { findDates, monthOfWeek } from './dates.ts'
import type { Duration } from './lengths.ts'
import { countOf } from './spoken-numbers.ts'
import { Taken } from './taken.ts'

/** A point in time in a text, as months up to the letter's date. */
export interface Point extends Duration {
  /** The year it lies in, for «samme år» after it. */
  readonly year: number
}

interface Moment {
  readonly start: number
  readonly end: number
  readonly year: number
  /** 1 to 12, with the share of the month that is over. */
  readonly month: number
}

const L = 'a-zà-öø-ÿ'
const LEAD =
  '(?:(?<part>slutten|utgangen|midten|begynnelsen|byrjinga|starten|løpet|medio|ultimo|primo|tidlig|tidleg|sent|seint) (?:av |i )?)?'
const WHEN =
  '(?<when>i fjor|fjoråret|i år|i forfjor|forfjor|forrige år|førre år|året før|samme år|same år|for (?<ago>\\d{1,2}|[a-zæøå]{2,8}) år (?:siden|sidan|sia|sida))'
const MONTH_OR_SEASON = `(?:(?<mn>${MONTH})|(?<sn>${SEASON}))(?:\\/${MONTH})?\\.?`
/** «i mai i fjor», «i slutten av august», «før jul», «siden 27. desember», «forrige høst». */
const PARTIAL = new RegExp(
  `(?<![${L}\\d./-])(?:(?<prep>i|siden|sidan|sia|fra|frå|etter|før|av|til|på|om|ved|rundt|omkring|forrige|førre|sist|siste|den|dei|mot|over) )?${LEAD}(?:(?:(?<d>\\d{1,2})\\.? ?|(?<w>${ORDINAL}) )(?:i )?)?${MONTH_OR_SEASON}(?![${L}\\d])(?: ${WHEN}(?![${L}]))?(?! ?(?:\\d{4}|[-–'’]\\d\\d))`,
  'g',
)
const HAS_CALENDAR_WORD = new RegExp(
  `${MONTH}|vinter|vår|som+[ae]r|høst|haust|jul|påske|pinse|nytt?år|nyåret|årsskiftet`,
)
/** «i fjor», «i fjor vår», «i forfjor». */
const LAST_YEAR = new RegExp(
  `(?<![${L}])(?:(?<more>i forfjor|forfjor)|i fjor|fjoråret|forrige år|førre år)(?: (?<sn>${SEASON}))?(?![${L}])`,
  'g',
)
const DAY_OF_MONTH =
  /(?<![\d/.,a-zà-öø-ÿ+-])(?<d>\d{1,2})(?:\/|\. ?)(?<m>\d{1,2})\.?(?![\d/%a-zà-öø-ÿ-]|[.,:]\d| ?(?:mg|ml|g|cm|mm|t|timer|år|poeng|stk|x)(?![a-zà-öø-ÿ]))/g
/** Before a fraction that is no date: «kraft 4/5», «MMSE 29/30». */
const SCORE = /(?:kraft|nrs|vas|mmse?|mms-?nr|grad|score|skår|hads|dash|visus|styrke|apgar|puls|bt|poeng)[^\n]{0,12}$/
const WEEK = /(?<![a-zà-öø-ÿ])(?<!gravid |gravid i |svangerskaps)(?:uke|veke) (?<wk>\d{1,2})(?![\d/]|[.,]\d)/g
const NEAR: readonly [RegExp, number][] = [
  [/(?<![a-zà-öø-ÿ])(?:i går|igår|i forgårs)(?![a-zà-öø-ÿ])/g, 0],
  [/(?<![a-zà-öø-ÿ])(?:i )?(?:forrige|førre|sist) (?:uke|veke)(?![a-zà-öø-ÿ])/g, 0.25],
  [/(?<![a-zà-öø-ÿ])(?:i )?(?:forrige|førre|sist) (?:måned|månad|mnd)(?![a-zà-öø-ÿ])/g, 1],
]
/** The first months of the corona years in Norway. */
const PANDEMIC = /(?<![a-zà-öø-ÿ])(?:korona|corona|covid-?)?pandemien(?![a-zà-öø-ÿ])/g
const DECADE =
  /(?<![a-zà-öø-ÿ\d])(?:(?<part>slutten|midten|begynnelsen|byrjinga|starten) av )?(?:(?<y>(?:19|20)?[0-9]0)|(?<w>tjue|tretti|førti|femti|seksti|sytti|åtti|nitti))[- ]?(?:tallet|talet)(?![a-zà-öø-ÿ])|(?<![a-zà-öø-ÿ\d])(?:(?<part2>slutten|midten|begynnelsen|byrjinga|starten) av )?(?<y2>(?:19|20)[0-9]0)[- ]?(?:åra|årene|årane)(?![a-zà-öø-ÿ])/g
const SHARE: Readonly<Record<string, number>> = {
  slutten: 0.9,
  utgangen: 0.95,
  ultimo: 0.9,
  sent: 0.85,
  seint: 0.85,
  begynnelsen: 0.1,
  byrjinga: 0.1,
  starten: 0.1,
  primo: 0.1,
  tidlig: 0.15,
  tidleg: 0.15,
}
const EARLIEST = -0.7
const LATEST = 1200

/** The points in time of a text in lower case that are told by the calendar, in order. `date` is the letter's, ISO 8601. */
export function findPoints(text: string, date: string): Point[] {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const now = { year, month: month + (day - 1) / 31 }
  const moments: Moment[] = findDates(text).map((d) => ({
    start: d.start,
    end: d.end,
    year: d.year,
    month: d.month === null ? 7 : d.month + (d.day === null ? 0.5 : (d.day - 1) / 31),
  }))
  const taken = new Taken(text.length)
  for (const moment of moments) taken.take(moment)
  const add = (moment: Moment | null): void => {
    if (moment && taken.take(moment)) moments.push(moment)
  }
  for (const match of HAS_CALENDAR_WORD.test(text) ? text.matchAll(PARTIAL) : []) add(partial(match, moments, now))
  for (const match of /fjor|forrige år|førre år/.test(text) ? text.matchAll(LAST_YEAR) : []) {
    const { more, sn } = match.groups ?? {}
    add({ ...spanOf(match), year: now.year - (more ? 2 : 1), month: (sn && seasonMonth(sn)) || 7 })
  }
  for (const match of /talet|tallet|åra|årene|årane/.test(text) ? text.matchAll(DECADE) : []) add(decade(match))
  for (const match of text.includes('pandemien') ? text.matchAll(PANDEMIC) : [])
    add({ ...spanOf(match), year: 2020, month: 3.5 })
  for (const match of /\d[/.]/.test(text) ? text.matchAll(DAY_OF_MONTH) : []) add(dayOfMonth(text, match, now))
  for (const match of /uke|veke/.test(text) ? text.matchAll(WEEK) : []) {
    const week = monthOfWeek(Number(match.groups?.wk))
    add(week === undefined ? null : lastPast(spanOf(match), week, now))
  }
  for (const [pattern, months] of /går|forgårs|forrige|førre|sist /.test(text) ? NEAR : [])
    for (const match of text.matchAll(pattern)) add({ ...spanOf(match), year: now.year, month: now.month - months })
  return (
    moments
      .map((m) => ({
        start: m.start,
        end: m.end,
        year: m.year,
        months: (now.year - m.year) * 12 + now.month - m.month,
      }))
      // a day that is the letter's own tells when it was written
      .filter(({ months }) => months >= EARLIEST && months < LATEST && Math.abs(months) > 1e-6)
      .map((point) => ({ ...point, months: Math.max(0, point.months) }))
      .sort((a, b) => a.start - b.start)
  )
}

interface Now {
  readonly year: number
  readonly month: number
}

function partial(match: RegExpMatchArray, moments: readonly Moment[], now: Now): Moment | null {
  const { prep, part, d, w, mn, sn, when, ago } = match.groups ?? {}
  const month = mn ? monthOf(mn) : seasonMonth(sn as string)
  const isFeast = sn !== undefined && /^(?:romjul|jula|julen|påsk|nyåret|årsskiftet)/.test(sn)
  if (!month || !(prep || when || d || w || part || isFeast)) return null
  // «om våren», «til jul»: each year, or to come
  if (!when && (prep === 'om' || prep === 'til' || prep === 'mot')) return null
  const days = d ? Number(d) : w ? (ordinalOf(w) ?? 0) : 0
  if (days > 31) return null
  // «siden den vinteren» is one told of before
  if (sn && /^(?:den|dei)$/.test(prep ?? '') && !when) return null
  const share = days > 0 ? (days - 1) / 31 : part ? (SHARE[part] ?? 0.5) : mn ? 0.5 : 0
  const span = spanOf(match)
  if (!when) {
    const past = lastPast(span, month + share, now, sn ? 1.2 : days > 0 ? 0 : 0.6)
    const isThisOne = sn !== undefined && (now.year - past.year) * 12 + now.month - past.month < 2.5
    // «forrige vinter» told in a winter is the one before
    return isThisOne && /^(?:forrige|førre|siste?)$/.test(prep ?? '') ? { ...past, year: past.year - 1 } : past
  }
  const year =
    ago !== undefined
      ? now.year - countOf(ago)
      : /samme|same/.test(when)
        ? (moments.findLast((m) => m.start < span.start)?.year ?? Number.NaN)
        : now.year - (/for-?fjor/.test(when) ? 2 : when === 'i år' ? 0 : 1)
  return Number.isNaN(year) ? null : { ...span, year, month: month + share }
}

/** The last time before the letter that the calendar stood there; `slack` in months, since seasons last. */
function lastPast(span: { start: number; end: number }, month: number, now: Now, slack = 0.3): Moment {
  return { ...span, year: month > now.month + slack ? now.year - 1 : now.year, month }
}

function dayOfMonth(text: string, match: RegExpMatchArray, now: Now): Moment | null {
  const day = Number(match.groups?.d)
  const month = Number(match.groups?.m)
  const span = spanOf(match)
  if (!(day >= 1 && day <= 31 && month >= 1 && month <= 12)) return null
  if (SCORE.test(text.slice(Math.max(0, span.start - 24), span.start))) return null
  return lastPast(span, month + (day - 1) / 31, now, 0)
}

const TENS = ['tjue', 'tretti', 'førti', 'femti', 'seksti', 'sytti', 'åtti', 'nitti']

function decade(match: RegExpMatchArray): Moment {
  const { part, part2, y, y2, w } = match.groups ?? {}
  const digits = y ?? y2
  const tens = digits ? Number(digits) : 1920 + 10 * TENS.indexOf(w as string)
  const year = tens >= 1900 ? tens : tens >= 30 ? 1900 + tens : 2000 + tens
  const said = part ?? part2
  const years = said === undefined || said === 'midten' ? 5 : said === 'slutten' ? 8.5 : 1.5
  return { ...spanOf(match), year: year + Math.floor(years), month: 1 + (years % 1) * 12 }
}

function spanOf(match: RegExpMatchArray): { start: number; end: number } {
  return { start: match.index as number, end: (match.index as number) + match[0].length }
}
