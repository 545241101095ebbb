import type { Problem } from './problem.ts'
import { type ReadFile, readDataFile } from './read-file.ts'
import { type FileKind, type FileKindName, type FileValue, fileKinds } from './schema.ts'

/** A file of a known kind; `id` comes from its path and is empty where there is one file of the kind. */
export interface RuleFile<K extends FileKindName> extends ReadFile<FileValue<K>> {
  readonly id: string
}

/** Files below `rules/`, by path; finds, reads and checks those of a kind. */
export class RuleFiles {
  readonly problems: Problem[] = []
  private readonly entries: readonly { readonly path: string; readonly place: string; readonly text: string }[]

  /** `files`: any paths that contain `vocabulary/…` or `packs/…`, to their text. */
  constructor(files: ReadonlyMap<string, string>) {
    this.entries = [...files]
      .map(([path, text]) => ({ path, place: placeOf(path), text }))
      .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
  }

  /** Files of one kind that fit their schema, in the order of their paths. */
  read<K extends FileKindName>(name: K): RuleFile<K>[] {
    const kind = fileKinds[name] as unknown as FileKind<FileValue<K>>
    return this.entries.flatMap(({ path, place, text }) => {
      const match = kind.path.exec(place)
      if (!match) return []
      const { file, problems } = readDataFile(kind, path, text)
      this.problems.push(...problems)
      return file ? [{ ...file, id: match[1] ?? '' }] : []
    })
  }

  /** The ids of all files of a kind, also of those that could not be read. */
  ids(name: FileKindName): ReadonlySet<string> {
    return new Set(this.entries.flatMap(({ place }) => fileKinds[name].path.exec(place)?.[1] ?? []))
  }

  /** The `pack.yaml` of every pack. */
  packs(): { readonly name: string; readonly text: string; readonly id: string }[] {
    return this.entries.flatMap(({ path, place, text }) => {
      const id = fileKinds.pack.path.exec(place)?.[1]
      return id === undefined ? [] : [{ name: path, text, id }]
    })
  }

  /** The YAML files of a pack, by their path inside it. */
  ofPack(id: string): ReadonlyMap<string, string> {
    const folder = `packs/${id}/`
    return new Map(
      this.entries.flatMap(({ place, text }) => (place.startsWith(folder) ? [[place.slice(folder.length), text]] : [])),
    )
  }

  /** Files of which nobody knows what they are: most often a misspelt name. */
  reportUnknown(): void {
    for (const { path, place } of this.entries) {
      if (Object.values(fileKinds).some((kind) => kind.path.test(place))) continue
      const message = {
        nb: 'ukjent fil; se rules/README.md for hvilke filer som finnes',
        nn: 'ukjend fil; sjå rules/README.md for kva filer som finst',
        en: 'unknown file; see rules/README.md for the files there are',
      }
      this.problems.push({ file: path, line: 1, column: 1, path: [], message, excerpt: '' })
    }
  }
}

function placeOf(path: string): string {
  return /(?:^|[\\/])((?:vocabulary|packs)[\\/].*)$/s.exec(path)?.[1]?.replaceAll('\\', '/') ?? path
}
