/** The engine's public face: pure functions over plain data. */

export { type NamedTreatment, treatmentsIn } from './evidence/treatments.ts'
export { applyFixes, type MergedFixes, mergeFixes } from './fixes/apply.ts'
export { type BulkKind, bulkFixes } from './fixes/bulk.ts'
export { draftLetter } from './fixes/draft.ts'
export { capitalised } from './judge/messages.ts'
export { type ClinicFit, type TriageCriterion, triage } from './judge/triage.ts'
export { LineIndex } from './letter/line-index.ts'
export { createLinter, type Examined, type Linter } from './lint.ts'
export { readDoses } from './omeq/read-doses.ts'
export type * from './omeq/types.ts'
export type * from './rules.ts'
export type * from './types.ts'
