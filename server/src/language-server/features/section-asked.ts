import type { Pack } from '../../engine/index.ts'
import type { Section } from '../../engine/letter/letter.ts'
import { elementsHeldBy } from './belonging.ts'
import { type AskedElement, askedByAny } from './completeness.ts'
import type { JudgedLetter } from './letter-seen.ts'

/**
 * What belongs under each heading of the letter that stands on a line of its own. An element belongs under one heading: that under
 * which the clinic's template has it, else the first under which the vocabulary has it.
 */
export function askedUnderHeadings(judged: JudgedLetter): ReadonlyMap<Section, readonly AskedElement[]> {
  const headed = judged.view.sections.filter(
    ({ ids, heading, inline }) => !inline && heading.start < heading.end && !ids.includes('sign-off'),
  )
  const held = new Map(
    headed.map((section) => [section, elementsHeldBy(section.ids, { rules: judged.rules, packs: [] })]),
  )
  const homeOf = (element: string) =>
    headed.find(({ ids }) => judged.packs.some((pack) => templateHas(pack, element, ids))) ??
    headed.find((section) => held.get(section)?.includes(element))
  const under = new Map<Section, AskedElement[]>(headed.map((section) => [section, []]))
  for (const asked of askedByAny(judged.result, judged.packs)) {
    const home = homeOf(asked.requirement.element)
    if (home) under.get(home)?.push(asked)
  }
  return under
}

function templateHas({ skeleton, requirements }: Pack, element: string, sections: readonly string[]): boolean {
  const own = requirements.filter((requirement) => requirement.element === element).map(({ id }) => id)
  return skeleton.some((part) => sections.includes(part.section) && part.requirements.some((id) => own.includes(id)))
}
