/** A fault in bytes that were to be UTF-8. `at` is the offset of its first byte. */
export interface Utf8Faults {
  /** Well-formed characters of two bytes or more. */
  readonly wellFormed: number
  /** Faulty bytes that Windows-1252 would hardly put into a Norwegian letter: Â or Ã, the first bytes of halved `æøå«»–`. */
  readonly halved: number
  /** All other faulty bytes. */
  readonly other: number
  readonly first: number
  /** The faults are one character that is cut off by the end. */
  readonly onlyAtEnd: boolean
}

/** Looks through bytes that are not valid UTF-8; undefined where they are. */
export function utf8Faults(bytes: Uint8Array): Utf8Faults | undefined {
  let wellFormed = 0
  let halved = 0
  let other = 0
  let first = -1
  let onlyAtEnd = false
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceAt(bytes, i)
    if (length === 1) i++
    else if (length > 1) {
      wellFormed++
      i += length
    } else {
      onlyAtEnd = first < 0 && -length === bytes.length - i
      if (first < 0) first = i
      if (bytes[i] === 0xc2 || bytes[i] === 0xc3) halved++
      else other++
      i += onlyAtEnd ? -length : 1
    }
  }
  return first < 0 ? undefined : { wellFormed, halved, other, first, onlyAtEnd }
}

/** Length of the well-formed sequence at `i`, else minus the number of bytes that could have begun one. */
function sequenceAt(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] as number
  if (lead < 0x80) return 1
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  if (length === 0) return -1
  // The second byte is narrower for these leads: no overlong forms, no surrogates, nothing above U+10FFFF.
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  for (let n = 1; n < length; n++) {
    const byte = bytes[i + n]
    if (byte === undefined) return -n
    if (byte < (n === 1 ? low : 0x80) || byte > (n === 1 ? high : 0xbf)) return -n
  }
  return length
}
