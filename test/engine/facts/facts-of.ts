import { CueAutomaton } from '../../../server/src/engine/cues/automaton.ts'
import { findElements } from '../../../server/src/engine/evidence/elements.ts'
import { type Reading, readCues } from '../../../server/src/engine/evidence/reading.ts'
import { findState } from '../../../server/src/engine/evidence/states.ts'
import { type FactsFound, findFacts } from '../../../server/src/engine/facts/find-facts.ts'
import { readLetter } from '../../../server/src/engine/letter/letter.ts'
import { rules } from '../../support/linter.ts'

const automata = rules.cues.map((cues) => new CueAutomaton(cues))

export function reading(text: string): Reading {
  return readCues(readLetter(text, [], automata, new Map()))
}

/** The facts of a letter, with the words that tell each. `today`: ISO 8601, for letters without a date. */
export function factsOf(text: string, today?: string): FactsFound {
  const read = reading(text)
  const { vocabulary } = rules
  const states = new Map(vocabulary.states.map((s) => [s.id, findState(read, s.id)]))
  return findFacts(read, findElements(read, vocabulary), states, vocabulary, today)
}
