import type { Span } from '../types.ts'

/** What a decoder puts in place of bytes that are no text in the encoding it has taken. */
const LOST = '\ufffd'

/** The first word of a text that has lost letters: nobody knows what such words say. Undefined where nothing is lost. */
export function firstLost(text: string): Span | undefined {
  const at = text.indexOf(LOST)
  if (at < 0) return undefined
  let start = at
  while (start > 0 && /\S/.test(text[start - 1] as string)) start--
  let end = at
  while (end < text.length && /\S/.test(text[end] as string)) end++
  return { start, end }
}
