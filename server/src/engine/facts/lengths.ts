import type { Span } from '../types.ts'
import { countOf } from './spoken-numbers.ts'

/** A stretch of time in a text, in months; null where it is told without a length («siste åra», «> 6 mnd»). */
export interface Duration extends Span {
  readonly months: number | null
  /** «> 6 mnd»: so long at least. */
  readonly isOpen?: true
}

const L = 'a-zà-öø-ÿ'
const UNIT =
  /(?<![a-zà-öø-ÿ])(?:halvår(?:et|a|ene)?|tiår(?:et|a|ene)?|årti(?:er|et)?|dekade(?:r|n)?|kvartal(?:er|et)?|sekel|års?(?![- ]?alder)|år(?:a|ene|ane|et)|måned(?:ers?|ars?|en|ene|s)?|månad(?:ars?|er|en|ane|s)?|mnds?|mån|md|uk(?:ers?|e|en|ene|es)|vek(?:ers?|e|a|ene|ane)|dag(?:er|ar|en|ene|ane)|døgn)(?![a-zà-öø-ÿ])/g
const MONTHS_OF: readonly [RegExp, number][] = [
  [/^(?:tiår|årti|dekade)/, 120],
  [/^halvår/, 6],
  [/^kvartal/, 3],
  [/^sekel/, 1200],
  [/^år/, 12],
  [/^m/, 1],
  [/^(?:uk|vek)/, 12 / 52],
  [/^d/, 12 / 365],
]
const N = `(?:\\d{1,3}(?:[.,]\\d)?|[${L}]{2,18})`
const BETWEEN = '(?: (?:siste|hele|heile|lange|fulle|gode|strake|samanhengande|sammenhengende|ganske))?'
/** What stands before a unit, read from its end: «to og et halvt », «2-3 », «halvannet », «> 6 ». */
const COUNTED = new RegExp(
  `(?:^|[^${L}\\d.,/])(?:(?<n>${N})(?<half> ?(?:½|1/2)| og (?:et|eit|ett|eitt|en|ein) halvt?)?(?: ?(?:[-–]|til|eller) ?(?<to>${N})(?<toHalf> ?(?:½|1/2))?)?${BETWEEN}|(?<only>(?:(?:et|eit|ett|eitt|en|ein) )?(?:halvt?|halve)|½|1/2))[ -]?$`,
)
const MORE = /(?:>|over|mer enn|meir enn|minst|lenger enn|lengre enn|lenger enn|utover) ?$/
const VAGUE = /^(?:noen|nokre|nokon|flere|fleire|mange|lange|siste|alle|få|desse|disse|åra)$/
/** Before a unit in the definite singular: «det siste året» is one of it. */
const LAST_ONE = /(?:^|[^a-zà-öø-ÿ])(?:det |den |dette |denne )?(?:siste|seinaste|senaste)[ -]?$/
const DEFINITE_ONE = /^(?:halvåret|året|tiåret|kvartalet|måneden|månaden|uken|uka|veka)$/
/** «et par dager i uka» is how often. */
const HOW_OFTEN =
  /^(?:\/| (?:i (?:uk|vek|måned|månad|mnd|året|semesteret)|per |pr|om året|av gangen|om gangen|hver|kvar))/
const AS_LENGTH = /(?:^|[^a-zà-öø-ÿ])(?:i|gjennom|gjennem|over|for|på|siste|sist|x|varighet|varigheit|lengde|vart|vore)/
const SENT = 60
const MOST = 1200

/** The lengths of time in a text in lower case, in order. Offsets in UTF-16 units. `ageYears`: «47 år» may be the age. */
export function findLengths(text: string, ageYears: number | null): Duration[] {
  const found: Duration[] = []
  for (const match of text.matchAll(UNIT)) {
    const unit = { text: match[0], start: match.index, end: match.index + match[0].length }
    const length = lengthAt(text, unit, ageYears)
    if (!length) continue
    const last = found.at(-1)
    const months = length.months
    // «2 år og 7 mnd» is one length
    if (last?.months && months && months < last.months && /^,? (?:og )?$/.test(text.slice(last.end, length.start)))
      found[found.length - 1] = { start: last.start, end: length.end, months: last.months + months }
    else found.push(length)
  }
  return found
}

interface Unit extends Span {
  readonly text: string
}

function lengthAt(text: string, unit: Unit, ageYears: number | null): Duration | null {
  const before = text.slice(Math.max(0, unit.start - SENT), unit.start)
  const one = MONTHS_OF.find(([pattern]) => pattern.test(unit.text))?.[1] ?? Number.NaN
  const counted = COUNTED.exec(before)
  if (!counted) return null
  const { n, half, to, toHalf, only } = counted.groups ?? {}
  const start = unit.start - (counted[0].length - counted[0].search(/[a-zà-öø-ÿ\d½]/))
  const span = { start, end: unit.end }
  if (LAST_ONE.test(before) && DEFINITE_ONE.test(unit.text)) return { ...span, months: one }
  if (n && VAGUE.test(n)) return { ...span, months: null }
  const least = n === 'kvart' ? 0.25 : only ? 0.5 : countOf(n as string) + (half ? 0.5 : 0)
  const alone = only ? 0.5 : to === undefined ? least : countOf(to) + (toHalf || half ? 0.5 : 0)
  // «fram til fem år», «ca to til tre år»
  const value = Number.isNaN(least) ? alone : Number.isNaN(alone) ? least : (least + alone) / 2
  const months = value * one
  if (!(months > 0 && months < MOST) || isNoLength(text, unit, before.slice(0, before.length - counted[0].length + 1)))
    return null
  const lead = text.slice(Math.max(0, start - 14), start)
  if (one === 12 && isAge(text, unit, lead, value, ageYears)) return null
  const isOpen = MORE.test(lead) && (months <= 6 || /> ?$/.test(lead)) && months < 12
  return isOpen ? { ...span, months: null, isOpen } : { ...span, months }
}

/** «to uker etter operasjonen» tells when, «hver tredje uke» how often, «gikk over på tre uker» how fast. */
function isNoLength(text: string, unit: Unit, before: string): boolean {
  const lead = before.slice(-30)
  const after = text.slice(unit.end, unit.end + 16)
  if (/^ (?:igjen|att)(?![a-zæøå])/.test(after)) return true
  if (/^ (?:etter|senere|seinare|seinere|tidligere|tidlegare|i forvegen|før|på forhånd)/.test(after))
    return !AS_LENGTH.test(lead.slice(-14))
  if (HOW_OFTEN.test(after)) return true
  if (/(?:^|[^a-zà-öø-ÿ])(?:hver|kvar|annenhver|per|pr\.?|om|gravid(?: i)?|innen|om ca\.?) ?$/.test(lead)) return true
  if (/(?:^|[^a-zà-öø-ÿ])(?:på|etter|i løpet av) (?:ca\.? |om lag )?$/.test(lead))
    return !/(?:ikke|ikkje|aldri|uten|utan|sist|første gang|fyrste gong)/.test(before.slice(-60))
  return false
}

/** «Mann 47 år», «er 47 år», «47 år gammel», «i 40 åra» are ages. */
function isAge(text: string, unit: Unit, lead: string, value: number, ageYears: number | null): boolean {
  const after = text.slice(unit.end, unit.end + 16)
  if (/^(?: ?(?:gam|gml|gl\b)|,? (?:gift|mann|kvinne|dame|gutt|jente|pasient))/.test(after) || /-$/.test(lead))
    return true
  if (/^å(?:ra|rene|rane)$/.test(unit.text) && value >= 20 && value % 10 === 0) return true
  if (/^,? (?:siden|sidan|sia|sida|tilbake|attende|nå|no)(?![a-zà-öø-ÿ])/.test(after)) return false
  if (/(?:^|[^a-zà-öø-ÿ])(?:i|gjennom|over|for|siste|har|x|minst|snart|nesten|rundt|ca\.?|cirka|om lag) ?$/.test(lead))
    return false
  if (value === ageYears) return true
  if (value >= 18 && /(?:^|[^a-zà-öø-ÿ])(?<!(?:i|for|over|gjennom) )(?:nå|no|i dag|idag)[ :]*$/.test(lead)) return true
  return (
    value >= 5 &&
    value % 1 === 0 &&
    /(?:^|[^a-zà-öø-ÿ])(?:er|var|fylte|blei|ble|vart|blir|mann|kvinne|dame|gutt|jente|pasient|pas\.?|pt\.?|alder|på)[,:]? ?$/.test(
      lead,
    )
  )
}
