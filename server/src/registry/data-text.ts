import { readFileSync, statSync } from 'node:fs'
import type { Localized } from '../engine/types.ts'
import { excerptOf, type Problem } from '../packs/problem.ts'
import { decode } from '../readers/encoding.ts'
import { sentences } from '../readers/sentences.ts'

/** Bytes that a YAML file may have at most; the largest pack that comes with henvis has some 60 000. */
const MAX_DATA_BYTES = 2 * 1024 * 1024

/**
 * The text of a YAML file, which is UTF-8 or UTF-16 as YAML has it; or the problem that it is neither.
 * @throws the error of the file system
 */
export function readDataText(path: string): { readonly text: string } | { readonly problem: Problem } {
  const { size } = statSync(path)
  if (size > MAX_DATA_BYTES) return { problem: atTop(path, sentences.tooLarge(size, MAX_DATA_BYTES)) }
  const decoded = decode(readFileSync(path))
  if ('notChecked' in decoded) return { problem: atTop(path, decoded.notChecked) }
  const { text, encoding } = decoded
  if (encoding.name !== 'windows-1252') return { text }
  const before = text.slice(0, text.search(/[^\0-\x7f]/)).split(/\r\n|\r|\n/)
  const at = { line: before.length, column: (before.at(-1) ?? '').length + 1 }
  return { problem: { ...atTop(path, notUnicode), ...at, excerpt: excerptOf(text.split('\n'), at.line, at.column) } }
}

const notUnicode: Localized = {
  nb: 'filen er lagret som Windows-1252 (ANSI); lagre den som UTF-8',
  nn: 'fila er lagra som Windows-1252 (ANSI); lagre ho som UTF-8',
  en: 'the file is saved as Windows-1252 (ANSI); save it as UTF-8',
}

function atTop(file: string, message: Localized): Problem {
  return { file, line: 1, column: 1, path: [], message, excerpt: '' }
}
