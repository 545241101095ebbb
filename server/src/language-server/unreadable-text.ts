import type { Localized, Span } from '../engine/index.ts'
import { MAX_LETTER_BYTES, readLetter } from '../readers/index.ts'

const MOST_BYTES_PER_UNIT = 3
const ANYTHING_VISIBLE = /[^\s\u200b-\u200d\u2060\ufeff]/
/** A word with what an editor shows in place of bytes that are no text in the encoding it has taken. */
const LOST = /[^\s\ufffd]*\ufffd\S*/
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

/**
 * The first word of a text that has lost letters, and what to do about it: the file was opened in another encoding than it is
 * written in. The rest of the letter can be checked, but nobody knows what the lost words say. `null` where nothing is lost.
 */
export function lostLetters(text: string): (Span & { readonly reason: Localized }) | null {
  const first = LOST.exec(text)
  if (!first) return null
  const reason = {
    nb: 'brevet har tegn som ikke kunne leses (�), så ord kan være borte. Åpne filen på nytt med tegnsettet Windows 1252 (i VS Code: «Change File Encoding», så «Reopen with Encoding»).',
    nn: 'brevet har teikn som ikkje kunne lesast (�), så ord kan vere borte. Opne fila på nytt med teiknsettet Windows 1252 (i VS Code: «Change File Encoding», så «Reopen with Encoding»).',
    en: 'the letter has characters that could not be read (�), so words may be lost. Open the file again as Windows 1252 (in VS Code: “Change File Encoding”, then “Reopen with Encoding”).',
  }
  return { start: first.index, end: first.index + first[0].length, reason }
}
