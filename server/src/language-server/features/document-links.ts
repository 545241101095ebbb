import type { DocumentLink } from 'vscode-languageserver'
import { rangeOf } from '../findings-to-diagnostics.ts'
import { elementsHeldBy } from './belonging.ts'
import { featureWords } from './feature-words.ts'
import { sourceText } from './hover-parts.ts'
import type { LetterSeen } from './letter-seen.ts'

/**
 * Links from the name of the clinic to its page, and from headings on lines of their own to the page that asks for what
 * stands there.
 */
export function documentLinks({ document: { text }, judged, locale }: LetterSeen, tooltips: boolean): DocumentLink[] {
  if (!judged) return []
  const { packs, view } = judged
  const link = (span: { start: number; end: number }, target: string, tooltip: string): DocumentLink => ({
    range: rangeOf(span, text),
    target,
    ...(tooltips && { tooltip }),
  })
  const clinics = packs.flatMap(({ id, name, clinic, requirements }) => {
    const target = clinic.url ?? requirements.find(({ source }) => source.url)?.source.url
    const [first] = view.namesOf(id)
    return target && first ? [link(first, target, featureWords[locale].clinicPage(name[locale]))] : []
  })
  const headings = view.sections.flatMap(({ ids, heading, inline }) => {
    if (inline || heading.start === heading.end) return []
    const held = elementsHeldBy(ids, judged)
    const source = packs
      .flatMap(({ requirements }) => requirements)
      .find((requirement) => held.includes(requirement.element) && requirement.source.url)?.source
    return source?.url ? [link(heading, source.url, sourceText(source, locale))] : []
  })
  return [...clinics, ...headings]
}
