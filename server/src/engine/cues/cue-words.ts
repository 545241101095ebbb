import type { CompiledCues } from '../rules.ts'
import { foldWord, stem } from './normalise.ts'
import { numberWord } from './number-words.ts'
import { Spellings } from './spellings.ts'
import { correctTypo } from './typos.ts'
import { WordTable } from './word-table.ts'

const LONGEST_WORD = 64

/** Finds the sets of symbols that a word carries: those of its own form and stem, of its expansion and its bokmål spelling. */
export class CueWords {
  private readonly form: WordTable
  private readonly stems: WordTable
  private readonly prefixes: WordTable
  private readonly suffixes: WordTable
  /** Parts of words that cues name; there are few. */
  private readonly parts: readonly (readonly [string, number])[]
  private readonly spellings: Spellings
  private readonly abbreviations: Readonly<Record<string, string>>
  private readonly neverEnding: ReadonlySet<string>
  private readonly number: number

  constructor({ patterns, spellings, abbreviations, neverEnding, reserved }: CompiledCues) {
    this.form = new WordTable(patterns.form)
    this.stems = new WordTable(patterns.stem)
    this.prefixes = new WordTable(patterns.prefix)
    this.suffixes = new WordTable(patterns.suffix)
    this.parts = new WordTable(patterns.infix).entries()
    this.spellings = new Spellings(spellings)
    this.abbreviations = abbreviations
    this.neverEnding = new Set(neverEnding)
    this.number = reserved.number
  }

  /** The sets of a word as it is written, each once, in the order in which cues were read. */
  setsOf(raw: string): readonly number[] {
    const sets: number[] = []
    const folded = foldWord(raw).slice(0, LONGEST_WORD)
    for (const word of this.readings(folded)) this.collect(word, sets)
    if (sets.length === 0) {
      const known = [this.form, this.stems]
      const corrected = correctTypo(folded, known) ?? correctTypo(stem(folded), known)
      if (corrected) this.collect(corrected, sets)
    }
    const code = raw.charCodeAt(0)
    if (code >= 48 && code <= 57) add(sets, this.number)
    return sets
  }

  /** Expansion of an abbreviation written without its full stop; '' where it is one that has no safe expansion. */
  abbreviation(folded: string): string | undefined {
    return Object.hasOwn(this.abbreviations, folded) ? this.abbreviations[folded] : undefined
  }

  /** Whether the full stop of this abbreviation never ends a sentence. */
  neverEnds(folded: string): boolean {
    return this.neverEnding.has(folded)
  }

  private readings(folded: string): readonly string[] {
    const readings = [folded]
    const expansion = this.abbreviation(folded)
    if (expansion && !expansion.includes(' ')) readings.push(foldWord(expansion))
    for (const word of readings.slice()) {
      const respelt = this.spellings.respell(word)
      if (!readings.includes(respelt)) readings.push(respelt)
    }
    return readings
  }

  private collect(word: string, into: number[]): void {
    const found = (set: number): void => add(into, set)
    found(this.form.get(word))
    found(this.stems.get(stem(word)))
    if (numberWord(word) !== undefined) found(this.number)
    this.prefixes.beginningsOf(word, found)
    this.suffixes.endingsOf(word, found)
    for (const [part, set] of this.parts) if (word.includes(part)) found(set)
  }
}

function add(sets: number[], set: number): void {
  if (set >= 0 && !sets.includes(set)) sets.push(set)
}
