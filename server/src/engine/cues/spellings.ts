import { type PackedWords, WordTable } from './word-table.ts'

/** Nynorsk and other spellings of whole words, beginnings (`sjuk-`) and endings (`-leg`, kept reversed). */
export interface PackedSpellings {
  readonly words: PackedWords
  readonly prefixes: PackedWords
  readonly endings: PackedWords
  /** How cues spell them: what the words above stand for is a place here. */
  readonly to: readonly string[]
}

const LONGEST_PREFIX = 7
const LONGEST_ENDING = 6

/** Spells words as cues are written. */
export class Spellings {
  private readonly words: WordTable
  private readonly prefixes: WordTable
  private readonly endings: WordTable
  private readonly to: readonly string[]

  constructor(packed: PackedSpellings) {
    this.words = new WordTable(packed.words)
    this.prefixes = new WordTable(packed.prefixes)
    this.endings = new WordTable(packed.endings)
    this.to = packed.to
  }

  /** The bokmål spelling of a folded word: of the whole word, else of its beginning and its ending. At least two letters stay. */
  respell(word: string): string {
    const whole = this.words.get(word)
    if (whole >= 0) return this.to[whole] as string
    let out = word
    this.prefixes.beginningsOf(word, (to, length) => {
      if (length <= Math.min(LONGEST_PREFIX, word.length - 2)) out = (this.to[to] as string) + word.slice(length)
    })
    const begun = out
    this.endings.endingsOf(begun, (to, length) => {
      if (length <= Math.min(LONGEST_ENDING, begun.length - 2)) out = begun.slice(0, -length) + this.to[to]
    })
    return out
  }
}
