import type { CueAutomaton, Match } from '../cues/automaton.ts'
import type { Token } from './lexer.ts'
import { type TokenRange, wordOf } from './sentences.ts'

/** The tokens of a block as the automata know them. */
export class BlockWords {
  private readonly known: readonly Int32Array[]

  constructor(
    text: string,
    tokens: readonly Token[],
    private readonly automata: readonly CueAutomaton[],
  ) {
    this.known = automata.map((cues) => {
      cues.tidy()
      const known = new Int32Array(tokens.length)
      for (let i = 0; i < tokens.length; i++) known[i] = cues.read(wordOf(text, tokens[i] as Token))
      return known
    })
  }

  /** All cues in some tokens of one sentence. */
  cuesIn(range: TokenRange): Match[] {
    if (range.to <= range.from) return []
    return this.automata.flatMap((_, i) => this.scan(i, range))
  }

  private scan(automaton: number, { from, to }: TokenRange): Match[] {
    return (this.automata[automaton] as CueAutomaton).scan(this.known[automaton] as Int32Array, from, to)
  }
}
