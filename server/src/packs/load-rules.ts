import type { CompiledRules } from '../engine/rules.ts'
import { compileCues } from './compile-cues.ts'
import { loadPacks, type PackSource } from './load-pack.ts'
import { loadVocabulary } from './load-vocabulary.ts'
import type { LoadedPack } from './pack-rules.ts'
import type { Problem } from './problem.ts'
import { RuleFiles } from './rule-files.ts'

export { loadPacks } from './load-pack.ts'
export { loadVocabulary } from './load-vocabulary.ts'
export { formatProblem } from './problem.ts'

/** Digest of a text in the form of package locks, `sha512-BASE64`. */
export type Digest = (text: string) => string

/**
 * Compiles everything under `rules/` (path → text; the paths contain `vocabulary/…` or `packs/…`). `sources`: the files
 * that `packs` were read from. Where there are problems, the rules hold what was sound. Never throws on what the files hold.
 */
export function compileRules(
  files: ReadonlyMap<string, string>,
  digest: Digest,
): {
  readonly rules: CompiledRules
  readonly packs: readonly LoadedPack[]
  readonly sources: readonly PackSource[]
  readonly problems: readonly Problem[]
} {
  const ruleFiles = new RuleFiles(files)
  ruleFiles.reportUnknown()
  const { loaded, problems: vocabularyProblems } = loadVocabulary(files)
  const sources = ruleFiles.packs().map((file) => {
    return { ...file, integrity: digest(integrityText(ruleFiles.ofPack(file.id))) }
  })
  const read = loadPacks(sources, loaded.names)
  const packs = read.flatMap((result) => result.loaded ?? [])
  const groups = [...loaded.groups, ...packs.flatMap((pack) => pack.groups)]
  const rules: CompiledRules = {
    vocabulary: loaded.vocabulary,
    cues: [compileCues(groups, loaded.lexicon)],
    packs: packs.map(({ pack }) => pack),
  }
  const problems = [...ruleFiles.problems, ...vocabularyProblems, ...read.flatMap((result) => result.problems)]
  return { rules, packs, sources, problems }
}

/** What the integrity of a pack is reckoned over: its files sorted by path, each as path, NUL, text, NUL. */
export function integrityText(files: ReadonlyMap<string, string>): string {
  return [...files.keys()]
    .sort()
    .map((path) => `${path}\0${files.get(path)}\0`)
    .join('')
}
