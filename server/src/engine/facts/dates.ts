import type { Span } from '../types.ts'
import { MONTH, monthOf, ORDINAL, ordinalOf, SEASON, seasonMonth } from './calendar-words.ts'
import { spokenShortYear, spokenYear } from './spoken-numbers.ts'
import { Taken } from './taken.ts'

/** A date in a letter, as exact as it is written: `month` and `day` count from 1 and are null where not given. */
export interface DateMention extends Span {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

type Parts = readonly [year: number | undefined, month: number | null | undefined, day: number | null | undefined]
type Groups = Record<string, string | undefined>
interface Pattern {
  /** Without it no match can stand in the text; cheap to ask. */
  readonly needs: RegExp
  readonly find: RegExp
  readonly read: (g: Groups) => Parts
}

const L = 'a-zà-öø-ÿ'
const DIGIT = /\d/
const MONTH_NAME = new RegExp(MONTH)
const SPOKEN_YEAR =
  '(?:(?:nitten|tjue|tyve) (?:null)?(?:en|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|(?:tjue|tretti|førti|femti|seksti|sytti|åtti|nitti)[a-zæøå]{0,5})|(?:nitten|tjue|tyve)[a-zæøå]{2,20}|to ?tusen(?: ?og ?[a-zæøå]{2,12})?)'
const YEAR = `(?:\\d{4}(?!\\d)|${SPOKEN_YEAR}(?![${L}]))`
const PART = '(?<part>begynnelsen|byrjinga|starten|midten|slutten|tidlig|tidleg|sent|seint|medio|primo|ultimo)'
const PARTS: Readonly<Record<string, number>> = {
  begynnelsen: 2,
  byrjinga: 2,
  starten: 2,
  tidlig: 2,
  tidleg: 2,
  primo: 2,
  midten: 6.5,
  medio: 6.5,
  slutten: 11,
  sent: 11,
  seint: 11,
  ultimo: 11,
}

const YEAR_AFTER_MONTH = `\\.?,? ?(?:(?<y>${YEAR})|(?:['’-] ?|(?<=[ .]))(?<s>\\d{2})(?![\\d.,]\\d| ?(?:mg|%|år|mnd|uker))|(?<=[ ])(?<sw>[a-zæøå]{2,16}))(?![\\d${L}])`

/** From the most exact to the least: where two overlap, the first counts. */
const PATTERNS: readonly Pattern[] = [
  {
    needs: DIGIT,
    find: /(?<y>\d{4})[-./](?<m>\d{2})[-./](?<d>\d{2})(?!\d)/g,
    read: (g) => [Number(g.y), Number(g.m), Number(g.d)],
  },
  {
    needs: DIGIT,
    find: /(?<![\d,/])(?<d>\d{1,2})\. ?(?<m>\d{1,2})\.? ?(?:(?<y>\d{4}|(?<=\.)\d{2})|[-–'’](?<s>\d{2}))(?![\d%])/g,
    read: (g) => [yearOf(g), Number(g.m), Number(g.d)],
  },
  {
    needs: /\d[/-]\d/,
    find: /(?<![\d,./])(?<d>\d{1,2})[/-](?<m>\d{1,2})(?:[-/.]| ?[-–'’]| )(?<y>\d{4}|\d{2})(?![\d%]| ?(?:mg|ml|stk|ganger|x|t\b|år|uker|mnd|m\b))/g,
    read: (g) => [yearOf(g), Number(g.m), Number(g.d)],
  },
  {
    needs: new RegExp(`\\d\\.? ?${MONTH}`),
    find: new RegExp(`(?<![\\d.,/${L}])(?<d>\\d{1,2})\\.? ?(?<mn>${MONTH})${YEAR_AFTER_MONTH}`, 'g'),
    read: (g) => [yearOf(g), monthOf(g.mn as string), Number(g.d)],
  },
  {
    needs: new RegExp(`[ea] ${MONTH}`),
    find: new RegExp(`(?<![${L}])(?<w>${ORDINAL}) (?<mn>${MONTH})${YEAR_AFTER_MONTH}`, 'g'),
    read: (g) => [yearOf(g), monthOf(g.mn as string), ordinalOf(g.w as string)],
  },
  {
    needs: /[a-zæøå]e (?:i )?[a-zæøå]{3,14}[tdrj]e [a-zæøå]/,
    find: new RegExp(
      `(?<![${L}])(?<w>${ORDINAL}) (?:i )?(?<w2>${ORDINAL}) (?:(?<y>${YEAR})|(?<sw>[a-zæøå]{2,16})(?![${L}]))`,
      'g',
    ),
    read: (g) => [yearOf(g), ordinalOf(g.w2 as string), ordinalOf(g.w as string)],
  },
  {
    needs: MONTH_NAME,
    find: new RegExp(
      `(?<![${L}\\d])(?<mn>${MONTH})(?:\\/${MONTH})?\\.?,? ?(?:i |av )?(?:(?<y>${YEAR})|[-–'’](?<s>\\d{2})(?![\\d%]|[.,]\\d|\\s?(?:mg|år|mnd))|(?<=[ ])(?<sw>(?:tjue|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|åtti|nitti|sytti)[a-zæøå]{0,6})(?! (?:ganger|gonger|dager|dagar|timer|timar|uker|veker|måneder|månader|prosent|mg|milligram|kilo|år|tabletter|tablettar))|(?<=[ .])(?<t>[012]\\d)(?![\\d%]|[.,:]\\d|\\s?(?:mg|år|mnd|ganger|g|timer|dager|uker|stk|m|x|kg|cm|t)(?![${L}])))(?![\\d${L}])`,
      'g',
    ),
    read: (g) => [g.t ? fullYear(g.t) : yearOf(g), monthOf(g.mn as string), null],
  },
  {
    needs: /vinter|vår|som+[ae]r|høst|haust|jul|påske|pinse|nytt?år|nyåret|årsskiftet/,
    find: new RegExp(
      `(?<![${L}\\d])(?<sn>${SEASON}) ?(?:i |av )?(?:\\d{4}\\/(?=\\d))?(?:(?<y>${YEAR})|[-–'’](?<s>\\d{2})|(?<![${L}])(?<t>[012]\\d))(?![\\d%${L}]| ?(?:mg|år|uker|mnd))`,
      'g',
    ),
    read: (g) => [g.t ? fullYear(g.t) : yearOf(g), seasonMonth(g.sn as string), null],
  },
  {
    needs: /uke|veke/,
    find: /(?<![a-zà-öø-ÿ])(?:uke|veke) (?<wk>\d{1,2})(?: i |,? |\/)(?<y>\d{4})(?!\d)/g,
    read: (g) => [yearOf(g), monthOfWeek(Number(g.wk)), null],
  },
  {
    needs: /\d[/.-](?:19|20)\d\d/,
    find: /(?<![\d.,/-])(?<m>0?[1-9]|1[0-2])[/.-](?<y>(?:19|20)\d\d)(?![\d/]|\.\d)/g,
    read: (g) => [yearOf(g), Number(g.m), null],
  },
  {
    needs: /\d\/\d\d/,
    find: /(?<![\d.,/a-z])(?<m>(?:0[1-9])(?=\/)|(?:[1-9]|1[0-2])(?=\/(?:1[3-9]|2\d)))\/(?<y>[012]\d)(?![\d/%]|[.,]\d)(?! ?(?:mg|t|ml|poeng|µg|ug|mikro|på)(?![a-zà-öø-ÿ]))/g,
    read: (g) => [fullYear(g.y as string), Number(g.m), null],
  },
  {
    needs: new RegExp(PART),
    find: new RegExp(`(?<![${L}])${PART} (?:av |i )?(?<y>${YEAR})(?![${L}])`, 'g'),
    read: (g) => [yearOf(g), PARTS[g.part as string], null],
  },
  {
    needs: DIGIT,
    find: /(?<![\d.,/-])(?<y>(?:19[2-9]|20[0-4])\d)(?![\d/]|[.,-]\d| ?(?:mg|ml|m|g|ie|kr|kroner|meter|kcal|steg|skritt|tabletter|µg|ug|-? ?(?:tallet|talet|åra|årene))(?![a-zà-öø-ÿ]))/g,
    read: (g) => [yearOf(g), null, null],
  },
  {
    needs: /[-–'’]\d\d/,
    find: /(?<=(?:^|[^a-zà-öø-ÿ])(?:i|fra|frå|siden|sidan|etter|årene|året|år|ca\.?|op\.?|opr\.?|operert|sep\.?|til) )[-–'’](?<s>\d{2})(?![\d%]|[.,]\d)/g,
    read: (g) => [yearOf(g), null, null],
  },
  {
    needs: /nitten|tjue|tyve|tusen/,
    find: new RegExp(
      `(?<=(?:^|[^${L}])(?:i|fra|frå|siden|sidan|etter|året|år|på|fødd|født|våren|høsten|hausten|sommeren|sommaren|vinteren) )(?:(?<y>${SPOKEN_YEAR})|(?<sw>tjue(?:en|ein|to|tre|fire|fem|seks)))(?![${L}]| (?:år|ganger|gonger|dag|tim|uke|veke|måned|månad|prosent|m|k))`,
      'g',
    ),
    read: (g) => [yearOf(g), null, null],
  },
]

/** The dates with a year in a text in lower case, in order. Offsets in UTF-16 units. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = []
  const taken = new Taken(text.length)
  for (const { needs, find, read } of PATTERNS) {
    if (!needs.test(text)) continue
    for (const match of text.matchAll(find)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const [year, month, day] = read(match.groups ?? {})
      if (year === undefined || month === undefined || day === undefined || year < 1900 || year > 2100) continue
      if ((month !== null && !(month >= 1 && month <= 12)) || (day !== null && !(day >= 1 && day <= 31))) continue
      if (DIGIT.test(text[span.start - 1] ?? '') || !taken.take(span)) continue
      found.push({ ...span, year, month, day })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function yearOf({ y, s, sw }: Groups): number | undefined {
  if (s) return fullYear(s)
  const said = sw ?? y
  if (!said) return undefined
  if (DIGIT.test(said)) return fullYear(said)
  const short = spokenShortYear(said)
  return spokenYear(said) ?? (short === undefined ? undefined : fullYear(String(short).padStart(2, '0')))
}

/** Two digits are this century up to 39, else the last. */
export function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 40 ? 2000 + year : 1900 + year
}

/** The month, with its share, in which a week of the year begins. */
export function monthOfWeek(week: number): number | undefined {
  return week >= 1 && week <= 53 ? Math.min(12, 1 + Math.floor((week - 0.5) / 4.35)) : undefined
}

/** ISO 8601 of a complete date. */
export function isoOf(date: DateMention): string {
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`
}
