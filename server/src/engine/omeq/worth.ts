import type { OpioidMention } from '../facts/doses/mentions.ts'
import type { OpioidFactor, OpioidTable } from '../rules.ts'
import type { OmeqPerDay } from '../types.ts'

/** Twelve on the box is twelve and a half in the patch (SPC Durogesic). */
const PATCH_LABELLED_12 = 12.5
/** Beyond what anybody is given: times the largest unit that is sold, at once and a day. */
const LARGEST_UNITS = 10
const LARGEST_UNITS_A_DAY = 20
/** mg OMEQ a day that nobody takes, and below which a large number of units may be meant. */
const LARGEST_OMEQ = 3000
const LARGE_OMEQ = 500

export function unitOf({ route }: OpioidMention): 'mg/day' | 'ug/h' {
  return route === 'transdermal' ? 'ug/h' : 'mg/day'
}

/** The factor by which an opioid is converted; null where none is published for its route. */
export function factorOf({ product, route }: OpioidMention, table: OpioidTable): OpioidFactor | null {
  const asOral = route === 'rectal' ? 'oral' : route
  const row = table.factors.find((f) => f.substance === product.substance && f.route === asOral)
  return row && row.factor !== null ? row : null
}

/** What one opioid is worth in oral morphine, mg a day; null where its dose is not known or it is never converted. */
export function worthOf(mention: OpioidMention, table: OpioidTable): OmeqPerDay | null {
  const { product, route, dose } = mention
  const row = product.maintenance ? null : factorOf(mention, table)
  const [regular, most] =
    route === 'transdermal' ? [worn(dose), worn(dose)] : [dose.asNeeded ? 0 : dose.regular, dose.most]
  if (row?.factor == null || regular === null || most === null) return null
  return {
    regular: rounded(regular * row.factor),
    max: rounded(most * row.factor),
    low: rounded(regular * (row.low ?? row.factor)),
    high: rounded(most * (row.high ?? row.factor)),
  }
}

/** What the patches that are worn give, µg an hour. */
function worn({ strength, patches }: OpioidMention['dose']): number | null {
  if (strength === null) return null
  return patches.reduce((sum, patch) => sum + (patch === 12 ? PATCH_LABELLED_12 : patch), 0)
}

export function sumOf(parts: readonly OmeqPerDay[]): OmeqPerDay {
  const add = (key: keyof OmeqPerDay): number => rounded(parts.reduce((sum, part) => sum + part[key], 0))
  return { regular: add('regular'), max: add('max'), low: add('low'), high: add('high') }
}

/** Whether a dose is so far beyond what is sold and given that the number must be a slip of the pen. */
export function isImpossible(mention: OpioidMention, table: OpioidTable): boolean {
  const { product, dose } = mention
  const sold = table.products.filter((p) => p.substance === product.substance && p.route === product.route)
  const largest = Math.max(0, ...sold.flatMap((p) => p.strengths))
  const worth = worthOf(mention, table)?.max ?? 0
  if (worth > LARGEST_OMEQ) return true
  if (largest === 0) return false
  if ((dose.strength ?? 0) > largest * LARGEST_UNITS) return true
  return (dose.most ?? 0) > largest * LARGEST_UNITS_A_DAY && worth > LARGE_OMEQ
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
