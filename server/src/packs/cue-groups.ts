import type { CueMeaning } from '../engine/rules.ts'
import type { Why } from '../engine/types.ts'
import type { CueGroup } from './compile-cues.ts'

interface WrittenGroup {
  readonly kind: string
  readonly any: readonly string[]
  readonly despite?: readonly Why[] | undefined
  readonly under?: readonly string[] | undefined
}

/** Cue groups of a data file as the compiler takes them, all with one target (see `CueMeaning`). */
export function toCueGroups(target: string, groups: readonly WrittenGroup[]): CueGroup[] {
  return groups.map(({ kind, any, despite, under }) => {
    const meaning: CueMeaning = { target, kind, ...(despite && { despite }), ...(under && { under }) }
    return { meaning, cues: any }
  })
}
