import { isOneEdit } from './one-edit.ts'
import { type Numbers, type Packed, pack, unpack } from './packed.ts'

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
  while (size < words.length * 1.5) size *= 2
  const slots = new Array<number>(size).fill(0)
  words.forEach((word, index) => {
    let slot = hashOf(word) & (size - 1)
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
  private readonly text: string
  private readonly values: Numbers
  private readonly slots: Numbers
  /** Lengths that occur, ascending. */
  private readonly lengths: readonly number[]
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
    return this.find(word, 0, 1, word.length, hashOf(word))
  }

  /** Calls `found` for every word that `text` begins with, the shortest first. One pass over the text, whatever the number of words. */
  beginningsOf(text: string, found: (value: number, length: number) => void): void {
    this.along(text, 0, 1, found)
  }

  /** The same from the end of `text` to its beginning, in a table of reversed words. */
  endingsOf(text: string, found: (value: number, length: number) => void): void {
    this.along(text, text.length - 1, -1, found)
  }

  private along(text: string, from: number, by: 1 | -1, found: (value: number, length: number) => void): void {
    const { lengths, slots } = this
    const mask = slots.length - 1
    let h = SEED
    let at = 0
    for (const length of lengths) {
      if (length > text.length) return
      for (; at < length; at++) h = Math.imul(h ^ text.charCodeAt(from + at * by), PRIME)
      const hashed = finish(h)
      if (slots[hashed & mask] === 0) continue
      const value = this.find(text, from, by, length, hashed)
      if (value >= 0) found(value, length)
    }
  }

  /** All words with their values. */
  entries(): (readonly [string, number])[] {
    return this.lengths.flatMap((length) => {
      const first = this.firstOf[length] as number
      const count = (this.firstOf[length + 1] as number) - first
      const base = this.offsetOf[length] as number
      return Array.from({ length: count }, (_, i) => {
        const at = base + i * length
        return [this.text.slice(at, at + length), this.values[first + i] as number] as const
      })
    })
  }

  /** The first word, by spelling, of a length that is one typing error away from `word` and begins as it does. */
  nearest(word: string, length: number): string | undefined {
    if (length + 1 >= this.firstOf.length) return undefined
    const { text } = this
    const code = word.charCodeAt(0)
    const end = this.offsetOf[length + 1] as number
    for (let at = this.firstWith(code, length); at < end && text.charCodeAt(at) === code; at += length) {
      if (isOneEdit(word, text, at, length)) return text.slice(at, at + length)
    }
    return undefined
  }

  /** Where the words of a length that begin with a character stand in the text. */
  private firstWith(code: number, length: number): number {
    const base = this.offsetOf[length] as number
    let low = 0
    let high = (this.firstOf[length + 1] as number) - (this.firstOf[length] as number)
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.text.charCodeAt(base + middle * length) < code) low = middle + 1
      else high = middle
    }
    return base + low * length
  }

  /** The value of the word that stands in `text` from `from` on, forward or back; -1 where there is none. */
  private find(text: string, from: number, by: 1 | -1, length: number, hashed: number): number {
    if (length + 1 >= this.firstOf.length) return -1
    const { slots } = this
    const first = this.firstOf[length] as number
    const next = this.firstOf[length + 1] as number
    const mask = slots.length - 1
    for (let slot = hashed & mask; ; slot = (slot + 1) & mask) {
      const index = (slots[slot] as number) - 1
      if (index < 0) return -1
      if (index < first || index >= next) continue
      const at = (this.offsetOf[length] as number) + (index - first) * length
      let same = 0
      while (same < length && this.text.charCodeAt(at + same) === text.charCodeAt(from + same * by)) same++
      if (same === length) return this.values[index] as number
    }
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

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let h = SEED
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME)
  return finish(h)
}

function finish(h: number): number {
  return (h ^ (h >>> 15)) >>> 0
}
