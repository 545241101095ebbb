import type { CompiledCues } from '../rules.ts'
import type { CueWords } from './cue-words.ts'
import { type Numbers, unpack } from './packed.ts'

/** «%», «<» and «>»: words for cues that name them, nothing for the others. */
const SIGNS: ReadonlySet<string> = new Set(['%', '<', '>'])
/** Numbers in the pool before it is emptied. */
const MOST = 4_000_000

/**
 * What each word that was met means to the automaton, worked out once and named by where it stands in the pool: how many symbols it
 * carries that go on with cues, doubled, plus one for a sign; these symbols; how many cues it is by itself, and the meaning of each;
 * how many branches it opens, and of each the longest gap before it, and the branch.
 */
export class KnownWords {
  pool = new Int32Array(1 << 14)
  private size = 0
  private readonly byText = new Map<string, number>()
  private readonly symbolSets: Numbers
  private readonly starts: Numbers
  /** The word in which a symbol was last seen, among those that go on with a cue and among those that begin one. */
  private readonly carried: Int32Array
  private readonly begun: Int32Array
  private clock = 0
  /** The beginning and the end of a sentence. */
  readonly begin: number
  readonly end: number
  private readonly edges: number

  constructor(
    cues: CompiledCues,
    private readonly words: CueWords,
    private readonly places: Numbers,
  ) {
    this.symbolSets = unpack(cues.symbolSets)
    this.starts = unpack(cues.starts)
    this.carried = new Int32Array(cues.symbols)
    this.begun = new Int32Array(this.starts.length)
    this.begin = this.write([cues.reserved.begin], false)
    this.end = this.write([cues.reserved.end], false)
    this.edges = this.size
  }

  /** A word as it is written. */
  read(raw: string): number {
    const known = this.byText.get(raw)
    if (known !== undefined) return known
    const word = this.write(this.words.setsOf(raw), SIGNS.has(raw))
    this.byText.set(raw, word)
    return word
  }

  isSign(word: number): boolean {
    return ((this.pool[word] as number) & 1) === 1
  }

  /** Where in the pool the symbols of a word stand: from after the word itself up to here, inclusive. */
  lastSymbolOf(word: number): number {
    return word + ((this.pool[word] as number) >> 1)
  }

  /** Where in the pool the cues are counted that a word is by itself. */
  endsOf(word: number): number {
    return this.lastSymbolOf(word) + 1
  }

  /** Where in the pool the branches are counted that a word opens. */
  branchesOf(word: number): number {
    const ends = this.endsOf(word)
    return ends + 1 + (this.pool[ends] as number)
  }

  /** Whether so much was met that the words should be forgotten. */
  get isFull(): boolean {
    return this.size > MOST
  }

  /** Forgets all words. What was returned before is worth nothing then. */
  clear(): void {
    this.byText.clear()
    this.size = this.edges
  }

  private write(sets: readonly number[], isSign: boolean): number {
    const { symbolSets, carried, begun, starts } = this
    const now = ++this.clock
    const numbers = [0]
    const entries: number[] = []
    for (const set of sets) {
      const begins = set + 1 + (symbolSets[set] as number)
      for (let at = set + 1; at < begins; at++) {
        const symbol = symbolSets[at] as number
        if (carried[symbol] !== now) numbers.push(symbol)
        carried[symbol] = now
      }
      const end = begins + 1 + (symbolSets[begins] as number)
      for (let at = begins + 1; at < end; at++) {
        const symbol = symbolSets[at] as number
        if (begun[symbol] !== now) entries.push(starts[symbol] as number)
        begun[symbol] = now
      }
    }
    numbers[0] = 2 * (numbers.length - 1) + Number(isSign)
    this.writeEnds(entries, numbers)
    this.writeBranches(entries, numbers)
    return this.keep(numbers)
  }

  private writeEnds(entries: readonly number[], numbers: number[]): void {
    const { places } = this
    const counted = numbers.push(0) - 1
    for (const place of entries) {
      const end = place + 1 + (places[place] as number)
      for (let at = place + 1; at < end; at++) numbers.push(places[at] as number)
    }
    numbers[counted] = numbers.length - counted - 1
  }

  private writeBranches(entries: readonly number[], numbers: number[]): void {
    const { places } = this
    const counted = numbers.push(0) - 1
    for (const place of entries) {
      const gaps = place + 1 + (places[place] as number)
      const end = gaps + 1 + 2 * (places[gaps] as number)
      const branch = places[end] as number
      if (branch > 0) numbers.push(0, branch)
      for (let at = gaps + 1; at < end; at++) numbers.push(places[at] as number)
    }
    numbers[counted] = (numbers.length - counted - 1) / 2
  }

  private keep(numbers: readonly number[]): number {
    const word = this.size
    if (word + numbers.length > this.pool.length) {
      const larger = new Int32Array((word + numbers.length) * 2)
      larger.set(this.pool)
      this.pool = larger
    }
    this.pool.set(numbers, word)
    this.size += numbers.length
    return word
  }
}
