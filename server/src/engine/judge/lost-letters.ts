import type { Span } from '../types.ts'

/** A word with the sign that a decoder puts in place of bytes that are no text in the encoding it has taken. */
const LOST = /[^\s\ufffd]*\ufffd\S*/

/** The first word of a text that has lost letters: nobody knows what such words say. Undefined where nothing is lost. */
export function firstLost(text: string): Span | undefined {
  const found = LOST.exec(text)
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}
