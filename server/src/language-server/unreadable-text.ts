import type { Localized } from '../engine/index.ts'
import { MAX_LETTER_BYTES, readLetter } from '../readers/index.ts'

const MOST_BYTES_PER_UNIT = 3
const ANYTHING_VISIBLE = /[^\s\u200b-\u200d\u2060\ufeff]/
const OTHER_FORMAT = /^(?:%PDF|\{\\rt|PK|GIF8)/

/** Whether nothing that can be seen stands in a text. */
export function isEmptyText(text: string): boolean {
  return !ANYTHING_VISIBLE.test(text) && !text.includes('\0')
}

/**
 * Why a text is not checked although it is open in an editor: for the same reasons as a file on the command line.
 * `null` for a text that is checked. Costs next to nothing for an ordinary letter.
 */
export function unreadableText(text: string, name: string): Localized | null {
  const isOrdinary =
    text.length <= MAX_LETTER_BYTES / MOST_BYTES_PER_UNIT &&
    ANYTHING_VISIBLE.test(text) &&
    !text.includes('\0') &&
    !OTHER_FORMAT.test(text)
  if (isOrdinary) return null
  const read = readLetter(new TextEncoder().encode(text), name)
  return 'notChecked' in read ? read.notChecked : null
}
