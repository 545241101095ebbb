import type { LetterResult, Pack, Requirement } from '../../engine/index.ts'

/** `unclear`: the letter comes near it (asked, planned, a bare heading, a placeholder …) and yet does not tell it. */
export type ElementState = 'present' | 'unclear' | 'missing'
export interface AskedElement {
  readonly requirement: Requirement
  readonly state: ElementState
}

/** What a pack asks of this letter, in the pack's order: what is there and what is reported as missing. */
export function askedElements({ elements, findings }: LetterResult, pack: Pack): AskedElement[] {
  const own = findings.filter((finding) => finding.pack?.id === pack.id && !finding.criterion)
  const reported = new Set(own.flatMap(({ element }) => element ?? []))
  const waiting = new Set(
    own.flatMap(({ ruleId, element }) => (ruleId === 'henvis/placeholder' ? (element ?? []) : [])),
  )
  return pack.requirements.flatMap((requirement): AskedElement[] => {
    const found = elements[requirement.element]
    if (found?.present) return [{ requirement, state: 'present' }]
    if (!reported.has(requirement.element)) return []
    const isNear = found?.dismissed?.length || waiting.has(requirement.element)
    return [{ requirement, state: isNear ? 'unclear' : 'missing' }]
  })
}
