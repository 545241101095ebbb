import type { Reading } from '../../evidence/reading.ts'
import { doseLines } from '../../omeq/dose-lines.ts'
import { knownRegular, totalOf } from '../../omeq/sums.ts'
import type { DoseLine } from '../../omeq/types.ts'
import type { OpioidTable } from '../../rules.ts'
import type { ElementResult, OmeqPerDay, Opioid, Quote } from '../../types.ts'
import { currentOpioids } from './mentions.ts'

export interface OpioidsFound {
  readonly opioids: readonly Opioid[] | null
  readonly omeqPerDay: OmeqPerDay | null
  /** The regular dose that is certain, mg OMEQ a day, also where another dose is missing. */
  readonly knownRegular: number
  /** Every current opioid as it is named, with what became of it in the sum. */
  readonly lines: readonly DoseLine[]
  readonly quotes: readonly Quote[]
}

/** The current opioids, one entry a substance and route, and what they sum up to in oral morphine equivalents. */
export function findOpioids(
  reading: Reading,
  table: OpioidTable,
  elements: Readonly<Record<string, ElementResult>>,
): OpioidsFound {
  const lines = doseLines(currentOpioids(reading, table, elements), table)
  const told = lines.length > 0 || elements['medication-current']?.present === true
  const groups = new Map<string, DoseLine[]>()
  for (const line of lines) {
    if (line.status === 'repeated') continue
    const key = `${line.substance} ${line.route}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return {
    opioids: told ? [...groups.values()].map(entryOf) : null,
    omeqPerDay: told ? totalOf(lines) : null,
    knownRegular: knownRegular(lines),
    lines,
    quotes: lines.map(({ text, start, end }) => ({ text, start, end })),
  }
}

/** What one substance by one route adds up to. */
function entryOf(lines: readonly DoseLine[]): Opioid {
  const { substance, route } = lines[0] as DoseLine
  if (route === 'transdermal') return { substance, route, ugPerHour: added(lines, 'max') }
  return {
    substance,
    route: route === 'sublingual' ? route : 'oral',
    mgPerDayMin: added(lines, 'regular'),
    mgPerDayMax: added(lines, 'max'),
  }
}

/** The sum over lines, null where one of them is not told or cannot be meant. */
function added(lines: readonly DoseLine[], key: 'regular' | 'max'): number | null {
  let sum = 0
  for (const line of lines) {
    const amount = line.status === 'impossible' ? null : line[key]
    if (amount === null) return null
    sum += amount
  }
  return Math.round(sum * 1000) / 1000
}
