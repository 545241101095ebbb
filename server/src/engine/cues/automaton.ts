import type { CompiledCues, CueMeaning } from '../rules.ts'
import { foldWord, stem } from './normalise.ts'
import { numberWord } from './number-words.ts'
import { TypoIndex } from './typos.ts'

export const NUMBER = 0
export const BEGIN = 1
export const END = 2
const LONGEST_WORD = 64

/** A cue that matched: tokens `first` to `last`, both inclusive. */
export interface Match {
  readonly meaning: CueMeaning
  readonly first: number
  readonly last: number
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
  /** The token that last carried a symbol, plus one. */
  private readonly carried: Int32Array
  private active: ActiveStates
  private next: ActiveStates
  private clock = 1
  private readonly form: ReadonlyMap<string, readonly number[]>
  private readonly stems: ReadonlyMap<string, readonly number[]>
  private readonly prefix: Affixes
  private readonly suffix: Affixes
  private readonly infix: Affixes
  private readonly neverEnding: ReadonlySet<string>
  private typos: TypoIndex | undefined
  private readonly known = new Map<string, readonly number[]>()

  constructor(private readonly compiled: CompiledCues) {
    this.meanings = compiled.meanings
    let states = 1
    let symbols = END + 1
    for (let i = 0; i < compiled.edges.length; i += 3) {
      states = Math.max(states, (compiled.edges[i + 2] as number) + 1)
      symbols = Math.max(symbols, (compiled.edges[i + 1] as number) + 1)
    }
    for (let i = 2; i < compiled.gaps.length; i += 3) states = Math.max(states, (compiled.gaps[i] as number) + 1)
    this.edges = new Table(compiled.edges, 3, states)
    this.gaps = new Table(compiled.gaps, 3, states)
    this.outputs = new Table(compiled.outputs, 2, states)
    this.fromRoot = new Int32Array(symbols)
    for (let e = this.edges.begin(0); e < this.edges.end(0); e++) this.fromRoot[this.edges.at(e, 1)] = this.edges.at(e, 2)
    this.carried = new Int32Array(symbols)
    this.active = new ActiveStates(states)
    this.next = new ActiveStates(states)
    const { form, stem, prefix, suffix, infix } = compiled.symbols
    this.form = new Map(Object.entries(form))
    this.stems = new Map(Object.entries(stem))
    this.prefix = new Affixes(prefix)
    this.suffix = new Affixes(suffix)
    this.infix = new Affixes(infix)
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
      this.typos ??= new TypoIndex([...this.form.keys(), ...this.stems.keys()])
      const corrected = this.typos.correct(folded) ?? this.typos.correct(stem(folded))
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
    add(this.form.get(word), into)
    add(this.stems.get(stem(word)), into)
    if (numberWord(word) !== undefined) into.add(NUMBER)
    this.prefix.prefixesOf(word, into)
    this.suffix.suffixesOf(word, into)
    this.infix.partsOf(word, into)
  }

  /**
   * Matches of all cues in the tokens `from` (inclusive) to `to` (exclusive) of one sentence. `symbolsAt` gives the
   * symbols of a token; cues that do not name a sign pass over it (`isSign`). Of several ways in which one cue ends at a token only the shortest is reported.
   */
  scan(from: number, to: number, symbolsAt: (token: number) => readonly number[], isSign: (token: number) => boolean, report: (match: Match) => void): void {
    this.active.clear()
    this.next.clear()
    this.step([BEGIN], from, from - 1, report)
    this.turn()
    for (let token = from; token < to; token++) {
      this.step(symbolsAt(token), token, token, report)
      const { active, next } = this
      for (let i = 0; i < active.size; i++) {
        const left = active.left[i] as number
        if (isSign(token)) next.push(active.state[i] as number, left, active.first[i] as number)
        else if (left > 0) next.push(active.state[i] as number, left - 1, active.first[i] as number)
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
      if (start > 0) this.enter(start, token, last, report)
    }
    for (let i = 0; i < active.size; i++) {
      const state = active.state[i] as number
      for (let e = edges.begin(state); e < edges.end(state); e++) {
        if (carried[edges.at(e, 1)] === now) this.enter(edges.at(e, 2), active.first[i] as number, last, report)
      }
    }
  }

  private enter(state: number, first: number, last: number, report: (match: Match) => void): void {
    const { outputs, gaps, edges, next } = this
    if (last >= first) {
      for (let o = outputs.begin(state); o < outputs.end(state); o++) {
        report({ meaning: this.meanings[outputs.at(o, 1)] as CueMeaning, first, last })
      }
    }
    if (edges.end(state) > edges.begin(state)) next.push(state, 0, first)
    for (let g = gaps.begin(state); g < gaps.end(state); g++) next.push(gaps.at(g, 2), gaps.at(g, 1), first)
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
  size = 0
  private readonly place: Int32Array

  constructor(states: number) {
    this.state = new Int32Array(states)
    this.first = new Int32Array(states)
    this.left = new Int32Array(states)
    this.place = new Int32Array(states).fill(-1)
  }

  push(state: number, left: number, first: number): void {
    const at = this.place[state] as number
    if (at < 0) {
      this.place[state] = this.size
      this.state[this.size] = state
      this.left[this.size] = left
      this.first[this.size] = first
      this.size++
    } else if (first > (this.first[at] as number) || (first === this.first[at] && left > (this.left[at] as number))) {
      this.first[at] = first
      this.left[at] = left
    }
  }

  clear(): void {
    for (let i = 0; i < this.size; i++) this.place[this.state[i] as number] = -1
    this.size = 0
  }
}

/** Rows of numbers, sorted by the state in their first column. */
class Table {
  private readonly rows: Int32Array
  private readonly starts: Int32Array

  constructor(
    rows: readonly number[],
    private readonly width: number,
    states: number,
  ) {
    this.rows = Int32Array.from(rows)
    this.starts = new Int32Array(states + 1)
    for (let i = 0; i < rows.length; i += width) this.starts[(rows[i] as number) + 1]!++
    for (let s = 0; s < states; s++) this.starts[s + 1]! += this.starts[s] as number
  }

  begin(state: number): number {
    return this.starts[state] as number
  }

  end(state: number): number {
    return this.starts[state + 1] as number
  }

  at(row: number, column: number): number {
    return this.rows[row * this.width + column] as number
  }
}

function add(symbols: readonly number[] | undefined, into: Set<number>): void {
  if (symbols) for (const s of symbols) into.add(s)
}

/** Patterns for a part of a word, looked up by the lengths that occur. */
class Affixes {
  private readonly map: ReadonlyMap<string, readonly number[]>
  private readonly lengths: readonly number[]

  constructor(patterns: Readonly<Record<string, readonly number[]>>) {
    this.map = new Map(Object.entries(patterns))
    this.lengths = [...new Set([...this.map.keys()].map((k) => k.length))].sort((a, b) => a - b)
  }

  prefixesOf(word: string, into: Set<number>): void {
    for (const n of this.lengths) {
      if (n > word.length) return
      add(this.map.get(word.slice(0, n)), into)
    }
  }

  suffixesOf(word: string, into: Set<number>): void {
    for (const n of this.lengths) {
      if (n > word.length) return
      add(this.map.get(word.slice(-n)), into)
    }
  }

  partsOf(word: string, into: Set<number>): void {
    for (const n of this.lengths) {
      for (let i = 0; i + n <= word.length; i++) add(this.map.get(word.slice(i, i + n)), into)
    }
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
