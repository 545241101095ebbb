import type { Locale } from '../../server/src/engine/index.ts'
import type { TriagedClinic } from '../../server/src/language-server/protocol.ts'
import type { ReportWords } from './report-text.ts'

/** How a letter and a clinic go together. */
export interface FitWords extends Readonly<Record<TriagedClinic['fit'], string>> {
  readonly addressed: string
}

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
  readonly changedMeanwhile: string
  readonly goToFirst: string
  readonly copyAnyway: string
  readonly notFilledIn: (count: number) => string
  readonly notCheckedFully: string
  readonly copied: (missing: number) => string
  readonly whichFits: string
  readonly notComparable: string
  readonly fit: FitWords
  readonly noReports: string
  readonly noFolder: string
  readonly whichFolder: string
  readonly checkingFolder: string
  readonly report: ReportWords
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
  changedMeanwhile: 'Brevet endres nå. Prøv igjen om et øyeblikk.',
  goToFirst: 'Gå til den første',
  copyAnyway: 'Kopier likevel',
  notFilledIn: (count) =>
    count === 1
      ? 'Brevet er ikke kopiert: én plassholder er ikke fylt ut.'
      : `Brevet er ikke kopiert: ${count} plassholdere er ikke fylt ut.`,
  notCheckedFully: 'Brevet er ikke kopiert: det er ikke fullt kontrollert, så noe kan stå igjen å fylle ut.',
  copied: (missing) =>
    `Brevet er kopiert som ren tekst.${missing > 0 ? ` Fortsatt mangler ${missing} ${missing === 1 ? 'opplysning' : 'opplysninger'} som klinikken ber om.` : ''}`,
  whichFits: 'Hvilken klinikk passer? Den du velger, vurderer brevet.',
  notComparable: 'Brevet er ikke kontrollert, så klinikkene kan ikke sammenlignes.',
  fit: { fits: 'passer', undecided: 'kan passe', 'does-not-fit': 'passer ikke', addressed: 'mottaker i brevet' },
  noReports: 'Her kan henvis bare se brevene som er åpne, ikke en hel mappe.',
  noFolder: 'Åpne mappen med brevene først.',
  whichFolder: 'Hvilken mappe?',
  checkingFolder: 'Går gjennom brevene …',
  report: {
    title: (folder) => `Brevene i ${folder}`,
    counted: (letters, clean) => `${letters} brev er kontrollert, ${clean} uten funn.`,
    none: 'Ingen brev i mappen. Her tas med filer som ender på .henvisning, .henvisning.md og .henvisning.txt.',
    letter: 'Brev',
    columns: { error: 'Feil', warning: 'Advarsler', information: 'Råd' },
    severity: { error: 'Feil', warning: 'Advarsel', information: 'Råd' },
    line: 'linje',
    nothing: 'Ingen funn.',
  },
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
  changedMeanwhile: 'Brevet blir endra no. Prøv igjen om ein augneblink.',
  goToFirst: 'Gå til den fyrste',
  copyAnyway: 'Kopier likevel',
  notFilledIn: (count) =>
    count === 1
      ? 'Brevet er ikkje kopiert: éin plasshaldar er ikkje fylt ut.'
      : `Brevet er ikkje kopiert: ${count} plasshaldarar er ikkje fylte ut.`,
  notCheckedFully: 'Brevet er ikkje kopiert: det er ikkje fullt kontrollert, så noko kan stå att å fylle ut.',
  copied: (missing) =>
    `Brevet er kopiert som rein tekst.${missing > 0 ? ` Framleis manglar ${missing} ${missing === 1 ? 'opplysning' : 'opplysningar'} som klinikken bed om.` : ''}`,
  whichFits: 'Kva klinikk passar? Den du vel, vurderer brevet.',
  notComparable: 'Brevet er ikkje kontrollert, så klinikkane kan ikkje samanliknast.',
  fit: { fits: 'passar', undecided: 'kan passe', 'does-not-fit': 'passar ikkje', addressed: 'mottakar i brevet' },
  noReports: 'Her kan henvis berre sjå breva som er opne, ikkje ei heil mappe.',
  noFolder: 'Opne mappa med breva fyrst.',
  whichFolder: 'Kva mappe?',
  checkingFolder: 'Går gjennom breva …',
  report: {
    title: (folder) => `Breva i ${folder}`,
    counted: (letters, clean) =>
      `${letters} brev er ${letters === 1 ? 'kontrollert' : 'kontrollerte'}, ${clean} utan funn.`,
    none: 'Ingen brev i mappa. Her blir filer tekne med som sluttar på .henvisning, .henvisning.md og .henvisning.txt.',
    letter: 'Brev',
    columns: { error: 'Feil', warning: 'Åtvaringar', information: 'Råd' },
    severity: { error: 'Feil', warning: 'Åtvaring', information: 'Råd' },
    line: 'linje',
    nothing: 'Ingen funn.',
  },
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
  changedMeanwhile: 'The letter is being changed. Please try again in a moment.',
  goToFirst: 'Go to the first',
  copyAnyway: 'Copy anyway',
  notFilledIn: (count) =>
    count === 1
      ? 'The letter has not been copied: one placeholder is not filled in.'
      : `The letter has not been copied: ${count} placeholders are not filled in.`,
  notCheckedFully: 'The letter has not been copied: it was not fully checked, so something may be left to fill in.',
  copied: (missing) =>
    `The letter has been copied as plain text.${missing > 0 ? ` Still missing of what the clinic asks for: ${missing}.` : ''}`,
  whichFits: 'Which clinic fits? The one you pick judges the letter.',
  notComparable: 'The letter has not been checked, so the clinics cannot be compared.',
  fit: { fits: 'fits', undecided: 'may fit', 'does-not-fit': 'does not fit', addressed: 'recipient of the letter' },
  noReports: 'Here henvis sees only the letters that are open, not a whole folder.',
  noFolder: 'Open the folder of the letters first.',
  whichFolder: 'Which folder?',
  checkingFolder: 'Going through the letters …',
  report: {
    title: (folder) => `The letters in ${folder}`,
    counted: (letters, clean) => `Letters checked: ${letters}, without findings: ${clean}.`,
    none: 'No letters in the folder. Files that end in .henvisning, .henvisning.md and .henvisning.txt are looked at.',
    letter: 'Letter',
    columns: { error: 'Errors', warning: 'Warnings', information: 'Advice' },
    severity: { error: 'Error', warning: 'Warning', information: 'Advice' },
    line: 'line',
    nothing: 'No findings.',
  },
  failed: (reason) => `henvis could not do that: ${reason}`,
  showOutput: 'Show output',
}

export const messages: Readonly<Record<Locale, Messages>> = { nb, nn, en }

/**
 * The language to speak. `setting` is `henvis.language`, `displayLanguage` that of VS Code as a BCP 47 tag. Most Norwegians have
 * VS Code in English, since no Norwegian language pack is published; so an English window says nothing of the reader, unless somebody
 * chose British English for it.
 */
export function localeOf(setting: string | undefined, displayLanguage: string): Locale {
  if (setting === 'nb' || setting === 'nn' || setting === 'en') return setting
  if (/^en-gb$/i.test(displayLanguage)) return 'en'
  return /^nn\b/i.test(displayLanguage) ? 'nn' : 'nb'
}
