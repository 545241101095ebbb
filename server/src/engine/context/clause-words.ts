import { foldWord } from '../cues/normalise.ts'
import { Break, type Token } from '../letter/lexer.ts'
import type { TokenRange } from '../letter/sentences.ts'

/** Longer words are no pronoun, no kin and no verb that is known; UTF-16 units. */
const LONGEST_WORD = 24

/** The words of one sentence, folded, counted from its first; and what stands between them. */
export class ClauseWords {
  readonly tokens: readonly Token[]
  private readonly words: readonly string[]
  private readonly gaps: readonly string[]

  constructor(text: string, tokens: readonly Token[], { from, to }: TokenRange) {
    this.tokens = tokens.slice(from, to)
    this.words = this.tokens.map(({ start, end }) =>
      end - start > LONGEST_WORD ? '' : foldWord(text.slice(start, end)),
    )
    this.gaps = this.tokens.map(({ end }, i) => {
      const next = this.tokens[i + 1]
      return next ? text.slice(end, next.start) : ''
    })
  }

  get length(): number {
    return this.words.length
  }

  /** The word at a place; empty outside the sentence. */
  word(i: number): string {
    return this.words[i] ?? ''
  }

  /** What stands between a word and the next. */
  gap(i: number): string {
    return this.gaps[i] ?? ''
  }

  isNumber(i: number): boolean {
    return this.tokens[i]?.isNumber === true
  }

  /** Whether a clause begins at a word: at the start of the sentence or after a comma. */
  atBreak(i: number): boolean {
    return i === 0 || this.breaksAfter(i - 1)
  }

  /** Whether a clause ends with a word. A full stop inside a sentence is that of an abbreviation. */
  breaksAfter(i: number): boolean {
    const after = this.tokens[i]?.after
    return after === undefined || after === Break.Clause || after === Break.Colon || after === Break.End
  }
}
