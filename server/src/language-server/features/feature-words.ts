import type { Locale } from '../../engine/index.ts'

/** What the features of the editor say themselves, beside what comes from rules and reports. */
export interface FeatureWords {
  countsAs(element: string): string
  doesNotCountAs(element: string, why: string): string
  askedBy(clinic: string): string
  omeq(regular: string, max: string): string
  unknownOmeq: string
  months(count: string, isOne: boolean): string
  years(count: number): string
  /** How many of what is asked for are there, and how many of the others the letter comes near. */
  have(present: number, asked: number, unclear: number): string
  missing(elements: readonly string[]): string
  clinicPage(clinic: string): string
  notApplicable(label: string): string
  /** In the list of completions: what an entry is. */
  skeleton: string
  template: string
  answer: string
  opioid: string
  clinic: string
  checkingFolder: string
  changed: string
}

/** «60», «60, høyst 90», «høyst 30» for what is taken only as needed. */
function upTo(regular: string, max: string, atMost: string): string {
  if (regular === max) return max
  return regular === '0' ? `${atMost} ${max}` : `${regular}, ${atMost} ${max}`
}

const bokmål: FeatureWords = {
  countsAs: (element) => `Teller som: ${element}`,
  doesNotCountAs: (element, why) => `Teller ikke som: ${element} – ${why}`,
  askedBy: (clinic) => `${clinic} spør etter dette:`,
  omeq: (regular, max) => `OMEQ ${upTo(regular, max, 'høyst')}`,
  unknownOmeq: 'OMEQ ukjent',
  months: (count, isOne) => `${count} ${isOne ? 'måned' : 'måneder'}`,
  years: (count) => `${count} år`,
  have: (present, asked, unclear) => `${present} av ${asked}${unclear > 0 ? ` · ${unclear} avklares` : ''}`,
  missing: (elements) => `mangler ${elements.join(', ')}`,
  clinicPage: (clinic) => `Åpne siden til klinikken: ${clinic}`,
  notApplicable: (label) => `${label}: ikke aktuelt for denne pasienten`,
  skeleton: 'del av brevet',
  template: 'plassholder',
  answer: 'ferdig svar',
  opioid: 'opioid og styrke',
  clinic: 'klinikk',
  checkingFolder: 'henvis går gjennom brevene',
  changed: 'Brevet er endret siden forslaget ble laget. Be om forslaget på nytt.',
}

const nynorsk: FeatureWords = {
  countsAs: (element) => `Tel som: ${element}`,
  doesNotCountAs: (element, why) => `Tel ikkje som: ${element} – ${why}`,
  askedBy: (clinic) => `${clinic} spør etter dette:`,
  omeq: (regular, max) => `OMEQ ${upTo(regular, max, 'høgst')}`,
  unknownOmeq: 'OMEQ ukjend',
  months: (count, isOne) => `${count} ${isOne ? 'månad' : 'månader'}`,
  years: (count) => `${count} år`,
  have: (present, asked, unclear) => `${present} av ${asked}${unclear > 0 ? ` · ${unclear} må avklarast` : ''}`,
  missing: (elements) => `manglar ${elements.join(', ')}`,
  clinicPage: (clinic) => `Opne sida til klinikken: ${clinic}`,
  notApplicable: (label) => `${label}: ikkje aktuelt for denne pasienten`,
  skeleton: 'del av brevet',
  template: 'plasshaldar',
  answer: 'ferdig svar',
  opioid: 'opioid og styrke',
  clinic: 'klinikk',
  checkingFolder: 'henvis går gjennom breva',
  changed: 'Brevet er endra sidan forslaget vart laga. Be om forslaget på nytt.',
}

const english: FeatureWords = {
  countsAs: (element) => `Counts as: ${element}`,
  doesNotCountAs: (element, why) => `Does not count as: ${element} – ${why}`,
  askedBy: (clinic) => `${clinic} asks for this:`,
  omeq: (regular, max) => `OMEQ ${upTo(regular, max, 'at most')}`,
  unknownOmeq: 'OMEQ unknown',
  months: (count, isOne) => `${count} ${isOne ? 'month' : 'months'}`,
  years: (count) => `${count} years`,
  have: (present, asked, unclear) => `${present} of ${asked}${unclear > 0 ? ` · ${unclear} to clarify` : ''}`,
  missing: (elements) => `missing: ${elements.join(', ')}`,
  clinicPage: (clinic) => `Open the page of the clinic: ${clinic}`,
  notApplicable: (label) => `${label}: does not apply to this patient`,
  skeleton: 'part of the letter',
  template: 'placeholder',
  answer: 'ready answer',
  opioid: 'opioid and strength',
  clinic: 'clinic',
  checkingFolder: 'henvis goes through the letters',
  changed: 'The letter has changed since this was offered. Please ask for it again.',
}

export const featureWords: Readonly<Record<Locale, FeatureWords>> = { nb: bokmål, nn: nynorsk, en: english }
