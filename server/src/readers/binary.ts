import type { Localized } from '../engine/types.ts'

const named = (nb: string, nn: string, en: string): Localized => ({ nb, nn, en })

/** First bytes of files that are no plain text, with what to call them. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], kind: Localized])[] = [
  [[0x25, 0x50, 0x44, 0x46], named('en PDF', 'ein PDF', 'a PDF')],
  [
    [0x50, 0x4b, 0x03, 0x04],
    named('en zip-pakke (for eksempel .docx)', 'ei zip-pakke (til dømes .docx)', 'a zip archive (such as .docx)'),
  ],
  [[0x50, 0x4b, 0x05, 0x06], named('en tom zip-pakke', 'ei tom zip-pakke', 'an empty zip archive')],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], named('et RTF-dokument', 'eit RTF-dokument', 'an RTF document')],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    named(
      'et eldre Office-dokument (for eksempel .doc)',
      'eit eldre Office-dokument (til dømes .doc)',
      'an old Office document (such as .doc)',
    ),
  ],
  [[0x89, 0x50, 0x4e, 0x47], named('et bilde (PNG)', 'eit bilete (PNG)', 'an image (PNG)')],
  [[0xff, 0xd8, 0xff], named('et bilde (JPEG)', 'eit bilete (JPEG)', 'an image (JPEG)')],
  [[0x47, 0x49, 0x46, 0x38], named('et bilde (GIF)', 'eit bilete (GIF)', 'an image (GIF)')],
  [[0x49, 0x49, 0x2a, 0x00], named('et bilde (TIFF)', 'eit bilete (TIFF)', 'an image (TIFF)')],
  [[0x4d, 0x4d, 0x00, 0x2a], named('et bilde (TIFF)', 'eit bilete (TIFF)', 'an image (TIFF)')],
  [[0x1f, 0x8b], named('en gzip-fil', 'ei gzip-fil', 'a gzip file')],
]

/** What kind of document the first bytes announce, where it is none that can be read as text. */
export function announcedKind(bytes: Uint8Array): Localized | undefined {
  return SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))?.[1]
}

/** True where the share of control characters is too high for text. Tab, line ends, form feed and escape are text. */
export function looksBinary(bytes: Uint8Array): boolean {
  let control = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) control++
    if (byte === 0x7f) control++
  }
  return control > bytes.length / 20
}
