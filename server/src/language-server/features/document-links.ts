import type { DocumentLink } from 'vscode-languageserver'
import { rangeOf } from '../findings-to-diagnostics.ts'
import { citedPage } from '../rule-pages.ts'
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
    const target = clinic.url ?? requirements.map(citedPage).find((source) => source !== undefined)?.url
    const [first] = view.namesOf(id)
    return target && first ? [link(first, target, featureWords[locale].clinicPage(name[locale]))] : []
  })
  const headings = view.sections.flatMap(({ ids, heading, inline }) => {
    if (inline || heading.start === heading.end) return []
    const held = elementsHeldBy(ids, judged)
    for (const { requirements, clinic, name } of packs) {
      const asked = requirements.filter(({ element }) => held.includes(element))
      const source = asked.map(citedPage).find((page) => page !== undefined)
      if (source?.url) return [link(heading, source.url, sourceText(source, locale))]
      if (asked.length > 0 && clinic.url)
        return [link(heading, clinic.url, featureWords[locale].clinicPage(name[locale]))]
    }
    return []
  })
  return [...clinics, ...headings]
}
