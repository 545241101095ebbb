import { isGreeting } from '../letter/roles.ts'
import type { Hit, Reading } from './reading.ts'

/** UTF-16 units. */
const LONGEST_GREETING = 40

/** Whether a wording stands where the body of the letter starts: after address, headings, greeting and patient line. */
export function atBodyStart(reading: Reading, hit: Hit): boolean {
  const { sentences } = reading.letter
  if (hit.start !== hit.sentence.start) return false
  return sentences.slice(0, hit.sentence.index).every((sentence, i) => {
    if (reading.roles[i] === 'address' || reading.roles[i] === 'preamble' || sentence.start === sentence.end)
      return true
    return isGreeting(sentence) && sentence.end - sentence.start < LONGEST_GREETING
  })
}
