import type { Vocabulary } from '../rules.ts'
import type { ElementResult } from '../types.ts'
import { blockOf, type Reading } from './reading.ts'
import { inOrder } from './spans.ts'

/** Between a heading and what stands on its line. */
const CLOSE = 4

/**
 * Adds to missing elements where the letter names them and yet tells nothing: «Søvn er ikke kartlagt», «kan dere vurdere søvn?», a bare
 * heading. A heading whose placeholder is told of already is left out.
 * The names are those of headings that are about the element alone.
 */
export function withNamed(
  elements: Readonly<Record<string, ElementResult>>,
  reading: Reading,
  { elements: rulesOf, sections }: Pick<Vocabulary, 'elements' | 'sections'>,
): Record<string, ElementResult> {
  const all = { ...elements }
  const rules = new Map(rulesOf.map((rule) => [rule.id, rule]))
  for (const { id, gives } of sections) {
    const rule = gives.length === 1 ? rules.get(gives[0] as string) : undefined
    const element = rule && all[rule.id]
    if (!element || element.present) continue
    const seen = element.dismissed ?? []
    const dismissed = [...seen]
    for (const { ids, heading, hasContent } of reading.letter.sections) {
      if (hasContent || ids.length !== 1 || ids[0] !== id) continue
      const { start, end } = heading
      if (dismissed.some((one) => one.start < end + CLOSE && start < one.end)) continue
      dismissed.push({ text: reading.letter.text.slice(start, end), start, end, why: 'heading' })
    }
    for (const hit of reading.hits.get(`section/${id}`) ?? []) {
      const why = blockOf(hit, rule.blockedBy)
      if (!why || dismissed.some((one) => one.start < hit.end && hit.start < one.end)) continue
      const { start, end } = hit
      dismissed.push({ text: reading.letter.text.slice(start, end), start, end, why })
    }
    if (dismissed.length > seen.length) all[rule.id] = { ...element, dismissed: inOrder(dismissed) }
  }
  return all
}
