import type { Reading } from '../../evidence/reading.ts'
import type { OpioidTable } from '../../rules.ts'
import type { ElementResult, OmeqPerDay, Opioid, Quote } from '../../types.ts'
import { currentOpioids, type OpioidMention } from './mentions.ts'

export interface OpioidsFound {
  readonly opioids: readonly Opioid[] | null
  readonly omeqPerDay: OmeqPerDay | null
  readonly quotes: readonly Quote[]
}

/** mg OMEQ a day that nobody takes, and mg a day of an opioid without a factor. */
const LARGEST_OMEQ = 3000
const LARGEST_MG = 1000

/** The current opioids, one entry a substance and route, and what they sum up to in oral morphine equivalents. */
export function findOpioids(
  reading: Reading,
  table: OpioidTable,
  elements: Readonly<Record<string, ElementResult>>,
): OpioidsFound {
  const mentions = currentOpioids(reading, table, elements)
  if (mentions.length === 0) {
    const told = elements['medication-current']?.present === true
    return { opioids: told ? [] : null, omeqPerDay: told ? { regular: 0, max: 0, low: 0, high: 0 } : null, quotes: [] }
  }
  const groups = new Map<string, OpioidMention[]>()
  for (const mention of mentions) {
    const key = `${mention.product.substance} ${mention.route}`
    const group = groups.get(key)
    if (!group) groups.set(key, [mention])
    else if (!group.some((m) => sameDose(m, mention))) group.push(mention)
  }
  const sums = withDoses([...groups.values()]).map((group) => sum(group, table))
  return {
    opioids: sums.map((s) => s.opioid),
    omeqPerDay: sums.every((s) => s.omeq !== null) ? total(sums.map((s) => s.omeq as OmeqPerDay)) : null,
    quotes: mentions.map((m) => m.quote),
  }
}

/** A name without a dose says nothing new where the same substance stands with one. */
function withDoses(groups: readonly OpioidMention[][]): OpioidMention[][] {
  const dosed = new Set(groups.flat().flatMap((m) => (m.dose.most === null ? [] : [m.product.substance])))
  return groups
    .map((group) => group.filter((m) => m.dose.most !== null || !dosed.has(m.product.substance)))
    .filter((group) => group.length > 0)
}

/** A second mention with the same dose repeats the first; told elsewhere, it may be told in other words («40 mg om dagen»). */
function sameDose(a: OpioidMention, b: OpioidMention): boolean {
  if (a.dose.regular !== b.dose.regular || a.dose.most !== b.dose.most) return false
  return a.dose.strength === b.dose.strength || a.paragraph !== b.paragraph
}

function sum(group: readonly OpioidMention[], table: OpioidTable): { opioid: Opioid; omeq: OmeqPerDay | null } {
  const { product, route } = group[0] as OpioidMention
  const { substance } = product
  const row = table.factors.find((f) => f.substance === substance && f.route === (route === 'rectal' ? 'oral' : route))
  const convertible = row && row.factor !== null && !group.some((m) => m.product.maintenance)
  if (route === 'transdermal') {
    const ugPerHour = added(group, (m) => m.dose.strength)
    const omeq = convertible ? omeqOf(ugPerHour, ugPerHour, row) : null
    return isImpossible(ugPerHour, omeq)
      ? { opioid: { substance, route, ugPerHour: null }, omeq: null }
      : { opioid: { substance, route, ugPerHour }, omeq }
  }
  const regular = added(group, (m) => (m.dose.asNeeded ? 0 : m.dose.regular))
  const most = added(group, (m) => m.dose.most)
  const shown = route === 'sublingual' ? route : 'oral'
  const omeq = convertible ? omeqOf(regular, most, row) : null
  return isImpossible(most, omeq)
    ? { opioid: { substance, route: shown, mgPerDayMin: null, mgPerDayMax: null }, omeq: null }
    : { opioid: { substance, route: shown, mgPerDayMin: regular, mgPerDayMax: most }, omeq }
}

/** The sum over mentions, null where one of them is not known. */
function added(group: readonly OpioidMention[], of: (m: OpioidMention) => number | null): number | null {
  const all = group.map(of)
  return all.some((n) => n === null) ? null : rounded(all.reduce<number>((a, n) => a + (n as number), 0))
}

/** Beyond what anybody is given: a slip of the pen, and no fact. */
function isImpossible(amount: number | null, omeq: OmeqPerDay | null): boolean {
  return omeq === null ? (amount ?? 0) > LARGEST_MG : omeq.max > LARGEST_OMEQ
}

function rounded(n: number): number {
  return Math.round(n * 1000) / 1000
}

function omeqOf(regular: number | null, most: number | null, row: OpioidTable['factors'][number]): OmeqPerDay | null {
  if (regular === null || most === null || row.factor === null) return null
  return {
    regular: regular * row.factor,
    max: most * row.factor,
    low: regular * (row.low ?? row.factor),
    high: most * (row.high ?? row.factor),
  }
}

function total(parts: readonly OmeqPerDay[]): OmeqPerDay {
  const add = (key: keyof OmeqPerDay): number => Math.round(parts.reduce((a, p) => a + p[key], 0) * 100) / 100
  return { regular: add('regular'), max: add('max'), low: add('low'), high: add('high') }
}
