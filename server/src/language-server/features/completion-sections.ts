import type { Pack, Requirement } from '../../engine/index.ts'
import type { Section } from '../../engine/letter/letter.ts'
import { elementsGivenBy, elementsHeldBy } from './belonging.ts'
import { askedElements } from './completeness.ts'
import type { Cursor, Suggestion } from './completion-cursor.ts'
import { featureWords } from './feature-words.ts'
import { sourceText } from './hover-parts.ts'
import type { JudgedLetter, LetterSeen } from './letter-seen.ts'

/** The beginning of a line, perhaps of a list, and of a heading; more words than this are a sentence. */
const LINE_START = /^[ \t]*(?:[-*•–+][ \t]+)?((?:\p{L}[\p{L}/-]*(?: \p{L}[\p{L}/-]*){0,2} ?)?)$/u
/** Between a heading and what is written behind it on the same line. */
const AFTER_HEADING = /^[*_]*:?[*_]*[ \t]*/
const LONGEST_BEGINNING = 40

/** The section that an offset stands in: the last that begins before it. */
export function sectionAt(sections: readonly Section[], at: number): Section | undefined {
  return sections.findLast(({ heading }) => heading.start <= at)
}

/** Behind a label or heading that is about one element: the ready answers, and the placeholder. */
export function answerSuggestions(
  { at, before, after }: Cursor,
  { document, judged, locale }: LetterSeen,
): Suggestion[] {
  const section = judged && sectionAt(judged.view.sections, at)
  if (!judged || !section || after.trim() !== '' || section.heading.end > at) return []
  if (section.heading.end < at - before.length || section.heading.start === section.heading.end) return []
  const behind = document.text.getText().slice(section.heading.end, at)
  const lead = AFTER_HEADING.exec(behind)?.[0] ?? ''
  if (behind.length - lead.length > LONGEST_BEGINNING || lead === '') return []
  const given = elementsGivenBy(section.ids, judged)
  const space = /[ \t]$/.test(lead) ? '' : ' '
  return requirementsOf(judged)
    .filter(({ element }) => given.includes(element))
    .flatMap((requirement) => {
      const texts = [
        ...requirement.answers.map((answer) => ['answer', answer[judged.result.language]] as const),
        ['template', requirement.templates[judged.result.language].text] as const,
      ]
      return texts.map(([kind, text]) => ({
        kind,
        label: text,
        detail: featureWords[locale][kind],
        documentation: documentation(requirement, locale),
        start: section.heading.end + lead.length,
        newText: space + text,
      }))
    })
}

/** At the beginning of a line: what is missing, line by line, and whole parts of the letter; what belongs here comes first. */
export function skeletonSuggestions({ at, before, after }: Cursor, { judged, locale }: LetterSeen): Suggestion[] {
  const typed = LINE_START.exec(before)?.[1]
  if (!judged || typed === undefined || after.trim() !== '') return []
  const start = at - typed.length
  const section = sectionAt(judged.view.sections, at)
  const here = section ? elementsHeldBy(section.ids, judged) : []
  const suggest = (
    kind: Suggestion['kind'],
    label: string,
    newText: string,
    requirement?: Requirement,
  ): Suggestion => ({
    kind,
    label,
    detail: featureWords[locale][kind],
    ...(requirement && { documentation: documentation(requirement, locale) }),
    start,
    newText,
  })
  const language = judged.result.language
  const lineOf = (requirement: Requirement): Suggestion[] => {
    const { label, text } = requirement.templates[language]
    if (label === undefined) return [suggest('template', text, text, requirement)]
    const answers = here.includes(requirement.element) ? requirement.answers : []
    return [
      suggest('template', label, `${label}: ${text}`, requirement),
      ...answers.map((answer) => {
        const line = `${label}: ${answer[language]}`
        return suggest('answer', line, line, requirement)
      }),
    ]
  }
  const missing = missingIn(judged)
  const parts = judged.packs.flatMap((pack) => partsOf(pack, missing, judged))
  const first = missing.filter(({ element }) => here.includes(element))
  return [
    ...first.flatMap(lineOf),
    ...parts.map(({ heading, text }) => suggest('skeleton', heading, text)),
    ...missing.filter((requirement) => !first.includes(requirement)).flatMap(lineOf),
  ]
}

/** Parts of the letter under a heading that the letter lacks, with what is missing below it; one for each heading. */
function partsOf(pack: Pack, missing: readonly Requirement[], { result: { language }, view }: JudgedLetter) {
  return pack.skeleton.flatMap(({ section, heading, requirements }) => {
    if (!heading || view.sections.some(({ ids }) => ids.includes(section))) return []
    const lines = requirements.flatMap((id) => {
      const template = missing.find((one) => one.id === id)?.templates[language]
      return template ? [template.label === undefined ? template.text : `${template.label}: ${template.text}`] : []
    })
    if (lines.length === 0) return []
    return [{ heading: heading[language], text: [`${heading[language]}:`, ...lines].join('\n') }]
  })
}

/** What the judging packs miss and no placeholder waits for; each element once. */
function missingIn({ packs, result }: JudgedLetter): Requirement[] {
  const waiting = new Set(result.findings.flatMap((one) => (one.ruleId === 'henvis/placeholder' ? one.element : [])))
  const missing = packs.flatMap((pack) => askedElements(result, pack)).filter(({ state }) => state !== 'present')
  const byElement = new Map<string, Requirement>()
  for (const { requirement } of missing) {
    if (!waiting.has(requirement.element) && !byElement.has(requirement.element)) {
      byElement.set(requirement.element, requirement)
    }
  }
  return [...byElement.values()]
}

function requirementsOf({ packs }: JudgedLetter): Requirement[] {
  return [...new Map(packs.flatMap(({ requirements }) => requirements).map((one) => [one.element, one])).values()]
}

function documentation({ explanation, source }: Requirement, locale: LetterSeen['locale']): string {
  return `${explanation[locale]}\n\n${sourceText(source, locale)}`
}
