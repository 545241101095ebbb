import type { Locale } from '../../server/src/engine/index.ts'
import type { TriagedClinic } from '../../server/src/language-server/protocol.ts'
import type { ReportWords } from './report-text.ts'

/** How a letter and a clinic go together. */
export interface FitWords extends Readonly<Record<TriagedClinic['fit'], string>> {
  readonly addressed: string
  /** Several criteria, by name. */
  readonly notMet: (criteria: string) => string
  readonly notTold: (criteria: string) => string
  /** After those that are named. */
  readonly more: (count: number) => string
}

/** What the extension says in its own voice. What is said of a letter comes from the language server. */
export interface Messages {
  readonly checking: string
  readonly notChecked: string
  readonly noClinic: string
  readonly empty: string
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
  readonly openFirst: string
  readonly checkedAsPlain: (name: string) => string
  readonly showAsLetter: string
  readonly emptyLetter: string
  readonly nothingToCopy: string
  readonly newLetter: string
  readonly cannotCheck: (name: string) => string
  readonly nothingToFill: string
  readonly changedMeanwhile: string
  readonly goToFirst: string
  readonly copyAnyway: string
  readonly notFilledIn: (count: number) => string
  readonly notCheckedFully: string
  readonly notCopiedUnchecked: string
  readonly showWhy: string
  readonly copied: (missing: number, unclear: number) => string
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
  checking: 'kontrolleres',
  notChecked: 'ikke kontrollert',
  noClinic: 'ingen klinikk',
  empty: 'brevet er tomt',
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
  openFirst: 'Åpne teksten som skal kontrolleres, eller lim den inn i et nytt dokument, og prøv igjen.',
  checkedAsPlain: (name) =>
    `${name} kontrolleres til det lukkes. Vises det som en henvisning, brytes lange linjer, og ingen andre ord blir foreslått enn de fra henvis.`,
  showAsLetter: 'Vis som henvisning',
  emptyLetter: 'Brevet er tomt. En ny henvisning har en linje for alt klinikken ber om.',
  nothingToCopy: 'Brevet er tomt, så det er ikke noe å kopiere.',
  newLetter: 'Ny henvisning',
  cannotCheck: (name) => `henvis kan ikke kontrollere ${name}: det er verken et tekst- eller et Markdown-dokument.`,
  nothingToFill: 'Det er ikke mer å sette inn i dette brevet.',
  changedMeanwhile: 'Brevet endres nå. Prøv igjen om et øyeblikk.',
  goToFirst: 'Gå til den første',
  copyAnyway: 'Kopier likevel',
  notFilledIn: (count) =>
    count === 1
      ? 'Brevet er ikke kopiert: én plassholder er ikke fylt ut.'
      : `Brevet er ikke kopiert: ${count} plassholdere er ikke fylt ut.`,
  notCheckedFully: 'ikke fullt kontrollert',
  notCopiedUnchecked: 'Brevet er ikke kopiert: det er ikke fullt kontrollert.',
  showWhy: 'Vis hvorfor',
  copied: (missing, unclear) => {
    const asked = (count: number) => `${count} ${count === 1 ? 'opplysning' : 'opplysninger'} som klinikken ber om`
    const rest = unclear > 0 ? `, og ${unclear} må avklares` : ''
    const lacks = missing > 0 ? ` Det mangler fortsatt ${asked(missing)}${rest}.` : ''
    const alone = missing === 0 && unclear > 0 ? ` ${unclear} av opplysningene som klinikken ber om, må avklares.` : ''
    return `Brevet er kopiert som ren tekst.${lacks}${alone}`
  },
  whichFits: 'Hvilken klinikk passer? Brevet vurderes så for den du velger.',
  notComparable: 'Brevet er ikke kontrollert, så klinikkene kan ikke sammenlignes.',
  fit: {
    fits: 'passer',
    undecided: 'kan passe',
    'does-not-fit': 'passer ikke',
    addressed: 'mottaker i brevet',
    notMet: (criteria) => `Ikke oppfylt: ${criteria}`,
    notTold: (criteria) => `Går ikke fram: ${criteria}`,
    more: (count) => ` og ${count} til`,
  },
  noReports: 'Her kan henvis bare se brevene som er åpne, ikke en hel mappe.',
  noFolder: 'Åpne mappen med brevene først.',
  whichFolder: 'Hvilken mappe?',
  checkingFolder: 'Går gjennom brevene …',
  report: {
    title: (folder) => `Brevene i ${folder}`,
    counted: (checked, clean, unchecked) =>
      `${checked} brev er kontrollert, ${clean} uten funn.${unchecked > 0 ? ` ${unchecked} brev er ikke fullt kontrollert.` : ''}`,
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
  checking: 'blir kontrollert',
  notChecked: 'ikkje kontrollert',
  noClinic: 'ingen klinikk',
  empty: 'brevet er tomt',
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
  openFirst: 'Opne teksten som skal kontrollerast, eller lim han inn i eit nytt dokument, og prøv igjen.',
  checkedAsPlain: (name) =>
    `${name} blir kontrollert til det blir lukka. Blir det vist som ei tilvising, blir lange linjer brotne, og ingen andre ord blir foreslåtte enn dei frå henvis.`,
  showAsLetter: 'Vis som tilvising',
  emptyLetter: 'Brevet er tomt. Ei ny tilvising har ei linje for alt klinikken bed om.',
  nothingToCopy: 'Brevet er tomt, så det er ikkje noko å kopiere.',
  newLetter: 'Ny tilvising',
  cannotCheck: (name) => `henvis kan ikkje kontrollere ${name}: det er verken eit tekst- eller eit Markdown-dokument.`,
  nothingToFill: 'Det er ikkje meir å setje inn i dette brevet.',
  changedMeanwhile: 'Brevet blir endra no. Prøv igjen om ein augneblink.',
  goToFirst: 'Gå til den fyrste',
  copyAnyway: 'Kopier likevel',
  notFilledIn: (count) =>
    count === 1
      ? 'Brevet er ikkje kopiert: éin plasshaldar er ikkje fylt ut.'
      : `Brevet er ikkje kopiert: ${count} plasshaldarar er ikkje fylte ut.`,
  notCheckedFully: 'ikkje fullt kontrollert',
  notCopiedUnchecked: 'Brevet er ikkje kopiert: det er ikkje fullt kontrollert.',
  showWhy: 'Vis kvifor',
  copied: (missing, unclear) => {
    const asked = (count: number) => `${count} ${count === 1 ? 'opplysning' : 'opplysningar'} som klinikken bed om`
    const rest = unclear > 0 ? `, og ${unclear} må avklarast` : ''
    const lacks = missing > 0 ? ` Det manglar framleis ${asked(missing)}${rest}.` : ''
    const alone = missing === 0 && unclear > 0 ? ` ${unclear} av opplysningane som klinikken bed om, må avklarast.` : ''
    return `Brevet er kopiert som rein tekst.${lacks}${alone}`
  },
  whichFits: 'Kva klinikk passar? Brevet blir så vurdert for den du vel.',
  notComparable: 'Brevet er ikkje kontrollert, så klinikkane kan ikkje samanliknast.',
  fit: {
    fits: 'passar',
    undecided: 'kan passe',
    'does-not-fit': 'passar ikkje',
    addressed: 'mottakar i brevet',
    notMet: (criteria) => `Ikkje oppfylt: ${criteria}`,
    notTold: (criteria) => `Går ikkje fram: ${criteria}`,
    more: (count) => ` og ${count} til`,
  },
  noReports: 'Her kan henvis berre sjå breva som er opne, ikkje ei heil mappe.',
  noFolder: 'Opne mappa med breva fyrst.',
  whichFolder: 'Kva mappe?',
  checkingFolder: 'Går gjennom breva …',
  report: {
    title: (folder) => `Breva i ${folder}`,
    counted: (checked, clean, unchecked) =>
      `${checked} brev er ${checked === 1 ? 'kontrollert' : 'kontrollerte'}, ${clean} utan funn.${unchecked > 0 ? ` ${unchecked} brev er ikkje fullt ${unchecked === 1 ? 'kontrollert' : 'kontrollerte'}.` : ''}`,
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
  checking: 'checking',
  notChecked: 'not checked',
  noClinic: 'no clinic',
  empty: 'the letter is empty',
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
  openFirst: 'Open the text that is to be checked, or paste it into a new document, and try again.',
  checkedAsPlain: (name) =>
    `${name} is checked until it is closed. Shown as a referral letter, its long lines are wrapped, and no words are suggested but those of henvis.`,
  showAsLetter: 'Show as a referral letter',
  emptyLetter: 'The letter is empty. A new referral letter has a line for all that the clinic asks for.',
  nothingToCopy: 'The letter is empty, so there is nothing to copy.',
  newLetter: 'New referral letter',
  cannotCheck: (name) => `henvis cannot check ${name}: it is neither a text nor a Markdown document.`,
  nothingToFill: 'There is nothing more to insert into this letter.',
  changedMeanwhile: 'The letter is being changed. Please try again in a moment.',
  goToFirst: 'Go to the first',
  copyAnyway: 'Copy anyway',
  notFilledIn: (count) =>
    count === 1
      ? 'The letter has not been copied: one placeholder is not filled in.'
      : `The letter has not been copied: ${count} placeholders are not filled in.`,
  notCheckedFully: 'not fully checked',
  notCopiedUnchecked: 'The letter has not been copied: it was not fully checked.',
  showWhy: 'Show why',
  copied: (missing, unclear) => {
    const parts = [...(missing > 0 ? [`${missing} missing`] : []), ...(unclear > 0 ? [`${unclear} to clarify`] : [])]
    const lacks = parts.length > 0 ? ` Of what the clinic asks for: ${parts.join(', ')}.` : ''
    return `The letter has been copied as plain text.${lacks}`
  },
  whichFits: 'Which clinic fits? The letter is then judged for the one you pick.',
  notComparable: 'The letter has not been checked, so the clinics cannot be compared.',
  fit: {
    fits: 'fits',
    undecided: 'may fit',
    'does-not-fit': 'does not fit',
    addressed: 'recipient of the letter',
    notMet: (criteria) => `Not met: ${criteria}`,
    notTold: (criteria) => `Not told: ${criteria}`,
    more: (count) => ` and ${count} more`,
  },
  noReports: 'Here henvis sees only the letters that are open, not a whole folder.',
  noFolder: 'Open the folder of the letters first.',
  whichFolder: 'Which folder?',
  checkingFolder: 'Going through the letters …',
  report: {
    title: (folder) => `The letters in ${folder}`,
    counted: (checked, clean, unchecked) =>
      `Letters checked: ${checked}, without findings: ${clean}.${unchecked > 0 ? ` Not fully checked: ${unchecked}.` : ''}`,
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
 * The language to speak. `setting` is `henvis.language`, `displayLanguage` that of VS Code as a BCP 47 tag. Norwegians have VS Code in
 * English, since no Norwegian language pack is published; so an English window says nothing of the reader.
 */
export function localeOf(setting: string | undefined, displayLanguage: string): Locale {
  if (setting === 'nb' || setting === 'nn' || setting === 'en') return setting
  return /^nn\b/i.test(displayLanguage) ? 'nn' : 'nb'
}
