import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Edit } from '../engine/index.ts'
import { rangeOf } from './findings-to-diagnostics.ts'
import { withTabStops } from './snippets.ts'

/** What the client can do with an edit. */
export interface EditSupport {
  /** Edits of a named version, which an editor refuses once the document has changed. */
  readonly versioned: boolean
  /** Tab stops. */
  readonly snippets: boolean
}

/**
 * Edits of the document's present version as one step. Inserted lines end as the lines of the document do.
 * @param fillIn whether placeholders are to become tab stops
 */
export function workspaceEdit(
  edits: readonly Edit[],
  document: TextDocument,
  support: EditSupport,
  fillIn: boolean,
): WorkspaceEdit {
  const lineEnd = lineEndOf(document.getText())
  const textEdits: TextEdit[] = edits.map((edit) => ({
    range: rangeOf(edit, document),
    newText: edit.newText.replace(/\r\n|\r|\n/g, lineEnd),
  }))
  if (!support.versioned) return { changes: { [document.uri]: textEdits } }
  return {
    documentChanges: [
      {
        textDocument: { uri: document.uri, version: document.version },
        edits: fillIn && support.snippets ? withTabStops(textEdits) : textEdits,
      },
    ],
  }
}

/** The line end that the first line has. */
export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
}
