import { CueAutomaton } from '../cues/automaton.ts'
import { findElements } from '../evidence/elements.ts'
import { readCues } from '../evidence/reading.ts'
import { inOrder } from '../evidence/spans.ts'
import { currentOpioids } from '../facts/doses/mentions.ts'
import { BlockMemory } from '../letter/block-memory.ts'
import { readLetter } from '../letter/letter.ts'
import type { CompiledRules } from '../rules.ts'
import type { Quote, Span } from '../types.ts'
import { doseLines, otherOpioids } from './dose-lines.ts'
import { knownPart, totalOf } from './sums.ts'
import type { DosesRead, PassedOver } from './types.ts'

/**
 * Reads the doses of opioids in a text, which may be a letter or nothing but doses.
 * @param hidden stretches that are not read, in order and apart, as in {@link LintInput}
 */
export function readDoses(text: string, rules: CompiledRules, hidden: readonly Span[] = []): DosesRead {
  const automata = rules.cues.map((cues) => new CueAutomaton(cues))
  const reading = readCues(readLetter(text, hidden, automata, new BlockMemory()))
  const elements = findElements(reading, rules.vocabulary)
  const lines = doseLines(currentOpioids(reading, rules.vocabulary.opioids, elements), rules.vocabulary.opioids)
  const others = otherOpioids(reading, lines)
  const told = lines.length > 0 || elements['medication-current']?.present === true
  return {
    lines,
    passedOver: inOrder([...others, ...otherDoses(reading.letter.prose, [...lines, ...others])]),
    omeqPerDay: told ? totalOf(lines) : null,
    known: knownPart(lines),
  }
}

/** A word and an amount: «Lyrica 75 mg x 2». */
const OTHER_DOSE =
  /\p{L}[\p{L}-]{2,}[^\S\r\n]+(?:[\p{L}-]+[^\S\r\n]+){0,2}\d[\d.,]*[^\S\r\n]?(?:mg|mikrog|mcg|[µμu]g|g)(?![\p{L}/])(?:(?!\.(?:\s|$))[^,;\r\n])*/gu

/** What looks like a dose and holds no opioid that is known: another medicine, or a name that was not understood. */
function otherDoses(text: string, opioids: readonly Span[]): PassedOver[] {
  return [...text.matchAll(OTHER_DOSE)]
    .map((match): Quote => {
      const words = match[0].trimEnd()
      return { text: words, start: match.index, end: match.index + words.length }
    })
    .filter((quote) => !opioids.some((o) => o.start < quote.end && quote.start < o.end))
    .map((quote) => ({ ...quote, why: 'no-opioid' as const }))
}
