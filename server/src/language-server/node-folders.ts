import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { FolderFiles, LetterFile } from './environment.ts'

type Listing = Parameters<FolderFiles['list']>

/** The letters in folders on disk. Hidden folders, `node_modules` and links are passed over. */
export const nodeFolders: FolderFiles = {
  async *list(folder, isWanted, onUnreadable) {
    if (!folder.startsWith('file:')) return
    let path: string
    try {
      path = fileURLToPath(folder)
    } catch (error) {
      onUnreadable(folder, error)
      return
    }
    yield* lettersBelow(path, isWanted, onUnreadable)
  },
  read: (uri) => readFile(fileURLToPath(uri)),
}

async function* lettersBelow(...[folder, isWanted, onUnreadable]: Listing): AsyncGenerator<LetterFile> {
  for (const entry of await entriesOf(folder, onUnreadable)) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* lettersBelow(path, isWanted, onUnreadable)
    else if (entry.isFile() && isWanted(entry.name)) {
      const file = await letterAt(path, onUnreadable)
      if (file) yield file
    }
  }
}

async function entriesOf(folder: string, onUnreadable: Listing[2]): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    onUnreadable(folder, error)
    return []
  }
}

async function letterAt(path: string, onUnreadable: Listing[2]): Promise<LetterFile | null> {
  try {
    const { mtimeMs, size } = await stat(path)
    return { uri: pathToFileURL(path).href, size, stamp: `${mtimeMs}-${size}` }
  } catch (error) {
    onUnreadable(path, error)
    return null
  }
}
