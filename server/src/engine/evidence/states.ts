import type { NomedFactor, Vocabulary } from '../rules.ts'
import type { Assertion, ElementResult, Quote, Why } from '../types.ts'
import { blockOf, type Hit, type Reading } from './reading.ts'
import { overlapsAny } from './spans.ts'

/** Contexts in which a state is not asserted of the patient at all. */
const SILENT: readonly Why[] = [
  'placeholder',
  'question',
  'ignorance',
  'other-person',
  'requirement-list',
  'letterhead',
  'plan',
]
const NOT_NOW: readonly Why[] = [...SILENT, 'past']

/** What the letter asserts of a state, with the wordings that do. An affirmation under negation denies. */
export interface StateResult {
  readonly assertion: Assertion
  readonly quotes: readonly Quote[]
}

/** Every state of the vocabulary, by its id. */
export function findStates(reading: Reading, { states }: Vocabulary): Map<string, StateResult> {
  return new Map(states.map(({ id }) => [id, findState(reading, id)]))
}

/**
 * Looks a state up in a reading. Affirmed wins over denied where a letter says both: what a clinic must not overlook is
 * what is there.
 */
function findState(reading: Reading, id: string): StateResult {
  const affirmed: Hit[] = []
  const denied: Hit[] = []
  for (const hit of standing(reading, `state/${id}`, `sense/state/${id}`)) {
    if (blockOf(hit, NOT_NOW)) continue
    const negated = hit.contexts.has('negation') && !hit.meaning.despite?.includes('negation')
    ;(negated ? denied : affirmed).push(hit)
  }
  for (const hit of reading.hits.get(`denied-state/${id}`) ?? []) if (!blockOf(hit, SILENT)) denied.push(hit)
  // a denial is longer than the affirmation inside it: «ingen depresjon» against «depresjon»
  const undenied = affirmed.filter((a) => !denied.some((d) => d.start <= a.start && a.end <= d.end))
  const quote = ({ start, end }: Hit): Quote => ({ text: reading.letter.text.slice(start, end), start, end })
  if (undenied.length > 0) return { assertion: 'affirmed', quotes: undenied.map(quote) }
  if (denied.length > 0) return { assertion: 'denied', quotes: denied.map(quote) }
  return { assertion: 'unknown', quotes: [] }
}

/** The NOMED factors (1–17) that the letter affirms as a problem of the patient, in ascending order. */
export function findNomed(
  reading: Reading,
  factors: readonly NomedFactor[],
  elements: Readonly<Record<string, ElementResult>>,
): number[] {
  const stands = (hit: Hit): boolean =>
    !blockOf(hit, NOT_NOW) && (!hit.contexts.has('negation') || hit.meaning.despite?.includes('negation') === true)
  return factors
    .filter(
      ({ number, givenBy }) => givenBy?.some((id) => elements[id]?.present) || nomedHits(reading, number).some(stands),
    )
    .map(({ number }) => number)
    .sort((a, b) => a - b)
}

/** The wordings of a NOMED factor (1–17), whatever surrounds them, in the order of the letter; not those that touch words of another sense. */
export function nomedHits(reading: Reading, factor: number): readonly Hit[] {
  return standing(reading, `nomed/${factor}`, `sense/nomed/${factor}`)
}

/** The hits of a target that touch no words of another sense. */
function standing({ hits }: Reading, target: string, senses: string): readonly Hit[] {
  const found = hits.get(target) ?? []
  const others = hits.get(senses)
  return others ? found.filter((hit) => !overlapsAny(others, hit)) : found
}
