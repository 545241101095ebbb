import type { Locale } from '../../server/src/engine/index.ts'

/** How many of the things that a clinic asks for stand how; none is counted twice. */
export interface Counts {
  readonly present: number
  /** Not in the letter. */
  readonly missing: number
  /** Touched on, but not told. */
  readonly unclear: number
}

/** How counts are worded, wherever the extension counts. The language server words its own in the same way. */
export interface CountWords {
  readonly have: (present: number, asked: number) => string
  readonly missing: (count: number) => string
  readonly unclear: (count: number) => string
  readonly nothingMissing: string
}

export const countWords: Readonly<Record<Locale, CountWords>> = {
  nb: {
    have: (present, asked) => `${present} av ${asked}`,
    missing: (count) => `${count} mangler`,
    unclear: (count) => `${count} må avklares`,
    nothingMissing: 'ingenting mangler',
  },
  nn: {
    have: (present, asked) => `${present} av ${asked}`,
    missing: (count) => `${count} manglar`,
    unclear: (count) => `${count} må avklarast`,
    nothingMissing: 'ingenting manglar',
  },
  en: {
    have: (present, asked) => `${present} of ${asked}`,
    missing: (count) => `${count} missing`,
    unclear: (count) => `${count} to clarify`,
    nothingMissing: 'nothing missing',
  },
}

/** «6 mangler · 2 må avklares», or that nothing is missing. */
export function lackedText({ missing, unclear }: Omit<Counts, 'present'>, say: CountWords): string {
  const parts = [...(missing > 0 ? [say.missing(missing)] : []), ...(unclear > 0 ? [say.unclear(unclear)] : [])]
  return parts.join(' · ') || say.nothingMissing
}

/** «11 av 19 · 6 mangler · 2 må avklares». */
export function standingText(counts: Counts, say: CountWords): string {
  const { present, missing, unclear } = counts
  const have = say.have(present, present + missing + unclear)
  return missing + unclear > 0 ? `${have} · ${lackedText(counts, say)}` : have
}
