import { numberWord } from '../cues/number-words.ts'
import type { Reading } from '../evidence/reading.ts'
import type { Quote } from '../types.ts'
import { findDates, fullYear } from './dates.ts'

const NUMBER = '(?:\\d{1,3}|[a-zæøå]{2,20})'
const PERSON =
  '(?:(?:eldre|yngre|ung|gift|enslig|tidligere|norsk)[ -])?(?:mann(?:en)?|kar(?:en)?|kvinn(?:e|a|en)|dam(?:e|en|a)|gutt(?:en)?|gut(?:en)?|jent(?:e|a|en)|pasient(?:en)?|pas\\.?|pt\\.?|enke(?:mann)?|pensjonist|student|ungdom(?:men)?|[a-zæøå]{3,}(?:arbeider|lærer|pleier|sjåfør)|alder|kv\\.?|[mk]\\.?)'
const OLD = '(?:gam(?:me)?l(?:t|e)?|gamal(?:t)?|gml\\.?|gl\\.?)'
/** «47 år gammel», «47-åring», «kvinne på 31», «mann, 39 år», «M34», «er 63 år»; the number is the group `n`. */
const STATED: readonly { readonly inLower: boolean; readonly find: RegExp }[] = [
  {
    inLower: true,
    find: new RegExp(`(?<![a-zà-öø-ÿ\\d.,])(?<n>${NUMBER})[ -]?(?:års?(?:ig|ing)|åring)[a-zà-öø-ÿ]*`, 'g'),
  },
  { inLower: true, find: new RegExp(`(?<![a-zà-öø-ÿ\\d.,])(?<n>${NUMBER}) ?års? (?:og \\d+ m\\S+ )?${OLD}`, 'g') },
  {
    inLower: true,
    find: new RegExp(
      `(?<![a-zà-öø-ÿ\\d])${PERSON}[,.:;]?(?:\\s+(?:på|er|som er|nå|no|i en alder av))*\\s+(?<n>${NUMBER}) ?års?(?![a-zà-öø-ÿ])`,
      'g',
    ),
  },
  {
    inLower: true,
    find: new RegExp(
      `(?<![a-zà-öø-ÿ\\d])${PERSON}(?:,| på| er)\\s+(?<n>\\d{2})(?=[,.;:]?(?:\\s+(?!%|mg|timer|år|min|m\\b|mnd|uker)|$))`,
      'g',
    ),
  },
  {
    inLower: true,
    find: new RegExp(
      `(?<![a-zà-öø-ÿ])er (?:nå |no |i dag |blitt )?(?<n>${NUMBER}) ?år(?![a-zà-öø-ÿ])(?! (?:siden|sidan))`,
      'g',
    ),
  },
  {
    inLower: true,
    find: new RegExp(
      `(?<![a-zà-öø-ÿ\\d.,])(?<n>${NUMBER}) ?års?[,;]? (?:mann|kvinne|dame|gutt|gut|jente|pasient)`,
      'g',
    ),
  },
  {
    inLower: true,
    find: /^[ \t*]*(?:pasient|gjelder|gjeld|vedr\.?|angående|ad|pas|navn|namn)[:. *][^\n]{0,60}?[ ,(](?<n>\d{1,3}) ?år/gm,
  },
  { inLower: false, find: /^[^\n.]{2,30}, (?<n>\d{2})(?: ?år)?[,.]? *$/gm },
  { inLower: false, find: /(?<![A-Za-zÀ-ÖØ-öø-ÿ\d])[MK][ .]?(?<n>\d{2})(?= ?år|[.,;:)](?!\d)|\s*$)/gm },
  { inLower: true, find: new RegExp(`(?<![a-zà-öø-ÿ\\d])${PERSON} (?<n>\\d{2})(?=\\s*(?:[.,;:–-](?!\\d)|$))`, 'gm') },
  {
    inLower: false,
    find: /(?:^|, |[Oo]m |[Gg]jelder )[A-ZÆØÅ]?[A-Za-zÀ-ÖØ-öø-ÿ .-]{0,20}[, ](?<n>\d{1,3}) år(?=[,.;)]|\s*$)/gm,
  },
  { inLower: false, find: /(?<![A-Za-zÀ-ÖØ-öø-ÿ])[A-ZÆØÅ][a-zà-öø-ÿ]+ er (?<n>\d{2})(?= og|,|\.)/g },
]
const BORN =
  /(?:(?<![a-zà-öø-ÿ.])f\.? ?(?=\d)|(?<![a-zà-öø-ÿ])(?:født(?: den)?|fødd|født|fødselsdato|f\.?\s?dato|f\.?\s?nr|fnr|pnr|personn(?:r|ummer)|fødselsn(?:r|ummer)|fødselsår))(?:[.: ]|\s(?=\d))*(?:i )?(?<rest>[^\n]{0,40})/g
const KIN =
  /(?:(?:mor|far|søn?n|datt|dott|barn|bror|brødre|søst|syst|kona|kone|ektefelle|sambo[a-zà-öø-ÿ]*|katt|hund|sønn|guten|jenta|unge|onkel|tante|bestemor|bestefar|nevø|niese|kjæreste)[a-zà-öø-ÿ]*(?: (?:hans|hennes|hennar|sin|si|på|er|som|ein|en|ei|et|,))*[, ]*|(?:som|da|då|siden|sidan|fra|frå|ved) (?:han |hun |ho |pasienten )?(?:var |en |ein |ei )?)$/
const OLDEST = 120

export interface AgeFound {
  readonly years: number
  readonly quote: Quote
}

/** The patient's age in whole years: stated, or from a birth date or year and the date of the letter (ISO 8601). */
export function findAge(reading: Reading, date: string | null): AgeFound | null {
  const { prose, lower } = reading.letter
  return (date ? fromBirth(lower, date) : null) ?? stated(prose, lower)
}

function stated(prose: string, lower: string): AgeFound | null {
  let first: AgeFound | null = null
  for (const { inLower, find } of STATED) {
    const text = inLower ? lower : prose
    for (const match of text.matchAll(find)) {
      const word = match.groups?.n?.toLowerCase() ?? ''
      const years = /^\d/.test(word) ? Number(word) : (numberWord(word) ?? Number.NaN)
      if (!(years > 0 && years <= OLDEST) || KIN.test(lower.slice(Math.max(0, match.index - 30), match.index))) continue
      if (/^[^.\n]{0,12}(?:siden|sidan|etter|før)/.test(lower.slice(match.index + match[0].length))) continue
      if (!first || match.index < first.quote.start) {
        first = { years, quote: { text: match[0], start: match.index, end: match.index + match[0].length } }
      }
      break
    }
  }
  return first
}

function fromBirth(text: string, date: string): AgeFound | null {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  for (const match of text.matchAll(BORN)) {
    if (KIN.test(text.slice(Math.max(0, match.index - 30), match.index))) continue
    const rest = match.groups?.rest as string
    const birth = birthIn(rest, year)
    if (!birth) continue
    const before = birth.month !== null && (birth.month > month || (birth.month === month && (birth.day ?? 1) > day))
    const years = year - birth.year - (before ? 1 : 0)
    if (years < 0 || years > OLDEST) continue
    const end = match.index + match[0].length - rest.length + birth.end
    return { years, quote: { text: text.slice(match.index, end), start: match.index, end } }
  }
  return null
}

interface Birth {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
  readonly end: number
}

/** A birth date at the beginning of `rest`: a date, `ddmmyy` with or without the rest of an identity number, or a year. */
function birthIn(rest: string, letterYear: number): Birth | null {
  const date = findDates(rest)[0]
  if (date && date.start < 3) return { ...date, year: date.year > letterYear ? date.year - 100 : date.year }
  const digits = /^\D{0,3}(\d{2})(\d{2})(\d{2})(?:[ -]?\d{5})?(?!\d)/.exec(rest)
  if (digits && Number(digits[2]) % 40 <= 12)
    return {
      day: Number(digits[1]) % 40,
      month: Number(digits[2]) % 40,
      year: century(digits[3] as string, letterYear),
      end: digits[0].length,
    }
  const short = /^\D{0,3}(?<![.\d])['’-]?(\d{2})(?!\d)(?=$|[\s,.;)])/.exec(rest)
  if (short) return { day: null, month: null, year: century(short[1] as string, letterYear), end: short[0].length }
  return null
}

function century(digits: string, letterYear: number): number {
  const year = fullYear(digits)
  return year > letterYear ? year - 100 : year
}
