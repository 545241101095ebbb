/** Numbers as they are read: two bytes each, or four where one of them needs it. */
export type Numbers = Uint16Array | Int32Array

/**
 * Numbers that are not negative, as text that JSON keeps as it is: the bytes a number (`2` or `4`), then the numbers in base64, lowest
 * byte first. Who can decode base64 faster than the engine may put the numbers themselves in its place.
 */
export type Packed = string | Numbers

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function pack(numbers: readonly number[]): string {
  const width = numbers.some((n) => n > 0xffff) ? 4 : 2
  const bytes = new Uint8Array(numbers.length * width)
  numbers.forEach((n, i) => {
    for (let b = 0; b < width; b++) bytes[i * width + b] = n >>> (8 * b)
  })
  return width + toBase64(bytes)
}

export function unpack(packed: Packed): Numbers {
  if (typeof packed !== 'string') return packed
  const bytes = fromBase64(packed)
  const width = Number(packed[0])
  const numbers = width === 2 ? new Uint16Array(bytes.length / 2) : new Int32Array(bytes.length / 4)
  for (let i = 0; i < numbers.length; i++) {
    let n = 0
    for (let b = width - 1; b >= 0; b--) n = (n << 8) | (bytes[i * width + b] as number)
    numbers[i] = n
  }
  return numbers
}

function toBase64(bytes: Uint8Array): string {
  let out = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3)
    out += DIGITS[a >> 2] as string
    out += DIGITS[((a & 3) << 4) | ((b ?? 0) >> 4)] as string
    out += b === undefined ? '=' : (DIGITS[((b & 15) << 2) | ((c ?? 0) >> 6)] as string)
    out += c === undefined ? '=' : (DIGITS[c & 63] as string)
  }
  return out
}

/** The bytes of packed numbers, after the digit that gives their width. */
function fromBase64(packed: string): Uint8Array {
  const values = new Uint8Array(128)
  for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i
  const padding = packed.endsWith('==') ? 2 : packed.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array(((packed.length - 1) / 4) * 3 - padding)
  let at = 0
  for (let i = 1; i < packed.length; i += 4) {
    const four =
      ((values[packed.charCodeAt(i)] as number) << 18) |
      ((values[packed.charCodeAt(i + 1)] as number) << 12) |
      ((values[packed.charCodeAt(i + 2)] as number) << 6) |
      (values[packed.charCodeAt(i + 3)] as number)
    bytes[at++] = four >> 16
    bytes[at++] = four >> 8
    bytes[at++] = four
  }
  return bytes
}
