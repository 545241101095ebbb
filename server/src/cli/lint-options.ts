import type { Locale, Localized } from '../engine/types.ts'
import type { Arguments } from './arguments.ts'
import { messages } from './messages.ts'

export type FailOn = 'error' | 'warning' | 'info' | 'never'

/** The flags of `henvis lint`, checked. */
export interface LintOptions {
  readonly operands: readonly string[]
  readonly packs?: readonly string[]
  readonly format: 'pretty' | 'json' | 'ndjson'
  readonly output?: string
  readonly fix: boolean
  readonly dryRun: boolean
  readonly failOn: FailOn
  readonly date?: string
  readonly language?: Locale
  readonly stdinFilename?: string
  readonly explain: boolean
}

export function lintOptions({ operands, switches, values }: Arguments): LintOptions | { readonly error: Localized } {
  const last = (name: string) => values.get(name)?.at(-1)
  const packs = values.get('pack')
  const output = last('output')
  const date = last('date')
  const stdinFilename = last('stdin-filename')
  const language = last('lang') as Locale | undefined
  const dryRun = switches.has('dry-run')
  const fix = switches.has('fix') || dryRun
  if (date !== undefined && !isDate(date)) return { error: messages.badDate(date) }
  if (fix && !dryRun && operands.includes('-')) return { error: messages.fixStdin() }
  if (operands.length === 0) return { error: messages.noLetters() }
  return {
    operands,
    format: (last('format') ?? 'pretty') as LintOptions['format'],
    failOn: (last('fail-on') ?? 'warning') as FailOn,
    fix,
    dryRun,
    explain: switches.has('explain'),
    ...(packs && { packs }),
    ...(output !== undefined && { output }),
    ...(date !== undefined && { date }),
    ...(language && { language }),
    ...(stdinFilename !== undefined && { stdinFilename }),
  }
}

/** A day that exists, as YYYY-MM-DD. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
