import type { Reading } from '../../evidence/reading.ts'
import type { OpioidTable } from '../../rules.ts'
import type { ElementResult, OmeqPerDay, Opioid, Quote } from '../../types.ts'
import { currentOpioids, type OpioidMention } from './mentions.ts'

export interface OpioidsFound {
  readonly opioids: readonly Opioid[] | null
  readonly omeqPerDay: OmeqPerDay | null
  readonly quotes: readonly Quote[]
}

/** Twelve on the box is twelve and a half in the patch (SPC Durogesic). */
const PATCH_LABELLED_12 = 12.5

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

/** A second mention with the same dose repeats the first. */
function sameDose(a: OpioidMention, b: OpioidMention): boolean {
  return a.dose.strength === b.dose.strength && a.dose.regular === b.dose.regular && a.dose.most === b.dose.most
}

function sum(group: readonly OpioidMention[], table: OpioidTable): { opioid: Opioid; omeq: OmeqPerDay | null } {
  const { product, route } = group[0] as OpioidMention
  const add = (of: (m: OpioidMention) => number | null): number | null =>
    group.reduce<number | null>((a, m) => (a === null || of(m) === null ? null : a + (of(m) as number)), 0)
  const row = table.factors.find(
    (f) => f.substance === product.substance && f.route === (route === 'rectal' ? 'oral' : route),
  )
  const convertible = row && row.factor !== null && !group.some((m) => m.product.maintenance)
  if (route === 'transdermal') {
    const strength = add((m) => m.dose.strength)
    const worth = strength === 12 ? PATCH_LABELLED_12 : strength
    return {
      opioid: { substance: product.substance, route, ugPerHour: strength },
      omeq: convertible ? omeqOf(worth, worth, row) : null,
    }
  }
  const regular = add((m) => (m.dose.asNeeded ? 0 : m.dose.regular))
  const most = add((m) => m.dose.most)
  const shown = route === 'sublingual' ? route : 'oral'
  return {
    opioid: { substance: product.substance, route: shown, mgPerDayMin: regular, mgPerDayMax: most },
    omeq: convertible ? omeqOf(regular, most, row) : null,
  }
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
