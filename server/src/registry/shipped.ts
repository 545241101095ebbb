import { readFileSync } from 'node:fs'
import type { Packed } from '../engine/cues/packed.ts'
import type { PackedWords } from '../engine/cues/word-table.ts'
import type { CompiledCues, CompiledRules } from '../engine/rules.ts'
import type { Lexicon } from '../packs/compile-cues.ts'
import type { PackSource } from '../packs/load-pack.ts'
import type { RuleExamples } from '../packs/pack-rules.ts'

/**
 * The rules that come with henvis, compiled by the build.
 * @param folder where the build has put them: the folder of the bundle that runs
 * @throws the error of the file system, or a SyntaxError, where the build is incomplete
 */
export function shippedRules(folder: URL): CompiledRules {
  const rules: CompiledRules = JSON.parse(readFileSync(new URL('rules.json', folder), 'utf8'))
  return { ...rules, cues: rules.cues.map(unpacked) }
}

/** What cues of added packs are compiled with: word classes, spellings, abbreviations. @throws like {@link shippedRules} */
export function shippedLexicon(folder: URL): Lexicon {
  return JSON.parse(readFileSync(new URL('lexicon.json', folder), 'utf8'))
}

/** Examples of the rules that come with henvis, for `pack test`. @throws like {@link shippedRules} */
export function shippedExamples(folder: URL): readonly RuleExamples[] {
  return JSON.parse(readFileSync(new URL('examples.json', folder), 'utf8'))
}

/** The files of the packs that come with henvis, to put them together anew over another base. @throws like {@link shippedRules} */
export function shippedPackSources(folder: URL): readonly PackSource[] {
  return JSON.parse(readFileSync(new URL('pack-sources.json', folder), 'utf8'))
}

/** The same cues with their large tables as numbers: Node reads base64 faster than the engine. */
function unpacked(cues: CompiledCues): CompiledCues {
  const { patterns } = cues
  return {
    ...cues,
    patterns: {
      form: unpackedWords(patterns.form),
      stem: unpackedWords(patterns.stem),
      prefix: unpackedWords(patterns.prefix),
      suffix: patterns.suffix,
      infix: patterns.infix,
    },
    symbolSets: unpack(cues.symbolSets),
    starts: unpack(cues.starts),
    places: unpack(cues.places),
    branches: unpack(cues.branches),
  }
}

function unpackedWords(words: PackedWords): PackedWords {
  return { ...words, values: unpack(words.values), slots: unpack(words.slots) }
}

const LOW_BYTE_FIRST = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

function unpack(packed: Packed): Packed {
  if (typeof packed !== 'string' || !LOW_BYTE_FIRST) return packed
  const { buffer, byteOffset, length } = Buffer.from(packed.slice(1), 'base64')
  return packed[0] === '2'
    ? new Uint16Array(buffer, byteOffset, length / 2)
    : new Int32Array(buffer, byteOffset, length / 4)
}
