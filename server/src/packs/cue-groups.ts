import type { CueMeaning } from '../engine/rules.ts'
import type { Why } from '../engine/types.ts'
import type { CueGroup } from './compile-cues.ts'

interface WrittenGroup {
  readonly kind: string
  readonly any: readonly string[]
  readonly despite?: readonly Why[] | undefined
  readonly under?: readonly string[] | undefined
  readonly topic?: boolean | undefined
}

/** Cue groups of a data file as the compiler takes them, all with one target (see `CueMeaning`). */
export function toCueGroups(target: string, groups: readonly WrittenGroup[]): CueGroup[] {
  return groups.map(({ kind, any, despite, under, topic }) => {
    const meaning: CueMeaning = {
      target,
      kind,
      ...(despite && { despite }),
      ...(under && { under }),
      ...(topic && { topic }),
    }
    return { meaning, cues: any }
  })
}
