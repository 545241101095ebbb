/** Months, seasons and ordinals as Norwegian letters write them, for patterns over lower case text. */

export const MONTH =
  '(?:jan(?:uar)?|feb(?:r(?:uar)?)?|mars?|apr(?:il)?|mai|juni?|juli|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?)'
const MONTH_ORDER = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des']

/** 1 to 12, 0 for what is no month. */
export function monthOf(name: string): number {
  return MONTH_ORDER.indexOf(name.slice(0, 3)) + 1
}

const SEASONS: readonly [RegExp, number][] = [
  [/^vinter/, 1],
  [/^vår/, 4],
  [/^som+[ae]r/, 7],
  [/^(?:høst|haust)/, 10],
  [/^(?:jul[ae]?|julen|romjul[a-z]*|jule(?:tider|helga|helgen))$/, 12],
  [/^påske/, 4],
  [/^pinse/, 5.5],
  [/^(?:nyttår|nyåret|årsskiftet)/, 1],
  [/^sankthans/, 6],
  [/^fellesferie/, 7],
]
export const SEASON =
  '(?:vinter(?:en)?|våren|vår|som+[ae]r(?:en)?|høst(?:en)?|haust(?:en)?|romjul(?:a|en)?|jul(?:a|en)?|påske(?:n|a)?|pinse(?:n|a)?|nyttår|nyåret|årsskiftet|sankthans|fellesferien)'

/** The month in the middle of a season or at a feast, undefined for what is neither. */
export function seasonMonth(word: string): number | undefined {
  return SEASONS.find(([pattern]) => pattern.test(word))?.[1]
}

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
const DAYS = new Map(ORDINALS.flatMap((words, i) => words.split('|').map((word) => [word, i + 1] as const)))
export const ORDINAL = `(?:${ORDINALS.join('|')})`

/** 1 to 31, undefined for what is no ordinal. */
export function ordinalOf(word: string): number | undefined {
  return DAYS.get(word)
}
