import type { Analysis } from './analysis.ts'
import { askedByAny, countsOf } from './features/completeness.ts'
import type { DocumentStatus } from './protocol.ts'
import type { Settings } from './settings.ts'

/** How a document stands after a check. */
export function statusOf(uri: string, analysis: Analysis, { linter, locale }: Settings): DocumentStatus {
  const { version, result, notChecked } = analysis
  if (!result || !linter) return { uri, version, missing: 0, unclear: 0, present: 0, packs: [], notChecked }
  const packs = result.packs.map(({ id, chosenBy }) => {
    const name = linter.rules.packs.find((pack) => pack.id === id)?.name[locale] ?? id
    return { id, name, chosenBy }
  })
  const judging = result.packs.flatMap(({ id }) => linter.rules.packs.find((pack) => pack.id === id) ?? [])
  return { uri, version, ...countsOf(askedByAny(result, judging)), packs, notChecked }
}
