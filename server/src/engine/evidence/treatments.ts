import type { Quote } from '../types.ts'
import type { Reading } from './reading.ts'
import { inOrder } from './spans.ts'

/** A treatment that a letter names, in whatever context. */
export interface NamedTreatment extends Quote {
  /** Of the vocabulary's treatments. */
  readonly id: string
}

const TARGET = 'treatment/'

/** Every wording of a treatment, in the order of the letter; of wordings of one treatment that overlap the longest. */
export function treatmentsIn({ letter, hits }: Reading): readonly NamedTreatment[] {
  const named: NamedTreatment[] = []
  for (const [target, found] of hits) {
    if (!target.startsWith(TARGET)) continue
    const id = target.slice(TARGET.length)
    let end = -1
    for (const hit of inOrder(found)) {
      if (hit.start < end) continue
      end = hit.end
      named.push({ id, start: hit.start, end, text: letter.text.slice(hit.start, end) })
    }
  }
  return inOrder(named)
}
