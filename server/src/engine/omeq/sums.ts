import type { OmeqPerDay } from '../types.ts'
import type { DoseLine } from './types.ts'
import { rounded } from './worth.ts'

/** What all doses sum up to, mg OMEQ a day; null where one that counts is not known. */
export function totalOf(lines: readonly DoseLine[]): OmeqPerDay | null {
  return lines.every(({ status }) => status === 'counted' || status === 'repeated') ? knownPart(lines) : null
}

/** The regular dose that is certain, mg OMEQ a day: also of a medicine of which only the largest dose is missing. */
export function knownRegular(lines: readonly DoseLine[]): number {
  const taken = lines.filter(({ status }) => status !== 'repeated' && status !== 'impossible')
  const worth = taken.reduce((sum, { regular, factor }) => sum + (regular ?? 0) * (factor?.factor ?? 0), 0)
  return rounded(worth)
}

/** The sum of what is known, mg OMEQ a day: the least that it is. */
export function knownPart(lines: readonly DoseLine[]): OmeqPerDay {
  const parts = lines.flatMap(({ status, omeq }) => (status === 'counted' && omeq ? [omeq] : []))
  const add = (key: keyof OmeqPerDay): number => rounded(parts.reduce((sum, p) => sum + p[key], 0))
  return { regular: add('regular'), max: add('max'), low: add('low'), high: add('high') }
}
