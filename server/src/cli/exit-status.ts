import type { LetterReport, Totals } from '../report/letter-report.ts'
import type { FailOn } from './lint-options.ts'

/** True for a letter that leaves the run with status 2: not fully checked, or judged by no pack. */
export function isUnjudged(letter: LetterReport): boolean {
  return letter.status !== 'checked' || letter.packs.length === 0
}

/** Status of `lint` where everything could be checked: 1 for a finding at `failOn` or above, else 0. */
export function statusOf({ error, warning, info }: Totals, failOn: FailOn): 0 | 1 {
  const counted = { error, warning: error + warning, info: error + warning + info, never: 0 }[failOn]
  return counted > 0 ? 1 : 0
}
