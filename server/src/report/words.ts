import type { JudgedPack, Locale, Severity, Verdict, Why } from '../engine/types.ts'

/** What the printed report says in each language. Numbers come with their noun. */
export interface Words {
  readonly locale: Locale
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
  /** For `--explain`: headings, what was found, and why a criterion is as it is. */
  readonly elements: string
  readonly criteria: string
  readonly found: string
  readonly missing: string
  readonly nothingSeen: string
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly restsOnMissing: string
  readonly notTold: string
  readonly noDate: string
  readonly byWhole: string
  more(n: number): string
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
  locale: 'nb',
  severity: { error: 'feil', warning: 'advarsel', info: 'råd' },
  chosenBy: { recipient: 'mottakeren i brevet', default: 'ingen bestemt klinikk er nevnt', user: 'valgt av deg' },
  why: {
    heading: 'overskrift uten innhold',
    placeholder: 'ikke fylt ut',
    question: 'står som spørsmål',
    ignorance: 'står som ukjent eller ikke kartlagt',
    'other-person': 'gjelder en annen enn pasienten',
    'other-sense': 'ordet betyr noe annet her',
    'requirement-list': 'sitat fra klinikkens egen liste',
    letterhead: 'står i brevhodet eller under underskriften',
    plan: 'planlagt, ikke gjort',
    wish: 'et håp eller ønske, ikke slik det er',
    'other-heading': 'står under en overskrift om noe annet',
    past: 'gjelder tidligere',
    negation: 'avkreftet i brevet',
  },
  judgedBy: 'vurdert etter',
  notChecked: 'ikke kontrollert',
  nothingFound: 'ingenting mangler',
  fix: 'retting',
  answers: (n) => `${plural('ferdig svar', 'ferdige svar')(n)} å velge ${n === 1 ? '' : 'mellom '}i editoren`,
  source: 'kilde',
  published: 'sist oppdatert',
  seen: 'sett, men teller ikke',
  elements: 'Opplysningene i brevet',
  criteria: 'Kriteriene',
  found: 'funnet',
  missing: 'mangler',
  nothingSeen: 'mangler, og ingenting i brevet ligner',
  verdict: { met: 'oppfylt', violated: 'ikke oppfylt', borderline: 'på grensen', unknown: 'ukjent' },
  restsOnMissing: 'mangler i brevet',
  notTold: 'det som står, avgjør det ikke',
  noDate: 'brevet har ingen dato å regne varigheten fra, og --date er ikke gitt',
  byWhole: 'følger av brevet som helhet, ikke av ett bestemt ord',
  more: (n) => `og ${n} ${n === 1 ? 'sted' : 'steder'} til`,
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
  locale: 'nn',
  severity: { error: 'feil', warning: 'åtvaring', info: 'råd' },
  chosenBy: { recipient: 'mottakaren i brevet', default: 'ingen bestemt klinikk er nemnd', user: 'vald av deg' },
  why: {
    heading: 'overskrift utan innhald',
    placeholder: 'ikkje fylt ut',
    question: 'står som spørsmål',
    ignorance: 'står som ukjent eller ikkje kartlagt',
    'other-person': 'gjeld ein annan enn pasienten',
    'other-sense': 'ordet tyder noko anna her',
    'requirement-list': 'sitat frå lista til klinikken',
    letterhead: 'står i brevhovudet eller under underskrifta',
    plan: 'planlagt, ikkje gjort',
    wish: 'eit håp eller ønske, ikkje slik det er',
    'other-heading': 'står under ei overskrift om noko anna',
    past: 'gjeld tidlegare',
    negation: 'avkrefta i brevet',
  },
  judgedBy: 'vurdert etter',
  notChecked: 'ikkje kontrollert',
  nothingFound: 'ingenting manglar',
  fix: 'retting',
  answers: (n) => `${plural('ferdig svar', 'ferdige svar')(n)} å velje ${n === 1 ? '' : 'mellom '}i editoren`,
  source: 'kjelde',
  published: 'sist oppdatert',
  seen: 'sett, men tel ikkje',
  elements: 'Opplysningane i brevet',
  criteria: 'Kriteria',
  found: 'funne',
  missing: 'manglar',
  nothingSeen: 'manglar, og ingenting i brevet liknar',
  verdict: { met: 'oppfylt', violated: 'ikkje oppfylt', borderline: 'på grensa', unknown: 'ukjent' },
  restsOnMissing: 'manglar i brevet',
  notTold: 'det som står, avgjer det ikkje',
  noDate: 'brevet har ingen dato å rekne varigheita frå, og --date er ikkje gitt',
  byWhole: 'følgjer av heile brevet, ikkje av eitt visst ord',
  more: (n) => `og ${n} ${n === 1 ? 'stad' : 'stader'} til`,
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
  locale: 'en',
  severity: { error: 'error', warning: 'warning', info: 'advice' },
  chosenBy: { recipient: 'the recipient of the letter', default: 'no clinic is named', user: 'chosen by you' },
  why: {
    heading: 'heading without content',
    placeholder: 'not filled in',
    question: 'asked, not told',
    ignorance: 'said to be unknown or not assessed',
    'other-person': 'about somebody else',
    'other-sense': 'another sense of the word',
    'requirement-list': "quoted from the clinic's own list",
    letterhead: 'stands in the letterhead or below the signature',
    plan: 'planned, not done',
    wish: 'hoped for or wished, not how it is',
    'other-heading': 'stands under a heading about something else',
    past: 'in the past',
    negation: 'ruled out in the letter',
  },
  judgedBy: 'judged by',
  notChecked: 'not checked',
  nothingFound: 'nothing is missing',
  fix: 'fix',
  answers: (n) => `${plural('ready answer', 'ready answers')(n)} to choose in the editor`,
  source: 'source',
  published: 'last updated',
  seen: 'seen, but does not count',
  elements: 'What the letter tells',
  criteria: 'The criteria',
  found: 'found',
  missing: 'missing',
  nothingSeen: 'missing, and nothing in the letter looks like it',
  verdict: { met: 'met', violated: 'not met', borderline: 'borderline', unknown: 'unknown' },
  restsOnMissing: 'missing in the letter',
  notTold: 'what is told does not decide it',
  noDate: 'the letter has no date to count the duration from, and --date was not given',
  byWhole: 'follows from the letter as a whole, not from a certain word',
  more: (n) => `and ${n} more ${n === 1 ? 'place' : 'places'}`,
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
