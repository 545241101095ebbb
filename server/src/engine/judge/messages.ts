import type { Locale, Localized } from '../types.ts'

/** Messages of the findings that no pack owns. */
const MESSAGES = {
  placeholder: {
    nb: '{name}: plassholderen er ikke fylt ut.',
    nn: '{name}: plasshaldaren er ikkje fylt ut.',
    en: '{name}: the placeholder has not been filled in.',
  },
  'placeholder-alone': {
    nb: 'Plassholderen er ikke fylt ut.',
    nn: 'Plasshaldaren er ikkje fylt ut.',
    en: 'The placeholder has not been filled in.',
  },
  'placeholder-nameless': { nb: 'Plassholderen', nn: 'Plasshaldaren', en: 'The placeholder' },
  'no-pack': {
    nb: 'Ingen regelpakke kjenner mottakeren, så brevet er ikke målt mot noen klinikks krav. Velg en med --pack eller i editoren.',
    nn: 'Ingen regelpakke kjenner mottakaren, så brevet er ikkje målt mot krava til nokon klinikk. Vel ein med --pack eller i editoren.',
    en: 'No rule pack knows the recipient, so the letter was not measured against any clinic’s list. Choose one with --pack or in the editor.',
  },
  'not-checked': {
    nb: 'Ikke kontrollert: {check} ({reason}).',
    nn: 'Ikkje kontrollert: {check} ({reason}).',
    en: 'Not checked: {check} ({reason}).',
  },
  'lost-letters': {
    nb: 'Brevet har tegn som ikke kunne leses (�), så ord kan være borte. Åpne filen på nytt med tegnsettet Windows 1252 (i VS Code: «Change File Encoding», så «Reopen with Encoding»).',
    nn: 'Brevet har teikn som ikkje kunne lesast (�), så ord kan vere borte. Opne fila på nytt med teiknsettet Windows 1252 (i VS Code: «Change File Encoding», så «Reopen with Encoding»).',
    en: 'The letter has characters that could not be read (�), so words may be lost. Open the file again as Windows 1252 (in VS Code: “Change File Encoding”, then “Reopen with Encoding”).',
  },
  'strength-missing': {
    nb: '«{words}»: styrken mangler, så summen av opioider (OMEQ) er ukjent.',
    nn: '«{words}»: styrken manglar, så summen av opioid (OMEQ) er ukjend.',
    en: '“{words}”: the strength is missing, so the sum of opioids (OMEQ) is unknown.',
  },
  'dose-missing': {
    nb: '«{words}»: det står ikke hvor mye som tas i døgnet, så summen av opioider (OMEQ) er ukjent.',
    nn: '«{words}»: det står ikkje kor mykje som blir teke i døgnet, så summen av opioid (OMEQ) er ukjend.',
    en: '“{words}”: how much is taken a day is not told, so the sum of opioids (OMEQ) is unknown.',
  },
  contradiction: {
    nb: 'Brevet sier både «{one}» og «{other}».',
    nn: 'Brevet seier både «{one}» og «{other}».',
    en: 'The letter says both “{one}” and “{other}”.',
  },
  'impossible-age': {
    nb: '«{words}» er ingen mulig alder. Ikke tolket.',
    nn: '«{words}» er ingen mogleg alder. Ikkje tolka.',
    en: '“{words}” is no possible age. Not read.',
  },
  'impossible-dose': {
    nb: '«{words}»: dosen er langt større enn noen som brukes. Ikke tolket.',
    nn: '«{words}»: dosen er langt større enn nokon som blir brukt. Ikkje tolka.',
    en: '“{words}”: the dose is far larger than any in use. Not read.',
  },
  'impossible-percent': {
    nb: '«{words}» er mer enn hele. Ikke tolket.',
    nn: '«{words}» er meir enn heile. Ikkje tolka.',
    en: '“{words}” is more than the whole. Not read.',
  },
  'impossible-date': {
    nb: '«{words}» er ingen dato som finnes. Ikke tolket.',
    nn: '«{words}» er ingen dato som finst. Ikkje tolka.',
    en: '“{words}” is no date that exists. Not read.',
  },
  'triage-subject': {
    nb: 'klinikken er for {subject}',
    nn: 'klinikken er for {subject}',
    en: 'the clinic is for {subject}',
  },
  'triage-other-subject': {
    nb: 'Brevet gjelder ikke {subject}; klinikken er for det.',
    nn: 'Brevet gjeld ikkje {subject}; klinikken er for det.',
    en: 'The letter is not about {subject}; that is what the clinic is for.',
  },
  'triage-ask-subject': {
    nb: 'Er det {subject} som er grunnen til henvisningen?',
    nn: 'Er det {subject} som er grunnen til tilvisinga?',
    en: 'Is the reason for referral {subject}?',
  },
  'triage-unpublished': {
    nb: 'klinikken har ikke publisert kriterier for hvem den tar imot',
    nn: 'klinikken har ikkje publisert kriterium for kven han tek imot',
    en: 'the clinic has published no criteria for whom it takes',
  },
  'triage-ask-clinic': {
    nb: 'Kan ikke avgjøres ut fra brevet. Spør klinikken om den tar imot.',
    nn: 'Kan ikkje avgjerast ut frå brevet. Spør klinikken om han tek imot.',
    en: 'Cannot be decided from the letter. Ask the clinic whether it takes the patient.',
  },
  'fix-fill': { nb: 'Sett inn «{label}»', nn: 'Set inn «{label}»', en: 'Insert “{label}”' },
  'fix-opening': {
    nb: 'Skriv om til «{phrase} …»',
    nn: 'Skriv om til «{phrase} …»',
    en: 'Rewrite as “{phrase} …”',
  },
} as const satisfies Record<string, Localized>

export type MessageId = keyof typeof MESSAGES

/** A message in the language of the run, its `{names}` filled in. */
export function message(id: MessageId, locale: Locale, values: Readonly<Record<string, string>> = {}): string {
  return filledIn(MESSAGES[id][locale], values)
}

/** A text whose `{names}` are replaced by their values; a name without one stays. */
export function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] as string) : whole,
  )
}

/** A text with dots for the `{names}` in it, where there is no letter to take the values from. */
export function withoutValues(text: string): string {
  return text.replace(/\{\w+\}/g, '…')
}

/** A text with a capital at its beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
