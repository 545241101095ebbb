import type { LetterResult, Linter } from '../engine/index.ts'
import type { Analysis } from './analysis.ts'
import type { DocumentStatus } from './protocol.ts'
import type { Settings } from './settings.ts'

/** How a document stands after a check. */
export function statusOf(uri: string, analysis: Analysis, { linter, locale }: Settings): DocumentStatus {
  const { version, result, notChecked } = analysis
  if (!result || !linter) return { uri, version, missing: 0, present: 0, packs: [], notChecked }
  const packs = result.packs.map(({ id, chosenBy }) => {
    const name = linter.rules.packs.find((pack) => pack.id === id)?.name[locale] ?? id
    return { id, name, chosenBy }
  })
  return { uri, version, ...countElements(result, linter), packs, notChecked }
}

/** Of the elements that the judging packs ask for: how many the letter has, and how many are reported as missing. */
function countElements(result: LetterResult, linter: Linter): Pick<DocumentStatus, 'missing' | 'present'> {
  const judging = linter.rules.packs.filter(({ id }) => result.packs.some((judged) => judged.id === id))
  const asked = new Set(judging.flatMap((pack) => pack.requirements.map((requirement) => requirement.element)))
  const isPresent = (element: string) => result.elements[element]?.present === true
  const reported = new Set(result.findings.flatMap(({ element, criterion }) => (criterion ? [] : (element ?? []))))
  return {
    missing: [...asked].filter((element) => reported.has(element) && !isPresent(element)).length,
    present: [...asked].filter(isPresent).length,
  }
}
