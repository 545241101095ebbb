import type { Hit, Reading } from './reading.ts'

const GREETING = /^\s*(?:kjære|hei|god dag|til (?:rette|den det)|takk)/i

/** Whether a wording stands where the body of the letter starts: after address, headings, greeting and patient line. */
export function atBodyStart(reading: Reading, hit: Hit): boolean {
  const { sentences } = reading.letter
  if (hit.start !== hit.sentence.start) return false
  return sentences.slice(0, hit.sentence.index).every((sentence, i) => {
    if (reading.roles[i] === 'address' || reading.roles[i] === 'preamble' || sentence.start === sentence.end)
      return true
    return GREETING.test(reading.letter.text.slice(sentence.start, sentence.end)) && sentence.end - sentence.start < 40
  })
}
