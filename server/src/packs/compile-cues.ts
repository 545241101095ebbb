import { foldWord, stem } from '../engine/cues/normalise.ts'
import { pack } from '../engine/cues/packed.ts'
import { packWords, reversed } from '../engine/cues/word-table.ts'
import type { CompiledCues, CueMeaning } from '../engine/rules.ts'
import { type CueItem, type CueSequence, type CueWord, parseCue } from './cue-syntax.ts'

/** Cues that mean the same thing. */
export interface CueGroup {
  readonly meaning: CueMeaning
  readonly cues: readonly string[]
}

interface Abbreviation {
  /** With or without full stops. */
  readonly short: string
  /** Empty where no expansion is safe. */
  readonly long: string
  /** `false`: the full stop after it never ends a sentence. */
  readonly breaks?: boolean | undefined
}

/** Nynorsk and other spellings → bokmål: whole words, beginnings of words, endings of words. */
interface Spellings {
  readonly words?: Readonly<Record<string, string>> | undefined
  readonly prefixes?: Readonly<Record<string, string>> | undefined
  readonly endings?: Readonly<Record<string, string>> | undefined
}

/** What cues may refer to, and what is seen through before they are matched. */
export interface Lexicon {
  /** Words of each class, as single-word cues. */
  readonly classes: Readonly<Record<string, readonly string[]>>
  readonly spellings: Spellings
  readonly abbreviations: readonly Abbreviation[]
}

/** Symbols with a meaning of their own; the rest is numbered as patterns turn up. */
const reserved = { number: 0, begin: 1, end: 2 } as const
type WordKind = keyof CompiledCues['patterns']

/**
 * Compiles all cues into one trie over symbols. Cues that cannot be parsed and classes without words match nothing:
 * the loader has reported them before.
 */
export function compileCues(groups: readonly CueGroup[], lexicon: Lexicon): CompiledCues {
  const symbols = new SymbolTable(lexicon.classes)
  const trie = new Trie()
  const meanings: CueMeaning[] = []
  for (const group of groups) {
    const meaning = meanings.push(group.meaning) - 1
    for (const cue of group.cues) {
      for (const sequence of sequencesOf(cue)) trie.add(sequence, meaning, symbols)
    }
  }
  return {
    ...symbols.table(),
    ...trie.table(),
    meanings,
    folds: foldsOf(lexicon.spellings),
    abbreviations: Object.fromEntries(
      lexicon.abbreviations.map(({ short, long }) => [withoutStops(short), foldWord(long)]),
    ),
    neverEnding: lexicon.abbreviations.filter(({ breaks }) => breaks === false).map(({ short }) => withoutStops(short)),
  }
}

function sequencesOf(cue: string): readonly CueSequence[] {
  const parsed = parseCue(cue)
  return 'error' in parsed ? [] : parsed.sequences
}

function withoutStops(short: string): string {
  return foldWord(short).replaceAll('.', '')
}

/** One map for all: beginnings are marked `sjuk-`, endings `-leg`. */
function foldsOf({ words = {}, prefixes = {}, endings = {} }: Spellings): Record<string, string> {
  const folds: Record<string, string> = {}
  for (const [from, to] of Object.entries(words)) folds[foldWord(from)] = foldWord(to)
  for (const [from, to] of Object.entries(prefixes)) folds[`${foldWord(from)}-`] = foldWord(to)
  for (const [from, to] of Object.entries(endings)) folds[`-${foldWord(from)}`] = foldWord(to)
  return folds
}

/** A symbol for every pattern and one for every class; words of a class carry its symbol. */
class SymbolTable {
  private readonly byPattern = {
    form: new Map(),
    stem: new Map(),
    prefix: new Map(),
    suffix: new Map(),
    infix: new Map(),
  } as Record<WordKind, Map<string, number[]>>
  private readonly own = new Map<string, number>()
  private readonly classWords = new Map<string, readonly CueItem[]>()
  private next = reserved.end + 1

  constructor(private readonly classes: Lexicon['classes']) {}

  of(item: Exclude<CueItem, { kind: 'gap' }>): number {
    if (isWord(item)) {
      const pattern = patternOf(item.kind, item.text)
      return this.named(`${item.kind} ${pattern}`, (symbol) => this.carry(item.kind, pattern, symbol))
    }
    if (item.kind === 'any') return this.ofAny(item.items)
    return item.kind === 'class' ? this.ofClass(item.name) : reserved[item.kind]
  }

  private ofAny(items: readonly CueItem[]): number {
    const members = items.map((item) =>
      isWord(item) ? `${item.kind} ${patternOf(item.kind, item.text)}` : JSON.stringify(item),
    )
    return this.named([...new Set(members)].sort().join('|'), (symbol) => {
      for (const item of items) this.carryItem(item, symbol)
    })
  }

  private carryItem(item: CueItem, symbol: number): void {
    if (isWord(item)) this.carry(item.kind, patternOf(item.kind, item.text), symbol)
    else if (item.kind === 'any') for (const one of item.items) this.carryItem(one, symbol)
    else if (item.kind === 'class') this.carryClass(item.name, symbol)
  }

  private carryClass(name: string, symbol: number): void {
    for (const item of this.wordsOf(name)) this.carryItem(item, symbol)
  }

  private wordsOf(name: string): readonly CueItem[] {
    const known = this.classWords.get(name)
    if (known) return known
    const words = Object.hasOwn(this.classes, name) ? (this.classes[name] ?? []) : []
    const items = words.flatMap(sequencesOf).flat()
    this.classWords.set(name, items)
    return items
  }

  private ofClass(name: string): number {
    return this.named(`@${name}`, (symbol) => this.carryClass(name, symbol))
  }

  private named(name: string, fill: (symbol: number) => void): number {
    const known = this.own.get(name)
    if (known !== undefined) return known
    const symbol = this.next++
    this.own.set(name, symbol)
    fill(symbol)
    return symbol
  }

  private carry(kind: WordKind, pattern: string, symbol: number): void {
    const carried = this.byPattern[kind].get(pattern)
    if (!carried) this.byPattern[kind].set(pattern, [symbol])
    else if (!carried.includes(symbol)) carried.push(symbol)
  }

  table(): Pick<CompiledCues, 'patterns' | 'symbolSets'> {
    const sets: number[] = []
    const places = new Map<string, number>()
    const placeOf = (symbols: readonly number[]): number => {
      const key = symbols.join()
      const known = places.get(key)
      if (known !== undefined) return known
      const place = sets.length
      sets.push(symbols.length, ...symbols)
      places.set(key, place)
      return place
    }
    const packed = (kind: WordKind) =>
      packWords(
        new Map(
          [...this.byPattern[kind]].map(([pattern, symbols]) => [
            kind === 'suffix' ? reversed(pattern) : pattern,
            placeOf(symbols),
          ]),
        ),
      )
    const patterns = {
      form: packed('form'),
      stem: packed('stem'),
      prefix: packed('prefix'),
      suffix: packed('suffix'),
      infix: packed('infix'),
    }
    return { patterns, symbolSets: pack(sets) }
  }
}

function isWord(item: CueItem): item is CueWord {
  return 'text' in item
}

function patternOf(kind: WordKind, text: string): string {
  const folded = foldWord(text)
  return kind === 'stem' ? stem(folded) : folded
}

interface TrieState {
  readonly edges: Map<number, number>
  readonly gaps: Map<number, number>
  readonly outputs: Set<number>
}

/** Cues share their beginnings while they are added, and their endings when the table is written; state 0 is the root. */
class Trie {
  private readonly states: TrieState[] = [emptyState()]

  add(sequence: CueSequence, meaning: number, symbols: SymbolTable): void {
    let state = this.at(0)
    for (const item of sequence) {
      state = item.kind === 'gap' ? this.follow(state.gaps, item.longest) : this.follow(state.edges, symbols.of(item))
    }
    state.outputs.add(meaning)
  }

  private at(index: number): TrieState {
    return this.states[index] as TrieState
  }

  private follow(ways: Map<number, number>, by: number): TrieState {
    let next = ways.get(by)
    if (next === undefined) {
      next = this.states.push(emptyState()) - 1
      ways.set(by, next)
    }
    return this.at(next)
  }

  table(): Pick<CompiledCues, 'edges' | 'gaps' | 'outputs'> {
    const numbers = this.sharedEndings()
    const byNumber = new Map(this.states.map((state, index) => [numbers[index] as number, state]))
    const rows = [...byNumber].sort(([a], [b]) => a - b).map(([, state]) => state)
    const numbered = (ways: ReadonlyMap<number, number>) => [...ways].flatMap(([by, to]) => [by, numbers[to] as number])
    return {
      edges: pack(rows.flatMap(({ edges }) => [edges.size, ...numbered(edges)])),
      gaps: pack(rows.flatMap(({ gaps }) => [gaps.size, ...numbered(gaps)])),
      outputs: pack(rows.flatMap(({ outputs }) => [outputs.size, ...outputs])),
    }
  }

  /** A number for every state; states from which the same is to come share one. The root has 0. */
  private sharedEndings(): readonly number[] {
    const numbers: number[] = []
    const byFuture = new Map<string, number>()
    // a state is made after the one before it, so from the last to the first all that follows is numbered
    for (let index = this.states.length - 1; index > 0; index--) {
      const { edges, gaps, outputs } = this.at(index)
      const ways = (map: ReadonlyMap<number, number>) => [...map].map(([by, to]) => `${by}>${numbers[to]}`).sort()
      const future = `${ways(edges)}|${ways(gaps)}|${[...outputs].sort()}`
      const number = byFuture.get(future) ?? byFuture.size + 1
      byFuture.set(future, number)
      numbers[index] = number
    }
    numbers[0] = 0
    return numbers
  }
}

function emptyState(): TrieState {
  return { edges: new Map(), gaps: new Map(), outputs: new Set() }
}
