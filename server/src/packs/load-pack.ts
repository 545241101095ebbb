import type { Localized } from '../engine/types.ts'
import { checkPack } from './check-pack.ts'
import { type BasePack, compose } from './compose.ts'
import { type LoadedPack, type OwnElements, ownRules } from './pack-rules.ts'
import { type Problem, suggestion } from './problem.ts'
import { readDataFile } from './read-file.ts'
import type { Names } from './references.ts'
import type { RuleFile } from './rule-files.ts'
import { fileKinds } from './schema.ts'

/** A `pack.yaml` as it was found: `id` is the name of its folder, `integrity` the sha-512 over the pack's files. */
export interface PackSource {
  readonly name: string
  readonly text: string
  readonly id: string
  readonly integrity: string
}
export interface PackRead {
  /** Absent where there are problems. */
  readonly loaded?: LoadedPack
  readonly problems: readonly Problem[]
}

/**
 * Reads packs, each with all that it inherits from another of them or from `bases`; the results stand in the order of
 * the files. `names`: what the vocabulary knows. Never throws on what the files hold.
 */
export function loadPacks(
  files: readonly PackSource[],
  names: Names,
  bases: ReadonlyMap<string, BasePack> = new Map(),
): PackRead[] {
  return new PackLoader(files, names, bases).load()
}

class PackLoader {
  private readonly read = new Map<PackSource, PackRead>()
  /** The first of each id. */
  private readonly byId: ReadonlyMap<string, PackSource>
  private readonly packIds: ReadonlySet<string>

  constructor(
    private readonly files: readonly PackSource[],
    private readonly names: Names,
    private readonly bases: ReadonlyMap<string, BasePack>,
  ) {
    this.byId = new Map(files.toReversed().map((file) => [file.id, file]))
    this.packIds = new Set([...this.byId.keys(), ...bases.keys()])
  }

  load(): PackRead[] {
    return this.files.map((file) => this.one(file, []))
  }

  private one(file: PackSource, trail: readonly string[]): PackRead {
    const known = this.read.get(file)
    if (known) return known
    const result = this.fresh(file, [...trail, file.id])
    // A pack met on its own trail is judged anew from its own side, so that each file of a circle has its problem.
    if (trail.length === 0) this.read.set(file, result)
    return result
  }

  private fresh(file: PackSource, trail: readonly string[]): PackRead {
    const read = readDataFile(fileKinds.pack, file.name, file.text)
    if (!read.file) return { problems: read.problems }
    const { value: written, yaml } = read.file
    const base = written.extends === undefined ? undefined : this.baseOf(written.extends, trail)
    const elements: OwnElements = new Map([
      ...(base && 'pack' in base ? (base.pack.elements ?? []) : []).map(
        ({ id }) => [id.slice(id.indexOf('/') + 1), id] as const,
      ),
      ...(written.elements ?? []).map(({ id }) => [id, `${written.id}/${id}`] as const),
    ])
    const usable = base && 'pack' in base ? base : undefined
    const ruleFile: RuleFile<'pack'> = { value: written, yaml, id: file.id }
    const first = this.byId.get(file.id)
    const problems = [
      ...(first && first !== file ? [yaml.problem(['id'], takenId(file.id, first.name))] : []),
      ...(base && 'problem' in base ? [yaml.problem(['extends'], base.problem)] : []),
      ...checkPack(ruleFile, this.names, { base: usable, elements, packs: this.packIds }),
    ]
    if (problems.length > 0) return { problems }
    const own = ownRules(written, file.integrity, elements)
    return { loaded: usable ? compose(own, written, usable, elements) : own, problems }
  }

  private baseOf(id: string, trail: readonly string[]): BasePack | { readonly problem: Localized } {
    if (trail.includes(id)) return { problem: circle([...trail.slice(trail.indexOf(id)), id]) }
    const file = this.byId.get(id)
    if (!file) return this.bases.get(id) ?? { problem: unknownPack(id, this.packIds) }
    return this.one(file, trail).loaded ?? { problem: unusable(id) }
  }
}

function unknownPack(id: string, known: ReadonlySet<string>): Localized {
  const hint = suggestion(id, known)
  return {
    nb: `ukjent regelpakke «${id}»${hint.nb}`,
    nn: `ukjend regelpakke «${id}»${hint.nn}`,
    en: `unknown rule pack "${id}"${hint.en}`,
  }
}

function circle(trail: readonly string[]): Localized {
  const way = trail.join(' → ')
  return {
    nb: `pakkene bygger på hverandre i ring: ${way}`,
    nn: `pakkane byggjer på kvarandre i ring: ${way}`,
    en: `the packs extend each other in a circle: ${way}`,
  }
}

function takenId(id: string, file: string): Localized {
  return {
    nb: `«${id}» er også id-en til ${file}; to pakker kan ikke ha samme id`,
    nn: `«${id}» er òg id-en til ${file}; to pakkar kan ikkje ha same id`,
    en: `"${id}" is also the id of ${file}; no two packs may have the same`,
  }
}

function unusable(id: string): Localized {
  return {
    nb: `«${id}», som pakken bygger på, kan ikke brukes`,
    nn: `«${id}», som pakken byggjer på, kan ikkje brukast`,
    en: `"${id}", which the pack extends, cannot be used`,
  }
}
