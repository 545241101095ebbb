import type { OpioidMention } from '../facts/doses/mentions.ts'
import type { OpioidFactor, OpioidTable } from '../rules.ts'
import type { OmeqPerDay } from '../types.ts'

/** Beyond what anybody is given: times the largest unit that is sold, at once and a day. */
const LARGEST_UNITS = 10
const LARGEST_UNITS_A_DAY = 20
/** mg OMEQ a day that nobody takes, and below which a large number of units may be meant. */
const LARGEST_OMEQ = 3000
const LARGE_OMEQ = 500
/** mg a day of an opioid that is not converted. */
const LARGEST_MG = 1000

export function unitOf({ route }: OpioidMention): 'mg/day' | 'ug/h' {
  return route === 'transdermal' ? 'ug/h' : 'mg/day'
}

/** The factor by which an opioid is converted; null where none is published for its route. */
export function factorOf({ product, route }: OpioidMention, table: OpioidTable): OpioidFactor | null {
  const asOral = route === 'rectal' ? 'oral' : route
  const row = table.factors.find((f) => f.substance === product.substance && f.route === asOral)
  return row && row.factor !== null ? row : null
}

/** What is taken regularly and at most, mg a day, for patches µg an hour whatever is said of pauses; null where it is not told. */
export function amountsOf({ route, dose }: OpioidMention): readonly [regular: number | null, most: number | null] {
  if (route === 'transdermal') return [dose.strength, dose.strength]
  return [dose.asNeeded ? 0 : dose.regular, dose.most]
}

/** What one opioid is worth in oral morphine, mg a day; null where its dose is not known or it is never converted. */
export function worthOf(mention: OpioidMention, table: OpioidTable): OmeqPerDay | null {
  const row = mention.product.maintenance ? null : factorOf(mention, table)
  const [regular, most] = amountsOf(mention)
  if (row?.factor == null || regular === null || most === null) return null
  return {
    regular: rounded(regular * row.factor),
    max: rounded(most * row.factor),
    low: rounded(regular * (row.low ?? row.factor)),
    high: rounded(most * (row.high ?? row.factor)),
  }
}

/** Whether a dose is so far beyond what is sold and given that the number must be a slip of the pen. */
export function isImpossible(mention: OpioidMention, table: OpioidTable): boolean {
  const { product, dose } = mention
  const sold = table.products.filter((p) => p.substance === product.substance && p.route === product.route)
  const largest = Math.max(0, ...sold.flatMap((p) => p.strengths))
  const worth = worthOf(mention, table)?.max ?? null
  if (worth === null ? (dose.most ?? 0) > LARGEST_MG : worth > LARGEST_OMEQ) return true
  if (largest === 0) return false
  if ((dose.strength ?? 0) > largest * LARGEST_UNITS) return true
  return (dose.most ?? 0) > largest * LARGEST_UNITS_A_DAY && (worth ?? 0) > LARGE_OMEQ
}

/** To a hundredth of a milligram. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
