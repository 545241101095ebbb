import type { Locale } from '../../../server/src/engine/index.ts'
import type { CriterionRow, ElementRow } from '../../../server/src/language-server/completeness-protocol.ts'
import { type CountWords, countWords } from '../counts.ts'

/** What the completeness view says itself; names, reasons and sources come from the language server. */
export interface CompletenessWords {
  /** The name of the view. */
  readonly title: string
  readonly state: Readonly<Record<ElementRow['state'], string>>
  readonly verdict: Readonly<Record<CriterionRow['verdict'], string>>
  /** How it is counted. */
  readonly counts: CountWords
  /** Before wordings that do not touch on what is missing. */
  readonly seen: string
  readonly criteria: string
  readonly restsOn: (elements: readonly string[]) => string
  /** What Enter does. */
  readonly goesThere: string
  readonly template: string
  readonly rewrite: string
}

const nb: CompletenessWords = {
  title: 'Er alt med?',
  state: { present: 'med', unclear: 'må avklares', missing: 'mangler' },
  verdict: { met: 'oppfylt', violated: 'ikke oppfylt', borderline: 'på grensen', unknown: 'går ikke fram' },
  counts: countWords.nb,
  seen: 'sett, men teller ikke',
  criteria: 'Kriterier',
  restsOn: (elements) => `mangler: ${elements.join(', ')}`,
  goesThere: 'Enter går til stedet i brevet.',
  template: 'Enter setter inn tekst som du fyller ut.',
  rewrite: 'Enter skriver om det som står, uten å endre innholdet.',
}

const nn: CompletenessWords = {
  title: 'Er alt med?',
  state: { present: 'med', unclear: 'må avklarast', missing: 'manglar' },
  verdict: { met: 'oppfylt', violated: 'ikkje oppfylt', borderline: 'på grensa', unknown: 'går ikkje fram' },
  counts: countWords.nn,
  seen: 'sett, men tel ikkje',
  criteria: 'Kriterium',
  restsOn: (elements) => `manglar: ${elements.join(', ')}`,
  goesThere: 'Enter går til staden i brevet.',
  template: 'Enter set inn tekst som du fyller ut.',
  rewrite: 'Enter skriv om det som står, utan å endre innhaldet.',
}

const en: CompletenessWords = {
  title: 'Is it all there?',
  state: { present: 'there', unclear: 'to clarify', missing: 'missing' },
  verdict: { met: 'met', violated: 'not met', borderline: 'borderline', unknown: 'not told' },
  counts: countWords.en,
  seen: 'seen, but does not count',
  criteria: 'Criteria',
  restsOn: (elements) => `missing: ${elements.join(', ')}`,
  goesThere: 'Enter goes to the place in the letter.',
  template: 'Enter inserts text for you to fill in.',
  rewrite: 'Enter rewrites what is there without changing its content.',
}

export const completenessWords: Readonly<Record<Locale, CompletenessWords>> = { nb, nn, en }
