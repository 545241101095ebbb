import type { Finding, Fix, FixKind } from '../types.ts'

/** Kinds of fixes that may be applied without a person picking each: those that say nothing about the patient. */
export type BulkKind = Exclude<FixKind, 'answer'>

/** For each finding its first fix of the first kind that it has, in the order of `kinds`. */
export function bulkFixes(findings: readonly Finding[], kinds: readonly BulkKind[]): Fix[] {
  return findings.flatMap(({ fixes }) => {
    const kind = kinds.find((k) => fixes.some((fix) => fix.kind === k))
    const fix = fixes.find((f) => f.kind === kind)
    return fix ? [fix] : []
  })
}
