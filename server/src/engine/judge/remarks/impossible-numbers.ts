import type { Reading } from '../../evidence/reading.ts'
import { daysIn, monthNumber } from '../../facts/calendar.ts'
import { sentenceAt } from '../../letter/letter.ts'
import type { DoseLine } from '../../omeq/types.ts'
import type { Quote } from '../../types.ts'

export interface ImpossibleNumber extends Quote {
  readonly kind: 'age' | 'dose' | 'percent' | 'date'
}

const OLDEST = 120
/** mg at once: no medicine that is taken by the milligram comes near it. */
const LARGEST_MG = 5000

const LETTER = 'a-zà-öø-ÿ'
const PERSON = `(?<![${LETTER}])(?:mann|kvinne|dame|gutt|gut|jente|pasient(?:en)?|pas\\.?)(?:,| på| er)?`
const SHARE_OF = `(?:sykm[${LETTER}]*|sjukm[${LETTER}]*|ufør[${LETTER}]*|aap|arbeidsavklaring[${LETTER}]*|arbeidsufør|redusert|reduksjon|nedsatt|arbeidsevne|arbeidsevna)`
const MONTH = `jan(?:uar)?|feb(?:ruar)?|mars?|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?`

// All begin with a digit, and look back only from there: letters have few digits.
const AGE = new RegExp(
  `(?<n>\\d{3,4})(?<![${LETTER}\\d.,-]\\k<n>)(?:(?:[ -]?(?:åring|årig)[${LETTER}]*| ?års? (?:gammel|gamal)(?![${LETTER}]))|` +
    `(?<=${PERSON} \\k<n>) år(?! siden| sidan)(?![${LETTER}]))`,
  'g',
)
const AMOUNT = /(?<n>\d{1,3}(?:[ \u00a0]\d{3})+|\d{4,})(?<![\d.,/-]\k<n>)(?:,\d+)? ?mg(?![a-zà-öø-ÿ/]| ?\/)/g
const PERCENT = new RegExp(
  `(?<n>\\d{3,4})(?<![\\d.,+-]\\k<n>)(?:,\\d)? ?(?:%|prosent|pst\\.?)(?: ?(?:gradert )?${SHARE_OF}|` +
    `(?<=${SHARE_OF}(?: med| (?:ca\\.?|om lag))? ?:? ?\\k<n>(?:,\\d)? ?(?:%|prosent|pst\\.?)))`,
  'g',
)
const DATES = [
  /(?<d>\d{1,2})(?<![\d.,/:-]\k<d>)\.\s?(?<m>\d{1,2})\.\s?(?<y>(?:19|20)\d{2})(?![\d.,]\d|\d)/g,
  /(?<y>(?:19|20)\d{2})(?<![\d.,/:-]\k<y>)-(?<m>\d{2})-(?<d>\d{2})(?![\d-])/g,
  new RegExp(`(?<d>\\d{1,2})(?<![\\d.,/:-]\\k<d>)\\. (?<w>${MONTH})\\.? (?<y>(?:19|20)\\d{2})(?!\\d)`, 'g'),
] as const

/** Numbers of a letter that cannot be: ages, doses, shares, days that do not exist. In the order of the letter. */
export function findImpossibleNumbers(reading: Reading, opioids: readonly DoseLine[]): ImpossibleNumber[] {
  const { lower } = reading.letter
  const found: ImpossibleNumber[] = opioids
    .filter(({ status }) => status === 'impossible')
    .map(({ text, start, end }) => ({ kind: 'dose', text, start, end }))
  const put = (kind: ImpossibleNumber['kind'], match: RegExpMatchArray): void => {
    const start = match.index as number
    const end = start + match[0].length
    if (found.some((f) => f.start < end && start < f.end)) return
    found.push({ kind, text: reading.letter.text.slice(start, end), start, end })
  }
  for (const match of lower.matchAll(AGE)) if (numberIn(match) > OLDEST) put('age', match)
  for (const match of lower.matchAll(AMOUNT)) if (numberIn(match) > LARGEST_MG) put('dose', match)
  for (const match of lower.matchAll(PERCENT)) if (numberIn(match) > 100) put('percent', match)
  for (const pattern of DATES) for (const match of lower.matchAll(pattern)) if (!exists(match)) put('date', match)
  return found.filter((one) => isSaid(one, reading)).sort((a, b) => a.start - b.start)
}

function numberIn({ groups = {} }: RegExpMatchArray): number {
  return Number((groups.n ?? '').replace(/\D/g, ''))
}

function exists({ groups = {} }: RegExpMatchArray): boolean {
  const month = groups.w ? monthNumber(groups.w) : Number(groups.m)
  const day = Number(groups.d)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, Number(groups.y))
}

/** Not in the clinic's own list. */
function isSaid({ start }: Quote, { letter, roles }: Reading): boolean {
  const sentence = sentenceAt(letter, start)
  return !sentence || roles[sentence.index] !== 'requirement-list'
}
