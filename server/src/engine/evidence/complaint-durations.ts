import { sentenceAt } from '../letter/letter.ts'
import type { ElementResult, Evidence } from '../types.ts'
import { FATIGUE, isAside, names, PAIN, tellsOfPain } from './complaints.ts'
import type { Reading } from './reading.ts'
import { keeping, resultOf } from './results.ts'

/**
 * Gives times without a complaint of their own («Varighet: to år», «slik har det vore sidan») to what the letter is about: to the
 * exhaustion where no pain is told, else to the pain.
 */
export function withComplaintDurations(
  elements: Readonly<Record<string, ElementResult>>,
  reading: Reading,
): Readonly<Record<string, ElementResult>> {
  const { 'pain-duration': pain, 'fatigue-duration': fatigue } = elements
  if (tellsOfPain(elements) || !pain?.present || !fatigue || !FATIGUE.test(reading.letter.lower)) return elements
  const { element: ofPain, rest } = keeping(pain, (evidence) => isNamed(PAIN, reading, evidence))
  if (rest.length === 0) return elements
  const moved = fatigue.present ? [] : rest.filter((evidence) => isOfExhaustion(reading, evidence))
  const ofFatigue = resultOf([...fatigue.evidence, ...moved], fatigue.dismissed ?? [])
  return { ...elements, 'pain-duration': ofPain, 'fatigue-duration': ofFatigue }
}

function isNamed(complaint: RegExp, reading: Reading, evidence: Evidence): boolean {
  const sentence = sentenceAt(reading.letter, evidence.start)
  return sentence !== undefined && names(complaint, reading, evidence, sentence)
}

/** Times under a label of their own, or beside words for the exhaustion in this sentence or the one before. */
function isOfExhaustion(reading: Reading, evidence: Evidence): boolean {
  const sentence = sentenceAt(reading.letter, evidence.start)
  if (!sentence || isAside(reading, evidence, sentence)) return false
  if (sentence.section.ids.includes('pain-duration')) return true
  const before = reading.letter.sentences[sentence.index - 1]
  const from = before?.block === sentence.block ? before.start : sentence.start
  return FATIGUE.test(reading.letter.lower.slice(from, sentence.end))
}
