import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver'
import type { Span } from '../../engine/index.ts'
import { omeqWords } from '../../report/omeq-words.ts'
import { featureWords } from './feature-words.ts'
import type { LetterSeen } from './letter-seen.ts'

/** Months that are told as months need no hint. */
const TOLD_IN_MONTHS = /m(?:nd|ån|d\b)/i
/** An age that is told as such needs none; a birth date has more digits than an age. */
const BIRTH = /\d[\d./ -]{2,}\d/

/** What the letter leaves to be worked out: what a dose is worth, how many months, how old. */
export function inlayHints(range: Range, { document, judged, locale }: LetterSeen): InlayHint[] {
  if (!judged) return []
  const { text } = document
  const { doses, durations, age } = judged.view
  const say = featureWords[locale]
  const number = omeqWords[locale].number
  const from = text.offsetAt(range.start)
  const to = text.offsetAt(range.end)
  const hint = ({ end }: Span, label: string, tooltip?: string): InlayHint[] => {
    if (end < from || end > to) return []
    const position = text.positionAt(end)
    return [{ position, label, kind: InlayHintKind.Type, paddingLeft: true, ...(tooltip && { tooltip }) }]
  }
  return [
    ...doses.flatMap((line) => {
      const { status, omeq } = line
      const place = withoutTail(line)
      if (status === 'counted' && omeq) return hint(place, say.omeq(number(omeq.regular), number(omeq.max)))
      return status === 'counted' ? [] : hint(place, say.unknownOmeq, omeqWords[locale].status[status])
    }),
    ...durations
      .filter(({ quote }) => !TOLD_IN_MONTHS.test(quote.text))
      .flatMap(({ value, quote }) => hint(quote, say.months(number(roughly(value)), value === 1))),
    ...(age && BIRTH.test(age.quote.text) ? hint(age.quote, say.years(age.value)) : []),
  ]
}

/** Nobody counts days over years. */
function roughly(months: number): number {
  return months < 12 ? months : Math.round(months)
}

/** A dose without the comma or full stop after it. */
function withoutTail({ start, text }: Span & { readonly text: string }): Span {
  return { start, end: start + text.replace(/[\s,;.:]+$/, '').length }
}
