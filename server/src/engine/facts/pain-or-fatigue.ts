import { FATIGUE, names, PAIN } from '../evidence/complaints.ts'
import type { Reading } from '../evidence/reading.ts'
import { sentenceAt } from '../letter/letter.ts'
import type { ElementResult } from '../types.ts'
import type { Clock } from './durations.ts'
import { type DurationFound, durationOf } from './told-durations.ts'

/**
 * How long the pain and the exhaustion have lasted. In a letter about exhaustion that tells of no pain, «Varighet: to år» is about the
 * exhaustion.
 */
export function findComplaintDurations(
  reading: Reading,
  elements: Readonly<Record<string, ElementResult>>,
  clock: Clock,
): { readonly pain: DurationFound | null; readonly fatigue: DurationFound | null } {
  const told = elements['pain-duration']
  const fatigue = durationOf(reading, elements['fatigue-duration'], clock, FATIGUE)
  const isPainful = elements['pain-location']?.present || elements['pain-character']?.present
  if (!told?.present || isPainful || !FATIGUE.test(reading.letter.lower))
    return { pain: durationOf(reading, told, clock, PAIN), fatigue }
  const ofPain = told.evidence.filter((evidence) => {
    const sentence = sentenceAt(reading.letter, evidence.start)
    return sentence !== undefined && names(PAIN, reading, evidence, sentence)
  })
  const unnamed = { ...told, evidence: told.evidence.filter((evidence) => !ofPain.includes(evidence)) }
  return {
    pain: durationOf(reading, { ...told, evidence: ofPain }, clock, PAIN),
    fatigue: fatigue ?? durationOf(reading, unnamed, clock, FATIGUE),
  }
}
