import type { CompiledCues, CueMeaning } from '../rules.ts'
import { ActiveBranches } from './active-branches.ts'
import { CueWords } from './cue-words.ts'
import { KnownWords } from './known-words.ts'
import { type Numbers, unpack } from './packed.ts'
import { SymbolsAhead } from './symbols-ahead.ts'

/** A cue that matched: tokens `first` to `last`, both inclusive. */
export interface Match {
  readonly meaning: CueMeaning
  readonly first: number
  readonly last: number
  /** Bit n: the token `first + n` is one of the cue's own words, not one that a gap passes over. The 32nd stands for all after it. */
  readonly own: number
}

/**
 * All cues as one automaton over words. A scan visits every token once. A branch becomes active only where the next tokens lead on,
 * and no more can be active at a time than exist, so time is linear in the letter whatever the cues are.
 */
export class CueAutomaton {
  private readonly meanings: readonly CueMeaning[]
  private readonly places: Numbers
  private readonly branches: Numbers
  private readonly words: CueWords
  private readonly known: KnownWords
  private readonly beginning: number
  private readonly ahead: SymbolsAhead
  private active: ActiveBranches
  private next: ActiveBranches
  private found: Match[] = []

  constructor(compiled: CompiledCues) {
    this.meanings = compiled.meanings
    this.places = unpack(compiled.places)
    this.branches = unpack(compiled.branches)
    this.words = new CueWords(compiled)
    this.known = new KnownWords(compiled, this.words, this.places)
    this.beginning = this.known.begin
    this.ahead = new SymbolsAhead(compiled.symbols, this.known, this.branches)
    this.active = new ActiveBranches(this.branches.length)
    this.next = new ActiveBranches(this.branches.length)
  }

  /** What a word is to the automaton, as {@link scan} takes it; of worth until {@link tidy}. */
  read(raw: string): number {
    return this.known.read(raw)
  }

  /** Forgets the words that were read where they have become too many. */
  tidy(): void {
    if (this.known.isFull) this.known.clear()
  }

  /** Expansion of an abbreviation written without its full stop; '' where it is one that has no safe expansion. */
  abbreviation(folded: string): string | undefined {
    return this.words.abbreviation(folded)
  }

  /** Whether the full stop of this abbreviation never ends a sentence. */
  neverEnds(folded: string): boolean {
    return this.words.neverEnds(folded)
  }

  /**
   * Matches of all cues in the words `from` (inclusive) to `to` (exclusive) of one sentence; cues that do not name a sign pass over
   * it. Of several ways in which one cue ends at a word only the shortest counts.
   */
  scan(words: ArrayLike<number>, from: number, to: number): Match[] {
    const { ahead } = this
    this.found = []
    this.active.clear()
    ahead.start(words, from, to)
    this.open(this.beginning, from, 0)
    this.turn()
    for (let token = from; token < to; token++) {
      ahead.advance()
      const word = words[token] as number
      this.end(word, token)
      this.open(word, token, 1)
      this.follow(token, token)
      this.wait(this.known.isSign(word))
      this.turn()
    }
    ahead.advance()
    this.follow(to, to - 1)
    return this.found
  }

  /** Finds the cues that a word is by itself. */
  private end(word: number, token: number): void {
    const { pool } = this.known
    let at = this.known.endsOf(word)
    for (let left = pool[at++] as number; left > 0; left--, at++) {
      this.found.push({ meaning: this.meanings[pool[at] as number] as CueMeaning, first: token, last: token, own: 1 })
    }
  }

  /** Opens the branches of the cues that begin with a word. */
  private open(word: number, first: number, own: number): void {
    const { pool } = this.known
    let at = this.known.branchesOf(word)
    for (let left = pool[at++] as number; left > 0; left--, at += 2) {
      this.push(pool[at + 1] as number, pool[at] as number, first, own)
    }
  }

  /** Goes on by every symbol that a token carries; `last` is the last token of what has matched by then. */
  private follow(token: number, last: number): void {
    const { branches, active, ahead } = this
    for (let i = 0; i < active.size; i++) {
      const branch = active.branch[i] as number
      const first = active.first[i] as number
      const own = (active.own[i] as number) | (last < token ? 0 : 1 << Math.min(31, token - first))
      const end = branch + 1 + 2 * (branches[branch] as number)
      for (let edge = branch + 1; edge < end; edge += 2) {
        if (ahead.isHere(branches[edge] as number)) this.enter(branches[edge + 1] as number, first, last, own)
      }
    }
  }

  private enter(place: number, first: number, last: number, own: number): void {
    const { places, meanings } = this
    let at = place
    for (let left = places[at++] as number; left > 0; left--, at++) {
      if (last >= first) this.found.push({ meaning: meanings[places[at] as number] as CueMeaning, first, last, own })
    }
    const gaps = places[at++] as number
    const branch = places[at + 2 * gaps] as number
    if (branch > 0) this.push(branch, 0, first, own)
    for (let left = gaps; left > 0; left--, at += 2) {
      this.push(places[at + 1] as number, places[at] as number, first, own)
    }
  }

  /** What may pass over a token goes on to the next; all may pass over a sign. */
  private wait(isSign: boolean): void {
    const { active } = this
    for (let i = 0; i < active.size; i++) {
      const left = active.left[i] as number
      if (isSign || left > 0)
        this.push(
          active.branch[i] as number,
          isSign ? left : left - 1,
          active.first[i] as number,
          active.own[i] as number,
        )
    }
  }

  private push(branch: number, left: number, first: number, own: number): void {
    if (this.ahead.leadsOn(branch, left)) this.next.push(branch, left, first, own)
  }

  private turn(): void {
    const { active } = this
    this.active = this.next
    this.next = active
    active.clear()
  }
}
