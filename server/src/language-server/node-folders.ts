import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { FolderFiles, LetterFile } from './environment.ts'

/** The letters in folders on disk. Hidden folders, `node_modules` and links are passed over. */
export const nodeFolders: FolderFiles = {
  async *list(folder, isWanted) {
    if (!folder.startsWith('file:')) return
    yield* lettersBelow(fileURLToPath(folder), isWanted)
  },
  read: (uri) => readFile(fileURLToPath(uri)),
}

async function* lettersBelow(folder: string, isWanted: (name: string) => boolean): AsyncGenerator<LetterFile> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* lettersBelow(path, isWanted)
    else if (entry.isFile() && isWanted(entry.name)) {
      const { mtimeMs, size } = await stat(path)
      yield { uri: pathToFileURL(path).href, size, stamp: `${mtimeMs}-${size}` }
    }
  }
}
