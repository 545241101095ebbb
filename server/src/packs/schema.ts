/** The strict schemas of every data file under `rules/`, one arm a kind of file. */
export { type FileKind, type FileKindName, type FileValue, fileKinds } from './schema/kinds.ts'
export type { PackFile, SharpenedRow } from './schema/pack.ts'
