import type { Completeness, Place } from '../../server/src/language-server/completeness-protocol.ts'
import { isBlank } from './blank.ts'

/** What speaks against copying a letter as it stands. */
export type Obstacle =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'not-filled-in'
      readonly places: readonly [Place['range'], ...Place['range'][]]
      readonly reasons: readonly string[]
    }
  | { readonly kind: 'not-checked'; readonly reasons: readonly string[] }

/** `null` for a letter that may be copied. Reasons are sentences that tell what was not checked. */
export function obstacleTo(answer: Completeness | null, text: string): Obstacle | null {
  if (isBlank(text)) return { kind: 'empty' }
  const reasons = (answer?.notChecked ?? []).map(({ reason }) => asSentence(reason))
  const [first, ...others] = answer?.placeholders ?? []
  if (first) return { kind: 'not-filled-in', places: [first, ...others], reasons }
  return reasons.length > 0 ? { kind: 'not-checked', reasons } : null
}

function asSentence(reason: string): string {
  const capital = reason.charAt(0).toUpperCase() + reason.slice(1)
  return /[.?!»)]$/.test(capital) ? capital : `${capital}.`
}
