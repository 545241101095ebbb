import type { Problem } from '../packs/problem.ts'

/** What is wrong with a pack that was asked for. */
export type PackProblem =
  | { readonly kind: 'unknown'; readonly reference: string; readonly known: readonly string[] }
  | {
      readonly kind: 'unreadable'
      readonly reference: string
      readonly error: Error & { readonly code: string; readonly path?: string }
    }
  | {
      readonly kind: 'broken'
      readonly reference: string
      /** The pack that it builds on, where that is the one which was replaced: the fault lies between the two. */
      readonly replaced?: string
      readonly problems: readonly Problem[]
    }
