import type { CompiledRules } from '../engine/rules.ts'
import type { Problem } from '../packs/problem.ts'
import { isPackFolder } from './config.ts'
import { shippedLexicon } from './shipped.ts'

export type PackProblem =
  | { readonly kind: 'unknown'; readonly reference: string; readonly known: readonly string[] }
  | {
      readonly kind: 'unreadable'
      readonly reference: string
      readonly error: Error & { readonly code: string; readonly path?: string }
    }
  | { readonly kind: 'broken'; readonly reference: string; readonly problems: readonly Problem[] }

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
  references: readonly string[],
  shippedFolder: URL,
): Promise<ChosenRules> {
  const known = rules.packs.map(({ id }) => id)
  const problems: PackProblem[] = references
    .filter((reference) => !isPackFolder(reference) && !known.includes(reference))
    .map((reference) => ({ kind: 'unknown', reference, known }))
  const folders = references.filter(isPackFolder)
  if (folders.length === 0) return problems.length > 0 ? { problems } : { rules, packs: [...new Set(references)] }

  const { readPackFolder, withPacks } = await import('./pack-folder.ts')
  const lexicon = shippedLexicon(shippedFolder)
  const added = new Map<string, ReturnType<typeof readPackFolder>>()
  for (const folder of folders) {
    try {
      const read = readPackFolder(folder, rules, lexicon)
      added.set(folder, read)
      if (read.problems.length > 0) problems.push({ kind: 'broken', reference: folder, problems: read.problems })
    } catch (error) {
      if (!isSystemError(error)) throw error
      problems.push({ kind: 'unreadable', reference: folder, error })
    }
  }
  if (problems.length > 0) return { problems }
  const loaded = new Map(
    [...added.values()].flatMap((read) => (read.loaded ? [[read.loaded.pack.id, read.loaded]] : [])),
  )
  const packs = references.map((reference) => added.get(reference)?.loaded?.pack.id ?? reference)
  return { rules: withPacks(rules, [...loaded.values()], lexicon), packs: [...new Set(packs)] }
}

function isSystemError(error: unknown): error is Error & { readonly code: string; readonly path?: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
