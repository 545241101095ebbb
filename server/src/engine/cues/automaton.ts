import type { CompiledCues, CueMeaning } from '../rules.ts'
import { foldWord, stem } from './normalise.ts'
import { numberWord } from './number-words.ts'
import { unpack } from './packed.ts'
import { correctTypo } from './typos.ts'
import { reversed, WordTable } from './word-table.ts'

export const NUMBER = 0
const BEGIN = 1
const END = 2
const LONGEST_WORD = 64

/** A cue that matched: tokens `first` to `last`, both inclusive. */
export interface Match {
  readonly meaning: CueMeaning
  readonly first: number
  readonly last: number
  /** Bit n: the token `first + n` is one of the cue's own words, not one that a gap passes over. The 32nd stands for all after it. */
  readonly own: number
}

/**
 * All cues as one automaton over words. A scan visits every token once; the number of states that are active at a
 * time is bounded by the number of states that exist, so time is linear in the letter whatever the cues are.
 */
export class CueAutomaton {
  readonly meanings: readonly CueMeaning[]
  private readonly edges: Table
  private readonly gaps: Table
  private readonly outputs: Table
  /** Next state from the root, by symbol. */
  private readonly fromRoot: Int32Array
  /** The step in which a symbol was last carried. */
  private readonly carried: Int32Array
  private active: ActiveStates
  private next: ActiveStates
  private clock = 1
  private readonly patterns: Readonly<Record<Exclude<keyof CompiledCues['patterns'], 'infix'>, WordTable>>
  /** Parts of words that cues name, with their sets of symbols; there are few. */
  private readonly parts: readonly (readonly [string, number])[]
  private readonly symbolSets: Int32Array
  private readonly neverEnding: ReadonlySet<string>
  private readonly known = new Map<string, readonly number[]>()

  constructor(private readonly compiled: CompiledCues) {
    this.meanings = compiled.meanings
    this.edges = new Table(unpack(compiled.edges), 2)
    this.gaps = new Table(unpack(compiled.gaps), 2)
    this.outputs = new Table(unpack(compiled.outputs), 1)
    const { states } = this.edges
    const symbols = Math.max(END, this.edges.most(0)) + 1
    this.fromRoot = new Int32Array(symbols)
    for (let e = this.edges.begin(0); e < this.edges.end(0); e += 2)
      this.fromRoot[this.edges.at(e)] = this.edges.at(e + 1)
    this.carried = new Int32Array(symbols)
    this.active = new ActiveStates(states)
    this.next = new ActiveStates(states)
    const { form, stem, prefix, suffix, infix } = compiled.patterns
    this.patterns = {
      form: new WordTable(form),
      stem: new WordTable(stem),
      prefix: new WordTable(prefix),
      suffix: new WordTable(suffix),
    }
    this.parts = [...new WordTable(infix).entries()]
    this.symbolSets = unpack(compiled.symbolSets)
    this.neverEnding = new Set(compiled.neverEnding)
  }

  /** The symbols that a word carries: its own and those of its expansion and its bokmål spelling. */
  symbolsOf(raw: string): readonly number[] {
    const cached = this.known.get(raw)
    if (cached) return cached
    const found = new Set<number>()
    const folded = foldWord(raw).slice(0, LONGEST_WORD)
    for (const word of this.readings(folded)) this.collect(word, found)
    if (found.size === 0) {
      const known = [this.patterns.form, this.patterns.stem]
      const corrected = correctTypo(folded, known) ?? correctTypo(stem(folded), known)
      if (corrected) this.collect(corrected, found)
    }
    const symbols = [...found]
    if (this.known.size > 50_000) this.known.clear()
    this.known.set(raw, symbols)
    return symbols
  }

  /** Expansion of an abbreviation written without its full stop; '' where it is one that has no safe expansion. */
  abbreviation(folded: string): string | undefined {
    return Object.hasOwn(this.compiled.abbreviations, folded) ? this.compiled.abbreviations[folded] : undefined
  }

  /** Whether the full stop of this abbreviation never ends a sentence. */
  neverEnds(folded: string): boolean {
    return this.neverEnding.has(folded)
  }

  private readings(folded: string): Set<string> {
    const readings = new Set([folded])
    const expansion = this.abbreviation(folded)
    if (expansion && !expansion.includes(' ')) readings.add(foldWord(expansion))
    for (const word of [...readings]) readings.add(respell(word, this.compiled.folds))
    return readings
  }

  private collect(word: string, into: Set<number>): void {
    const { form, stem: stems, prefix, suffix } = this.patterns
    const add = (set: number): void => this.add(set, into)
    add(form.get(word))
    add(stems.get(stem(word)))
    if (numberWord(word) !== undefined) into.add(NUMBER)
    prefix.beginningsOf(word, add)
    suffix.beginningsOf(reversed(word), add)
    for (const [part, set] of this.parts) if (word.includes(part)) add(set)
  }

  /** Adds the symbols of a set; `at` is where the set stands, -1 for none. */
  private add(at: number, into: Set<number>): void {
    if (at < 0) return
    const count = this.symbolSets[at] as number
    for (let i = 1; i <= count; i++) into.add(this.symbolSets[at + i] as number)
  }

  /**
   * Matches of all cues in the tokens `from` (inclusive) to `to` (exclusive) of one sentence. `symbolsAt` gives the
   * symbols of a token; cues that do not name a sign pass over it (`isSign`). Of several ways in which one cue ends at a token only the shortest is reported.
   */
  scan(
    from: number,
    to: number,
    symbolsAt: (token: number) => readonly number[],
    isSign: (token: number) => boolean,
    report: (match: Match) => void,
  ): void {
    this.active.clear()
    this.next.clear()
    this.step([BEGIN], from, from - 1, report)
    this.turn()
    for (let token = from; token < to; token++) {
      this.step(symbolsAt(token), token, token, report)
      const { active, next } = this
      for (let i = 0; i < active.size; i++) {
        const left = active.left[i] as number
        if (isSign(token))
          next.push(active.state[i] as number, left, active.first[i] as number, active.own[i] as number)
        else if (left > 0)
          next.push(active.state[i] as number, left - 1, active.first[i] as number, active.own[i] as number)
      }
      this.turn()
    }
    this.step([END], to, to - 1, report)
  }

  /** Follows every edge that a token's symbols open; `last` is the last token of what has matched by then. */
  private step(symbols: readonly number[], token: number, last: number, report: (match: Match) => void): void {
    const now = this.clock++
    const { edges, carried, active, fromRoot } = this
    for (let i = 0; i < symbols.length; i++) {
      const symbol = symbols[i] as number
      if (symbol >= carried.length) continue
      carried[symbol] = now
      const start = fromRoot[symbol] as number
      if (start > 0) this.enter(start, token, last, last < token ? 0 : 1, report)
    }
    for (let i = 0; i < active.size; i++) {
      const state = active.state[i] as number
      for (let e = edges.begin(state); e < edges.end(state); e += 2) {
        if (carried[edges.at(e)] !== now) continue
        const first = active.first[i] as number
        const own = (active.own[i] as number) | (last < token ? 0 : 1 << Math.min(31, token - first))
        this.enter(edges.at(e + 1), first, last, own, report)
      }
    }
  }

  private enter(state: number, first: number, last: number, own: number, report: (match: Match) => void): void {
    const { outputs, gaps, edges, next } = this
    if (last >= first) {
      for (let o = outputs.begin(state); o < outputs.end(state); o++) {
        report({ meaning: this.meanings[outputs.at(o)] as CueMeaning, first, last, own })
      }
    }
    if (edges.end(state) > edges.begin(state)) next.push(state, 0, first, own)
    for (let g = gaps.begin(state); g < gaps.end(state); g += 2) next.push(gaps.at(g + 1), gaps.at(g), first, own)
  }

  private turn(): void {
    const { active } = this
    this.active = this.next
    this.next = active
    active.clear()
  }
}

/** The states that wait for a symbol, each once, with the token where their match began and the tokens still to be passed over. */
class ActiveStates {
  readonly state: Int32Array
  readonly first: Int32Array
  readonly left: Int32Array
  readonly own: Int32Array
  size = 0
  private readonly place: Int32Array

  constructor(states: number) {
    this.state = new Int32Array(states)
    this.first = new Int32Array(states)
    this.left = new Int32Array(states)
    this.own = new Int32Array(states)
    this.place = new Int32Array(states).fill(-1)
  }

  push(state: number, left: number, first: number, own: number): void {
    const at = this.place[state] as number
    if (at < 0) {
      this.place[state] = this.size
      this.state[this.size] = state
      this.left[this.size] = left
      this.first[this.size] = first
      this.own[this.size] = own
      this.size++
    } else if (left > (this.left[at] as number) || (left === this.left[at] && first > (this.first[at] as number))) {
      this.first[at] = first
      this.left[at] = left
      this.own[at] = own
    }
  }

  clear(): void {
    for (let i = 0; i < this.size; i++) this.place[this.state[i] as number] = -1
    this.size = 0
  }
}

/** For each state a count and so many rows of `width` numbers. */
class Table {
  readonly states: number
  private readonly starts: Int32Array

  constructor(
    private readonly numbers: Int32Array,
    private readonly width: number,
  ) {
    const starts: number[] = []
    for (let at = 0; at < numbers.length; at += 1 + (numbers[at] as number) * width) starts.push(at + 1)
    this.states = starts.length
    starts.push(numbers.length + 1)
    this.starts = Int32Array.from(starts)
  }

  begin(state: number): number {
    return this.starts[state] as number
  }

  /** One past the last number of a state's rows. */
  end(state: number): number {
    return (this.starts[state + 1] as number) - 1
  }

  at(index: number): number {
    return this.numbers[index] as number
  }

  /** The largest number in a column. */
  most(column: number): number {
    let most = 0
    for (let state = 0; state < this.states; state++) {
      for (let i = this.begin(state) + column; i < this.end(state); i += this.width) most = Math.max(most, this.at(i))
    }
    return most
  }
}

/** The bokmål spelling of a folded word: whole words, then beginnings (`sjuk-`) and endings (`-leg`). */
function respell(word: string, folds: Readonly<Record<string, string>>): string {
  const whole = Object.hasOwn(folds, word) ? folds[word] : undefined
  if (whole !== undefined) return whole
  let out = word
  for (let n = Math.min(7, word.length - 2); n >= 3; n--) {
    const key = `${word.slice(0, n)}-`
    if (Object.hasOwn(folds, key)) {
      out = folds[key] + word.slice(n)
      break
    }
  }
  for (let n = Math.min(6, out.length - 2); n >= 2; n--) {
    const key = `-${out.slice(-n)}`
    if (Object.hasOwn(folds, key)) return out.slice(0, -n) + folds[key]
  }
  return out
}
