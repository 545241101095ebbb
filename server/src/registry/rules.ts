import type { CompiledRules } from '../engine/rules.ts'
import { isPackFolder } from './config.ts'
import type { PackProblem } from './pack-problem.ts'
import { shippedLexicon, shippedPackSources } from './shipped.ts'

/** Rules to judge by, and the ids of the packs that were asked for; or what is wrong with them. */
export type ChosenRules =
  | { readonly rules: CompiledRules; readonly packs: readonly string[] }
  | { readonly problems: readonly PackProblem[] }

/**
 * Finds the packs that are asked for by id or by folder. The code that reads packs is loaded only where there is a
 * folder among them. `shippedFolder`: see `shippedRules`. Never throws on what a pack holds.
 */
export async function chooseRules(
  rules: CompiledRules,
  asked: readonly string[],
  shippedFolder: URL,
): Promise<ChosenRules> {
  const references = [...new Set(asked)]
  const known = rules.packs.map(({ id }) => id)
  const problems: PackProblem[] = references
    .filter((reference) => !isPackFolder(reference) && !known.includes(reference))
    .map((reference) => ({ kind: 'unknown', reference, known }))
  const folders = references.filter(isPackFolder)
  if (folders.length === 0) return problems.length > 0 ? { problems } : { rules, packs: references }

  const { loadPackFolders, withPacks } = await import('./pack-folder.ts')
  const lexicon = shippedLexicon(shippedFolder)
  const sources = () => shippedPackSources(shippedFolder)
  const { loaded, recomposed, problems: broken } = loadPackFolders(folders, { rules, lexicon, sources })
  problems.push(...broken)
  if (problems.length > 0) return { problems }
  const packs = references.flatMap((reference) =>
    isPackFolder(reference) ? (loaded.get(reference)?.pack.id ?? []) : reference,
  )
  return { rules: withPacks(rules, [...loaded.values(), ...recomposed], lexicon), packs: [...new Set(packs)] }
}
