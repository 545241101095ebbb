import type { JudgedPack, Locale, Severity, Why } from '../engine/types.ts'

/** What the printed report says in each language. Numbers come with their noun. */
export interface Words {
  readonly severity: Readonly<Record<Severity, string>>
  readonly chosenBy: Readonly<Record<JudgedPack['chosenBy'], string>>
  readonly why: Readonly<Record<Why, string>>
  readonly judgedBy: string
  readonly notChecked: string
  readonly nothingFound: string
  readonly fix: string
  readonly source: string
  readonly published: string
  readonly seen: string
  readonly and: string
  readonly standardInput: string
  /** Ready answers, which a person picks in an editor. */
  answers(n: number): string
  letters(n: number): string
  counts: Readonly<Record<Severity, (n: number) => string>>
  lettersNotChecked(n: number): string
  noLetters: string
  fixable(n: number): string
  date(iso: string): string
}

const plural = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`
/** «2023-06-15» as «15.6.2023»; years and months alone stay as they are. */
const norwegianDate = (iso: string) => iso.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$3.$2.$1')

const nb: Words = {
  severity: { error: 'feil', warning: 'advarsel', info: 'råd' },
  chosenBy: { recipient: 'mottakeren i brevet', default: 'ingen mottaker er nevnt', user: 'valgt av deg' },
  why: {
    heading: 'overskrift uten innhold',
    placeholder: 'ikke fylt ut',
    question: 'står som spørsmål',
    ignorance: 'står som ukjent',
    'other-person': 'gjelder en annen enn pasienten',
    'other-sense': 'ordet betyr noe annet her',
    'requirement-list': 'sitat fra klinikkens egen liste',
    letterhead: 'brevhode',
    plan: 'planlagt, ikke gjort',
    past: 'gjelder tidligere',
    negation: 'nektet',
  },
  judgedBy: 'vurdert etter',
  notChecked: 'ikke kontrollert',
  nothingFound: 'ingenting mangler',
  fix: 'retting',
  answers: (n) => `${plural('ferdig svar', 'ferdige svar')(n)} å velge ${n === 1 ? '' : 'mellom '}i editoren`,
  source: 'kilde',
  published: 'sist oppdatert',
  seen: 'sett, men teller ikke',
  and: 'og',
  standardInput: 'standard inn',
  letters: plural('brev kontrollert', 'brev kontrollert'),
  counts: { error: plural('feil', 'feil'), warning: plural('advarsel', 'advarsler'), info: plural('råd', 'råd') },
  lettersNotChecked: plural('brev ikke fullt kontrollert', 'brev ikke fullt kontrollert'),
  noLetters: 'ingen brev kontrollert',
  fixable: (n) => `${plural('funn', 'funn')(n)} kan rettes eller få plassholdere med --fix`,
  date: norwegianDate,
}

const nn: Words = {
  severity: { error: 'feil', warning: 'åtvaring', info: 'råd' },
  chosenBy: { recipient: 'mottakaren i brevet', default: 'ingen mottakar er nemnd', user: 'vald av deg' },
  why: {
    heading: 'overskrift utan innhald',
    placeholder: 'ikkje fylt ut',
    question: 'står som spørsmål',
    ignorance: 'står som ukjent',
    'other-person': 'gjeld ein annan enn pasienten',
    'other-sense': 'ordet tyder noko anna her',
    'requirement-list': 'sitat frå lista til klinikken',
    letterhead: 'brevhovud',
    plan: 'planlagt, ikkje gjort',
    past: 'gjeld tidlegare',
    negation: 'nekta',
  },
  judgedBy: 'vurdert etter',
  notChecked: 'ikkje kontrollert',
  nothingFound: 'ingenting manglar',
  fix: 'retting',
  answers: (n) => `${plural('ferdig svar', 'ferdige svar')(n)} å velje ${n === 1 ? '' : 'mellom '}i editoren`,
  source: 'kjelde',
  published: 'sist oppdatert',
  seen: 'sett, men tel ikkje',
  and: 'og',
  standardInput: 'standard inn',
  letters: plural('brev kontrollert', 'brev kontrollerte'),
  counts: { error: plural('feil', 'feil'), warning: plural('åtvaring', 'åtvaringar'), info: plural('råd', 'råd') },
  lettersNotChecked: plural('brev ikkje fullt kontrollert', 'brev ikkje fullt kontrollerte'),
  noLetters: 'ingen brev kontrollerte',
  fixable: (n) => `${plural('funn', 'funn')(n)} kan rettast eller få plasshaldarar med --fix`,
  date: norwegianDate,
}

const en: Words = {
  severity: { error: 'error', warning: 'warning', info: 'advice' },
  chosenBy: { recipient: 'the recipient of the letter', default: 'no recipient is named', user: 'chosen by you' },
  why: {
    heading: 'heading without content',
    placeholder: 'not filled in',
    question: 'asked, not told',
    ignorance: 'said to be unknown',
    'other-person': 'about somebody else',
    'other-sense': 'another sense of the word',
    'requirement-list': "quoted from the clinic's own list",
    letterhead: 'letterhead',
    plan: 'planned, not done',
    past: 'in the past',
    negation: 'negated',
  },
  judgedBy: 'judged by',
  notChecked: 'not checked',
  nothingFound: 'nothing is missing',
  fix: 'fix',
  answers: (n) => `${plural('ready answer', 'ready answers')(n)} to choose in the editor`,
  source: 'source',
  published: 'last updated',
  seen: 'seen, but does not count',
  and: 'and',
  standardInput: 'standard input',
  letters: plural('letter checked', 'letters checked'),
  counts: {
    error: plural('error', 'errors'),
    warning: plural('warning', 'warnings'),
    info: plural('advice', 'advice'),
  },
  lettersNotChecked: plural('letter not fully checked', 'letters not fully checked'),
  noLetters: 'no letters checked',
  fixable: (n) => `${plural('finding', 'findings')(n)} can be rewritten or given placeholders with --fix`,
  date: (iso) => iso,
}

export const words: Readonly<Record<Locale, Words>> = { nb, nn, en }
