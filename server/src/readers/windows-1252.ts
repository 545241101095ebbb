/** What bytes 0x80–0x9F mean in Windows-1252; the five unassigned ones stand for themselves (WHATWG Encoding). */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Windows-1252 bytes as text. Not by `TextDecoder`: some versions of Node read 0x80–0x9F as control characters.
 * Every byte has a meaning, so this never fails and {@link encodeWindows1252} gives the same bytes back.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let from = 0; from < bytes.length; from += 8192) {
    const units = Array.from(bytes.subarray(from, from + 8192), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte,
    )
    parts.push(String.fromCharCode(...units))
  }
  return parts.join('')
}

/** Text as Windows-1252 bytes, or the first character that the encoding does not have. */
export function encodeWindows1252(text: string): Uint8Array | { readonly unencodable: string } {
  const bytes = new Uint8Array(text.length)
  let length = 0
  for (const character of text) {
    const code = character.codePointAt(0) as number
    const high = HIGH.indexOf(character)
    if (high >= 0) bytes[length++] = 0x80 + high
    else if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) bytes[length++] = code
    else return { unencodable: character }
  }
  return bytes.subarray(0, length)
}
