import type { Locale } from '../engine/types.ts'
import { type Arguments, readArguments } from './arguments.ts'
import { draft } from './draft.ts'
import { explain } from './explain.ts'
import { isFileError } from './file-errors.ts'
import { helpText } from './help.ts'
import { lint } from './lint.ts'
import { lintOptions } from './lint-options.ts'
import { messages } from './messages.ts'
import { writeOut } from './stdio.ts'
import { tell } from './tell.ts'
import { versionOf } from './version.ts'

/**
 * Runs one command.
 * @param args what stands after `henvis`
 * @param bundleFolder the folder of the running bundle, where the build has put the rules
 * @returns the exit status; undefined where the command goes on by itself (`lsp`)
 */
export async function run(args: readonly string[], bundleFolder: URL): Promise<0 | 1 | 2 | undefined> {
  const given = readArguments(args)
  const locale = localeOf(given)
  if (given.error) return misuse(given.error[locale])
  if (given.switches.has('help') || (!given.command && !given.switches.has('version'))) {
    if (given.switches.has('help')) writeOut(`${helpText(given.command, locale)}\n`)
    else return misuse(helpText(undefined, locale))
    return 0
  }
  if (given.switches.has('version')) {
    writeOut(`${versionOf(bundleFolder)}\n`)
    return 0
  }
  try {
    return await command(given, bundleFolder, locale)
  } catch (error) {
    if (isFileError(error) && error.path?.endsWith('.json')) return misuse(messages.notBuilt(error.message)[locale])
    if (error instanceof SyntaxError) return misuse(messages.notBuilt(error.message)[locale])
    throw error
  }
}

async function command(given: Arguments, bundleFolder: URL, locale: Locale): Promise<0 | 1 | 2 | undefined> {
  const [extra] = given.operands
  switch (given.command?.name) {
    case 'lint': {
      const options = lintOptions(given)
      if ('error' in options) return misuse(options.error[locale])
      return lint(options, bundleFolder)
    }
    case 'draft':
      if (extra !== undefined) return misuse(messages.tooManyOperands('draft', extra)[locale])
      return draft(given, bundleFolder)
    case 'explain':
      return explain(given, bundleFolder)
    case 'triage': {
      const options = lintOptions(given)
      if ('error' in options) return misuse(options.error[locale])
      return (await import('./triage.ts')).triage(options, bundleFolder)
    }
    case 'omeq':
      return (await import('./omeq.ts')).omeq(given, bundleFolder)
    case 'pack':
      return (await import('./pack.ts')).pack(given, bundleFolder)
    case 'lsp':
      if (extra !== undefined) return misuse(messages.tooManyOperands('lsp', extra)[locale])
      return languageServer(given, bundleFolder, locale)
    case undefined:
      throw new Error('no command')
  }
}

const MOST_PORTS = 65_535

/** Starts the language server, which reads the transport from the arguments itself. */
async function languageServer(
  { switches, values }: Arguments,
  bundleFolder: URL,
  locale: Locale,
): Promise<2 | undefined> {
  const isNamed = ['stdio', 'node-ipc'].some((name) => switches.has(name)) || values.has('pipe') || values.has('socket')
  if (!isNamed) return misuse(messages.lspNeedsTransport[locale])
  const port = values.get('socket')?.at(-1)
  if (port !== undefined && !isPort(port))
    return misuse(messages.optionNeedsNumber('--socket', port, MOST_PORTS)[locale])
  ;(await import('../language-server/node.ts')).startServer(bundleFolder)
  return undefined
}

function isPort(value: string): boolean {
  return /^[0-9]+$/.test(value) && Number(value) >= 1 && Number(value) <= MOST_PORTS
}

function misuse(sentence: string): 2 {
  tell(sentence)
  return 2
}

/** The language that was asked for, as far as the arguments can be understood. */
function localeOf({ values }: Arguments): Locale {
  const asked = values.get('lang')?.at(-1)
  return asked === 'nn' || asked === 'en' ? asked : 'nb'
}
