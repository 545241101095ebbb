import { CueAutomaton } from '../../engine/cues/automaton.ts'
import { blockOf, type Reading, readCues } from '../../engine/evidence/reading.ts'
import { findState } from '../../engine/evidence/states.ts'
import { currentOpioids } from '../../engine/facts/doses/mentions.ts'
import { findFacts } from '../../engine/facts/find-facts.ts'
import {
  type CompiledRules,
  type DoseLine,
  type LetterResult,
  type NamedTreatment,
  type OmeqPerDay,
  type Quote,
  type Span,
  treatmentsIn,
  type Vocabulary,
} from '../../engine/index.ts'
import { type BlockMemory, readLetter, type Section, type Sentence } from '../../engine/letter/letter.ts'
import { doseLines } from '../../engine/omeq/dose-lines.ts'
import { knownPart } from '../../engine/omeq/sums.ts'

/** A number that follows from words of the letter. */
export interface Reckoned {
  readonly value: number
  readonly quote: Quote
}

/** What an editor shows of a letter beside the findings. Offsets as in {@link LetterResult}. */
export interface LetterView {
  readonly sections: readonly Section[]
  readonly sentences: readonly Sentence[]
  readonly placeholders: readonly Span[]
  /** Where the clinic of a pack is named, by id of the pack. */
  readonly recipients: ReadonlyMap<string, readonly Span[]>
  /** Every treatment that is named, in whatever context. */
  readonly treatments: readonly NamedTreatment[]
  /** Every current opioid with what it is worth. */
  readonly doses: readonly DoseLine[]
  /** The sum of the doses that are known. */
  readonly knownOmeq: OmeqPerDay
  /** In whole years. */
  readonly age: Reckoned | null
  /** How long the complaints have lasted, in months. */
  readonly durations: readonly Reckoned[]
}

/** Views of letters, read by the same code and the same rules as the check. Keeps what it learnt of unchanged blocks. */
export class LetterViews {
  private readonly readers = new WeakMap<CompiledRules, (text: string, hidden: readonly Span[]) => Reading>()
  private readonly views = new WeakMap<LetterResult, LetterView>()

  /** @param result of the same text by the same rules; each has one view */
  of(text: string, hidden: readonly Span[], rules: CompiledRules, result: LetterResult): LetterView {
    const known = this.views.get(result)
    if (known) return known
    const read = this.readers.get(rules) ?? readerOf(rules)
    this.readers.set(rules, read)
    const view = viewOf(read(text, hidden), rules, result)
    this.views.set(result, view)
    return view
  }
}

function readerOf(rules: CompiledRules): (text: string, hidden: readonly Span[]) => Reading {
  const automata = rules.cues.map((cues) => new CueAutomaton(cues))
  const memory: BlockMemory = new Map()
  return (text, hidden) => readCues(readLetter(text, hidden, automata, memory))
}

/** Doses and facts are looked for when they are first asked for. */
function viewOf(reading: Reading, { vocabulary }: CompiledRules, result: LetterResult): LetterView {
  const { sections, sentences, placeholders } = reading.letter
  const doses = once(() => doseLines(currentOpioids(reading, vocabulary.opioids, result.elements), vocabulary.opioids))
  const reckoned = once(() => reckonedIn(reading, vocabulary, result))
  return {
    sections,
    sentences,
    placeholders,
    recipients: recipientsIn(reading),
    treatments: treatmentsIn(reading),
    get doses() {
      return doses()
    },
    get knownOmeq() {
      return knownPart(doses())
    },
    get age() {
      return reckoned().age
    },
    get durations() {
      return reckoned().durations
    },
  }
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null
  return () => {
    found ??= { value: find() }
    return found.value
  }
}

/** Where the age and the durations of `LetterResult.facts` stand. */
function reckonedIn(
  reading: Reading,
  vocabulary: Vocabulary,
  { elements, date }: LetterResult,
): Pick<LetterView, 'age' | 'durations'> {
  const states = new Map(vocabulary.states.map(({ id }) => [id, findState(reading, id)]))
  const { facts, quotes } = findFacts(reading, elements, states, vocabulary, date ?? undefined)
  const told = (fact: 'ageYears' | 'painDurationMonths' | 'fatigueDurationMonths'): Reckoned[] => {
    const [quote] = quotes[fact] ?? []
    const value = facts[fact]
    return quote && value !== null ? [{ value, quote }] : []
  }
  return {
    age: told('ageYears')[0] ?? null,
    durations: [...told('painDurationMonths'), ...told('fatigueDurationMonths')],
  }
}

function recipientsIn({ hits }: Reading): Map<string, Span[]> {
  const found = new Map<string, Span[]>()
  for (const [target, named] of hits) {
    if (!target.startsWith('recipient/')) continue
    const standing = named.filter((hit) => !blockOf(hit, ['other-person', 'requirement-list']))
    found.set(
      target.slice('recipient/'.length),
      standing.map(({ start, end }) => ({ start, end })),
    )
  }
  return found
}
