import { sentenceAt } from '../letter/letter.ts'
import type { Dismissed, ElementResult, Evidence } from '../types.ts'
import { FATIGUE, isAside, names, PAIN } from './complaints.ts'
import type { Reading } from './reading.ts'

/** Words without which a letter about pain speaks of no exhaustion. */
const EXHAUSTION =
  /utmatt|fatigue|cfs|utbren|energi|oversku?[do]|ut ?slit|utsliten|slit(?:en|na|ne)(?![a-zæøå])|krefte|krafta|kraften|trett|trøtt|orke|tappa|tappet/

/** «40 % mindre enn før» says how much, whatever the reason. */
const SHARE = /%|prosent|halv|tredel|tredjedel|fjerdedel|femtedel/i

/**
 * Gives a reduced activity to the exhaustion: in a letter about pain that names none, it is what the pain hinders, unless it is a share. Gives times
 * without a complaint of their own («Varighet: to år», «slik har det vore sidan») to what the letter is about: to the
 * exhaustion where no pain is told, else to the pain.
 */
export function withComplaintDurations(
  elements: Readonly<Record<string, ElementResult>>,
  reading: Reading,
): Readonly<Record<string, ElementResult>> {
  const { 'pain-duration': pain, 'fatigue-duration': fatigue, 'activity-reduction': activity } = elements
  const isPainful = elements['pain-location']?.present || elements['pain-character']?.present
  if (isPainful) {
    if (!activity?.present || EXHAUSTION.test(reading.letter.lower)) return elements
    const shares = activity.evidence.filter(({ text }) => SHARE.test(text))
    const rest = activity.evidence.filter((evidence) => !shares.includes(evidence)).map(otherSense)
    return { ...elements, 'activity-reduction': told(shares, [...(activity.dismissed ?? []), ...rest]) }
  }
  if (!pain?.present || !fatigue || !FATIGUE.test(reading.letter.lower)) return elements
  const named = pain.evidence.filter((evidence) => isNamed(PAIN, reading, evidence))
  const rest = pain.evidence.filter((evidence) => !named.includes(evidence))
  if (rest.length === 0) return elements
  const moved = fatigue.present ? [] : rest.filter((evidence) => isOfExhaustion(reading, evidence))
  return {
    ...elements,
    'pain-duration': told(named, [...(pain.dismissed ?? []), ...rest.map(otherSense)]),
    'fatigue-duration': told([...fatigue.evidence, ...moved], fatigue.dismissed ?? []),
  }
}

function isNamed(complaint: RegExp, reading: Reading, evidence: Evidence): boolean {
  const sentence = sentenceAt(reading.letter, evidence.start)
  return sentence !== undefined && names(complaint, reading, evidence, sentence)
}

/** Times under a label of their own, or beside words for the exhaustion in this sentence or the one before. */
function isOfExhaustion(reading: Reading, evidence: Evidence): boolean {
  const sentence = sentenceAt(reading.letter, evidence.start)
  if (!sentence || isAside(reading, evidence, sentence)) return false
  if (sentence.section.ids.includes('pain-duration')) return true
  const before = reading.letter.sentences[sentence.index - 1]
  const from = before?.block === sentence.block ? before.start : sentence.start
  return FATIGUE.test(reading.letter.lower.slice(from, sentence.end))
}

function told(evidence: readonly Evidence[], dismissed: readonly Dismissed[]): ElementResult {
  const inOrder = [...dismissed].sort((a, b) => a.start - b.start)
  return { present: evidence.length > 0, evidence, ...(inOrder.length > 0 && { dismissed: inOrder }) }
}

function otherSense({ text, start, end }: Evidence): Dismissed {
  return { text, start, end, why: 'other-sense' }
}
