import { readFileSync } from 'node:fs'
import {
  type CompiledRules,
  createLinter,
  type Examined,
  type LetterResult,
  type Linter,
  type LintInput,
} from '../../server/src/engine/index.ts'

/** The rules as the build compiled them. */
export const rules = JSON.parse(
  readFileSync(new URL('../../server/dist/rules.json', import.meta.url), 'utf8'),
) as CompiledRules

const linter: Linter = createLinter(rules)

export const telemark = packNamed('sthf-smerte')

function packNamed(id: string): CompiledRules['packs'][number] {
  const pack = rules.packs.find((p) => p.id === id)
  if (!pack) throw new Error(`no pack ${id} in the build`)
  return pack
}

/** Lints a text by the Telemark pack, in bokmål, unless told otherwise. */
export function lint(text: string, input: Partial<LintInput> = {}): LetterResult {
  return examine(text, input).result
}

/** As `lint`, with what was seen on the way. */
export function examine(text: string, input: Partial<LintInput> = {}): Examined {
  return linter.examine({ text, locale: 'nb', packs: ['sthf-smerte'], ...input })
}
