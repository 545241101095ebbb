import type { Span } from '../types.ts'

/** A date in a letter, as exact as it is written: `month` and `day` count from 1 and are null where not given. */
export interface DateMention extends Span {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

const MONTHS =
  'jan(?:uar)?|feb(?:ruar)?|mars?|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?'
const MONTH_ORDER = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des']
const ORDINALS = [
  'første|fyrste',
  'andre|annen',
  'tredje',
  'fjerde',
  'femte',
  'sjette',
  'sjuende|syvende|sjuande',
  'åttende|åttande',
  'niende|niande',
  'tiende|tiande',
  'ellevte',
  'tolvte|tolfte',
  'trettende|trettande',
  'fjortende|fjortande',
  'femtende|femtande',
  'sekstende|sekstande',
  'syttende|syttande',
  'attende|attande',
  'nittende|nittande',
  'tjuende|tyvende|tjuande',
  'tjueførste|tjuefyrste|enogtyvende',
  'tjueandre|toogtyvende',
  'tjuetredje|treogtyvende',
  'tjuefjerde|fireogtyvende',
  'tjuefemte|femogtyvende',
  'tjuesjette|seksogtyvende',
  'tjuesjuende|tjuesyvende|tjuesjuande|syvogtyvende',
  'tjueåttende|tjueåttande|åtteogtyvende',
  'tjueniende|tjueniande|niogtyvende',
  'trettiende|tredevte|trettiande',
  'trettiførste|trettifyrste|enogtredevte',
]
const SEASONS: Readonly<Record<string, number>> = {
  vinter: 1,
  vår: 4,
  sommer: 7,
  sommar: 7,
  høst: 10,
  haust: 10,
  jul: 12,
  påske: 4,
  nyttår: 1,
}

const WORD_DAY = ORDINALS.join('|')
const PATTERNS: readonly {
  readonly find: RegExp
  readonly read: (g: Record<string, string | undefined>) => [number, number | null, number | null]
}[] = [
  { find: /(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})/g, read: (g) => [Number(g.y), Number(g.m), Number(g.d)] },
  {
    find: /(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4}|\d{2})(?!\d)/g,
    read: (g) => [fullYear(g.y as string), Number(g.m), Number(g.d)],
  },
  {
    find: /(?<d>\d{1,2})[/-](?<m>\d{1,2})(?:[-/]| )(?<y>\d{4}|\d{2})(?!\d)/g,
    read: (g) => [fullYear(g.y as string), Number(g.m), Number(g.d)],
  },
  {
    find: new RegExp(`(?:(?<d>\\d{1,2})\\.?|(?<w>${WORD_DAY})) ?(?<m>${MONTHS})\\.?,? ?(?<y>\\d{4})`, 'g'),
    read: (g) => [Number(g.y), monthOf(g.m as string), g.d ? Number(g.d) : dayOf(g.w as string)],
  },
  {
    find: new RegExp(
      `(?<![a-zà-öø-ÿ\\d])(?<m>${MONTHS})[. ]*(?:i |-|–|['’])? ?(?<y>\\d{4}|(?<=[-–'’ ])\\d{2})(?![\\d.]|\\s?(?:mg|år|%))`,
      'g',
    ),
    read: (g) => [fullYear(g.y as string), monthOf(g.m as string), null],
  },
  {
    find: /(?<![a-zà-öø-ÿ\d])(?<s>vinter|vår|sommer|sommar|høst|haust|jul|påske|nyttår)(?:en|a)? (?:i )?(?<y>\d{4})(?!\d)/g,
    read: (g) => [Number(g.y), SEASONS[(g.s as string).toLowerCase()] ?? null, null],
  },
  {
    find: /(?<![\d.,/])(?<m>0?[1-9]|1[0-2])[/.-](?<y>\d{4})(?![\d/])/g,
    read: (g) => [Number(g.y), Number(g.m), null],
  },
  {
    find: /(?<![\d.,/])(?<m>0?[1-9]|1[0-2])\/(?<y>[012]\d)(?![\d/.])(?! ?(?:mg|t|%))/g,
    read: (g) => [fullYear(g.y as string), Number(g.m), null],
  },
  { find: /(?<![\d.,/-])(?<y>(?:19[2-9]|20[0-4])\d)(?!\d|[.,/-]\d)/g, read: (g) => [Number(g.y), null, null] },
]

/** The dates of a text in order; where two overlap, the more exact one. Offsets in UTF-16 units. */
export function findDates(text: string): DateMention[] {
  if (!/\d/.test(text)) return []
  const found: DateMention[] = []
  for (const { find, read } of PATTERNS) {
    for (const match of text.matchAll(find)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const [year, month, day] = read(match.groups ?? {})
      if ((month !== null && (month < 1 || month > 12)) || (day !== null && (day < 1 || day > 31))) continue
      if (/\d/.test(text[span.start - 1] ?? '') || found.some((f) => f.start < span.end && span.start < f.end)) continue
      found.push({ ...span, year, month, day })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Two digits are this century up to 39, else the last. */
export function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 40 ? 2000 + year : 1900 + year
}

export function monthOf(name: string): number {
  return MONTH_ORDER.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function dayOf(word: string): number {
  return ORDINALS.findIndex((o) => o.split('|').includes(word.toLowerCase())) + 1
}

/** ISO 8601 of a complete date. */
export function isoOf(date: DateMention): string {
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`
}
