import type { LetterResult, LintInput } from '../engine/index.ts'
import { mayHide } from '../readers/hidden.ts'
import type { ReadLetter } from '../readers/index.ts'
import type { LetterRules } from './letter-rules.ts'

/** Judges one text of a letter, which may be read, or fixed. */
export type Judge = (text: string) => Promise<LetterResult>

/** How the text of a letter is judged by its rules. `today`: ISO date for a letter that has none of its own. */
export function judgeOf({ format }: Pick<ReadLetter, 'format'>, rules: LetterRules, today: string | undefined): Judge {
  return async (text) => {
    const input: LintInput = {
      text,
      locale: rules.locale,
      ...(mayHide(text, format) && { hidden: (await import('../readers/markdown.ts')).hiddenInMarkdown(text) }),
      ...(today !== undefined && { today }),
      ...(rules.packs && { packs: rules.packs }),
      ...(rules.severities && { severities: rules.severities }),
      ...(rules.messages && { messages: rules.messages }),
    }
    return rules.linter().lint(input)
  }
}
