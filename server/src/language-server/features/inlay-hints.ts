import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver'
import type { Span } from '../../engine/index.ts'
import { omeqWords } from '../../report/omeq-words.ts'
import { words } from '../../report/words.ts'
import { hasBirthDate } from './birth-date.ts'
import { durationHint } from './duration-hint.ts'
import { featureWords } from './feature-words.ts'
import type { LetterSeen } from './letter-seen.ts'

interface Hint extends Span {
  readonly label: string
  readonly tooltip: string
}

/** What the letter leaves to be worked out, in its order: what a dose is worth, how many months, how old. */
export function inlayHints(range: Range, { document, judged, locale }: LetterSeen): InlayHint[] {
  if (!judged) return []
  const { text } = document
  const { doses, durations, age, date } = judged.view
  const say = featureWords[locale]
  const number = omeqWords[locale].number
  const day = date === null ? null : words[locale].date(date)
  const from = text.offsetAt(range.start)
  const to = text.offsetAt(range.end)
  const hints: Hint[] = [
    ...doses.flatMap((line) => {
      const { status, omeq } = line
      const place = withoutTail(line)
      if (status !== 'counted') {
        return [{ ...place, label: say.unknownOmeq, tooltip: omeqWords[locale].status[status] }]
      }
      if (!omeq) return []
      return [{ ...place, label: say.omeq(number(omeq.regular), number(omeq.max)), tooltip: say.omeqExplained }]
    }),
    ...durations.flatMap(({ value, quote }) => {
      const { start, end } = quote
      const told = durationHint(value, quote.text)
      if (!told) return []
      const { months, isRough, isReckoned } = told
      const tooltip = say.monthsExplained(isReckoned ? day : null, isRough)
      return [{ start, end, label: say.months(number(months), isRough), tooltip }]
    }),
    ...(age && date && day && hasBirthDate(age.quote.text, date)
      ? [{ start: age.quote.start, end: age.quote.end, label: say.years(age.value), tooltip: say.yearsExplained(day) }]
      : []),
  ]
  return hints
    .filter(({ end }) => end >= from && end <= to)
    .sort((a, b) => a.end - b.end)
    .map(({ end, label, tooltip }) => {
      return { position: text.positionAt(end), label, kind: InlayHintKind.Type, paddingLeft: true, tooltip }
    })
}

/** A dose without the comma or full stop after it. */
function withoutTail({ start, text }: Span & { readonly text: string }): Span {
  return { start, end: start + text.replace(/[\s,;.:]+$/, '').length }
}
