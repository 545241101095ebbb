import { closeSync, fstatSync, openSync } from 'node:fs'
import { MAX_LETTER_BYTES, type ReadLetter, readLetter, tooLarge, type UnreadLetter } from '../readers/index.ts'
import { unreadableReason } from './file-errors.ts'
import type { LetterSource } from './find-letters.ts'
import { readDescriptor } from './stdio.ts'

/** A letter together with the bytes it was read from. */
export interface SourceRead extends ReadLetter {
  readonly bytes: Uint8Array
}

/** Reads a letter from a file or from standard input; `stdinName` decides the format of the latter. */
export function readSource(source: LetterSource, stdinName: string): SourceRead | UnreadLetter {
  if (source.kind === 'unreadable') return { notChecked: source.reason }
  try {
    const bytes = source.kind === 'stdin' ? readDescriptor(0, MAX_LETTER_BYTES) : fileBytes(source.file)
    if (!(bytes instanceof Uint8Array)) return tooLarge(bytes?.size ?? null)
    const letter = readLetter(bytes, source.kind === 'stdin' ? stdinName : source.file)
    return 'notChecked' in letter ? letter : { ...letter, bytes }
  } catch (error) {
    return { notChecked: unreadableReason(error) }
  }
}

/** The bytes of a file, or its size where that is above the limit; a pipe that gives too much has none. */
function fileBytes(file: string): Uint8Array | { readonly size: number } | undefined {
  const descriptor = openSync(file, 'r')
  try {
    const { size } = fstatSync(descriptor)
    return size > MAX_LETTER_BYTES ? { size } : readDescriptor(descriptor, MAX_LETTER_BYTES, size || undefined)
  } finally {
    closeSync(descriptor)
  }
}
