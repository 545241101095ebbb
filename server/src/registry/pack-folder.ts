import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CompiledCues, CompiledRules, Pack } from '../engine/rules.ts'
import { compileCues, type Lexicon } from '../packs/compile-cues.ts'
import { loadPacks, type PackSource } from '../packs/load-pack.ts'
import { integrityText } from '../packs/load-rules.ts'
import { type LoadedPack, ofPack, type RuleExamples } from '../packs/pack-rules.ts'
import type { Problem } from '../packs/problem.ts'
import type { Names } from '../packs/references.ts'
import { readDataText } from './data-text.ts'
import { sha512 } from './integrity.ts'
import type { PackProblem } from './pack-problem.ts'

/** What comes with henvis, which packs in folders may refer to, extend and replace. */
interface Shipped {
  readonly rules: CompiledRules
  readonly lexicon: Lexicon
  /** Of the rules of all packs; without them, packs have only the examples that they themselves give. */
  readonly examples?: readonly RuleExamples[]
  /** Called only where a pack is replaced that others extend. */
  readonly sources: () => readonly PackSource[]
}
/** Packs of folders that were read. */
interface FolderPacks {
  /** Those without problems, by the folder that was given first for each. */
  readonly loaded: ReadonlyMap<string, LoadedPack>
  /** Packs that come with henvis and extend one that a folder replaces: put together anew over that. */
  readonly recomposed: readonly LoadedPack[]
  readonly problems: readonly PackProblem[]
}

/**
 * Reads the packs in folders; they may extend each other and those that come with henvis, and replace these. A folder
 * that is given twice is read once. Data only: nothing in a folder is run. Never throws on what a folder holds.
 */
export function loadPackFolders(folders: readonly string[], shipped: Shipped): FolderPacks {
  const { found, problems } = findPacks(folders)
  const { rules, lexicon, examples = [] } = shipped
  const replacing = new Set([...found.values()].map(({ id }) => id))
  const replacedBy = new Map(
    rules.packs.flatMap((pack) => {
      const base = replacing.has(pack.id) ? undefined : nearestBase(pack, rules.packs, replacing)
      return base === undefined ? [] : [[pack.id, base] as const]
    }),
  )
  const dependents = replacedBy.size > 0 ? shipped.sources().filter(({ id }) => replacedBy.has(id)) : []
  const bases = new Map(
    rules.packs.map((pack) => {
      return [pack.id, { pack, examples: ofPack(pack.id, examples) }] as const
    }),
  )
  const read = loadPacks([...found.values(), ...dependents], namesOf(rules, lexicon), bases)
  const loaded = new Map<string, LoadedPack>()
  for (const [i, reference] of [...found.keys()].entries()) {
    const one = read[i]
    if (one?.loaded) loaded.set(reference, one.loaded)
    else problems.push({ kind: 'broken', reference, problems: one?.problems ?? [] })
  }
  // Where a pack of a folder is broken itself, so is all that builds on it, and nothing new is said of that.
  const isSound = problems.length === 0
  const recomposed = dependents.flatMap(({ id }, i) => {
    const one = read[found.size + i]
    if (!one?.loaded && isSound)
      problems.push({
        kind: 'broken',
        reference: id,
        replaced: replacedBy.get(id) ?? '',
        problems: one?.problems ?? [],
      })
    return one?.loaded ?? []
  })
  return { loaded, recomposed, problems }
}

/** The pack of these ids that a pack extends, directly or by way of others. */
function nearestBase(pack: Pack, packs: readonly Pack[], ids: ReadonlySet<string>): string | undefined {
  let base = pack.extends
  while (base !== undefined && !ids.has(base)) base = packs.find(({ id }) => id === base)?.extends
  return base
}

/** The packs that stand in folders, each once, and the folders in which none can be read. */
function findPacks(folders: readonly string[]): { found: Map<string, PackSource>; problems: PackProblem[] } {
  const found = new Map<string, PackSource>()
  const problems: PackProblem[] = []
  const seen = new Set<string>()
  for (const folder of folders) {
    try {
      const source = packSource(folder)
      const real = realpathSync(folder)
      if (seen.has(real)) continue
      seen.add(real)
      if ('problem' in source) problems.push({ kind: 'broken', reference: folder, problems: [source.problem] })
      else found.set(folder, source)
    } catch (error) {
      if (!isSystemError(error)) throw error
      problems.push({ kind: 'unreadable', reference: folder, error })
    }
  }
  return { found, problems }
}

function packSource(folder: string): PackSource | { readonly problem: Problem } {
  const name = join(folder, 'pack.yaml')
  const read = readDataText(name)
  if ('problem' in read) return read
  const files = new Map(dataFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
  const integrity = sha512(integrityText(files.set('pack.yaml', read.text)))
  return { name, text: read.text, id: basename(realpathSync(folder)), integrity }
}

function isSystemError(error: unknown): error is Error & { readonly code: string; readonly path?: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}

/** The rules together with added packs, whose cues are compiled all at once. A pack of the same id is replaced. */
export function withPacks(rules: CompiledRules, added: readonly LoadedPack[], lexicon: Lexicon): CompiledRules {
  const ids = new Set(added.map(({ pack }) => pack.id))
  return {
    ...rules,
    cues: [
      ...rules.cues.map((cues) => withoutPacks(cues, ids)),
      compileCues(
        added.flatMap(({ groups }) => groups),
        lexicon,
      ),
    ],
    packs: [...rules.packs.filter(({ id }) => !ids.has(id)), ...added.map(({ pack }) => pack)],
  }
}

function dataFiles(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((entry) => {
      const path = below ? `${below}/${entry.name}` : entry.name
      if (entry.isDirectory()) return dataFiles(folder, path)
      return entry.isFile() && entry.name.endsWith('.yaml') ? [path] : []
    })
}

function namesOf({ vocabulary, cues }: CompiledRules, lexicon: Lexicon): Names {
  const ids = (rules: readonly { readonly id: string }[]) => new Set(rules.map(({ id }) => id))
  const targets = new Set(cues.flatMap(({ meanings }) => meanings.map(({ target }) => target)))
  return {
    elements: ids(vocabulary.elements),
    sections: ids(vocabulary.sections),
    states: ids(vocabulary.states),
    deniedOnly: ids(vocabulary.states.filter(({ id }) => !targets.has(`state/${id}`))),
    criteria: ids(vocabulary.criteria),
    classes: new Set(Object.keys(lexicon.classes)),
    treatments: ids(vocabulary.treatments ?? []),
  }
}

/** Kinds of cue targets that belong to a pack and name it second: `recipient/PACK`. */
const ofPacks: ReadonlySet<string> = new Set([
  'recipient',
  'instead',
  'advice',
  'rewrite',
  'element',
  'sense',
  'section',
])

/** The same cues, those of these packs without a meaning. */
function withoutPacks(cues: CompiledCues, ids: ReadonlySet<string>): CompiledCues {
  const meanings = cues.meanings.map((meaning) => {
    const [kind = '', pack = '', ...rule] = meaning.target.split('/')
    const isPacks = ofPacks.has(kind) && (rule.length > 0 || kind === 'recipient' || kind === 'instead')
    return isPacks && ids.has(pack) ? { ...meaning, target: 'none' } : meaning
  })
  return { ...cues, meanings }
}
