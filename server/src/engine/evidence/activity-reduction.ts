import type { ElementResult } from '../types.ts'
import { namesExhaustion, tellsOfPain } from './complaints.ts'
import type { Reading } from './reading.ts'
import { keeping } from './results.ts'

/** «40 % mindre enn før» says how much, whatever the reason. */
const SHARE = /%|prosent|halv|tredel|tredjedel|fjerdedel|femtedel/i

/** Gives a reduced activity to the exhaustion: in a letter about pain that names none, it is what the pain hinders, unless it is a share. */
export function withReductionOfExhaustion(
  elements: Readonly<Record<string, ElementResult>>,
  reading: Reading,
): Readonly<Record<string, ElementResult>> {
  const reduction = elements['activity-reduction']
  if (!reduction?.present || !tellsOfPain(elements) || namesExhaustion(reading)) return elements
  return { ...elements, 'activity-reduction': keeping(reduction, ({ text }) => SHARE.test(text)).element }
}
