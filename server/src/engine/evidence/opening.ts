import type { Sentence } from '../letter/letter.ts'
import { isGreeting } from '../letter/roles.ts'
import type { Hit, Reading } from './reading.ts'

/** UTF-16 units. */
const LONGEST_GREETING = 40
/** A dictated heading names recipient, date and patient in one breath; UTF-16 units. */
const LONGEST_HEADING = 260
/** Sentences that address, headings, patient line and greeting have at most. */
const LONGEST_HEAD = 40
/** Words of a heading, as against the beginning of the letter itself. */
const HEADING_WORD =
  /(?<![\p{L}])(?:dikt(?:at|ert|ering)|dat(?:o|ert|ering)|usignert|elektronisk|mot+ak\p{L}*|avsend\p{L}*|hastegrad|til?vising|henvisning|studien?|\p{L}*(?:sykehus|sjukehus|klinikk|avdeling)\p{L}*|hospital|smertepol|lege(?:kontor|senter)\p{L}*)(?![\p{L}])/iu
/** Elements that headings may tell of: for what study, from where, for whom an interpreter. */
const OF_HEADINGS = new Set(['study-referral', 'travel', 'language', 'request', 'opening'])

/** Whether the opening phrase, with a reason after it, stands where the body of the letter starts: after address, headings, greeting and patient line. */
export function atBodyStart(reading: Reading, hit: Hit): boolean {
  const { sentences } = reading.letter
  if (hit.sentence.index > LONGEST_HEAD || (hit.start !== hit.sentence.start && !followsRecipient(hit))) return false
  if (/^\s*(?:…|\.{3})/.test(reading.letter.text.slice(hit.end))) return false
  const telling = tellingSentences(reading, hit.sentence.index)
  return sentences.slice(0, hit.sentence.index).every((sentence, i) => {
    if (reading.roles[i] === 'address' || reading.roles[i] === 'preamble' || sentence.start === sentence.end)
      return true
    if (isFormEntry(sentence)) return true
    const length = sentence.end - sentence.start
    if (isGreeting(sentence)) return length < LONGEST_GREETING
    const whole = reading.letter.text.slice(sentence.label?.start ?? sentence.start, sentence.end)
    return length < LONGEST_HEADING && !telling.has(i) && HEADING_WORD.test(whole)
  })
}

/** Indices of the sentences before one that tell something of the patient. */
function tellingSentences({ hits }: Reading, before: number): Set<number> {
  const telling = new Set<number>()
  for (const [target, list] of hits) {
    if (!target.startsWith('element/') || OF_HEADINGS.has(target.slice('element/'.length))) continue
    const senses = earlier(hits.get(`sense/${target.slice('element/'.length)}`) ?? [], before)
    for (const { sentence, start, end } of earlier(list, before)) {
      if (!senses.some((sense) => sense.start < end && start < sense.end)) telling.add(sentence.index)
    }
  }
  return telling
}

/** Of hits in the order of the letter those that stand before a sentence. */
function earlier(hits: readonly Hit[], before: number): readonly Hit[] {
  const end = hits.findIndex(({ sentence }) => sentence.index >= before)
  return end < 0 ? hits : hits.slice(0, end)
}

/** A heading that the vocabulary does not know («Kvifor:»), or what a form asks besides («Hastegrad: ordinær   Tolk: nei»). */
function isFormEntry({ label, section, end }: Sentence): boolean {
  if (!label) return false
  return label.end >= end || (section.ids.length > 0 && section.ids.every((id) => id === 'language'))
}

/** Dictated without a full stop: «til smerteenheten i Skien pasienten henvises fordi …». */
function followsRecipient({ sentence, start }: Hit): boolean {
  const { inner, offset, block } = sentence
  const before = inner.hits.filter((hit) => offset + hit.start < start && hit.meaning.target.startsWith('recipient/'))
  const end = before.reduce((last, hit) => Math.max(last, hit.end), 0)
  return before.length > 0 && /^[\s,:–-]*$/.test(block.text.slice(end, start - offset))
}
