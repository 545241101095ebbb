import { readFileSync } from 'node:fs'
import type { CompiledRules } from '../engine/rules.ts'
import type { Lexicon } from '../packs/compile-cues.ts'

/**
 * The rules that come with henvis, compiled by the build.
 * @param folder where the build has put them: the folder of the bundle that runs
 * @throws the error of the file system, or a SyntaxError, where the build is incomplete
 */
export function shippedRules(folder: URL): CompiledRules {
  return JSON.parse(readFileSync(new URL('rules.json', folder), 'utf8'))
}

/** What cues of added packs are compiled with: word classes, spellings, abbreviations. @throws like {@link shippedRules} */
export function shippedLexicon(folder: URL): Lexicon {
  return JSON.parse(readFileSync(new URL('lexicon.json', folder), 'utf8'))
}
