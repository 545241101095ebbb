import type { Format, Localized } from '../engine/types.ts'
import { announcedKind } from './binary.ts'
import { decode, type Encoding } from './encoding.ts'
import { formatOf } from './formats.ts'
import { sentences } from './sentences.ts'

export { type Encoding, encode } from './encoding.ts'
export { isLetterName } from './formats.ts'

/** Bytes that a letter may have at most; what is larger is not checked. */
export const MAX_LETTER_BYTES = 10 * 1024 * 1024

/** A letter that was read. Offsets into `text` are UTF-16 units after the byte order mark. */
export interface ReadLetter {
  readonly text: string
  readonly format: Format
  readonly encoding: Encoding
}
/** A letter that was not read, with the reason: a sentence without the name of the file. */
export interface UnreadLetter {
  readonly notChecked: Localized
}

/** Bytes of a file to the text of a letter. `name` decides the format only. Never throws. */
export function readLetter(bytes: Uint8Array, name: string): ReadLetter | UnreadLetter {
  if (bytes.length > MAX_LETTER_BYTES) return tooLarge(bytes.length)
  if (bytes.length === 0) return { notChecked: sentences.empty() }
  const kind = announcedKind(bytes)
  if (kind) return { notChecked: sentences.otherFormat(kind) }
  const decoded = decode(bytes)
  if ('notChecked' in decoded) return decoded
  if (isBlank(decoded.text)) return { notChecked: decoded.text ? sentences.onlySpace() : sentences.empty() }
  return { text: decoded.text, format: formatOf(name), encoding: decoded.encoding }
}

/** For a file that is known to be too large before it is read; `bytes` is null where its size is not known. */
export function tooLarge(bytes: number | null): UnreadLetter {
  return { notChecked: sentences.tooLarge(bytes, MAX_LETTER_BYTES) }
}

function isBlank(text: string): boolean {
  return !/[^\s\u200b-\u200d\u2060\ufeff]/u.test(text)
}
