import type { Localized } from '../engine/types.ts'
import { looksBinary } from './binary.ts'
import { sentences } from './sentences.ts'
import { type Utf8Faults, utf8Faults } from './utf8.ts'
import { decodeWindows1252, encodeWindows1252 } from './windows-1252.ts'

/** How the bytes of a file spell its text; enough to write it back in the same way. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  readonly bom: boolean
}
export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly notChecked: Localized }

/**
 * Bytes as text. UTF-8 and UTF-16 are known by their byte order mark, UTF-16 without one by where its NUL bytes stand;
 * what is no valid UTF-8 is Windows-1252, unless it is plainly UTF-8 that has been cut or damaged ({@link isDamagedUtf8}):
 * then it is not checked, since the wrong encoding would turn every æøå into something else. The mark is not part of
 * the text; line ends are kept.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes)
  if (marked?.name === 'utf-8') return decodeUtf8(bytes.subarray(3), marked, 3)
  const utf16 = marked ?? byNulls(bytes)
  if (utf16) return decodeUtf16(bytes, utf16)
  if (looksBinary(bytes)) return { notChecked: sentences.binary() }
  return decodeUtf8(bytes, { name: 'utf-8', bom: false }, 0)
}

/** Text as bytes in `encoding`, or the first character that the encoding does not have. */
export function encode(text: string, encoding: Encoding): Uint8Array | { readonly unencodable: string } {
  const marked = encoding.bom ? `\ufeff${text}` : text
  if (encoding.name === 'utf-8') return new TextEncoder().encode(marked)
  if (encoding.name === 'windows-1252') return encodeWindows1252(text)
  const view = new DataView(new ArrayBuffer(marked.length * 2))
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), encoding.name === 'utf-16le')
  return new Uint8Array(view.buffer)
}

function byMark(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: 'utf-8', bom: true }
  if (a === 0xff && b === 0xfe) return { name: 'utf-16le', bom: true }
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be', bom: true }
  return undefined
}

/** Norwegian text in UTF-16 has a NUL in nearly every pair of bytes, always on the same side. */
function byNulls(bytes: Uint8Array): Encoding | undefined {
  const looked = Math.min(bytes.length, 4096) & ~1
  const nulls = [0, 0]
  for (let i = 0; i < looked; i++) if (bytes[i] === 0) nulls[i & 1] = (nulls[i & 1] as number) + 1
  const [even = 0, odd = 0] = nulls
  const most = looked / 2
  if (odd > most * 0.7 && even < most * 0.05) return { name: 'utf-16le', bom: false }
  if (even > most * 0.7 && odd < most * 0.05) return { name: 'utf-16be', bom: false }
  return undefined
}

function decodeUtf16(bytes: Uint8Array, encoding: Encoding): Decoded {
  const name = encoding.name === 'utf-16le' ? 'UTF-16 LE' : 'UTF-16 BE'
  const skipped = encoding.bom ? 2 : 0
  const body = bytes.subarray(skipped, bytes.length & ~1)
  const text = new TextDecoder(encoding.name, { ignoreBOM: true }).decode(body)
  if (text.includes('\0')) return { notChecked: sentences.binary() }
  if (bytes.length % 2 === 1) {
    return { notChecked: sentences.halfCharacter(name, lineAt(text, text.length), bytes.length) }
  }
  const lone = loneSurrogate(text, body, encoding.name === 'utf-16le')
  if (lone === undefined) return { text, encoding }
  const sentence = lone === text.length - 1 ? sentences.halfCharacter : sentences.damaged
  return { notChecked: sentence(name, lineAt(text, lone), skipped + lone * 2 + 1) }
}

/** The offset of half a surrogate pair in the bytes, which a decoder has replaced by U+FFFD in the text. */
function loneSurrogate(text: string, body: Uint8Array, littleEndian: boolean): number | undefined {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    if (view.getUint16(at * 2, littleEndian) !== 0xfffd) return at
  }
  return undefined
}

function decodeUtf8(bytes: Uint8Array, encoding: Encoding, skipped: number): Decoded {
  const text = validUtf8(bytes)
  if (text !== undefined) return { text, encoding }
  const faults = utf8Faults(bytes) as Utf8Faults
  if (!encoding.bom && !isDamagedUtf8(bytes, faults)) {
    return { text: decodeWindows1252(bytes), encoding: { name: 'windows-1252', bom: false } }
  }
  const line = lineAt(decodeWindows1252(bytes), faults.first)
  const sentence = faults.onlyAtEnd ? sentences.halfCharacter : sentences.damaged
  return { notChecked: sentence('UTF-8', line, skipped + faults.first + 1) }
}

function validUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/**
 * Damaged UTF-8, not Windows-1252: more of the bytes speak for UTF-8 than against it. A single high byte at the very
 * end with no other in the file counts for Windows-1252 («… legges inn på», 0xE5 last), unless it is 0xC2 or 0xC3.
 */
function isDamagedUtf8(bytes: Uint8Array, faults: Utf8Faults): boolean {
  if (faults.onlyAtEnd && bytes.length - faults.first > 1) return true
  return faults.wellFormed + faults.halved > faults.other
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length
}
