import type { Reading } from '../../../server/src/engine/evidence/reading.ts'
import type { FactsFound } from '../../../server/src/engine/facts/find-facts.ts'
import { examine } from '../../support/linter.ts'

export function reading(text: string): Reading {
  return examine(text).reading
}

/** The facts of a letter, with the words that tell each. `today`: ISO 8601, for letters without a date. */
export function factsOf(text: string, today?: string): FactsFound {
  return examine(text, today === undefined ? {} : { today }).facts
}
