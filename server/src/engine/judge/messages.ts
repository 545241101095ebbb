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
  return MESSAGES[id][locale].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
