import type { Locale } from '../../engine/index.ts'

/** What the features of the editor say themselves, beside what comes from rules and reports. */
export interface FeatureWords {
  countsAs(element: string): string
  doesNotCountAs(element: string, why: string): string
  askedBy(clinic: string): string
  /** Over what a clinic asks for under a heading. */
  askedHere(heading: string): string
  omeq(regular: string, max: string): string
  unknownOmeq: string
  /** As short as a hint should be; `isRough` where what is told is not told to the month. */
  months(count: string, isRough: boolean): string
  years(count: number): string
  /** What a hint says more; `date` is that of the letter. */
  omeqExplained: string
  monthsExplained(date: string | null, isRough: boolean): string
  yearsExplained(date: string): string
  /** How many of what is asked for are there. */
  have(present: number, asked: number): string
  /** That, and what is missing and what the letter touches on without telling it: how many, or which. */
  standing(have: string, missing: Lacked, unclear: Lacked): string
  /** Why something does not count that stands below the signature. */
  belowSignOff: string
  clinicPage(clinic: string): string
  notApplicable(label: string): string
  /** In the list of completions: what an entry is. */
  skeleton: string
  template: string
  answer: string
  opioid: string
  medicine: string
  clinic: string
  checkingFolder: string
  changed: string
  emptyLetter: string
}

/** How many elements, or the names of them. */
type Lacked = number | readonly string[]

/** «11 av 19 · 6 mangler · 2 må avklares», or with names: «1 av 3 · mangler: søvn · må avklares: rus». */
function standing(missing: string, unclear: string): FeatureWords['standing'] {
  const part = (what: Lacked, verb: string) => {
    if (typeof what === 'number') return what > 0 ? [`${what} ${verb}`] : []
    return what.length > 0 ? [`${verb}: ${what.join(', ')}`] : []
  }
  return (have, lacking, touched) => [have, ...part(lacking, missing), ...part(touched, unclear)].join(' · ')
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
  askedHere: (heading) => `«${heading}»: det klinikken spør etter her`,
  omeq: (regular, max) => `OMEQ ${upTo(regular, max, 'høyst')}`,
  unknownOmeq: 'OMEQ ukjent',
  months: (count, isRough) => `${isRough ? 'ca. ' : ''}${count} md.`,
  years: (count) => `${count} år`,
  omeqExplained: 'Orale morfinekvivalenter i døgnet av dosen som står her.',
  monthsExplained: (date, isRough) =>
    `Så lenge regnes plagene å ha vart${date === null ? '' : `, regnet til datoen i brevet, ${date}`}.${isRough ? ' Tidspunktet er ikke oppgitt nærmere, så tallet er avrundet.' : ''} Bare den varigheten som teller, får et tall.`,
  yearsExplained: (date) => `Alder på datoen i brevet, ${date}.`,
  have: (present, asked) => `${present} av ${asked}`,
  standing: standing('mangler', 'må avklares'),
  belowSignOff: 'står under underskriften',
  clinicPage: (clinic) => `Åpne siden til klinikken: ${clinic}`,
  notApplicable: (label) => `${label}: ikke aktuelt for denne pasienten`,
  skeleton: 'del av brevet',
  template: 'plassholder',
  answer: 'ferdig svar',
  opioid: 'opioid og styrke',
  medicine: 'legemiddel',
  clinic: 'klinikk',
  checkingFolder: 'henvis går gjennom brevene',
  changed: 'Brevet eller det som kontrolleres, er endret siden forslaget ble laget. Be om forslaget på nytt.',
  emptyLetter:
    'Brevet er tomt. Skriv «Til:» og velg klinikken blant forslagene, eller be om en ny henvisning: da står det en linje for alt klinikken spør etter.',
}

const nynorsk: FeatureWords = {
  countsAs: (element) => `Tel som: ${element}`,
  doesNotCountAs: (element, why) => `Tel ikkje som: ${element} – ${why}`,
  askedBy: (clinic) => `${clinic} spør etter dette:`,
  askedHere: (heading) => `«${heading}»: det klinikken spør etter her`,
  omeq: (regular, max) => `OMEQ ${upTo(regular, max, 'høgst')}`,
  unknownOmeq: 'OMEQ ukjend',
  months: (count, isRough) => `${isRough ? 'ca. ' : ''}${count} md.`,
  years: (count) => `${count} år`,
  omeqExplained: 'Orale morfinekvivalentar i døgnet av dosen som står her.',
  monthsExplained: (date, isRough) =>
    `Så lenge blir plagene rekna å ha vart${date === null ? '' : `, rekna til datoen i brevet, ${date}`}.${isRough ? ' Tidspunktet er ikkje oppgitt nærare, så talet er avrunda.' : ''} Berre den varigheita som tel, får eit tal.`,
  yearsExplained: (date) => `Alder på datoen i brevet, ${date}.`,
  have: (present, asked) => `${present} av ${asked}`,
  standing: standing('manglar', 'må avklarast'),
  belowSignOff: 'står under underskrifta',
  clinicPage: (clinic) => `Opne sida til klinikken: ${clinic}`,
  notApplicable: (label) => `${label}: ikkje aktuelt for denne pasienten`,
  skeleton: 'del av brevet',
  template: 'plasshaldar',
  answer: 'ferdig svar',
  opioid: 'opioid og styrke',
  medicine: 'legemiddel',
  clinic: 'klinikk',
  checkingFolder: 'henvis går gjennom breva',
  changed: 'Brevet eller det som blir kontrollert, er endra sidan forslaget vart laga. Be om forslaget på nytt.',
  emptyLetter:
    'Brevet er tomt. Skriv «Til:» og vel klinikken blant forslaga, eller be om ei ny tilvising: då står det ei linje for alt klinikken spør etter.',
}

const english: FeatureWords = {
  countsAs: (element) => `Counts as: ${element}`,
  doesNotCountAs: (element, why) => `Does not count as: ${element} – ${why}`,
  askedBy: (clinic) => `${clinic} asks for this:`,
  askedHere: (heading) => `“${heading}”: what the clinic asks for here`,
  omeq: (regular, max) => `OMEQ ${upTo(regular, max, 'at most')}`,
  unknownOmeq: 'OMEQ unknown',
  months: (count, isRough) => `${isRough ? 'about ' : ''}${count} ${count === '1' ? 'month' : 'months'}`,
  years: (count) => `${count} years`,
  omeqExplained: 'Oral morphine equivalents a day of the dose that stands here.',
  monthsExplained: (date, isRough) =>
    `The complaints are taken to have lasted so long${date === null ? '' : `, up to the date of the letter, ${date}`}.${isRough ? ' The time is not told more exactly, so the number is rounded.' : ''} Only the duration that counts gets a number.`,
  yearsExplained: (date) => `Age on the date of the letter, ${date}.`,
  have: (present, asked) => `${present} of ${asked}`,
  standing: standing('missing', 'to clarify'),
  belowSignOff: 'stands below the signature',
  clinicPage: (clinic) => `Open the page of the clinic: ${clinic}`,
  notApplicable: (label) => `${label}: does not apply to this patient`,
  skeleton: 'part of the letter',
  template: 'placeholder',
  answer: 'ready answer',
  opioid: 'opioid and strength',
  medicine: 'medicine',
  clinic: 'clinic',
  checkingFolder: 'henvis goes through the letters',
  changed: 'The letter, or what is checked in it, has changed since this was offered. Please ask for it again.',
  emptyLetter:
    'The letter is empty. Write “Til:” and choose the clinic from the suggestions, or ask for a new letter: it has a line for everything that the clinic asks for.',
}

export const featureWords: Readonly<Record<Locale, FeatureWords>> = { nb: bokmål, nn: nynorsk, en: english }
