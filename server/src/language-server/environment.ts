import type { CompiledRules } from '../engine/index.ts'
import type { ConfigFile } from '../registry/config.ts'
import type { ChosenRules } from '../registry/rules.ts'

/** A letter in a folder; `stamp` changes with its content, `size` is in bytes. */
export interface LetterFile {
  readonly uri: string
  readonly size: number
  readonly stamp: string
}

/** The files of the folders that are open in the window. */
export interface FolderFiles {
  /**
   * The files below a folder whose names are wanted. Never rejects.
   * @param onUnreadable is told of each folder below, or file, that the file system refuses; the others are listed all the same
   */
  list(
    folder: string,
    isWanted: (name: string) => boolean,
    onUnreadable: (path: string, error: unknown) => void,
  ): AsyncIterable<LetterFile>
  /** Rejects with the error of the file system. */
  read(uri: string): Promise<Uint8Array>
}

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
  /** Absent where folders cannot be looked through. */
  readonly folders?: FolderFiles
}
