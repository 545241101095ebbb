import type { ClinicFit, Locale } from '../engine/index.ts'

/** What the printed choice of clinic says in each language. */
export interface TriageWords {
  readonly fit: Readonly<Record<ClinicFit['fit'], string>>
  readonly addressed: string
  readonly ask: string
  readonly waitingTimes: string
  /** Columns of the longest verdict. */
  readonly verdictWidth: number
  counts(violated: number, unknown: number, met: number): string
  /** The answer for the letter as a whole; `clinics` stand best first. */
  conclusion(clinics: readonly ClinicFit[]): string
}

/** Says which clinics fit, else that none can be told to. */
function concludeBy(fits: (names: string) => string, undecided: (names: string) => string, none: string) {
  return (clinics: readonly ClinicFit[]): string => {
    const named = (fit: ClinicFit['fit']) => clinics.filter((one) => one.fit === fit).map(({ name }) => name)
    if (named('fits').length > 0) return fits(named('fits').join('; '))
    const open = named('undecided')
    return open.length > 0 ? undecided(open.join('; ')) : none
  }
}

const nb: TriageWords = {
  fit: { fits: 'Passer', undecided: 'Kan ikke avgjøres', 'does-not-fit': 'Passer ikke' },
  addressed: 'brevet er adressert hit',
  ask: 'Spør',
  waitingTimes: 'Ventetider (Helsenorge)',
  verdictWidth: 12,
  counts: (violated, unknown, met) => `${violated} ikke oppfylt, ${unknown} ukjent, ${met} oppfylt`,
  conclusion: concludeBy(
    (names) => `Passer: ${names}.`,
    (names) => `Kan ikke avgjøres. Ingenting taler imot: ${names}.`,
    'Ingen av klinikkene passer etter det som står i brevet.',
  ),
}

const nn: TriageWords = {
  fit: { fits: 'Passar', undecided: 'Kan ikkje avgjerast', 'does-not-fit': 'Passar ikkje' },
  addressed: 'brevet er adressert hit',
  ask: 'Spør',
  waitingTimes: 'Ventetider (Helsenorge)',
  verdictWidth: 13,
  counts: (violated, unknown, met) => `${violated} ikkje oppfylt, ${unknown} ukjent, ${met} oppfylt`,
  conclusion: concludeBy(
    (names) => `Passar: ${names}.`,
    (names) => `Kan ikkje avgjerast. Ingenting talar imot: ${names}.`,
    'Ingen av klinikkane passar etter det som står i brevet.',
  ),
}

const en: TriageWords = {
  fit: { fits: 'Fits', undecided: 'Cannot be decided', 'does-not-fit': 'Does not fit' },
  addressed: 'the letter is addressed here',
  ask: 'Ask',
  waitingTimes: 'Waiting times (Helsenorge)',
  verdictWidth: 12,
  counts: (violated, unknown, met) => `${violated} not met, ${unknown} unknown, ${met} met`,
  conclusion: concludeBy(
    (names) => `Fits: ${names}.`,
    (names) => `Cannot be decided. Nothing speaks against: ${names}.`,
    'None of the clinics fits by what the letter says.',
  ),
}

export const triageWords: Readonly<Record<Locale, TriageWords>> = { nb, nn, en }
