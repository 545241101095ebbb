import type { Dismissed } from '../../engine/index.ts'
import { words } from '../../report/words.ts'
import { featureWords } from './feature-words.ts'
import type { LetterSeen } from './letter-seen.ts'

/** Why a wording does not count, as a doctor would say it of this place in the letter. */
export function whyNotCounted(
  { why, start }: Pick<Dismissed, 'why' | 'start'>,
  { analysis, locale }: Pick<LetterSeen, 'analysis' | 'locale'>,
): string {
  const reading = why === 'letterhead' ? analysis.examined?.reading : undefined
  const sentence = reading?.letter.sentences.findLast((one) => one.start <= start)
  const isBelow = sentence !== undefined && reading?.roles[sentence.index] === 'sign-off'
  return isBelow ? featureWords[locale].belowSignOff : words[locale].why[why]
}
