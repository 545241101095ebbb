import { findAgesOfOnset } from './ages-of-onset.ts'
import { type Duration, findLengths } from './lengths.ts'
import { findPoints } from './points.ts'
import { Taken } from './taken.ts'

/** What durations are reckoned by: the letter's date (ISO 8601) and the patient's age, where known. */
export interface Clock {
  readonly date: string | null
  readonly ageYears: number | null
}

const ANY =
  /\d|år|mån|mnd|mån|uke|veke|dag|døgn|dekade|kvartal|sekel|pandemi|siden|sidan|sia|fra|frå|fjor|forrige|førre|jul|påske|vinter|vår|som+[ae]r|høst|haust|januar|februar|mars|april|mai|juni|august|september|oktober|november|desember|i går|tusen|nitten|tjue|tyve/

/** The durations of a text in lower case, in order: lengths, and points in time as months up to the letter's date. */
export function findDurations(text: string, clock: Clock): Duration[] {
  if (!ANY.test(text)) return []
  const points = clock.date ? findPoints(text, clock.date) : []
  const onsets = clock.ageYears === null ? [] : findAgesOfOnset(text, clock.ageYears)
  const taken = new Taken(text.length)
  for (const told of [...points, ...onsets]) taken.take(told)
  const lengths = findLengths(text, clock.ageYears).filter((length) => taken.isFree(length))
  return [...points, ...onsets, ...lengths].sort((a, b) => a.start - b.start)
}
