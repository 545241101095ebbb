import type { Locale } from '../../../server/src/engine/index.ts'
import type { CriterionRow, ElementRow } from '../../../server/src/language-server/completeness-protocol.ts'

/** What the completeness view says itself; names, reasons and sources come from the language server. */
export interface CompletenessWords {
  /** The name of the view. */
  readonly title: string
  readonly state: Readonly<Record<ElementRow['state'], string>>
  readonly verdict: Readonly<Record<CriterionRow['verdict'], string>>
  /** How many of what is asked for are there, and how many of the others the letter comes near. */
  readonly have: (present: number, asked: number, unclear: number) => string
  readonly criteria: string
  readonly restsOn: (elements: readonly string[]) => string
  /** What Enter does. */
  readonly goesThere: string
  readonly template: string
  readonly rewrite: string
  /** For the number on the icon of the view. */
  readonly open: (count: number) => string
}

const nb: CompletenessWords = {
  title: 'Er alt med?',
  state: { present: 'med', unclear: 'må avklares', missing: 'mangler' },
  verdict: { met: 'oppfylt', violated: 'ikke oppfylt', borderline: 'på grensen', unknown: 'går ikke fram' },
  have: (present, asked, unclear) => `${present} av ${asked}${unclear > 0 ? ` · ${unclear} avklares` : ''}`,
  criteria: 'Kriterier',
  restsOn: (elements) => `mangler: ${elements.join(', ')}`,
  goesThere: 'Enter går til stedet i brevet.',
  template: 'Enter setter inn tekst som du fyller ut.',
  rewrite: 'Enter skriver om det som står, uten å endre innholdet.',
  open: (count) => (count === 1 ? '1 opplysning mangler' : `${count} opplysninger mangler`),
}

const nn: CompletenessWords = {
  title: 'Er alt med?',
  state: { present: 'med', unclear: 'må avklarast', missing: 'manglar' },
  verdict: { met: 'oppfylt', violated: 'ikkje oppfylt', borderline: 'på grensa', unknown: 'går ikkje fram' },
  have: (present, asked, unclear) => `${present} av ${asked}${unclear > 0 ? ` · ${unclear} må avklarast` : ''}`,
  criteria: 'Kriterium',
  restsOn: (elements) => `manglar: ${elements.join(', ')}`,
  goesThere: 'Enter går til staden i brevet.',
  template: 'Enter set inn tekst som du fyller ut.',
  rewrite: 'Enter skriv om det som står, utan å endre innhaldet.',
  open: (count) => (count === 1 ? '1 opplysning manglar' : `${count} opplysningar manglar`),
}

const en: CompletenessWords = {
  title: 'Is it all there?',
  state: { present: 'there', unclear: 'to clarify', missing: 'missing' },
  verdict: { met: 'met', violated: 'not met', borderline: 'borderline', unknown: 'not told' },
  have: (present, asked, unclear) => `${present} of ${asked}${unclear > 0 ? ` · ${unclear} to clarify` : ''}`,
  criteria: 'Criteria',
  restsOn: (elements) => `missing: ${elements.join(', ')}`,
  goesThere: 'Enter goes to the place in the letter.',
  template: 'Enter inserts text for you to fill in.',
  rewrite: 'Enter rewrites what is there without changing its content.',
  open: (count) => `${count} missing`,
}

export const completenessWords: Readonly<Record<Locale, CompletenessWords>> = { nb, nn, en }
