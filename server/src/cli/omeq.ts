import { existsSync } from 'node:fs'
import { type Locale, readDoses, type Span } from '../engine/index.ts'
import { mayHide } from '../readers/hidden.ts'
import { shippedRules } from '../registry/shipped.ts'
import { omeqJson, omeqText } from '../report/omeq.ts'
import type { Arguments } from './arguments.ts'
import { messages } from './messages.ts'
import { readSource } from './read-source.ts'
import { writeOut } from './stdio.ts'
import { tell } from './tell.ts'
import { wantsColours } from './terminal.ts'
import { versionOf } from './version.ts'

/** `henvis omeq`: the opioids of a text or a letter in oral morphine equivalents. @returns the exit status */
export async function omeq({ operands, values }: Arguments, bundleFolder: URL): Promise<0 | 2> {
  const locale = (values.get('lang')?.at(-1) ?? 'nb') as Locale
  const file = values.get('file')?.at(-1)
  const given = await textOf(operands, file, locale)
  if ('misuse' in given) {
    tell(given.misuse)
    return 2
  }
  const read = readDoses(given.text, shippedRules(bundleFolder), given.hidden)
  const asJson = values.get('format')?.at(-1) === 'json'
  const tool = { name: 'henvis', version: versionOf(bundleFolder) }
  writeOut(asJson ? omeqJson(read, tool) : omeqText(read, locale, await wantsColours(true)))
  return 0
}

type Given = { readonly text: string; readonly hidden: readonly Span[] } | { readonly misuse: string }

/** The words of the command line, else the letter that is named; `-` is standard input. */
async function textOf(operands: readonly string[], file: string | undefined, locale: Locale): Promise<Given> {
  const [first] = operands
  const onlyOne = operands.length === 1
  if (file !== undefined) {
    if (first !== undefined) return { misuse: messages.tooManyOperands('omeq --file', first)[locale] }
    return fromSource({ kind: 'file', file }, file, locale)
  }
  if (onlyOne && first === '-') return fromSource({ kind: 'stdin' }, '-', locale)
  const text = operands.join(' ')
  if (text.trim() === '') return { misuse: messages.omeqNeedsText()[locale] }
  if (onlyOne && /\.\w+$/.test(text) && existsSync(text)) return { misuse: messages.omeqOfFile(text)[locale] }
  return { text, hidden: [] }
}

async function fromSource(source: Parameters<typeof readSource>[0], name: string, locale: Locale): Promise<Given> {
  const read = readSource(source, name)
  if ('notChecked' in read) {
    const what = source.kind === 'stdin' ? messages.standardInput()[locale] : name
    return { misuse: `${what}: ${read.notChecked[locale]}` }
  }
  const { text, format } = read
  return { text, hidden: mayHide(text, format) ? (await import('../readers/markdown.ts')).hiddenInMarkdown(text) : [] }
}
