import type { CriterionRule, ElementRule, Quote, Verdict } from '../engine/index.ts'
import type { LineIndex } from '../engine/letter/line-index.ts'
import { harmless } from './excerpt.ts'
import type { LetterReport } from './letter-report.ts'
import type { Paint } from './paint.ts'
import type { Words } from './words.ts'

/** Names of what a report has ids for, and what criteria rest on. */
export interface Vocabulary {
  readonly elements: readonly Pick<ElementRule, 'id' | 'name'>[]
  readonly criteria: readonly Pick<CriterionRule, 'id' | 'name' | 'restsOn'>[]
}

const SHOWN = 3
const LONGEST = 70

/**
 * What was read in a letter and why: for every element where it stands, and what was seen and does not count; for every
 * criterion the places that decided it, or what is missing. Lines for a terminal.
 */
export function explainLetter(
  letter: LetterReport,
  { elements, criteria }: Vocabulary,
  lines: LineIndex,
  say: Words,
  paint: Paint,
): string[] {
  const place = (quote: Quote): string => {
    const { line, column } = lines.positionAt(quote.start)
    return `${short(quote.text)} (${line + 1}:${column + 1})`
  }
  const listed = (quotes: readonly Quote[]): string[] => {
    const more = quotes.length - SHOWN
    return [...quotes.slice(0, SHOWN).map(place), ...(more > 0 ? [say.more(more)] : [])]
  }
  const nameOf = (id: string): string => elements.find((one) => one.id === id)?.name[say.locale] ?? id
  const row = (name: string, id: string, verdict: string, told: readonly string[]): string[] => [
    `  ${name} ${paint.dim(`(${id})`)}: ${verdict}`,
    ...told.map((line) => paint.dim(`      ${line}`)),
  ]
  const ofElement = (id: string): string[] => {
    const { present, evidence, dismissed = [] } = letter.elements[id] ?? { present: false, evidence: [] }
    const seen = dismissed.map((one) => `${say.seen}: ${place(one)} – ${say.why[one.why]}`)
    return row(nameOf(id), id, present ? paint.good(say.found) : paint.warning(say.missing), [
      ...listed(evidence),
      ...seen,
    ])
  }
  const ofCriterion = (id: string): string[] => {
    const rule = criteria.find((one) => one.id === id)
    const verdict = letter.criteria[id] ?? 'unknown'
    const reasons = letter.reasons[id] ?? []
    const lacking = (rule?.restsOn ?? []).filter((one) => letter.elements[one]?.present === false)
    const why =
      reasons.length > 0
        ? listed(reasons)
        : verdict !== 'unknown'
          ? [say.byWhole]
          : lacking.length > 0
            ? [`${say.restsOnMissing}: ${lacking.map(nameOf).join(', ')}`]
            : [rule?.restsOn.some(isDuration) && letter.date === null ? say.noDate : say.notTold]
    return row(rule?.name[say.locale] ?? id, id, verdictPaint(verdict, paint)(say.verdict[verdict]), why)
  }
  const ids = Object.keys(letter.elements)
  const unseen = ids.filter((id) => isUnseen(letter, id))
  return [
    paint.bold(`  ${say.elements}`),
    ...ids.filter((id) => !unseen.includes(id)).flatMap(ofElement),
    ...(unseen.length > 0 ? [`  ${say.nothingSeen}: ${unseen.map(nameOf).join(', ')}`] : []),
    '',
    paint.bold(`  ${say.criteria}`),
    ...Object.keys(letter.criteria).flatMap(ofCriterion),
  ]
}

function isDuration(element: string): boolean {
  return element.endsWith('-duration')
}

/** Nothing in the letter even looks like it. */
function isUnseen({ elements }: LetterReport, id: string): boolean {
  const element = elements[id]
  return element?.present === false && (element.dismissed ?? []).length === 0
}

function verdictPaint(verdict: Verdict, paint: Paint): (text: string) => string {
  return { met: paint.good, violated: paint.warning, borderline: paint.warning, unknown: paint.dim }[verdict]
}

function short(text: string): string {
  const line = harmless(text.replace(/\s+/g, ' '))
  return `«${line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : line}»`
}
