import type { Locale } from '../engine/types.ts'

/** What is said around the description of a treatment. */
interface TreatmentWords {
  readonly usedFor: string
  readonly how: string
  readonly benefit: string
  readonly drawbacks: string
  readonly offeredBy: string
  readonly source: string
  readonly offered: string
  readonly notOffered: string
  readonly notMentioned: string
  readonly noAdvice: string
  differ(about: string): string
}

export const treatmentWords: Readonly<Record<Locale, TreatmentWords>> = {
  nb: {
    usedFor: 'Brukes mot',
    how: 'Slik foregår det',
    benefit: 'Nytte',
    drawbacks: 'Ulemper',
    offeredBy: 'Gis av',
    source: 'Kilde',
    offered: 'gir denne behandlingen',
    notOffered: 'gir ikke denne behandlingen',
    notMentioned: 'ikke nevnt på klinikkens side',
    noAdvice: 'Opplysning, ikke medisinsk råd.',
    differ: (about) => `Kildene sier ulike ting om ${about}:`,
  },
  nn: {
    usedFor: 'Blir brukt mot',
    how: 'Slik går det føre seg',
    benefit: 'Nytte',
    drawbacks: 'Ulemper',
    offeredBy: 'Blir gitt av',
    source: 'Kjelde',
    offered: 'gir denne behandlinga',
    notOffered: 'gir ikkje denne behandlinga',
    notMentioned: 'ikkje nemnt på sida til klinikken',
    noAdvice: 'Opplysning, ikkje medisinsk råd.',
    differ: (about) => `Kjeldene seier ulike ting om ${about}:`,
  },
  en: {
    usedFor: 'Used for',
    how: 'How it is done',
    benefit: 'Benefit',
    drawbacks: 'Drawbacks',
    offeredBy: 'Given by',
    source: 'Source',
    offered: 'gives this treatment',
    notOffered: 'does not give this treatment',
    notMentioned: 'not mentioned on the page of the clinic',
    noAdvice: 'Information, not medical advice.',
    differ: (about) => `Sources differ on ${about}:`,
  },
}
