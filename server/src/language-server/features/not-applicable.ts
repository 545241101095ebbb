import type { Edit, Finding, Language, Requirement } from '../../engine/index.ts'
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
  if (text.slice(finding.start, finding.end) === template) {
    return { label, edits: [{ start: finding.start, end: finding.end, newText: SENTENCE[language] }] }
  }
  const fix = finding.fixes.find(({ kind }) => kind === 'template')
  if (!fix?.edits.some(({ newText }) => newText.includes(template))) return null
  const edits = fix.edits.map((edit) => ({
    ...edit,
    newText: edit.newText.replace(template, () => SENTENCE[language]),
  }))
  return { label, edits }
}

function requirementOf({ element, criterion, pack }: Finding, packs: JudgedLetter['packs']): Requirement | undefined {
  if (element === undefined || criterion !== undefined) return undefined
  return packs.find(({ id }) => id === pack?.id)?.requirements.find((one) => one.element === element)
}
