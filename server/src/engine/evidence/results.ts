import type { Dismissed, ElementResult, Evidence } from '../types.ts'
import { inOrder } from './spans.ts'

/** An element with no more than the evidence that stands, the rest dismissed as of another sense, and that rest. */
export function keeping(
  { evidence, dismissed = [] }: ElementResult,
  stands: (evidence: Evidence) => boolean,
): { readonly element: ElementResult; readonly rest: readonly Evidence[] } {
  const kept: Evidence[] = []
  const rest: Evidence[] = []
  for (const one of evidence) (stands(one) ? kept : rest).push(one)
  return { element: resultOf(kept, [...dismissed, ...rest.map(otherSense)]), rest }
}

/** What is known of an element by its evidence and by what was seen and not counted, in any order. */
export function resultOf(evidence: readonly Evidence[], dismissed: readonly Dismissed[]): ElementResult {
  return { present: evidence.length > 0, evidence, ...(dismissed.length > 0 && { dismissed: inOrder(dismissed) }) }
}

function otherSense({ text, start, end }: Evidence): Dismissed {
  return { text, start, end, why: 'other-sense' }
}
