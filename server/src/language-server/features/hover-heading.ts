import { capitalised, type Localized, type Pack, type Requirement } from '../../engine/index.ts'
import { elementsGivenBy, elementsHeldBy } from './belonging.ts'
import { featureWords } from './feature-words.ts'
import { askerOf, elementName, sourcesOf, sourceText } from './hover-parts.ts'
import type { HoverPart, HoverPlace } from './hover-place.ts'
import type { JudgedLetter } from './letter-seen.ts'

/** On a heading or label: what each clinic asks for there, why, and where it says so. */
export function ofHeadings({ at, letter, locale }: HoverPlace): HoverPart[] {
  const section = letter.view.sections.find(({ heading }) => heading.start <= at && at < heading.end)
  if (!section) return []
  const { start, end } = section.heading
  const own = elementsGivenBy(section.ids, letter)
  const elements = own.length > 0 ? own : elementsHeldBy(section.ids, letter)
  const asked = letter.packs.flatMap((pack) => askedIn(pack, elements, letter))
  if (asked.length === 0) return []
  const name = letter.view.textOf(section.heading)
  return [{ start, end, lines: [featureWords[locale].askedHere(name), ...asked.flatMap(told)] }]

  function told({ asker, requirements }: Asked): string[] {
    const sources = requirements.flatMap(sourcesOf).map((source) => sourceText(source, locale))
    return [
      featureWords[locale].askedBy(asker[locale]),
      ...requirements.map(({ element, explanation }) => {
        return `– ${capitalised(elementName(element, letter, locale))}: ${explanation[locale]}`
      }),
      ...new Set(sources),
    ]
  }
}

interface Asked {
  readonly asker: Localized
  readonly requirements: readonly Requirement[]
}

/** What a pack requires of these elements, by who asks for it. */
function askedIn(pack: Pack, elements: readonly string[], letter: JudgedLetter): Asked[] {
  const byAsker = new Map<Localized, Requirement[]>()
  for (const requirement of pack.requirements) {
    if (!elements.includes(requirement.element)) continue
    const asker = askerOf(requirement, pack, letter)
    byAsker.set(asker, [...(byAsker.get(asker) ?? []), requirement])
  }
  return [...byAsker].map(([asker, requirements]) => ({ asker, requirements }))
}
