import type { DoseLine, DoseStatus, Locale, OpioidRoute, PassedOver } from '../engine/index.ts'
import { words } from './words.ts'

/** What the printed sum of opioids says in each language. Numbers come as text, with the decimal sign of the language. */
export interface OmeqWords {
  number(value: number): string
  readonly route: Readonly<Record<OpioidRoute, string>>
  dose(line: DoseLine, number: (value: number) => string): string
  readonly status: Readonly<Record<Exclude<DoseStatus, 'counted'>, string>>
  readonly substitution: string
  readonly factor: string
  readonly passedOver: string
  why(one: PassedOver['why']): string
  readonly noOpioids: string
  readonly nothingRead: string
  readonly sum: string
  amounts(regular: string, max: string): string
  readonly range: string
  readonly unknownSum: string
  readonly atLeast: string
  readonly otherSource: string
}

const unit = { 'mg/day': 'mg', 'ug/h': 'µg/t' } as const
const comma = (value: number) => String(value).replace('.', ',')

const nb: OmeqWords = {
  number: comma,
  route: {
    oral: 'gjennom munnen',
    sublingual: 'under tungen eller i nesen',
    transdermal: 'plaster',
    rectal: 'stikkpille',
    parenteral: 'sprøyte',
  },
  dose: ({ regular, max, unit: u }, n) => {
    if (regular === null || max === null) return 'dosen er ukjent'
    if (u === 'ug/h') return `${n(max)} ${unit[u]}`
    return regular === max ? `${n(max)} mg i døgnet` : `${n(regular)} mg fast, høyst ${n(max)} mg i døgnet`
  },
  status: {
    repeated: 'nevnt flere ganger, regnet én gang',
    'strength-missing': 'styrken mangler, så dosen er ukjent',
    'dose-missing': 'det står ikke hvor mye som tas i døgnet',
    'not-converted': 'regnes ikke om: kilden har ingen fast faktor',
    impossible: 'ikke tolket: tallet er større enn noen dose som brukes',
  },
  substitution: 'regnes ikke om: metadon eller annen substitusjonsbehandling (LAR)',
  factor: 'faktor',
  passedOver: 'ikke regnet med',
  why: (one) => (one === 'no-opioid' ? 'ikke gjenkjent som opioid' : words.nb.why[one]),
  noOpioids: 'Ingen opioider i bruk.',
  nothingRead: 'Fant ingen doser å regne på.',
  sum: 'Sum OMEQ',
  amounts: (regular, max) =>
    regular === max ? `${max} mg i døgnet` : `${regular} mg fast, høyst ${max} mg i døgnet med behovsmedisin`,
  range: 'usikkerhet',
  unknownSum: 'ukjent, fordi en dose mangler eller ikke kan regnes om',
  atLeast: 'det som kan regnes ut',
  otherSource: 'annen kilde',
}

const nn: OmeqWords = {
  number: comma,
  route: {
    oral: 'gjennom munnen',
    sublingual: 'under tunga eller i nasen',
    transdermal: 'plaster',
    rectal: 'stikkpille',
    parenteral: 'sprøyte',
  },
  dose: ({ regular, max, unit: u }, n) => {
    if (regular === null || max === null) return 'dosen er ukjend'
    if (u === 'ug/h') return `${n(max)} ${unit[u]}`
    return regular === max ? `${n(max)} mg i døgnet` : `${n(regular)} mg fast, høgst ${n(max)} mg i døgnet`
  },
  status: {
    repeated: 'nemnd fleire gonger, rekna éin gong',
    'strength-missing': 'styrken manglar, så dosen er ukjend',
    'dose-missing': 'det står ikkje kor mykje som blir teke i døgnet',
    'not-converted': 'blir ikkje rekna om: kjelda har ingen fast faktor',
    impossible: 'ikkje tolka: talet er større enn nokon dose som blir brukt',
  },
  substitution: 'blir ikkje rekna om: metadon eller anna substitusjonsbehandling (LAR)',
  factor: 'faktor',
  passedOver: 'ikkje rekna med',
  why: (one) => (one === 'no-opioid' ? 'ikkje kjend att som opioid' : words.nn.why[one]),
  noOpioids: 'Ingen opioid i bruk.',
  nothingRead: 'Fann ingen dosar å rekne på.',
  sum: 'Sum OMEQ',
  amounts: (regular, max) =>
    regular === max ? `${max} mg i døgnet` : `${regular} mg fast, høgst ${max} mg i døgnet med behovsmedisin`,
  range: 'uvisse',
  unknownSum: 'ukjend, fordi ein dose manglar eller ikkje kan reknast om',
  atLeast: 'det som kan reknast ut',
  otherSource: 'anna kjelde',
}

const en: OmeqWords = {
  number: String,
  route: {
    oral: 'by mouth',
    sublingual: 'under the tongue or in the nose',
    transdermal: 'patch',
    rectal: 'suppository',
    parenteral: 'injection',
  },
  dose: ({ regular, max, unit: u }, n) => {
    if (regular === null || max === null) return 'dose unknown'
    if (u === 'ug/h') return `${n(max)} µg/h`
    return regular === max ? `${n(max)} mg a day` : `${n(regular)} mg regularly, at most ${n(max)} mg a day`
  },
  status: {
    repeated: 'named more than once, counted once',
    'strength-missing': 'the strength is missing, so the dose is unknown',
    'dose-missing': 'how much is taken a day is not told',
    'not-converted': 'not converted: the source has no fixed factor',
    impossible: 'not read: the number is larger than any dose in use',
  },
  substitution: 'not converted: methadone or other substitution treatment',
  factor: 'factor',
  passedOver: 'not counted',
  why: (one) => (one === 'no-opioid' ? 'not recognised as an opioid' : words.en.why[one]),
  noOpioids: 'No opioids in use.',
  nothingRead: 'No doses to convert were found.',
  sum: 'Sum OMEQ',
  amounts: (regular, max) =>
    regular === max
      ? `${max} mg a day`
      : `${regular} mg regularly, at most ${max} mg a day with what is taken as needed`,
  range: 'uncertainty',
  unknownSum: 'unknown, since a dose is missing or cannot be converted',
  atLeast: 'what can be converted',
  otherSource: 'another source',
}

export const omeqWords: Readonly<Record<Locale, OmeqWords>> = { nb, nn, en }
