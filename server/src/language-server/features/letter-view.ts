import { blockOf, type Reading } from '../../engine/evidence/reading.ts'
import {
  type DoseLine,
  type Examined,
  type NamedTreatment,
  type OmeqPerDay,
  type Quote,
  type Span,
  treatmentsIn,
} from '../../engine/index.ts'
import type { Section, Sentence } from '../../engine/letter/letter.ts'
import { knownPart } from '../../engine/omeq/sums.ts'

/** A number that follows from words of the letter. */
export interface Reckoned {
  readonly value: number
  readonly quote: Quote
}

/** What an editor shows of a letter beside the findings. Offsets are UTF-16 units of the letter, ends exclusive. */
export interface LetterView {
  readonly sections: readonly Section[]
  readonly sentences: readonly Sentence[]
  readonly placeholders: readonly Span[]
  /** ISO 8601; `null` for a letter without one. */
  readonly date: string | null
  textOf(span: Span): string
  /** Where the letter names the clinic of a pack, given by its id. */
  namesOf(pack: string): readonly Span[]
  /** Every treatment that is named, in whatever context. */
  treatments(): readonly NamedTreatment[]
  /** Every current opioid with what it is worth. */
  readonly doses: readonly DoseLine[]
  /** The sum of the doses that are known. */
  knownOmeq(): OmeqPerDay
  /** In whole years. */
  readonly age: Reckoned | null
  /** How long the complaints have lasted, in months. */
  readonly durations: readonly Reckoned[]
}

/** The view of a letter, taken from what its check saw. */
export function viewOf({ reading, facts: { facts, quotes, date, doseLines } }: Examined): LetterView {
  const { sections, sentences, placeholders } = reading.letter
  const told = (fact: 'ageYears' | 'painDurationMonths' | 'fatigueDurationMonths'): Reckoned[] => {
    const [quote] = quotes[fact] ?? []
    const value = facts[fact]
    return quote && value !== null ? [{ value, quote }] : []
  }
  return {
    sections,
    sentences,
    placeholders,
    date,
    textOf: ({ start, end }) => reading.letter.text.slice(start, end),
    namesOf: (pack) => namesIn(reading, pack),
    treatments: () => treatmentsIn(reading),
    doses: doseLines,
    knownOmeq: () => knownPart(doseLines),
    age: told('ageYears')[0] ?? null,
    durations: [...told('painDurationMonths'), ...told('fatigueDurationMonths')],
  }
}

function namesIn({ hits }: Reading, pack: string): Span[] {
  return (hits.get(`recipient/${pack}`) ?? [])
    .filter((hit) => !blockOf(hit, ['other-person', 'requirement-list']))
    .map(({ start, end }) => ({ start, end }))
}
