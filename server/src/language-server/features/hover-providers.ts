import { ofHeadings } from './hover-heading.ts'
import { ofDismissed, ofDoses, ofEvidence, ofFindings } from './hover-parts.ts'
import type { HoverProvider } from './hover-place.ts'
import { ofTreatments } from './hover-treatment.ts'

/** All that is told of places in a letter, in the order in which it is shown. */
export const hoverProviders: readonly HoverProvider[] = [
  ofHeadings,
  ofDoses,
  ofFindings,
  ofEvidence,
  ofDismissed,
  ofTreatments,
]
