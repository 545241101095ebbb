import { expect, test } from 'vitest'
import type { Reading } from '../../../server/src/engine/evidence/reading.ts'
import { findAge } from '../../../server/src/engine/facts/age.ts'
import { findDates } from '../../../server/src/engine/facts/dates.ts'
import { parseDose } from '../../../server/src/engine/facts/doses/parse-dose.ts'
import { findDurations } from '../../../server/src/engine/facts/durations.ts'
import { referenceIn } from '../../../server/src/engine/facts/events.ts'
import { findShares } from '../../../server/src/engine/facts/percentages.ts'

const CLOCK = { date: '2025-02-14', ageYears: 50 }
const SOLD = { strengths: [5, 10], fixed: null, isPatch: false }
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  dates: findDates,
  durations: (text) => findDurations(text, CLOCK),
  age: (text) => findAge({ letter: { text, prose: text, lower: text } } as Reading, CLOCK.date),
  shares: findShares,
  dose: (text) => parseDose(text, SOLD, text.slice(0, 100)),
  reference: (text) => referenceIn(text, { start: 0, end: text.length }),
}
const REPEATED = [
  '1 1 1 1 ',
  'år år år ',
  '1+1+',
  '2/7 ',
  'siden ',
  'i mai ',
  'fra 5 til ',
  'mann ',
  '1/2 ',
  '50 % ',
  ' ',
]
const SHORT = 25_000
const LONG = 4 * SHORT
/** Four times the text takes four times as long; sixteen would be the square. */
const MOST = 10
/** What is too quick to be measured, ms. */
const QUICK = 60

const cases = Object.keys(READERS).flatMap((name) => REPEATED.map((words) => [name, words] as const))

test.each(cases)('%s reads a long row of «%s» in linear time', (name, words) => {
  const read = READERS[name] as (text: string) => unknown
  const time = (length: number): number => {
    const text = words.repeat(Math.ceil(length / words.length)).slice(0, length)
    const start = performance.now()
    read(text)
    return performance.now() - start
  }
  time(1_000)
  const long = time(LONG)
  expect(long < QUICK || long / Math.max(1, time(SHORT)) < MOST, `${long} ms`).toBe(true)
})
