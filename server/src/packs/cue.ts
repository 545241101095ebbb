import type { Localized } from '../engine/types.ts'

/** One element of a cue, before alternatives are multiplied out. */
export type CueNode =
  | { readonly type: 'item'; readonly item: CueItem }
  | { readonly type: 'choice'; readonly options: readonly (readonly CueNode[])[] }

/** A word of a cue as its author wrote it; folding and stemming come later. */
export interface CueWord {
  readonly kind: 'form' | 'stem' | 'prefix' | 'suffix' | 'infix'
  readonly text: string
}
/** One step of a flat cue. */
export type CueItem =
  | CueWord
  | { readonly kind: 'number' | 'begin' | 'end' }
  | { readonly kind: 'class'; readonly name: string }
  /** One of several single words: «(godt|dårlig)» is one step, not two sequences. */
  | { readonly kind: 'any'; readonly items: readonly CueItem[] }
  | { readonly kind: 'gap'; readonly longest: number }

export type CueSequence = readonly CueItem[]

export const cueLimits = { characters: 1500, sequences: 4000, tokens: 12, gap: 8, defaultGap: 3, part: 2 } as const

/** A mistake in a cue; `at` is the UTF-16 offset in it. */
export class CueSyntaxError extends Error {
  readonly at: number
  readonly sentence: Localized
  constructor(at: number, nb: string, nn: string, en: string) {
    super(nb)
    this.at = at
    this.sentence = { nb, nn, en }
  }
}
