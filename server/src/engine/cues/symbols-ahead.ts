import type { KnownWords } from './known-words.ts'
import type { Numbers } from './packed.ts'

/** Positions that are in sight at a time, a bit each. */
const SIGHT = 31
/** How many of them are read before one looks ahead again. */
const READ = 16
/** Those that stay in sight then, if the sentence is so long. */
const AHEAD = SIGHT - READ

/** Which symbols stand at the position that is read in a sentence, and which at the next ones. */
export class SymbolsAhead {
  /** Two numbers a symbol: the look that saw it last, and the positions where it did, counted from where one looked. */
  private readonly seen: Int32Array
  private look = 0
  private from = 0
  private position = 0
  private signs = 0
  private sentence: ArrayLike<number> = []
  private end = 0

  constructor(
    symbols: number,
    private readonly words: KnownWords,
    private readonly branches: Numbers,
  ) {
    this.seen = new Int32Array(symbols * 2)
  }

  /** Goes to the position before the words `from` to `to` of a sentence; its end is a position, too. */
  start(sentence: ArrayLike<number>, from: number, to: number): void {
    this.sentence = sentence
    this.end = to
    this.position = from - 1
    this.lookAhead()
  }

  /** Goes on by one. */
  advance(): void {
    this.position++
    if (this.position - this.from >= READ && this.from + SIGHT <= this.end) this.lookAhead()
  }

  /** Whether a symbol stands at the position that is read. */
  isHere(symbol: number): boolean {
    const { seen, look } = this
    return seen[2 * symbol] === look && (((seen[2 * symbol + 1] as number) >> (this.position - this.from)) & 1) === 1
  }

  /**
   * Whether a branch can lead on after a gap of some words. Where more signs may stand in the gap than there is sight, it is said that
   * it can.
   */
  leadsOn(branch: number, gap: number): boolean {
    const { seen, look, branches, signs } = this
    if (signs > 0 && signs + gap >= AHEAD) return true
    const positions = (signs > 0 ? -1 : (2 << gap) - 1) << (this.position - this.from + 1)
    const end = branch + 1 + 2 * (branches[branch] as number)
    for (let at = branch + 1; at < end; at += 2) {
      const symbol = 2 * (branches[at] as number)
      if (seen[symbol] === look && ((seen[symbol + 1] as number) & positions) !== 0) return true
    }
    return false
  }

  /** Notes the symbols at the positions in sight. */
  private lookAhead(): void {
    const { seen, sentence, words, end } = this
    const { pool } = words
    const look = ++this.look
    const from = this.position
    const to = Math.min(end, from + SIGHT - 1)
    let signs = 0
    for (let position = Math.max(0, from); position <= to; position++) {
      const word = position === end ? words.end : (sentence[position] as number)
      const bit = 1 << (position - from)
      const last = words.lastSymbolOf(word)
      for (let i = word + 1; i <= last; i++) {
        const symbol = 2 * (pool[i] as number)
        if (seen[symbol] === look) seen[symbol + 1] = (seen[symbol + 1] as number) | bit
        else {
          seen[symbol] = look
          seen[symbol + 1] = bit
        }
      }
      if (words.isSign(word)) signs++
    }
    this.from = from
    this.signs = signs
  }
}
