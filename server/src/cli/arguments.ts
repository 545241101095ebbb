import { parseArgs } from 'node:util'
import type { Localized } from '../engine/types.ts'
import { nearest } from '../packs/problem.ts'
import { type CommandSpec, commands, globalOptions, type OptionSpec } from './commands.ts'
import { messages } from './messages.ts'

/** What was typed after `henvis`, checked against the command's flags. */
export interface Arguments {
  readonly command?: CommandSpec
  readonly operands: readonly string[]
  /** Switches that are set. */
  readonly switches: ReadonlySet<string>
  /** Values by flag, in the order given. */
  readonly values: ReadonlyMap<string, readonly string[]>
}

const everyOption = new Map([...globalOptions, ...commands.flatMap(({ options }) => options)].map((o) => [o.name, o]))

/** Reads the arguments; `error` is the first thing that is wrong with them. */
export function readArguments(args: readonly string[]): Arguments & { readonly error?: Localized } {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      [...everyOption.values()].map((o) => [
        o.name,
        { type: o.value ? 'string' : 'boolean', ...(o.short && { short: o.short }) } as const,
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  const command = commands.find(({ name }) => name === words[0])
  const known = command?.options ?? globalOptions
  const switches = new Set<string>()
  const values = new Map<string, string[]>()
  let error = words[0] !== undefined && !command ? unknownCommand(words[0]) : undefined
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = known.find(({ name }) => name === token.name)
    const problem = problemOf(token, option, known, command)
    if (problem) error ??= problem
    else if (typeof token.value === 'string') values.set(token.name, [...(values.get(token.name) ?? []), token.value])
    else switches.add(token.name)
  }
  const operands = words.slice(1)
  return { ...(command && { command }), operands, switches, values, ...(error && { error }) }
}

interface OptionToken {
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function problemOf(
  { rawName, value, inlineValue }: OptionToken,
  option: OptionSpec | undefined,
  known: readonly OptionSpec[],
  command: CommandSpec | undefined,
): Localized | undefined {
  if (!option) {
    const names = known.map(({ name }) => `--${name}`)
    return messages.unknownOption(rawName, ['henvis', command?.name].join(' ').trim(), nearest(rawName, names))
  }
  if (!option.value) return value === undefined ? undefined : messages.optionTakesNoValue(rawName)
  const isNextFlag = !inlineValue && value !== undefined && /^-./.test(value)
  if (value === undefined || value === '' || isNextFlag) return messages.optionNeedsValue(rawName, option.value)
  if (option.choices && !option.choices.includes(value)) return messages.badChoice(rawName, value, option.choices)
  return undefined
}

function unknownCommand(word: string): Localized {
  if (/[./\\*]/.test(word)) return messages.lintInstead(word)
  const names = commands.map(({ name }) => name)
  return messages.unknownCommand(word, names, nearest(word, names))
}
