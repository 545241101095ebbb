import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CompiledCues, CompiledRules } from '../engine/rules.ts'
import { compileCues, type Lexicon } from '../packs/compile-cues.ts'
import { type LoadedPack, loadPack } from '../packs/load-pack.ts'
import { integrityText } from '../packs/load-rules.ts'
import type { Problem } from '../packs/problem.ts'
import type { Names } from '../packs/references.ts'
import { sha512 } from './integrity.ts'

/**
 * Reads the pack in a folder against the vocabulary of `rules`. Data only: nothing in the folder is run.
 * @throws the error of the file system where the folder or its `pack.yaml` cannot be read
 */
export function readPackFolder(
  folder: string,
  rules: CompiledRules,
  lexicon: Lexicon,
): { readonly loaded?: LoadedPack; readonly problems: readonly Problem[] } {
  const name = join(folder, 'pack.yaml')
  const text = readFileSync(name, 'utf8')
  const files = new Map(dataFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
  const file = { name, text, id: basename(realpathSync(folder)) }
  return loadPack(file, namesOf(rules, lexicon), sha512(integrityText(files)))
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
      return entry.name.endsWith('.yaml') ? [path] : []
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
  }
}

/** Kinds of cue targets that belong to a pack and name it second: `recipient/PACK`. */
const ofPacks: ReadonlySet<string> = new Set(['recipient', 'advice', 'rewrite'])

/** The same cues, those of these packs without a meaning. */
function withoutPacks(cues: CompiledCues, ids: ReadonlySet<string>): CompiledCues {
  const meanings = cues.meanings.map((meaning) => {
    const [kind, pack] = meaning.target.split('/')
    return ofPacks.has(kind ?? '') && ids.has(pack ?? '') ? { ...meaning, target: 'none' } : meaning
  })
  return { ...cues, meanings }
}
