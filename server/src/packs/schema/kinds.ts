import type * as z from 'zod'
import { opioidsFile } from './opioids.ts'
import { packFile } from './pack.ts'
import { treatmentFile } from './treatment.ts'
import * as vocabulary from './vocabulary.ts'

/** A kind of data file: where it stands below `rules/`, and what it must look like. */
export interface FileKind<T = unknown> {
  readonly name: string
  /** Tested against the path from `vocabulary/` or `packs/` on. The first group, where there is one, is the id. */
  readonly path: RegExp
  readonly schema: z.ZodType<T>
}

/** Every kind of file under `rules/`. */
export const fileKinds = {
  element: kind('element', /^vocabulary\/elements\/([^/]+)\.yaml$/, vocabulary.elementFile),
  class: kind('class', /^vocabulary\/classes\/([^/]+)\.yaml$/, vocabulary.classFile),
  context: kind('context', /^vocabulary\/context\.yaml$/, vocabulary.contextFile),
  sections: kind('sections', /^vocabulary\/sections\.yaml$/, vocabulary.sectionsFile),
  state: kind('state', /^vocabulary\/states\/([^/]+)\.yaml$/, vocabulary.stateFile),
  contradictions: kind('contradictions', /^vocabulary\/contradictions\.yaml$/, vocabulary.contradictionsFile),
  nomed: kind('nomed', /^vocabulary\/nomed\.yaml$/, vocabulary.nomedFile),
  criterion: kind('criterion', /^vocabulary\/criteria\/([^/]+)\.yaml$/, vocabulary.criterionFile),
  treatment: kind('treatment', /^vocabulary\/treatments\/([^/]+)\.yaml$/, treatmentFile),
  opioids: kind('opioids', /^vocabulary\/opioids\.yaml$/, opioidsFile),
  spellings: kind('spellings', /^vocabulary\/spellings\.yaml$/, vocabulary.spellingsFile),
  abbreviations: kind('abbreviations', /^vocabulary\/abbreviations\.yaml$/, vocabulary.abbreviationsFile),
  pack: kind('pack', /^packs\/([^/]+)\/pack\.yaml$/, packFile),
} as const

export type FileKindName = keyof typeof fileKinds
/** What a file of a kind holds once it was checked. */
export type FileValue<K extends FileKindName> = z.output<(typeof fileKinds)[K]['schema']>

function kind<S extends z.ZodType>(name: string, path: RegExp, schema: S) {
  return { name, path, schema } satisfies FileKind
}
