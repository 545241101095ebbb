import {
  capitalised,
  type DoseLine,
  type ElementRule,
  type Locale,
  type Localized,
  type Pack,
  type Requirement,
  type Source,
  type Span,
} from '../../engine/index.ts'
import { omeqText } from '../../report/omeq.ts'
import { sourceLine } from '../../report/source-line.ts'
import { words } from '../../report/words.ts'
import { featureWords } from './feature-words.ts'
import type { HoverPart, HoverPlace } from './hover-place.ts'
import type { JudgedLetter } from './letter-seen.ts'
import { whyNotCounted } from './why-not-counted.ts'

export function ofDoses({ at, letter: { result, view }, locale }: HoverPlace): HoverPart[] {
  return view.doses
    .filter((line) => covers(line, at))
    .map((line) => ({ start: line.start, end: line.end, lines: told(line) }))

  function told(line: DoseLine): string[] {
    const read = { lines: [line], passedOver: [], omeqPerDay: result.facts.omeqPerDay, known: view.knownOmeq() }
    return omeqText(read, locale, false)
      .split('\n')
      .map((text) => text.trim())
      .filter((text) => text !== '')
  }
}

export function ofFindings({ at, analysis, locale, showsDiagnostics }: HoverPlace): HoverPart[] {
  return analysis.findings
    .filter((finding) => covers(finding, at))
    .map(({ start, end, message, explanation, source }) => ({
      start,
      end,
      lines: [
        ...(showsDiagnostics ? [] : [message]),
        ...(explanation ? [explanation] : []),
        ...(source ? [sourceText(source, locale)] : []),
      ],
    }))
    .filter(({ lines }) => lines.length > 0)
}

export function ofEvidence({ at, letter, locale }: HoverPlace): HoverPart[] {
  return Object.entries(letter.result.elements).flatMap(([id, { evidence }]) =>
    evidence
      .filter((quote) => covers(quote, at))
      .map(({ start, end }) => ({
        start,
        end,
        lines: [featureWords[locale].countsAs(elementName(id, letter, locale)), ...whyAsked(id, letter, locale)],
      })),
  )
}

export function ofDismissed({ at, letter, analysis, locale }: HoverPlace): HoverPart[] {
  const isExplained = (id: string) => analysis.findings.some((one) => one.element === id && covers(one, at))
  return Object.entries(letter.result.elements).flatMap(([id, { dismissed = [] }]) =>
    dismissed
      .filter((quote) => covers(quote, at))
      .map((quote) => {
        const { start, end } = quote
        const why = whyNotCounted(quote, { analysis, locale })
        const heading = featureWords[locale].doesNotCountAs(elementName(id, letter, locale), why)
        return { start, end, lines: [heading, ...(isExplained(id) ? [] : whyAsked(id, letter, locale))] }
      }),
  )
}

function whyAsked(element: string, letter: JudgedLetter, locale: Locale): string[] {
  return letter.packs.flatMap((pack) =>
    pack.requirements
      .filter((requirement) => requirement.element === element)
      .flatMap((requirement) => [
        `${featureWords[locale].askedBy(askerOf(requirement, pack, letter)[locale])} ${requirement.explanation[locale]}`,
        ...sourcesOf(requirement).map((source) => sourceText(source, locale)),
      ]),
  )
}

/** Who asks: the clinic on whose page the rule stands, else the checklist from which its pack has the rule. */
export function askerOf(requirement: Requirement, { name }: Pack, { rules }: Pick<JudgedLetter, 'rules'>): Localized {
  const base = rules.packs.find(({ id }) => id === requirement.inheritedFrom)
  const hospitals = sourcesOf(requirement).flatMap(({ publisher }) => publisher?.split(',')[0] ?? [])
  const isOwn = hospitals.some((hospital) => name.nb.includes(hospital))
  return base && !isOwn ? base.name : name
}

/** The source of a requirement, and the other pages that ask for the same. */
export function sourcesOf({ source, furtherSources = [] }: Requirement): readonly Source[] {
  return [source, ...furtherSources]
}

/** One line: title, publisher, date and address. */
export function sourceText(source: Source, locale: Locale): string {
  const say = words[locale]
  return `${capitalised(say.source)}: ${sourceLine(source, say)}`
}

/** The name of an element in a sentence; its id where nobody knows it. */
export function elementName(
  id: string,
  { rules, packs }: Pick<JudgedLetter, 'rules' | 'packs'>,
  locale: Locale,
): string {
  const known: readonly ElementRule[] = [
    ...rules.vocabulary.elements,
    ...packs.flatMap(({ elements = [] }) => elements),
  ]
  return known.find((element) => element.id === id)?.name[locale] ?? id
}

/** An empty span covers its own place. */
function covers({ start, end }: Span, at: number): boolean {
  return start <= at && (at < end || at === start)
}
