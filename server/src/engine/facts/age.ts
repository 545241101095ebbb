import type { Reading } from '../evidence/reading.ts'
import type { Block } from '../letter/block.ts'
import { lowerCase } from '../letter/letter.ts'
import type { Quote, Span } from '../types.ts'
import { WORDINGS } from './age-wordings.ts'
import { birthIn, yearsBetween } from './birth.ts'
import { isKin, isNextToKin, isOfSomebodyElse, PERSON, SHORT_PERSON } from './persons.ts'
import { countOf } from './spoken-numbers.ts'

const L = 'a-zà-öø-ÿ'
const OLDEST = 110
const CHILD = /(?<![a-zà-öø-ÿ])(?:gutt|gut|jente|gutten|guten|jenta)(?![a-zà-öø-ÿ])/
const IN_FAMILY =
  /(?:gift|samb[a-z.]*|skilt|barn|(?<!(?:jeg|eg|vi|me) )har|to|tre|eldste|yngste|mor til|far til)[,:]? (?:(?:en|ei|ein) )?$/
const NOT_YET = /(?:snart|nesten|fyller|fyl(?![a-z])|blir|runda?e?r|nærmer seg|nærmar seg)|^i (?:sitt|sin|hennes|hans)$/
const BORN =
  /(?<![a-zà-öø-ÿ])(?:f(?:ødd?|ødt|\.)?(?= ?[-'’(]?\d|:| )|fødselsdato|fødselsår|fødd|født|f\.? ?dato|f\.? ?nr|fnr|pnr|p\.?nr|personn(?:umme)?r|person-?id|fødselsn(?:umme)?r|d-?n(?:umme)?r|id-?n(?:umme)?r)[.:*) |\t]*(?:\(?(?:11 siffer|6 siffer)\)?:? ?)?(?:den |i |år )?(?<rest>[^\n]{0,44})/g
/** «Mann (1988)», «pas.: kvinne, 18.11.1967»: what stands behind the word for the patient. */
const BESIDE_PERSON = new RegExp(
  `(?:${PERSON}|(?<![${L}])(?:${SHORT_PERSON}(?![${L}])\\.?|navn|namn))[^\\n\\d]{0,30}?[ ,(:*](?<rest>(?:\\d{1,2}[./]\\d{1,2}[./](?:19|20)?\\d\\d|\\d{6}|(?:19|20)\\d\\d(?=\\))|(?<= )[-–'’](?=\\d\\d(?![\\d/]|\\.\\d))\\d\\d)(?!\\d))`,
  'g',
)
const PRESENTING = 900
/** Eleven digits that begin with a day and a month are an identity number wherever they stand. */
const IDENTITY = /(?<!\d)(?<rest>[0-7]\d[0-9]\d\d{2} ?\d{5})(?!\d)/g

export interface AgeFound {
  readonly years: number
  readonly quote: Quote
}

/** The patient's age in whole years: stated, or from a birth date or year and the date of the letter (ISO 8601). */
export function findAge(reading: Reading, date: string | null): AgeFound | null {
  const { text, lower } = reading.letter
  return (date ? fromBirth(text, lower, date) : null) ?? stated(reading)
}

/** The clearest wording of the letter, of equals the first. */
function stated({ letter }: Reading): AgeFound | null {
  let best: (Told & { readonly offset: number }) | null = null
  for (const { block, offset } of letter.blocks) {
    const told = toldIn(block)
    if (told && (!best || told.weight > best.weight)) best = { ...told, offset }
  }
  if (!best) return null
  const start = best.offset + best.start
  const end = best.offset + best.end
  return { years: best.years, quote: { text: letter.text.slice(start, end), start, end } }
}

/** An age in a block; offsets count from its start. */
interface Told extends Span {
  readonly years: number
  readonly weight: number
}

/** The clearest wording of a block, of equals the first; remembered with it. */
function toldIn(block: Block): Told | null {
  const known = block.remembered.get('age') as Told | null | undefined
  if (known !== undefined) return known
  const told = readAge(block.text, lowerCase(block.text))
  block.remembered.set('age', told)
  return told
}

function readAge(prose: string, lower: string): Told | null {
  let best: Told | null = null
  for (const { needs, find, asWritten, weight } of WORDINGS) {
    if (best && best.weight > weight) break
    const searched = (asWritten ? prose : lower).slice(0, best ? best.start : prose.length)
    if (!needs.test(lower)) continue
    for (const match of searched.matchAll(find)) {
      if (isChild(match, lower)) continue
      const years = yearsOf(match, lower)
      const start = startOfWord(lower, match.index)
      const end = match.index + match[0].length
      const before = lower.slice(Math.max(0, start - 50), start)
      if (years === null || isKin(lower.slice(start, end), before)) continue
      const number = match.index + match[0].toLowerCase().lastIndexOf((match.groups?.n ?? '').toLowerCase())
      if (isNextToKin(lower.slice(Math.max(0, number - 50), number))) continue
      if (isOfSomebodyElse(before, lower.slice(end, end + 30), lower.slice(start, end))) continue
      best = { years, weight, start, end }
      break
    }
  }
  return best
}

function startOfWord(lower: string, at: number): number {
  let start = at
  while (start > 0 && /[a-zà-öø-ÿ-]/.test(lower[start - 1] as string)) start--
  return start
}

/** «Gift, gutt 8 år» is a child of the patient, «gjelder gutt 15 år» the patient. */
function isChild(match: RegExpMatchArray, lower: string): boolean {
  if (!CHILD.test(match[0].toLowerCase())) return false
  const before = lower.slice(Math.max(0, (match.index as number) - 20), match.index)
  return (countOf(match.groups?.n ?? '') < 12 && match.index !== 0) || IN_FAMILY.test(before)
}

function yearsOf(match: RegExpMatchArray, lower: string): number | null {
  const { n = '', lead = '', unit } = match.groups ?? {}
  const years = countOf(n.toLowerCase().replace(' ', ''))
  const end = (match.index as number) + match[0].length
  if (!(years >= 1 && years <= OLDEST) || years % 1 !== 0) return null
  // a bare number word after «er» may count anything
  if (lead && !unit && !/\d/.test(n) && years < 13) return null
  if (lead && !unit && /^ (?:og|i|til|om|med) (?:\d|halv|et halvt)/.test(lower.slice(end, end + 12))) return null
  return NOT_YET.test(lead) || /(?:snart|nesten) /.test(match[0]) ? years - 1 : years
}

function fromBirth(text: string, lower: string, date: string): AgeFound | null {
  const letterYear = Number(date.slice(0, 4))
  for (const find of [BORN, IDENTITY, BESIDE_PERSON]) {
    for (const match of (find === BESIDE_PERSON ? lower.slice(0, PRESENTING) : lower).matchAll(find)) {
      if (isOfSomebodyElse(lower.slice(Math.max(0, match.index - 50), match.index), '')) continue
      const rest = match.groups?.rest as string
      const birth = birthIn(rest, letterYear)
      const years = birth ? yearsBetween(birth, date) : Number.NaN
      if (!birth || !(years >= (find === BESIDE_PERSON ? 10 : 0) && years <= OLDEST)) continue
      const end = match.index + match[0].length - rest.length + birth.end
      return { years, quote: { text: text.slice(match.index, end), start: match.index, end } }
    }
  }
  return null
}
