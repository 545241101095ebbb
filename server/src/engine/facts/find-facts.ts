import { FATIGUE, PAIN } from '../evidence/complaints.ts'
import type { Reading } from '../evidence/reading.ts'
import { findNomed, type StateResult } from '../evidence/states.ts'
import type { DoseLine } from '../omeq/types.ts'
import type { Vocabulary } from '../rules.ts'
import type { ElementResult, Facts, Quote } from '../types.ts'
import { findAge } from './age.ts'
import { findOpioids } from './doses/opioids.ts'
import { letterDate } from './letter-date.ts'
import { reductionOf } from './percentages.ts'
import { findSpokenLanguage } from './spoken-language.ts'
import { durationOf } from './told-durations.ts'

/** The facts of a letter, where each stands, and the date by which they were reckoned (ISO 8601, null where there is none). */
export interface FactsFound {
  readonly facts: Facts
  readonly quotes: Readonly<Partial<Record<keyof Facts, readonly Quote[]>>>
  readonly date: string | null
  /** Every current opioid as it is named, with what became of it in the sum. */
  readonly doseLines: readonly DoseLine[]
  /** The regular dose of opioids that is certain, mg OMEQ a day, also where another dose is missing. */
  readonly knownRegularOmeq: number
}

export const NO_FACTS: FactsFound = {
  facts: {
    ageYears: null,
    painDurationMonths: null,
    fatigueDurationMonths: null,
    activityReductionPercent: null,
    interpreterNeeded: null,
    language: null,
    opioids: null,
    omeqPerDay: null,
    nomed: [],
  },
  quotes: {},
  date: null,
  doseLines: [],
  knownRegularOmeq: 0,
}

export function findFacts(
  reading: Reading,
  elements: Readonly<Record<string, ElementResult>>,
  states: ReadonlyMap<string, StateResult>,
  vocabulary: Vocabulary,
  today: string | undefined,
): FactsFound {
  const date = letterDate(reading) ?? today ?? null
  const age = findAge(reading, date)
  const clock = { date, ageYears: age?.years ?? null }
  const pain = durationOf(reading, elements['pain-duration'], clock, PAIN)
  const fatigue = durationOf(reading, elements['fatigue-duration'], clock, FATIGUE)
  const reduction = reductionOf(reading, elements['activity-reduction'])
  const { opioids, omeqPerDay, knownRegular, lines, quotes } = findOpioids(reading, vocabulary.opioids, elements)
  const spoken = findSpokenLanguage(reading, elements.language, states)
  return {
    facts: {
      opioids,
      omeqPerDay,
      ageYears: age?.years ?? null,
      painDurationMonths: pain?.months ?? null,
      fatigueDurationMonths: fatigue?.months ?? null,
      activityReductionPercent: reduction?.percent ?? null,
      interpreterNeeded: spoken.interpreterNeeded,
      language: spoken.language,
      nomed: findNomed(reading, vocabulary.nomed ?? [], elements),
    },
    quotes: {
      ...(quotes.length > 0 && { opioids: quotes, omeqPerDay: quotes }),
      ...(spoken.quotes.length > 0 && { interpreterNeeded: spoken.quotes }),
      ...(age && { ageYears: [age.quote] }),
      ...(pain && { painDurationMonths: [pain.quote] }),
      ...(fatigue && { fatigueDurationMonths: [fatigue.quote] }),
      ...(reduction && { activityReductionPercent: [reduction.quote] }),
    },
    date,
    doseLines: lines,
    knownRegularOmeq: knownRegular,
  }
}
