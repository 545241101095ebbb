import { isAside, isOfDisease, isWorsening, names } from '../evidence/complaints.ts'
import type { Reading } from '../evidence/reading.ts'
import { type Sentence, sentenceAt } from '../letter/letter.ts'
import type { ElementResult, Evidence, Quote } from '../types.ts'
import { type Clock, findDurations } from './durations.ts'
import { type Reference, referenceIn, sentencesFor } from './events.ts'
import type { Duration } from './lengths.ts'

export interface DurationFound {
  readonly months: number
  readonly quote: Quote
}

/** A sentence that says of what was just told how long ago it was: «Det er altså tre år siden», «2 år nå». */
const ELABORATES =
  /^[\s*•–-]*(?:altså|dvs|d\.v\.s|det vil si|det vil seie|no er det|nå er det|det er|dette er|(?:det |dette |de |dei |smertene |smerten |plagene |plagane |smertane )?(?:startet|starta|begynte|byrja|debuterte|oppsto|oppstod|kom|har vart|har vart)|debut|varighet|varigheit|(?:ca\.? )?\d)/
const BEGAN = /startet|starta|begynte|byrja|debut|oppst|kom /
const CLEARLY_TIME =
  /siden|sidan|sia|altså|dvs|(?:^|[^a-zà-öø-ÿ])(?:nå|no)(?![a-zà-öø-ÿ])|startet|starta|begynte|byrja|debut|oppst|varig|(?:^|[^a-zà-öø-ÿ])kom(?![a-zà-öø-ÿ])/
/** What lasts, or a word for since when; without one the evidence only dates a happening («fall fra stige mai 2016»). */
const COMPLAINT =
  /smert|vond|verk|plag|isjias|nevralgi|hodepin|brenn|brann|svi|stikk|murr|vært|vore|hatt|slik|sånn|utmatt|trett|trøtt|sliten|utslitt|energi|kraft|krefter|siden|sidan|sia|fr[aå] (?:\d|hun|han|ho )|siste|startet|starta|begynt|byrja|debut|kom|varig|tiår|år(?![a-zà-öø-ÿ])|mnd|måned|månad|uker|veker/
const JOINING = /^[\s,(:–-]*(?:i|på|den|fra|frå|siden|sidan|for|nå|no|ca\.?|om lag|rundt)?[\s,(]*$/
/** Before a length that says how long what was just told is: «fra skoletiden, dvs. ca. 20 år». */
const SUMMED =
  /(?:^|[^a-zæøå])(?:altså|dvs\.?|d\.v\.s\.|det vil si|det vil seie|i alt|til sammen)[,: ]*(?:i |nå |no |snart |rundt |omtrent |om lag |ca\.? |cirka |minst |over )*$/
const SENT = 40
/** Under these headings a bare date is an onset («Debut: mai 2016»). */
const OWN_SECTIONS: ReadonlySet<string> = new Set(['pain-duration', 'fatigue-duration'])
/** Without punctuation a sentence has no end; what is farther away is about something else. */
const FAR = 120
const SOON = 16
/** More wordings that point elsewhere add nothing, and each is looked up in the whole letter. */
const MOST_REFERENCES = 20
const MARGIN = 14

/**
 * The duration told where the evidence of an element stands: in its own words, else where these point («siden operasjonen», «siden
 * da»), else the nearest in its sentence, else in the sentence after it. Evidence that names the complaint comes first. Of several
 * the longest: what is old and got worse lately counts from the old onset.
 */
export function durationOf(
  reading: Reading,
  element: ElementResult | undefined,
  clock: Clock,
  complaint: RegExp,
): DurationFound | null {
  const named = new Told()
  const other = new Told()
  for (const evidence of element?.evidence ?? []) {
    const sentence = sentenceAt(reading.letter, evidence.start)
    if (!sentence) continue
    const isNamed = names(complaint, reading, evidence, sentence)
    if (isNamed || !isAside(reading, evidence, sentence))
      tell(isNamed ? named : other, reading, evidence, sentence, clock)
  }
  const first = named.best()
  if (first && !isWorsening(reading, first.quote)) return first
  if (!first && named.isOpen) return null
  return longest([first, other.best()].filter((found) => found !== null))
}

/** What was found by how plainly it is told. */
class Told {
  readonly own: DurationFound[] = []
  readonly pointed: DurationFound[] = []
  readonly mere: DurationFound[] = []
  readonly near: DurationFound[] = []
  /** A length without an end is told: «> 6 mnd». */
  isOpen = false

  best(): DurationFound | null {
    return longest(this.own) ?? longest(this.pointed) ?? longest(this.mere) ?? longest(this.near)
  }
}

function tell(into: Told, reading: Reading, evidence: Evidence, sentence: Sentence, clock: Clock): void {
  const told = toldIn(reading, sentence, clock)
  const inside = told.filter(
    (d) => evidence.start < d.end && isReached(reading, evidence, d) && !isOfDisease(reading, d),
  )
  if (inside.some((d) => d.isOpen)) into.isOpen = true
  if (inside.length > 0) {
    const isLabelled = sentence.section.ids.some((id) => OWN_SECTIONS.has(id))
    const isMere = !isLabelled && !COMPLAINT.test(reading.letter.lower.slice(evidence.start, evidence.end))
    const summed = inside.filter((d) => SUMMED.test(reading.letter.lower.slice(Math.max(0, d.start - SENT), d.start)))
    const counted = inside.every((d) => isWorsening(reading, d)) ? told : summed.length > 0 ? summed : inside
    const found = known(reading, counted)
    ;(isMere ? into.mere : into.own).push(...found)
    return
  }
  const there = into.pointed.length < MOST_REFERENCES ? pointedAt(reading, sentence, evidence, told, clock) : null
  if (there) into.pointed.push(there)
  else {
    const beside = nearest(reading, sentence, evidence, told, clock)
    if (beside.some((d) => d.isOpen)) into.isOpen = true
    into.near.push(...known(reading, beside))
  }
}

/** Whether a duration begins in the evidence or right after it: «… venstre side i» 2009. */
function isReached({ letter }: Reading, { end }: Evidence, duration: Duration): boolean {
  if (duration.start < end) return true
  return duration.start <= end + 14 && JOINING.test(letter.lower.slice(end, duration.start))
}

/** The first duration after the evidence in its sentence, else the last before it, else what the sentence beside it says of it. */
function nearest(
  reading: Reading,
  sentence: Sentence,
  evidence: Evidence,
  told: readonly Duration[],
  clock: Clock,
): readonly Duration[] {
  const here =
    told.find((d) => d.start >= evidence.end && d.start < evidence.end + FAR) ??
    told.findLast((d) => d.end <= evidence.start && d.end > evidence.start - FAR)
  if (here) return [here]
  const { lower, sentences } = reading.letter
  const next = sentences[sentence.index + 1]
  if (next?.block === sentence.block) {
    // an abbreviation ended the sentence too early: «etter prolapsop. L4/5 juni 2017»
    const soon =
      sentence.end - evidence.end <= 1
        ? toldIn(reading, next, clock).find((d) => d.start < next.start + SOON)
        : undefined
    if (soon && !lower.slice(sentence.end, next.start).includes('\n')) return [soon]
    const words = lower.slice(next.start, next.end)
    const after = ELABORATES.test(words) && CLEARLY_TIME.test(words.slice(0, 80)) ? toldIn(reading, next, clock) : []
    if (after.length > 0) return after.slice(0, 1)
  }
  const before = sentences[sentence.index - 1]
  if (before?.block !== sentence.block || !BEGAN.test(lower.slice(evidence.start, evidence.end))) return []
  return CLEARLY_TIME.test(lower.slice(before.start, before.end)) ? toldIn(reading, before, clock).slice(-1) : []
}

/** The time of what «siden operasjonen» or «siden da» in or beside the evidence points at. */
function pointedAt(
  reading: Reading,
  sentence: Sentence,
  evidence: Evidence,
  told: readonly Duration[],
  clock: Clock,
): DurationFound | null {
  const { lower } = reading.letter
  const around = {
    start: Math.max(sentence.start, evidence.start - MARGIN),
    end: Math.min(sentence.end, evidence.end + MARGIN),
  }
  const reference = referenceIn(lower, around)
  if (!reference) return null
  const here = told.filter((d) => d.months !== null)
  if (reference.event === null) {
    const before = here.findLast((d) => d.end <= reference.start)
    if (before) return known(reading, [before])[0] ?? null
  } else if (here.length > 0) return null
  const there = sentencesFor(reference, sentence, reading).flatMap((s) => closestTo(reference, reading, s, clock))
  const { which } = reference
  if (which === 'nearest') return known(reading, there.slice(0, 1))[0] ?? null
  const oldestFirst = [...there].sort((a, b) => (b.months as number) - (a.months as number))
  const chosen = { first: oldestFirst[0], second: oldestFirst[1] ?? oldestFirst[0], last: oldestFirst.at(-1) }[which]
  return chosen ? (known(reading, [chosen])[0] ?? null) : null
}

/** The times in a sentence that a reference may mean: the one beside the word for the happening, else the last. */
function closestTo({ event, which }: Reference, reading: Reading, sentence: Sentence, clock: Clock): Duration[] {
  const told = toldIn(reading, sentence, clock).filter((d) => d.months !== null)
  if (event === null) return told.slice(-1)
  if (which !== 'nearest') return told
  const at = sentence.start + Math.max(0, reading.letter.lower.slice(sentence.start, sentence.end).search(event))
  return [...told].sort((a, b) => distance(a, at) - distance(b, at)).slice(0, 1)
}

/** What follows a word is closer to it than what stands before it. */
function distance({ start, end }: Duration, at: number): number {
  return start >= at ? start - at : 2 * (at - end) + 8
}

/** The durations in a sentence, remembered with its block. «Samme år» is that of the sentence before. Offsets of the letter. */
function toldIn({ letter }: Reading, { block, inner, offset, index }: Sentence, clock: Clock): Duration[] {
  const key = `durations ${inner.start} ${clock.date} ${clock.ageYears}`
  let durations = block.remembered.get(key) as Duration[] | undefined
  if (!durations) {
    const own = letter.lower.slice(offset + inner.start, offset + inner.end)
    const before = letter.sentences[index - 1]
    const lead = before?.block === block && /sam?me år/.test(own) ? inner.start - before.inner.start : 0
    const from = inner.start - lead
    durations = findDurations(letter.lower.slice(offset + from, offset + inner.end), clock)
      .filter((d) => d.start >= lead)
      .map((d) => ({ ...d, start: from + d.start, end: from + d.end }))
    block.remembered.set(key, durations)
  }
  const placed = PLACED.get(durations)
  if (placed?.offset === offset) return placed.durations
  const inLetter = durations.map((d) => ({ ...d, start: offset + d.start, end: offset + d.end }))
  PLACED.set(durations, { offset, durations: inLetter })
  return inLetter
}

/** The same durations counted from the start of the letter, for the letter that was read last. */
const PLACED = new WeakMap<readonly Duration[], { readonly offset: number; readonly durations: Duration[] }>()

/** Those of known length, with the words that tell it; months to one decimal. */
function known({ letter }: Reading, durations: readonly Duration[]): DurationFound[] {
  return durations.flatMap(({ start, end, months }) =>
    months === null
      ? []
      : [{ months: Math.round(months * 10) / 10, quote: { text: letter.text.slice(start, end), start, end } }],
  )
}

function longest(found: readonly DurationFound[]): DurationFound | null {
  return found.reduce<DurationFound | null>((a, b) => (a && a.months >= b.months ? a : b), null)
}
