import type { Reading } from '../evidence/reading.ts'
import { type Sentence, sentenceAt } from '../letter/letter.ts'
import type { ElementResult, Evidence, Quote } from '../types.ts'
import { countOf } from './spoken-numbers.ts'

const L = 'a-zà-öø-ÿ'
const N =
  '(?:\\d{1,3}(?:[.,]\\d)?|(?:tjue|tyve|tretti|tredve|førti|femti|seksti|sytti|åtti|nitti)(?:fem)?|fem(?:ten)?|ti|hundre)'
const PERCENT = new RegExp(
  `(?<![${L}\\d.,])(?:mellom )?(?<n>${N})(?: ?%)?(?: ?(?:[-–]|til|eller|og|à) ?(?<to>${N}))? ?(?:%|prosent|pst|pros\\.)`,
  'g',
)
const ONE = '(?:(?:en|én|ein|éin|et|1) )?'
const FRACTION = new RegExp(
  `(?<![${L}\\d])(?:(?<half>halvert|halvparten|halve(?! |r)|halve (?:av|aktivitet|nivå)|under halvparten|det halve|1\\/2)|(?<many>to|tre|fire|2|3|4) (?<of>tredeler|tredelar|tredjedeler|tredjedelar|tredjeparter|fjerdedeler|fjerdedelar|femdeler|femdelar|femtedeler|femtedelar)|${ONE}(?<one>fjerdedel|fjerdepart|kvart|tredel|tredjedel|tredjepart|femdel|femtedel|femtepart|sjettedel|tidel|tiendedel|tiandedel)(?:en|a)?(?! (?:over|på))|(?<slash>1\\/[345]|2\\/3|3\\/4)(?! ?(?:tbl|tabl|år|time))|(?<times>\\d{1,2}|en|ei|ein|to|tre|fire|fem|seks|sju|syv|åtte|ni) (?:av|ut av|\\/) (?<whole>5|10|fem|ti)(?![${L}\\d]))`,
  'g',
)
const DIVISORS: readonly [RegExp, number][] = [
  [/^(?:fjerde|kvart)/, 4],
  [/^tre/, 3],
  [/^fem/, 5],
  [/^sjette/, 6],
  [/^ti/, 10],
]
/** The nearest of these before a share says whether it is lost or left. */
const LOST =
  /redus[a-zà-öø-ÿ]*|(?:[a-zæøå]*reduksjon(?:en)?|nedgang(?:en|a)?|[a-zæøå]*tap(?:et)?|[a-zæøå]*fall(?:et)?)(?: i [a-zæøå]+)?(?: (?:er|på|med|til|anslått|anslås|tilsvarende|tilsvarar)){0,3}(?: (?:ca\.?|om lag|omtrent|rundt|cirka))?|nedsatt|nedsett|tapt|mindre|mista|mistet|falt|falle|sunket|sokke|lavere|lågare|(?<![a-zà-öø-ÿ])ned(?: med| ca\.?)?(?![a-zà-öø-ÿ])|minus|kutt[a-z]*|borte|droppet|skåret|skore|minket|minka/g
const LEFT =
  /(?:redusert|reduserte|falt|ned|sunket|gått|gått ned|trappet|satt|sett|nede) (?:[a-zæøå]+ )?til|(?<![a-zà-öø-ÿ])(?:nede (?:på|i)|nå på|no på|ligger på|ligg på|på|til|klarer|klarar|orker|orkar|tåler|toler|greier|greide|makter|maktar|mestrer|gjør|gjer|fungerer|fungerar|lever|igjen|att|gjenstår|attståande|kapasitet[a-z]*|yter|har|får gjort|får til|utfører|får med seg|brukbar|tilsvarer|tilsvarar|utgjør|maks|bare|berre|rundt)(?![a-zà-öø-ÿ])/g
const LOST_AFTER =
  /^ ?(?:[a-zæøå]+ ){0,2}?(?:redusert|reduksjon|nedsatt|mindre|lavere|lågare|nedgang|tap(?![a-z])|reduserte|funksjonstap|funksjonsfall|funksjonsnedsett|ned(?![a-z])|borte|dårligere|dårlegare|svekket|under)/
const LEFT_AFTER =
  /^ ?(?:[a-zæøå]+ ){0,2}?(?:av (?:det|den|tidligere|tidlegare|før|normal|vanlig|slik|opprinnelig|hva|kva|sin|sitt|aktivitet|kapasitet)|igjen|att(?![a-z])|sammenl|samanl|i forhold til|kontra|kapasitet|funksjon(?![a-z])|aktivitetsnivå)/
/** Shares of something else: a position, a benefit, a degree of sick leave. */
const OF_WORK =
  /^ ?(?:av )?(?:stilling|sykm|sjukm|sykemeld|ufør|aap|jobb|stillings|arbeid|permisjon|avklaringspenger|lønn|bedring|betring|effekt|lindring|smertelindring|turnus|fulltid|tilstedev)/
/** Right before a share: so much is gone, whatever follows. */
const LOST_RIGHT_BEFORE =
  /(?:mist[ae]t?|tapt|tapte|kutta?(?:et|e)?(?: (?:ned|ut|bort))?|slutt[ae]t?|dropp[ae]t?|fall|tap|reduksjon|nedgang|fråfall|frafall)(?: (?:med|på|av))*(?: (?:ca\.?|rundt|om lag|omtrent|minst|over|vel|godt|nesten))? $/
const REQUIRED =
  /skal (?:være|vere|ha)|må (?:være|vere|ha)|krav|kreves|krevst|kriteri|minst halvert|aktivitetsreduksjon på minst/
const FROM = /(?:^|[^a-zà-öø-ÿ])(?:fra|frå) (?:ca\.? )?$/
const BEFORE = 60
const AFTER = 42

export interface PercentFound {
  readonly percent: number
  readonly quote: Quote
}

/**
 * By how many percent activity is reduced, told in figures or fractions where the evidence of the element stands, else near it in
 * its paragraph; the middle of a range.
 */
export function reductionOf(reading: Reading, element: ElementResult | undefined): PercentFound | null {
  const all = (element?.evidence ?? []).map((evidence) => ({
    evidence,
    sentence: sentenceAt(reading.letter, evidence.start),
  }))
  const ordered = [...all].sort((a, b) => Number(isRequired(reading, a)) - Number(isRequired(reading, b)))
  for (const where of ordered) {
    const found = where.sentence && besideEvidence(reading, where.evidence, where.sentence)
    if (found) return found
  }
  for (const { sentence } of ordered) {
    const found = sentence && elsewhereInParagraph(reading, sentence)
    if (found) return found
  }
  return null
}

interface Where {
  readonly evidence: Evidence
  readonly sentence: Sentence | undefined
}

/** A clinic's own requirement says nothing of the patient. */
function isRequired(reading: Reading, { evidence, sentence }: Where): boolean {
  return REQUIRED.test(reading.letter.lower.slice(sentence?.start ?? evidence.start, sentence?.end ?? evidence.end))
}

function besideEvidence(reading: Reading, evidence: Evidence, sentence: Sentence): PercentFound | null {
  const found = sharesOf(reading, sentence).filter((s) => s.end > evidence.start - 5 && s.start < evidence.end + 25)
  return quoted(reading, found.find((s) => s.said === 'lost') ?? found[0])
}

const LATER = 4
const EARLIER = 2

function elsewhereInParagraph(reading: Reading, sentence: Sentence): PercentFound | null {
  const { sentences } = reading.letter
  const after = sentences.slice(sentence.index + 1, sentence.index + 1 + LATER)
  const before = sentences.slice(Math.max(0, sentence.index - EARLIER), sentence.index).reverse()
  for (const s of [...after, ...before]) {
    if (s.block !== sentence.block) continue
    const told = sharesOf(reading, s).find((share) => share.said !== 'unclear')
    if (told) return quoted(reading, told)
  }
  return null
}

function quoted(reading: Reading, share: Share | undefined): PercentFound | null {
  if (!share) return null
  const { start, end, value, said } = share
  const percent = Math.round(said === 'left' ? 100 - value : value)
  return { percent, quote: { text: reading.letter.text.slice(start, end), start, end } }
}

interface Share {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly said: 'lost' | 'left' | 'unclear'
}

/** Shares in a sentence, with what is said of them. Offsets of the letter. */
function sharesOf(reading: Reading, { start, end }: Sentence): Share[] {
  return findShares(reading.letter.lower.slice(start, end)).map((s) => ({
    ...s,
    start: start + s.start,
    end: start + s.end,
  }))
}

/** Percentages and fractions of a text in lower case, each with whether so much is lost or left. */
export function findShares(text: string): Share[] {
  const found: Share[] = []
  if (/%|pros|pst/.test(text))
    for (const match of text.matchAll(PERCENT)) {
      const n = countOf(match.groups?.n ?? '')
      const to = match.groups?.to ? countOf(match.groups.to) : n
      // «fra 100 til 20 %» ends at 20
      const isFall = to < n && FROM.test(text.slice(0, match.index))
      const value = isFall ? to : (n + to) / 2
      if (!(value >= 0 && value <= 100)) continue
      found.push(...share(text, match, value).map((s) => (isFall ? { ...s, said: 'left' as const } : s)))
    }
  if (/halv|del|part|kvart|\d\/\d|av (?:5|10|fem|ti)/.test(text))
    for (const match of text.matchAll(FRACTION)) {
      const value = shareOf(match.groups ?? {})
      if (value > 0 && value < 100) found.push(...share(text, match, value))
    }
  return found.sort((a, b) => a.start - b.start)
}

function shareOf({ half, many, of, one, slash, times, whole }: Record<string, string | undefined>): number {
  const divisor = (word: string): number => DIVISORS.find(([pattern]) => pattern.test(word))?.[1] ?? Number.NaN
  if (half) return 50
  if (of) return (100 * countOf(many as string)) / divisor(of)
  if (one) return 100 / divisor(one)
  if (whole) return (100 * countOf(times as string)) / countOf(whole)
  const [a, b] = (slash ?? '').split('/').map(Number) as [number, number]
  return (100 * a) / b
}

function share(text: string, match: RegExpMatchArray, value: number): Share[] {
  const start = match.index as number
  const end = start + match[0].length
  const before = clause(text.slice(Math.max(0, start - BEFORE), start))
  const after = text.slice(end, end + AFTER)
  if (OF_WORK.test(after)) return []
  if (match[0] === 'halvert' || LOST_AFTER.test(after) || LOST_RIGHT_BEFORE.test(before))
    return [{ start, end, value, said: 'lost' }]
  if (LEFT_AFTER.test(after) && !/med(?: ca\.?| rundt| om lag| omtrent| minst| over)? $/.test(before))
    return [{ start, end, value, said: 'left' }]
  const lost = lastEnd(before, LOST)
  const left = lastEnd(before, LEFT)
  const said = lost < 0 && left < 0 ? 'unclear' : left > lost ? 'left' : 'lost'
  return [{ start, end, value, said }]
}

/** What stands before a share in its own clause. */
function clause(before: string): string {
  return before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(', men ')) + 1)
}

function lastEnd(text: string, pattern: RegExp): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index + match[0].length
  return last
}
