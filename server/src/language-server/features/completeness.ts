import type { Dismissed, LetterResult, Pack, Requirement, Why } from '../../engine/index.ts'

/** `unclear`: the letter touches on it (asked, planned, a bare heading, a placeholder …) and yet does not tell it. */
export type ElementState = 'present' | 'unclear' | 'missing'
export interface AskedElement {
  readonly requirement: Requirement
  readonly state: ElementState
}
/** How many elements stand how; none is counted twice. */
export type ElementCounts = Readonly<Record<ElementState, number>>

/** A wording passed over for one of these says nothing of the element, so there is nothing to clarify in it. */
const BESIDE_THE_POINT: ReadonlySet<Why> = new Set<Why>(['other-sense', 'letterhead', 'requirement-list'])

/** Whether a wording that does not count touches on the element all the same. */
export function isNear({ why }: Pick<Dismissed, 'why'>): boolean {
  return !BESIDE_THE_POINT.has(why)
}

/** What a pack asks of this letter, in the order of its template: what is there and what is reported as missing. */
export function askedElements({ elements, findings }: LetterResult, pack: Pack): AskedElement[] {
  const own = findings.filter((finding) => finding.pack?.id === pack.id && !finding.criterion)
  const reported = new Set(own.flatMap(({ element }) => element ?? []))
  const waiting = new Set(
    own.flatMap(({ ruleId, element }) => (ruleId === 'henvis/placeholder' ? (element ?? []) : [])),
  )
  return inOrderOfTemplate(pack).flatMap((requirement): AskedElement[] => {
    const found = elements[requirement.element]
    if (found?.present) return [{ requirement, state: 'present' }]
    if (!reported.has(requirement.element)) return []
    const touched = waiting.has(requirement.element) || found?.dismissed?.some(isNear)
    return [{ requirement, state: touched ? 'unclear' : 'missing' }]
  })
}

/** What several packs ask of this letter, each element once, by the first pack that asks for it. */
export function askedByAny(result: LetterResult, packs: readonly Pack[]): AskedElement[] {
  const byElement = new Map<string, AskedElement>()
  for (const asked of packs.flatMap((pack) => askedElements(result, pack))) {
    const { element } = asked.requirement
    if (!byElement.has(element)) byElement.set(element, asked)
  }
  return [...byElement.values()]
}

export function countsOf(asked: readonly AskedElement[]): ElementCounts {
  const count = (state: ElementState) => asked.filter((one) => one.state === state).length
  return { present: count('present'), unclear: count('unclear'), missing: count('missing') }
}

/** What the template has no place for comes last. */
function inOrderOfTemplate({ skeleton, requirements }: Pack): Requirement[] {
  const order = new Map(skeleton.flatMap((section) => section.requirements).map((id, i) => [id, i]))
  const placeOf = ({ id }: Requirement) => order.get(id) ?? order.size
  return [...requirements].sort((a, b) => placeOf(a) - placeOf(b))
}
