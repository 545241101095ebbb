import type { Localized } from '../engine/types.ts'
import { type Problem, suggestion } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'

/** What may be referred to by name. `null`: the file that holds the names could not be read, so nothing is checked. */
export interface Names {
  readonly elements: ReadonlySet<string> | null
  readonly sections: ReadonlySet<string> | null
  readonly states: ReadonlySet<string> | null
  /** States that no cue affirms. */
  readonly deniedOnly: ReadonlySet<string> | null
  readonly criteria: ReadonlySet<string> | null
  readonly classes: ReadonlySet<string> | null
  readonly treatments: ReadonlySet<string> | null
}
type NameKind = Exclude<keyof Names, 'deniedOnly'> | 'sources' | 'requirements' | 'advice' | 'packs' | 'inherited'

type Path = readonly (string | number)[]

/** Checks the references of one file; what is wrong is gathered in `problems`. */
export class ReferenceChecker {
  readonly problems: Problem[] = []

  constructor(
    private readonly yaml: YamlFile,
    private readonly names: Names,
  ) {}

  /** One name; `known` for names that the file itself defines. */
  name(kind: NameKind, name: string, path: Path, known: ReadonlySet<string> | null = this.known(kind)): void {
    if (known && !known.has(name)) this.problems.push(this.yaml.problem(path, unknownName(kind, name, known)))
  }

  nameList(kind: NameKind, names: readonly string[], path: Path): void {
    for (const [i, name] of names.entries()) this.name(kind, name, [...path, i])
  }

  /** The classes that cues refer to. */
  cues(cues: readonly string[], path: Path): void {
    for (const [i, cue] of cues.entries()) {
      for (const [, name = ''] of cue.matchAll(/@([a-z][a-z0-9-]*)/g)) {
        if (!this.names.classes || this.names.classes.has(name)) continue
        const message = unknownName('classes', name, this.names.classes)
        this.problems.push(this.yaml.problem([...path, i], message, cue.indexOf(`@${name}`)))
      }
    }
  }

  /** Cue groups: their classes and the sections that they are bound to. */
  groups(
    groups: readonly { readonly any: readonly string[]; readonly under?: readonly string[] | undefined }[],
    path: Path,
  ): void {
    for (const [i, group] of groups.entries()) {
      this.cues(group.any, [...path, i, 'any'])
      this.nameList('sections', group.under ?? [], [...path, i, 'under'])
    }
  }

  isDeniedOnly(state: string): boolean {
    return this.names.deniedOnly?.has(state) ?? false
  }

  /** A problem of another kind with the value at `path`. */
  report(path: Path, message: Localized): void {
    this.problems.push(this.yaml.problem(path, message))
  }

  /** Rows that must differ in what `key` gives; the second of two that do not is the problem. */
  unique<T>(rows: readonly T[], key: (row: T) => string, path: (row: T, index: number) => Path): void {
    const seen = new Set<string>()
    for (const [i, row] of rows.entries()) {
      const name = key(row)
      if (seen.has(name)) this.problems.push(this.yaml.problem(path(row, i), twice(name)))
      seen.add(name)
    }
  }

  /** The id inside a file against the one in its path. */
  sameAsPath(written: string, inPath: string, path: Path): void {
    if (written === inPath) return
    this.problems.push(
      this.yaml.problem(path, {
        nb: `«${written}» skal være «${inPath}», som i filens sti`,
        nn: `«${written}» skal vere «${inPath}», som i stien til fila`,
        en: `"${written}" must be "${inPath}", as in the path of the file`,
      }),
    )
  }

  private known(kind: NameKind): ReadonlySet<string> | null {
    return kind in this.names ? this.names[kind as keyof Names] : null
  }
}

const kindNames: Readonly<Record<NameKind, Localized>> = {
  elements: { nb: 'ukjent element', nn: 'ukjent element', en: 'unknown element' },
  sections: { nb: 'ukjent seksjon', nn: 'ukjend seksjon', en: 'unknown section' },
  states: { nb: 'ukjent tilstand', nn: 'ukjend tilstand', en: 'unknown state' },
  criteria: { nb: 'ukjent kriterium', nn: 'ukjent kriterium', en: 'unknown criterion' },
  classes: { nb: 'ukjent ordklasse', nn: 'ukjend ordklasse', en: 'unknown word class' },
  treatments: { nb: 'ukjent behandling', nn: 'ukjend behandling', en: 'unknown treatment' },
  sources: { nb: 'ukjent kilde', nn: 'ukjend kjelde', en: 'unknown source' },
  requirements: { nb: 'ukjent krav', nn: 'ukjent krav', en: 'unknown requirement' },
  advice: { nb: 'ukjent råd', nn: 'ukjent råd', en: 'unknown advice' },
  packs: { nb: 'ukjent regelpakke', nn: 'ukjend regelpakke', en: 'unknown rule pack' },
  inherited: { nb: 'grunnpakken har ingen regel', nn: 'grunnpakken har ingen regel', en: 'the base has no rule' },
}

function unknownName(kind: NameKind, name: string, known: ReadonlySet<string>): Localized {
  const start = kindNames[kind]
  const hint = suggestion(name, known)
  return {
    nb: `${start.nb} «${name}»${hint.nb}`,
    nn: `${start.nn} «${name}»${hint.nn}`,
    en: `${start.en} "${name}"${hint.en}`,
  }
}

function twice(name: string): Localized {
  return { nb: `«${name}» står to ganger`, nn: `«${name}» står to gonger`, en: `"${name}" stands twice` }
}
