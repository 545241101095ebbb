/**
 * Numbers as a text: a fraction of the size of a list in JSON, and read back without parsing. A number below 2¹⁴ is one
 * character, a larger one (below 2²⁶) two. No character needs escaping in JSON.
 */
export type Packed = string

const BASE = 0x80
const BITS = 14
const LIMIT = 1 << BITS
const HIGH = BASE + LIMIT

export function pack(numbers: readonly number[]): Packed {
  const out: string[] = []
  for (const n of numbers) {
    if (n < LIMIT) out.push(String.fromCharCode(BASE + n))
    else out.push(String.fromCharCode(HIGH + (n >> BITS), BASE + (n & (LIMIT - 1))))
  }
  return out.join('')
}

export function unpack(packed: Packed): Int32Array {
  const numbers = new Int32Array(packed.length)
  let size = 0
  for (let i = 0; i < packed.length; i++) {
    const code = packed.charCodeAt(i)
    numbers[size++] = code < HIGH ? code - BASE : ((code - HIGH) << BITS) | (packed.charCodeAt(++i) - BASE)
  }
  return numbers.subarray(0, size)
}
