import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CompiledCues, CompiledRules } from '../engine/rules.ts'
import { compileCues, type Lexicon } from '../packs/compile-cues.ts'
import { loadPacks, type PackSource } from '../packs/load-pack.ts'
import { integrityText } from '../packs/load-rules.ts'
import type { LoadedPack, RuleExamples } from '../packs/pack-rules.ts'
import type { Names } from '../packs/references.ts'
import { sha512 } from './integrity.ts'
import type { PackProblem } from './rules.ts'

/**
 * Reads the packs in folders against the vocabulary of `rules`; they may extend each other and the packs of `rules`.
 * Data only: nothing in a folder is run. `loaded`: those without problems, by folder. `examples`: of the rules of the
 * packs of `rules`. Never throws on what a folder holds.
 */
export function loadPackFolders(
  folders: readonly string[],
  rules: CompiledRules,
  lexicon: Lexicon,
  examples: readonly RuleExamples[] = [],
): { readonly loaded: ReadonlyMap<string, LoadedPack>; readonly problems: readonly PackProblem[] } {
  const problems: PackProblem[] = []
  const found = new Map<string, PackSource>()
  for (const folder of folders) {
    try {
      found.set(folder, packSource(folder))
    } catch (error) {
      if (!isSystemError(error)) throw error
      problems.push({ kind: 'unreadable', reference: folder, error })
    }
  }
  const bases = new Map(
    rules.packs.map((pack) => {
      return [pack.id, { pack, examples: examples.filter(({ ruleId }) => ruleId.startsWith(`${pack.id}/`)) }] as const
    }),
  )
  const read = loadPacks([...found.values()], namesOf(rules, lexicon), bases)
  const loaded = new Map<string, LoadedPack>()
  for (const [i, reference] of [...found.keys()].entries()) {
    const one = read[i]
    if (one?.loaded) loaded.set(reference, one.loaded)
    else problems.push({ kind: 'broken', reference, problems: one?.problems ?? [] })
  }
  return { loaded, problems }
}

function packSource(folder: string): PackSource {
  const name = join(folder, 'pack.yaml')
  const text = readFileSync(name, 'utf8')
  const files = new Map(dataFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
  return { name, text, id: basename(realpathSync(folder)), integrity: sha512(integrityText(files)) }
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

function namesOf({ vocabulary }: CompiledRules, lexicon: Lexicon): Names {
  const ids = (rules: readonly { readonly id: string }[]) => new Set(rules.map(({ id }) => id))
  return {
    elements: ids(vocabulary.elements),
    sections: ids(vocabulary.sections),
    states: ids(vocabulary.states),
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
