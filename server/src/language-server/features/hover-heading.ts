import type { Pack, Requirement } from '../../engine/index.ts'
import { elementsGivenBy, elementsHeldBy } from './belonging.ts'
import { featureWords } from './feature-words.ts'
import { elementName, sourcesOf, sourceText } from './hover-parts.ts'
import type { HoverPart, HoverPlace } from './hover-place.ts'

/** On a heading or label: what each clinic asks for there, why, and where it says so. */
export function ofHeadings({ at, letter, locale }: HoverPlace): HoverPart[] {
  const section = letter.view.sections.find(({ heading }) => heading.start <= at && at < heading.end)
  if (!section) return []
  const { start, end } = section.heading
  const own = elementsGivenBy(section.ids, letter)
  const elements = own.length > 0 ? own : elementsHeldBy(section.ids, letter)
  const asked = letter.packs.flatMap((pack) => askedIn(pack, elements))
  if (asked.length === 0) return []
  const name = letter.view.textOf(section.heading)
  return [{ start, end, lines: [featureWords[locale].askedHere(name), ...asked.flatMap(told)] }]

  function told({ pack, requirements }: Asked): string[] {
    const sources = requirements.flatMap(sourcesOf).map((source) => sourceText(source, locale))
    return [
      featureWords[locale].askedBy(pack.name[locale]),
      ...requirements.map(({ element, explanation }) => {
        const what = elementName(element, letter, locale)
        return `– ${what.charAt(0).toUpperCase()}${what.slice(1)}: ${explanation[locale]}`
      }),
      ...new Set(sources),
    ]
  }
}

interface Asked {
  readonly pack: Pack
  readonly requirements: readonly Requirement[]
}

function askedIn(pack: Pack, elements: readonly string[]): Asked[] {
  const requirements = pack.requirements.filter(({ element }) => elements.includes(element))
  return requirements.length > 0 ? [{ pack, requirements }] : []
}
