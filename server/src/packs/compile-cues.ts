import { foldWord, stem } from '../engine/cues/normalise.ts'
import { pack } from '../engine/cues/packed.ts'
import type { PackedSpellings } from '../engine/cues/spellings.ts'
import { packWords, reversed } from '../engine/cues/word-table.ts'
import type { CompiledCues, CueMeaning } from '../engine/rules.ts'
import { type CueItem, type CueSequence, type CueWord, parseCue } from './cue-syntax.ts'
import { CueTrie, type Roles } from './cue-trie.ts'

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
  const trie = new CueTrie()
  const meanings: CueMeaning[] = []
  for (const group of groups) {
    const meaning = meanings.push(group.meaning) - 1
    for (const cue of group.cues) {
      for (const sequence of sequencesOf(cue)) trie.add(sequence, meaning, (item) => symbols.of(item))
    }
  }
  const { roles, ...table } = trie.table()
  return {
    ...symbols.table(roles),
    ...table,
    meanings,
    spellings: packSpellings(lexicon.spellings),
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

function packSpellings({ words = {}, prefixes = {}, endings = {} }: Spellings): PackedSpellings {
  const to: string[] = []
  const packed = (spellings: Readonly<Record<string, string>>, keyOf: (folded: string) => string) =>
    packWords(
      new Map(
        Object.entries(spellings).map(([from, bokmaal]) => [keyOf(foldWord(from)), to.push(foldWord(bokmaal)) - 1]),
      ),
    )
  const same = (folded: string) => folded
  return { words: packed(words, same), prefixes: packed(prefixes, same), endings: packed(endings, reversed), to }
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

  table(roles: Roles): Pick<CompiledCues, 'patterns' | 'reserved' | 'symbolSets'> {
    const sets: number[] = []
    const places = new Map<string, number>()
    const placeOf = (symbols: readonly number[]): number => {
      const going = distinct(symbols.flatMap((symbol) => roles.goingOn.get(symbol) ?? []))
      const beginning = distinct(symbols.flatMap((symbol) => roles.beginning.get(symbol) ?? []))
      const key = `${going}|${beginning}`
      const known = places.get(key)
      if (known !== undefined) return known
      const place = sets.length
      sets.push(going.length, ...going, beginning.length, ...beginning)
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
    const [number, begin, end] = [reserved.number, reserved.begin, reserved.end].map((symbol) => placeOf([symbol]))
    return { patterns, reserved: { number, begin, end } as CompiledCues['reserved'], symbolSets: pack(sets) }
  }
}

function distinct(numbers: readonly number[]): number[] {
  return [...new Set(numbers)]
}

function isWord(item: CueItem): item is CueWord {
  return 'text' in item
}

function patternOf(kind: WordKind, text: string): string {
  const folded = foldWord(text)
  return kind === 'stem' ? stem(folded) : folded
}
