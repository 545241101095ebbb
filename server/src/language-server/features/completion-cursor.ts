import type { Position } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'

/** Where something is to be written. Offsets count UTF-16 units of the letter. */
export interface Cursor {
  readonly at: number
  /** Counts from 0. */
  readonly line: number
  /** What stands before and after it in its line. */
  readonly before: string
  readonly after: string
}

/** A text to write from `start` up to the cursor. */
export interface Suggestion {
  readonly kind: 'skeleton' | 'template' | 'answer' | 'medicine' | 'clinic'
  readonly label: string
  readonly detail: string
  readonly documentation?: string
  readonly start: number
  readonly newText: string
  /** What an editor compares with what is typed; absent: the new text. */
  readonly filterText?: string
}

export function cursorAt(document: TextDocument, position: Position): Cursor {
  const text = document.getText()
  const at = document.offsetAt(position)
  const before = /[^\r\n]*$/.exec(text.slice(0, at))?.[0] ?? ''
  const after = /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? ''
  return { at, line: document.positionAt(at).line, before, after }
}
