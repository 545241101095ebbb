import type { Quote } from '../../engine/index.ts'
import { elementsGivenBy, elementsHeldBy } from './belonging.ts'
import type { JudgedLetter } from './letter-seen.ts'

/**
 * Wordings of an element, that first which tells it best: what stands under its own label, else under a heading that it belongs
 * under, else the longest. The others follow in the order of the letter.
 */
export function bestFirst<T extends Quote>(quotes: readonly T[], element: string, judged: JudgedLetter): T[] {
  const rank = (quote: T): number => {
    const ids = judged.view.sections.findLast(({ heading }) => heading.start <= quote.start)?.ids ?? []
    if (elementsGivenBy(ids, judged).includes(element)) return 0
    return elementsHeldBy(ids, judged).includes(element) ? 1 : 2
  }
  const [best] = quotes
    .map((quote) => ({ quote, rank: rank(quote) }))
    .sort((a, b) => a.rank - b.rank || b.quote.text.length - a.quote.text.length)
  return best ? [best.quote, ...quotes.filter((quote) => quote !== best.quote)] : []
}
