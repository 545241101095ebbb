import type { Locale, Span } from '../../engine/index.ts'
import type { JudgedLetter, LetterSeen } from './letter-seen.ts'

/** Something to be told of a place in the letter. The first line is its heading. */
export interface HoverPart extends Span {
  readonly lines: readonly string[]
}

/** Where a hover is asked for. */
export interface HoverPlace {
  /** UTF-16 offset into the letter. */
  readonly at: number
  readonly letter: JudgedLetter
  readonly analysis: LetterSeen['analysis']
  readonly locale: Locale
  /** The client shows the messages of findings by itself. */
  readonly showsDiagnostics: boolean
}

export type HoverProvider = (place: HoverPlace) => readonly HoverPart[]
