import type { CompiledRules } from '../engine/index.ts'
import type { ConfigFile } from '../registry/config.ts'
import type { ChosenRules } from '../registry/rules.ts'

/** What the language server needs from the place where it runs. */
export interface Environment {
  /** The rules that come with henvis. Rejects where they cannot be read. */
  loadRules(): Promise<CompiledRules>
  /** The packs that are asked for by id, or by folder where there are folders. */
  choosePacks(rules: CompiledRules, references: readonly string[]): Promise<ChosenRules>
  /**
   * The `henvis.config.yaml` that holds for a document or folder, nearest first; none for what is not in a file.
   * Rejects where there is one that cannot be read.
   */
  readConfig(uri: string): Promise<readonly ConfigFile[]>
}
