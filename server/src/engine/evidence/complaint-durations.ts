import { type Sentence, sentenceAt } from '../letter/letter.ts'
import type { ElementResult, Evidence } from '../types.ts'
import { FATIGUE, isAside, names, namesExhaustion, PAIN, tellsOfPain } from './complaints.ts'
import type { Reading } from './reading.ts'
import { keeping, resultOf } from './results.ts'
import { overlap } from './spans.ts'

/** A length that is all the sentence says: «Tre år nå», «I fire måneder». */
const LENGTH_ALONE =
  /^(?:(?:har vart|vart) )?(?:(?:i|gjennom|siste|snart|nå|no|om lag|ca\.?|cirka|omtrent|rundt|over|vel|godt|minst) )*(?:\d{1,3}|[a-zæøå]{1,12})(?: og (?:et|eit) halvt?)? (?:år|mnd|måneder|månader|uker|veker)(?: (?:nå|no))?$/
/** «47 år» by itself is an age. */
const AGE_ALONE = /^[2-9]\d år$/
/** Begins to tell of what the letter is about: «Det tok til …», «Slik har det vært …», «Debut …». */
const OF_THE_COMPLAINT =
  /^[\s*•–-]*(?:det|dette|det heile|det hele|alt|slik|sånn|plagene|plagane|symptom[a-zæøå]*|tilstanden|sykdom[a-zæøå]*|sjukdom[a-zæøå]*|har vart|debut[a-zæøå]*|start[a-zæøå]*|begynte|byrja|varig[a-zæøå]*|siden|sidan|holdt på|halde på)(?![a-zæøå])/
const TO_EXHAUSTION_CLINIC = /utmatt|cfs/
/** «Plagene» may be of either kind where no pain is told. */
const PAIN_ITSELF = new RegExp(PAIN.source.replace('|plag', ''))
const OF_PAIN = ['pain-location', 'pain-character']
/** How many sentences may stand between a complaint and how long it has lasted, told alone. */
const BACK = 2

/**
 * Gives times to the complaint that they are of. Times without one of their own («Varighet: to år», «Det tok til i fjor haust») are of
 * what the letter is about: the exhaustion where no pain is told or a clinic for exhaustion is addressed, else the pain. A letter about
 * pain that names no exhaustion tells no time of it, whatever idiom it uses («gikk i kne i 2022»).
 */
export function withComplaintDurations(
  elements: Readonly<Record<string, ElementResult>>,
  reading: Reading,
): Readonly<Record<string, ElementResult>> {
  const { 'pain-duration': told, 'fatigue-duration': fatigue } = elements
  if (!told || !fatigue) return elements
  const { element: pain, rest: alone } = keeping(told, (evidence) => followsItsComplaint(elements, reading, evidence))
  const hasPain = tellsOfPain(elements)
  if (hasPain && !namesExhaustion(reading)) {
    const { element } = keeping(fatigue, ({ text }) => FATIGUE.test(text.toLowerCase()))
    return { ...elements, 'pain-duration': pain, 'fatigue-duration': element }
  }
  const spare = alone.filter((evidence) => FATIGUE.test(before(reading, evidence)))
  const isAbout = !hasPain || isToExhaustionClinic(reading)
  const unnamed = isAbout && FATIGUE.test(reading.letter.lower)
  const { element: ofPain, rest } = unnamed
    ? keeping(pain, (evidence) => isOfPain(reading, evidence, hasPain))
    : { element: pain, rest: [] }
  const moved = fatigue.present ? [] : [...rest.filter((evidence) => isOfExhaustion(reading, evidence)), ...spare]
  if (rest.length === 0 && moved.length === 0 && alone.length === 0) return elements
  return {
    ...elements,
    'pain-duration': ofPain,
    'fatigue-duration': resultOf([...fatigue.evidence, ...moved], fatigue.dismissed ?? []),
  }
}

/** Whether a time is more than a length alone, or a length right after a sentence that tells of the pain. */
function followsItsComplaint(
  elements: Readonly<Record<string, ElementResult>>,
  reading: Reading,
  evidence: Evidence,
): boolean {
  const sentence = sentenceAt(reading.letter, evidence.start)
  if (!sentence || sentence.label || sentence.section.ids.includes('pain-duration')) return true
  const said = reading.letter.lower.slice(sentence.start, sentence.end).replace(/[\s.,;:!–-]+$/, '')
  if (!LENGTH_ALONE.test(said)) return true
  if (AGE_ALONE.test(said)) return false
  const { sentences, lower } = reading.letter
  return sentences
    .slice(Math.max(0, sentence.index - BACK), sentence.index)
    .some(
      (s) =>
        s.block === sentence.block &&
        (PAIN.test(lower.slice(s.start, s.end)) ||
          OF_PAIN.some((id) => elements[id]?.evidence.some((e) => overlap(e, s)))),
    )
}

/** Whether a time that stands beside no word for the pain is of it none the less: the sentence before tells of one. */
function isOfPain(reading: Reading, evidence: Evidence, hasPain: boolean): boolean {
  const sentence = sentenceAt(reading.letter, evidence.start)
  if (!sentence) return false
  return (
    names(hasPain ? PAIN : PAIN_ITSELF, reading, evidence, sentence) ||
    (hasPain && PAIN.test(before(reading, evidence)))
  )
}

/** Times under a label of their own, beside words for the exhaustion in this sentence or the one before, or of what the letter is about. */
function isOfExhaustion(reading: Reading, evidence: Evidence): boolean {
  const sentence = sentenceAt(reading.letter, evidence.start)
  if (!sentence || isAside(reading, evidence, sentence)) return false
  if (sentence.section.ids.includes('pain-duration')) return true
  const said = reading.letter.lower.slice(sentence.start, sentence.end)
  return FATIGUE.test(said) || FATIGUE.test(before(reading, evidence)) || OF_THE_COMPLAINT.test(said)
}

/** The sentence before that of an evidence in its block, in lower case; empty where there is none. */
function before(reading: Reading, evidence: Evidence): string {
  const sentence = sentenceAt(reading.letter, evidence.start)
  const previous = sentence && sentenceBefore(reading, sentence)
  return previous ? reading.letter.lower.slice(previous.start, previous.end) : ''
}

function sentenceBefore({ letter }: Reading, { index, block }: Sentence): Sentence | undefined {
  const previous = letter.sentences[index - 1]
  return previous?.block === block ? previous : undefined
}

/** Whether what stands before the body names a clinic for exhaustion. */
function isToExhaustionClinic({ letter, roles }: Reading): boolean {
  const body = letter.sentences.find((sentence) => roles[sentence.index] === 'body')
  return TO_EXHAUSTION_CLINIC.test(letter.lower.slice(0, body?.start ?? 0))
}
