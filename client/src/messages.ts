import type { Locale } from '../../server/src/engine/index.ts'

/** What the extension says in its own voice. What is said of a letter comes from the language server. */
export interface Messages {
  readonly missing: (count: number) => string
  readonly nothingMissing: string
  readonly checking: string
  readonly notChecked: string
  readonly noClinic: string
  readonly chooseClinic: string
  readonly clickToChoose: string
  readonly judgedBy: (clinic: string, chosenBy: 'recipient' | 'default' | 'user') => string
  readonly asked: (present: number, all: number) => string
  readonly notCheckedBecause: (reason: string) => string
  readonly serverStopped: string
  readonly crashedTooOften: string
  readonly byRecipient: string
  readonly byRecipientDetail: string
  readonly chooseLanguage: string
  readonly newLetterFor: string
  readonly noDocument: string
  readonly cannotCheck: (name: string) => string
  readonly nothingToFill: string
  readonly failed: (reason: string) => string
  readonly showOutput: string
}

const nb: Messages = {
  missing: (count) => (count === 1 ? '1 mangler' : `${count} mangler`),
  nothingMissing: 'ingenting mangler',
  checking: 'kontrolleres',
  notChecked: 'ikke kontrollert',
  noClinic: 'ingen klinikk',
  chooseClinic: 'Hvilken klinikk skal brevet vurderes for?',
  clickToChoose: 'Klikk for å velge klinikk',
  judgedBy: (clinic, chosenBy) =>
    ({
      recipient: `Vurderes for ${clinic}, som er mottaker i brevet`,
      default: `Vurderes for ${clinic}, siden brevet ikke navngir en mottaker`,
      user: `Vurderes for ${clinic}, som er valgt`,
    })[chosenBy],
  asked: (present, all) => `${present} av ${all} opplysninger som klinikken ber om, er med`,
  notCheckedBecause: (reason) => `Ikke kontrollert: ${reason}`,
  serverStopped: 'Språktjeneren kjører ikke, så ingenting er kontrollert.',
  crashedTooOften:
    'Språktjeneren til henvis har stoppet flere ganger på kort tid og blir ikke startet igjen. Brevene kontrolleres ikke.',
  byRecipient: 'Etter mottakeren i brevet',
  byRecipientDetail: 'Klinikken velges ut fra hvem brevet er stilet til',
  chooseLanguage: 'Hvilken målform skal brevet skrives på?',
  newLetterFor: 'Hvilken klinikk skal du henvise til?',
  noDocument: 'Åpne brevet først.',
  cannotCheck: (name) => `henvis kan ikke kontrollere ${name}: det er verken et tekst- eller et Markdown-dokument.`,
  nothingToFill: 'Det er ikke mer å sette inn i dette brevet.',
  failed: (reason) => `henvis fikk det ikke til: ${reason}`,
  showOutput: 'Vis loggen',
}

const nn: Messages = {
  missing: (count) => (count === 1 ? '1 manglar' : `${count} manglar`),
  nothingMissing: 'ingenting manglar',
  checking: 'blir kontrollert',
  notChecked: 'ikkje kontrollert',
  noClinic: 'ingen klinikk',
  chooseClinic: 'Kva klinikk skal brevet vurderast for?',
  clickToChoose: 'Klikk for å velje klinikk',
  judgedBy: (clinic, chosenBy) =>
    ({
      recipient: `Blir vurdert for ${clinic}, som er mottakar i brevet`,
      default: `Blir vurdert for ${clinic}, sidan brevet ikkje nemner nokon mottakar`,
      user: `Blir vurdert for ${clinic}, som er vald`,
    })[chosenBy],
  asked: (present, all) => `${present} av ${all} opplysningar som klinikken bed om, er med`,
  notCheckedBecause: (reason) => `Ikkje kontrollert: ${reason}`,
  serverStopped: 'Språktenaren køyrer ikkje, så ingenting er kontrollert.',
  crashedTooOften:
    'Språktenaren til henvis har stoppa fleire gonger på kort tid og blir ikkje starta att. Breva blir ikkje kontrollerte.',
  byRecipient: 'Etter mottakaren i brevet',
  byRecipientDetail: 'Klinikken blir vald ut frå kven brevet er stila til',
  chooseLanguage: 'Kva målform skal brevet skrivast på?',
  newLetterFor: 'Kva klinikk skal du tilvise til?',
  noDocument: 'Opne brevet fyrst.',
  cannotCheck: (name) => `henvis kan ikkje kontrollere ${name}: det er verken eit tekst- eller eit Markdown-dokument.`,
  nothingToFill: 'Det er ikkje meir å setje inn i dette brevet.',
  failed: (reason) => `henvis fekk det ikkje til: ${reason}`,
  showOutput: 'Vis loggen',
}

const en: Messages = {
  missing: (count) => `${count} missing`,
  nothingMissing: 'nothing missing',
  checking: 'checking',
  notChecked: 'not checked',
  noClinic: 'no clinic',
  chooseClinic: 'Which clinic is the letter to be judged for?',
  clickToChoose: 'Click to choose a clinic',
  judgedBy: (clinic, chosenBy) =>
    ({
      recipient: `Judged for ${clinic}, the recipient of the letter`,
      default: `Judged for ${clinic}, as the letter names no recipient`,
      user: `Judged for ${clinic}, as chosen`,
    })[chosenBy],
  asked: (present, all) => `${present} of ${all} things that the clinic asks for are there`,
  notCheckedBecause: (reason) => `Not checked: ${reason}`,
  serverStopped: 'The language server is not running, so nothing has been checked.',
  crashedTooOften:
    'The language server of henvis has stopped several times in a short while and is not started again. Letters are not checked.',
  byRecipient: 'By the recipient of the letter',
  byRecipientDetail: 'The clinic is found from whom the letter is addressed to',
  chooseLanguage: 'Which written Norwegian is the letter to be in?',
  newLetterFor: 'Which clinic are you referring to?',
  noDocument: 'Open the letter first.',
  cannotCheck: (name) => `henvis cannot check ${name}: it is neither a text nor a Markdown document.`,
  nothingToFill: 'There is nothing more to insert into this letter.',
  failed: (reason) => `henvis could not do that: ${reason}`,
  showOutput: 'Show output',
}

export const messages: Readonly<Record<Locale, Messages>> = { nb, nn, en }

/**
 * The language to speak. `setting` is `henvis.language`, `displayLanguage` that of VS Code as a BCP 47 tag. Most Norwegians have
 * VS Code in English, since no Norwegian language pack is published; so an English window says nothing of the reader.
 */
export function localeOf(setting: string | undefined, displayLanguage: string): Locale {
  if (setting === 'nb' || setting === 'nn' || setting === 'en') return setting
  return /^nn\b/i.test(displayLanguage) ? 'nn' : 'nb'
}
