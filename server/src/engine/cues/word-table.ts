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
    let slot = hash(word, 0, word.length) & (size - 1)
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

  /** The value of the word in `of` from `start` to `end`; -1 where there is none. */
  get(of: string, start = 0, end = of.length): number {
    const length = end - start
    if (length + 1 >= this.firstOf.length) return -1
    const mask = this.slots.length - 1
    let slot = hash(of, start, end) & mask
    for (;;) {
      const index = (this.slots[slot] as number) - 1
      if (index < 0) return -1
      if (this.isAt(index, of, start, length)) return this.values[index] as number
      slot = (slot + 1) & mask
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

  private isAt(index: number, of: string, start: number, length: number): boolean {
    const first = this.firstOf[length] as number
    if (index < first || index >= (this.firstOf[length + 1] as number)) return false
    const at = (this.offsetOf[length] as number) + (index - first) * length
    for (let i = 0; i < length; i++) if (this.text.charCodeAt(at + i) !== of.charCodeAt(start + i)) return false
    return true
  }
}

/** FNV-1a over UTF-16 units. */
function hash(text: string, start: number, end: number): number {
  let h = 0x811c9dc5
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return (h ^ (h >>> 15)) >>> 0
}
