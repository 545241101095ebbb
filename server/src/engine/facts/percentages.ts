import { parseNumber } from '../cues/number-words.ts'
import type { Reading } from '../evidence/reading.ts'
import { sentenceAt } from '../letter/letter.ts'
import type { ElementResult, Quote } from '../types.ts'

const PERCENT =
  /(?<![\d.,])(?<n>\d{1,3}|[a-zæøå]{2,12})(?: ?(?:[-–]|til) ?(?<to>\d{1,3}|[a-zæøå]{2,12}))? ?(?:%|prosent|pst)/g
const FRACTION =
  /(?<![a-zà-öø-ÿ])(?<word>halvert|halvparten|halve(?!r)|(?:en |ein )?(?:fjerdedel(?:en)?|fjerdepart(?:en)?|kvart)|(?:en |ein )?(?:tredel(?:en)?|tredjedel(?:en)?|tredjepart(?:en)?)|tre fjerdedel(?:er|ar)?|to tredel(?:er|ar)?|(?:en |ein )?(?:femdel|femtedel|tidel|tiendedel)(?:en)?)/g
const SHARES: readonly [RegExp, number][] = [
  [/tre fjerde/, 75],
  [/to tre/, 67],
  [/halv/, 50],
  [/fjerde|kvart/, 25],
  [/tred/, 33],
  [/fem/, 20],
  [/ti/, 10],
]
/** Words that say a share is what is left, not what is lost. */
const LEFT =
  /til (?:ca\.?|rundt|om lag|omtrent|bare|berre|under)?\s*$|(?:klarer|klarar|orker|orkar|greier|makter|gjør|gjer|fungerer|fungerar|lever|igjen|att|kapasitet[a-zà-öø-ÿ]*|nivå[a-zà-öø-ÿ]*|på|yter|har|får gjort|utfører)[^.,;]{0,30}$/
const LOST =
  /(?:redusert|redusere[a-zà-öø-ÿ]*|reduksjon|nedsatt|nedgang|tap[a-zà-öø-ÿ]*|mindre|mista|falt|falle|sunket|lavere|lågare|ned|minst|minus|kutta?)[^.,;]{0,25}$/
const LOST_AFTER =
  /^[^.,;]{0,14}(?:redusert|reduksjon|nedsatt|mindre|lavere|lågare|nedgang|tap|reduserte?|funksjonstap|funksjonsfall)/
const LEFT_AFTER = /^[^.;]{0,14}(?:av (?:det|tidligere|tidlegare|før|normal|vanlig)|igjen|att)/

export interface PercentFound {
  readonly percent: number
  readonly quote: Quote
}

/** By how many percent activity is reduced, where the evidence of the element says so in figures; the middle of a range. */
export function reductionOf(reading: Reading, element: ElementResult | undefined): PercentFound | null {
  const { text, lower } = reading.letter
  for (const evidence of element?.evidence ?? []) {
    const sentence = sentenceAt(reading.letter, evidence.start)
    const from = sentence?.start ?? evidence.start
    const to = sentence?.end ?? evidence.end
    const found = [...shares(lower.slice(from, to))].filter(
      (s) => from + s.end > evidence.start - 5 && from + s.start < evidence.end + 25,
    )
    const told = found.find((s) => s.lost) ?? found[0]
    if (told) {
      const start = from + told.start
      const end = from + told.end
      return { percent: told.lost ? told.value : 100 - told.value, quote: { text: text.slice(start, end), start, end } }
    }
  }
  return null
}

interface Share {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly lost: boolean
}

function* shares(text: string): Generator<Share> {
  for (const match of text.matchAll(PERCENT)) {
    const n = parseNumber(match.groups?.n ?? '')
    const to = match.groups?.to ? parseNumber(match.groups.to) : n
    const value = (n + (Number.isNaN(to) ? n : to)) / 2
    if (value >= 0 && value <= 100) yield share(text, match, value, false)
  }
  for (const match of text.matchAll(FRACTION)) {
    const word = (match.groups?.word ?? '').toLowerCase()
    const value = SHARES.find(([pattern]) => pattern.test(word))?.[1]
    if (value !== undefined) yield share(text, match, value, word === 'halvert')
  }
}

function share(text: string, match: RegExpMatchArray, value: number, lost: boolean): Share {
  const start = match.index as number
  const end = start + match[0].length
  const before = text.slice(Math.max(0, start - 45), start)
  const after = text.slice(end, end + 40)
  const isLost =
    lost ||
    LOST_AFTER.test(after) ||
    (LOST.test(before) && !LEFT.test(before)) ||
    !(LEFT.test(before) || LEFT_AFTER.test(after))
  return { start, end, value, lost: isLost }
}
