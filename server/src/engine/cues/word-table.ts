import { type Packed, pack, unpack } from './packed.ts'

/** Words with the number of what each stands for: a hash table that is built once, at compile time, and only unpacked to be read. */
export interface PackedWords {
  /** The words one after the other, by length and then by spelling. */
  readonly text: string
  /** How many words there are of each length, from 0 on. */
  readonly byLength: Packed
  /** What each word stands for. */
  readonly values: Packed
  /** Open addressing: index of the word plus one, 0 for a free slot. */
  readonly slots: Packed
}

/** Packs words and their values; values are not negative. */
export function packWords(entries: ReadonlyMap<string, number>): PackedWords {
  const words = [...entries.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0))
  const byLength: number[] = []
  for (const { length } of words) {
    while (byLength.length <= length) byLength.push(0)
    byLength[length] = (byLength[length] as number) + 1
  }
  let size = 4
  while (size < words.length * 2) size *= 2
  const slots = new Array<number>(size).fill(0)
  words.forEach((word, index) => {
    let slot = mix(word, word.length) & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = index + 1
  })
  return {
    text: words.join(''),
    byLength: pack(byLength),
    values: pack(words.map((word) => entries.get(word) as number)),
    slots: pack(slots),
  }
}

export class WordTable {
  /** Lengths that occur, ascending. */
  readonly lengths: readonly number[]
  private readonly text: string
  private readonly values: Int32Array
  private readonly slots: Int32Array
  /** Index of the first word of each length, and where it stands in the text. */
  private readonly firstOf: Int32Array
  private readonly offsetOf: Int32Array

  constructor(packed: PackedWords) {
    this.text = packed.text
    this.values = unpack(packed.values)
    this.slots = unpack(packed.slots)
    const counts = unpack(packed.byLength)
    this.firstOf = new Int32Array(counts.length + 1)
    this.offsetOf = new Int32Array(counts.length + 1)
    const lengths: number[] = []
    for (let length = 0; length < counts.length; length++) {
      const count = counts[length] as number
      if (count > 0) lengths.push(length)
      this.firstOf[length + 1] = (this.firstOf[length] as number) + count
      this.offsetOf[length + 1] = (this.offsetOf[length] as number) + count * length
    }
    this.lengths = lengths
  }

  /** The value of a word; -1 where there is none. */
  get(word: string): number {
    return this.find(word, word.length, mix(word, word.length))
  }

  /** Calls `found` with the value of every word that `text` begins with. One pass over the text, whatever the number of words. */
  beginningsOf(text: string, found: (value: number) => void): void {
    let h = SEED
    let at = 0
    for (const length of this.lengths) {
      if (length > text.length) return
      for (; at < length; at++) h = Math.imul(h ^ text.charCodeAt(at), PRIME)
      const value = this.find(text, length, finish(h))
      if (value >= 0) found(value)
    }
  }

  /** All words with their values. */
  *entries(): Generator<readonly [string, number]> {
    for (const length of this.lengths) {
      const first = this.firstOf[length] as number
      const count = (this.firstOf[length + 1] as number) - first
      for (let i = 0; i < count; i++) {
        const at = (this.offsetOf[length] as number) + i * length
        yield [this.text.slice(at, at + length), this.values[first + i] as number]
      }
    }
  }

  private find(text: string, length: number, hashed: number): number {
    if (length + 1 >= this.firstOf.length) return -1
    const mask = this.slots.length - 1
    for (let slot = hashed & mask; ; slot = (slot + 1) & mask) {
      const index = (this.slots[slot] as number) - 1
      if (index < 0) return -1
      if (this.isAt(index, text, length)) return this.values[index] as number
    }
  }

  /** The words of a length that begin with a character, in the order of their spelling. */
  *beginning(first: string, length: number): Generator<string> {
    if (length + 1 >= this.firstOf.length) return
    const code = first.charCodeAt(0)
    const base = this.offsetOf[length] as number
    const count = (this.firstOf[length + 1] as number) - (this.firstOf[length] as number)
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.text.charCodeAt(base + middle * length) < code) low = middle + 1
      else high = middle
    }
    for (let i = low; i < count && this.text.charCodeAt(base + i * length) === code; i++) {
      yield this.text.slice(base + i * length, base + (i + 1) * length)
    }
  }

  private isAt(index: number, text: string, length: number): boolean {
    const first = this.firstOf[length] as number
    if (index < first || index >= (this.firstOf[length + 1] as number)) return false
    const at = (this.offsetOf[length] as number) + (index - first) * length
    for (let i = 0; i < length; i++) if (this.text.charCodeAt(at + i) !== text.charCodeAt(i)) return false
    return true
  }
}

/** A word from its end to its beginning: endings are kept so, to be found as beginnings. */
export function reversed(word: string): string {
  let out = ''
  for (let i = word.length - 1; i >= 0; i--) out += word[i]
  return out
}

const SEED = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a over the first `length` UTF-16 units. */
function mix(text: string, length: number): number {
  let h = SEED
  for (let i = 0; i < length; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME)
  return finish(h)
}

function finish(h: number): number {
  return (h ^ (h >>> 15)) >>> 0
}
