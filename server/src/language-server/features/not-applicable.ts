import type { Edit, Finding, Language, Requirement, Span } from '../../engine/index.ts'
import type { JudgedLetter } from './letter-seen.ts'

/** What is written where something that a clinic asks for has no bearing on the patient. */
const SENTENCE: Readonly<Record<Language, string>> = {
  nb: 'Ikke aktuelt for denne pasienten.',
  nn: 'Ikkje aktuelt for denne pasienten.',
}

/** An answer that says why there is none. */
export interface NotApplicable {
  readonly label: string
  readonly edits: readonly Edit[]
}

/**
 * For something missing that has a label: the sentence in the place of its template, or of the placeholder that waits for
 * it. Like every answer it is one that a person must pick.
 */
export function notApplicable(finding: Finding, text: string, { packs, result }: JudgedLetter): NotApplicable | null {
  const requirement = requirementOf(finding, packs)
  if (!requirement) return null
  const { language } = result
  const { label, text: template } = requirement.templates[language]
  if (label === undefined) return null
  const waiting = text.slice(finding.start, finding.end) === template ? finding : unfilledAt(finding, text)
  if (waiting) return { label, edits: [{ start: waiting.start, end: waiting.end, newText: SENTENCE[language] }] }
  const fix = finding.fixes.find(({ kind }) => kind === 'template')
  if (!fix?.edits.some(({ newText }) => newText.includes(template))) return null
  const edits = fix.edits.map((edit) => ({
    ...edit,
    newText: edit.newText.replace(template, () => SENTENCE[language]),
  }))
  return { label, edits }
}

/** A label, or nothing: what may stand on the line before placeholders that are all its content. */
const BEFORE = /^[ \t]*(?:[-*•–+][ \t]+)?(?:[^:[\]\r\n]{1,80}:[*_]*[ \t]*|[*_#]*[^:[\]\r\n]{1,80}[ \t][-–—][ \t]+)?$/
/** Placeholders with nothing but punctuation between and after them. */
const ONLY_PLACEHOLDERS = /^\[[^[\]\r\n]*\](?:[ \t,;/.–-]*\[[^[\]\r\n]*\])*(?=[ \t.,;]*(?:[\r\n]|$))/

/** All that stands behind a label, where that is placeholders and nothing else, in whatever words. */
function unfilledAt({ ruleId, start }: Finding, text: string): Span | null {
  if (ruleId !== 'henvis/placeholder') return null
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  if (!BEFORE.test(text.slice(lineStart, start))) return null
  const waiting = ONLY_PLACEHOLDERS.exec(text.slice(start))?.[0]
  if (waiting === undefined) return null
  const end = start + waiting.length
  return { start, end: text[end] === '.' ? end + 1 : end }
}

function requirementOf({ element, criterion, pack }: Finding, packs: JudgedLetter['packs']): Requirement | undefined {
  if (element === undefined || criterion !== undefined) return undefined
  return packs.find(({ id }) => id === pack?.id)?.requirements.find((one) => one.element === element)
}
