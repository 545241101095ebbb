import { numberWord, parseNumber } from '../cues/number-words.ts'

const ONES: Readonly<Record<string, number>> = {
  en: 1,
  én: 1,
  ei: 1,
  et: 1,
  ett: 1,
  ein: 1,
  éin: 1,
  eit: 1,
  eitt: 1,
  par: 2,
  dusin: 12,
}

/** The value of a count as letters write it: digits, a number word, «et», «par», «dusin». NaN where it is none of these. */
export function countOf(word: string): number {
  const value = ONES[word] ?? parseNumber(word)
  return Number.isNaN(value) && word.includes('hundre') ? hundreds(word) : value
}

/** «tohundre», «hundreogfemti» */
function hundreds(word: string): number {
  const [times = '', rest = ''] = word.split(/hundre(?:de)?(?:og)?/)
  return (times === '' ? 1 : countOf(times)) * 100 + (rest === '' ? 0 : countOf(rest))
}

/** Words of a year as it is spoken («tjuetjuefire», «nittenåttito», «to tusen og ni»), else undefined. */
export function spokenYear(words: string): number | undefined {
  const word = words.replace(/ /g, '')
  const thousands = /^totusen(?:og)?([a-zæøå]*)$/.exec(word)
  if (thousands) return thousands[1] === '' ? 2000 : within(2000, thousands[1] as string)
  // «tjueen» is 21
  if (numberWord(word) !== undefined) return undefined
  const parts = /^(nitten|tjue|tyve)(?:hundre(?:og)?|null)?([a-zæøå]+)$/.exec(word)
  if (!parts) return undefined
  return within(parts[1] === 'nitten' ? 1900 : 2000, parts[2] as string)
}

function within(century: number, word: string): number | undefined {
  const rest = numberWord(word)
  return rest === undefined || rest >= 100 || rest % 1 !== 0 ? undefined : century + rest
}

/** The last two digits of a year as words («åttiåtte», «tjuefem»), else undefined. */
export function spokenShortYear(word: string): number | undefined {
  const value = numberWord(word)
  return value === undefined || value < 0 || value > 99 || value % 1 !== 0 ? undefined : value
}
