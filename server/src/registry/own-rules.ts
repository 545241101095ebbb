import type { Localized, Severity } from '../engine/types.ts'

/** A rule that no pack owns. */
export interface OwnRule {
  /** `henvis/…` */
  readonly id: string
  /** `null` where the finding has the severity of the finding that it stands for. */
  readonly severity: Severity | null
  readonly message: Localized
  readonly explanation: Localized
}

/** The rules with the prefix `henvis/`: what they say, for people. The engine and the readers report them. */
export const ownRules: readonly OwnRule[] = [
  {
    id: 'henvis/placeholder',
    severity: null,
    message: {
      nb: 'En plassholder er ikke fylt ut.',
      nn: 'Ein plasshaldar er ikkje fylt ut.',
      en: 'A placeholder has not been filled in.',
    },
    explanation: {
      nb: 'Malen er satt inn, men opplysningen mangler fortsatt: «Søvn: [hvordan pasienten sover]». Skriv det klinikken trenger å vite i stedet for hakeparentesen. Alvorlighetsgraden er den samme som for opplysningen som mangler, ellers advarsel.',
      nn: 'Malen er sett inn, men opplysninga manglar framleis: «Søvn: [korleis pasienten søv]». Skriv det klinikken treng å vite i staden for hakeparentesen. Alvorsgrada er den same som for opplysninga som manglar, elles åtvaring.',
      en: 'The template is there, but the information is still missing: «Søvn: [hvordan pasienten sover]». Write what the clinic needs to know in place of the brackets. The severity is that of the missing information, else warning.',
    },
  },
  {
    id: 'henvis/no-pack',
    severity: 'warning',
    message: {
      nb: 'Ingen regelpakke passer til mottakeren av brevet.',
      nn: 'Ingen regelpakke passar til mottakaren av brevet.',
      en: 'No rule pack fits the recipient of the letter.',
    },
    explanation: {
      nb: 'Brevet er lest, men ikke vurdert: ingen pakke kjenner mottakeren, eller ingen mottaker er nevnt. Skriv hvem brevet er til, eller velg en klinikk med --pack.',
      nn: 'Brevet er lese, men ikkje vurdert: ingen pakke kjenner mottakaren, eller ingen mottakar er nemnd. Skriv kven brevet er til, eller vel ein klinikk med --pack.',
      en: 'The letter was read but not judged: no pack knows the recipient, or none is named. Write whom the letter is for, or choose a clinic with --pack.',
    },
  },
  {
    id: 'henvis/not-checked',
    severity: 'error',
    message: {
      nb: 'Brevet er ikke kontrollert, eller bare delvis.',
      nn: 'Brevet er ikkje kontrollert, eller berre delvis.',
      en: 'The letter was not checked, or only in part.',
    },
    explanation: {
      nb: 'Filen kunne ikke leses som et brev, eller en av kontrollene stanset. At ingenting er meldt, betyr da ikke at brevet er i orden.',
      nn: 'Fila kunne ikkje lesast som eit brev, eller ein av kontrollane stoppa. At ingenting er meldt, tyder då ikkje at brevet er i orden.',
      en: 'The file could not be read as a letter, or one of the checks broke off. That nothing is reported then does not mean that the letter is complete.',
    },
  },
]
