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
    id: 'henvis/strength-missing',
    severity: 'info',
    message: {
      nb: 'Styrken eller døgndosen av et opioid mangler.',
      nn: 'Styrken eller døgndosen av eit opioid manglar.',
      en: 'The strength or the daily dose of an opioid is missing.',
    },
    explanation: {
      nb: '«OxyContin 1 x 2» kan være 10 mg eller 160 mg i døgnet. henvis gjetter aldri en styrke; preparater som bare finnes i én, har den uten at den står. Så lenge en dose er ukjent, er summen av opioider (OMEQ) det også, og kriterier som hviler på den.',
      nn: '«OxyContin 1 x 2» kan vere 10 mg eller 160 mg i døgnet. henvis gjettar aldri ein styrke; preparat som berre finst i éin, har han utan at han står. Så lenge ein dose er ukjend, er summen av opioid (OMEQ) det òg, og kriterium som kviler på han.',
      en: '“OxyContin 1 x 2” may be 10 mg or 160 mg a day. henvis never guesses a strength; products sold in one only have it without a word. As long as one dose is unknown, so are the sum of opioids (OMEQ) and the criteria that rest on it.',
    },
  },
  {
    id: 'henvis/contradiction',
    severity: 'info',
    message: {
      nb: 'Brevet sier to ting som ikke kan være sanne samtidig.',
      nn: 'Brevet seier to ting som ikkje kan vere sanne samstundes.',
      en: 'The letter says two things that cannot both be true.',
    },
    explanation: {
      nb: '«Sover godt» ett sted og «sover bare 3 timer» et annet: klinikken vet ikke hva som gjelder nå. Ofte er det ene klippet fra et eldre notat. Opplysningen regnes som gitt; stryk det som ikke stemmer lenger. Setninger med «i perioder», «før» og lignende motsier ingenting.',
      nn: '«Søv godt» éin stad og «søv berre 3 timar» ein annan: klinikken veit ikkje kva som gjeld no. Ofte er det eine klipt frå eit eldre notat. Opplysninga blir rekna som gitt; stryk det som ikkje stemmer lenger. Setningar med «i periodar», «før» og liknande motseier ingenting.',
      en: '“Sover godt” in one place and “sover bare 3 timer” in another: the clinic cannot know which holds now. Often one of them was pasted from an older note. The information counts as given; delete what no longer holds. Sentences with “i perioder”, “før” and the like contradict nothing.',
    },
  },
  {
    id: 'henvis/impossible-number',
    severity: 'warning',
    message: {
      nb: 'Et tall kan ikke stemme.',
      nn: 'Eit tal kan ikkje stemme.',
      en: 'A number cannot be right.',
    },
    explanation: {
      nb: 'En alder over 120 år, en dose langt over det som brukes, mer enn 100 % sykmeldt, eller en dato som ikke finnes. Som regel et feilslått siffer. Tallet blir ikke tolket, så opplysningen regnes som ukjent til det er rettet.',
      nn: 'Ein alder over 120 år, ein dose langt over det som blir brukt, meir enn 100 % sjukmeld, eller ein dato som ikkje finst. Som regel eit feilslått siffer. Talet blir ikkje tolka, så opplysninga blir rekna som ukjend til det er retta.',
      en: 'An age above 120, a dose far above any in use, more than 100 % sick leave, or a day that does not exist. Mostly a slip of a digit. The number is not read, so the information counts as unknown until it is put right.',
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
      nb: 'Brevet er lest, men ikke vurdert: ingen pakke kjenner mottakeren, så ingen vet hva den ber om. Velg en klinikk med --pack. Nevner brevet ingen mottaker, vurderes det etter nasjonal-smerte.',
      nn: 'Brevet er lese, men ikkje vurdert: ingen pakke kjenner mottakaren, så ingen veit kva han ber om. Vel ein klinikk med --pack. Nemner brevet ingen mottakar, blir det vurdert etter nasjonal-smerte.',
      en: 'The letter was read but not judged: no pack knows the recipient, so what it asks for is unknown. Choose a clinic with --pack. A letter that names no recipient is judged by nasjonal-smerte.',
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
