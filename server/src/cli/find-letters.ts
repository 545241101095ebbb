import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import type { Localized } from '../engine/types.ts'
import { isLetterName } from '../readers/index.ts'
import { isFileError, unreadableReason } from './file-errors.ts'

/** Something that is to be checked, under the name that was given for it. */
export type LetterSource =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'stdin' }
  | { readonly kind: 'unreadable'; readonly file: string; readonly reason: Localized }

export interface FoundLetters {
  /** In the order of the operands; what a folder or a pattern gives is sorted by path. Nothing stands twice. */
  readonly sources: readonly LetterSource[]
  /** Files in folders that no reader knows, by ending; `/` stands for links to folders, which are not followed. */
  readonly passedOver: ReadonlyMap<string, number>
  /** Operands that gave no letter. */
  readonly empty: readonly { readonly operand: string; readonly kind: 'folder' | 'glob' }[]
}

/** Finds the letters that operands name: files, folders with all below them, patterns, and `-` for standard input. */
export async function findLetters(operands: readonly string[]): Promise<FoundLetters> {
  const search = new Search()
  for (const operand of operands) await search.operand(operand)
  return search
}

class Search implements FoundLetters {
  readonly sources: LetterSource[] = []
  readonly passedOver = new Map<string, number>()
  readonly empty: { operand: string; kind: 'folder' | 'glob' }[] = []
  private readonly seen = new Set<string>()

  async operand(operand: string): Promise<void> {
    if (operand === '-') this.add({ kind: 'stdin' }, '-')
    else {
      const kind = this.kindOf(operand)
      if (kind === 'folder') this.counted(operand, 'folder', () => this.folder(operand))
      else if (kind === 'file') this.file(operand)
      else if (isPattern(operand)) {
        const files = await filesMatching(operand)
        this.counted(operand, 'glob', () => {
          for (const file of files) this.file(file)
        })
      } else if (kind === 'absent') this.unreadable(operand, unreadableReason(absent(operand)))
    }
  }

  /** What stands at a path; where that cannot be told, it is noted as unreadable. */
  private kindOf(path: string): 'file' | 'folder' | 'absent' | 'unreadable' {
    try {
      return statSync(path).isDirectory() ? 'folder' : 'file'
    } catch (error) {
      if (isFileError(error) && error.code === 'ENOENT') return 'absent'
      this.unreadable(path, unreadableReason(error))
      return 'unreadable'
    }
  }

  private counted(operand: string, kind: 'folder' | 'glob', search: () => void): void {
    const before = this.found
    search()
    if (this.found === before) this.empty.push({ operand, kind })
  }
  private found = 0

  private folder(folder: string): void {
    let entries: Dirent[]
    try {
      entries = readdirSync(folder, { withFileTypes: true })
    } catch (error) {
      this.unreadable(folder, unreadableReason(error))
      return
    }
    entries.sort((a, b) => byCodeUnits(a.name, b.name))
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) this.folder(path)
      else if (isLetterName(entry.name)) this.linked(path, entry)
      else this.passOver(entry.isSymbolicLink() && leadsToFolder(path) ? '/' : extname(entry.name).toLowerCase())
    }
  }

  private linked(path: string, entry: Dirent): void {
    const kind = entry.isSymbolicLink() ? this.kindOf(path) : 'file'
    if (kind === 'file') this.file(path)
    else if (kind === 'folder') this.passOver('/')
    else if (kind === 'absent') this.unreadable(path, unreadableReason(absent(path)))
  }

  private file(file: string): void {
    this.add({ kind: 'file', file }, resolve(file))
  }

  private unreadable(file: string, reason: Localized): void {
    this.add({ kind: 'unreadable', file, reason }, resolve(file))
  }

  private add(source: LetterSource, key: string): void {
    this.found++
    if (this.seen.has(key)) return
    this.seen.add(key)
    this.sources.push(source)
  }

  private passOver(ending: string): void {
    this.passedOver.set(ending, (this.passedOver.get(ending) ?? 0) + 1)
  }
}

function isPattern(operand: string): boolean {
  return /[*?[\]{}]|[!@+]\(/.test(operand)
}

/** Files that match a pattern, sorted; one that is reached over several links stands once, by its own name if it can. */
async function filesMatching(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const forward = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern
  const files = await glob(forward, { expandDirectories: false, onlyFiles: true, ignore: ['**/node_modules/**'] })
  const byTarget = new Map<string, string>()
  for (const file of files.sort(byCodeUnits)) {
    const target = targetOf(file)
    if (!byTarget.has(target) || target === resolve(file)) byTarget.set(target, file)
  }
  return [...byTarget.values()].sort(byCodeUnits)
}

const byCodeUnits = (a: string, b: string) => (a < b ? -1 : 1)

/** Where links lead in the end; a file that has gone meanwhile stands for itself. */
function targetOf(file: string): string {
  try {
    return realpathSync(file)
  } catch (error) {
    if (!isFileError(error)) throw error
    return resolve(file)
  }
}

function leadsToFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function absent(path: string): Error {
  return Object.assign(new Error(path), { code: 'ENOENT', syscall: 'stat' })
}
