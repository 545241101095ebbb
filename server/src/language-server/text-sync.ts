import type { Connection } from 'vscode-languageserver'
import type { Delivery } from './diagnostics.ts'
import type { Session } from './session.ts'

/** Keeps the documents in step with the editor. */
export function syncDocuments(
  connection: Connection,
  { documents, settings, checker }: Session,
  delivery: Delivery,
): void {
  connection.onDidOpenTextDocument((params) => {
    const before = documents.get(params.textDocument.uri)
    if (before) delivery.closed(before)
    delivery.changed(documents.open(params))
  })
  connection.onDidChangeTextDocument((params) => {
    const document = documents.change(params)
    if (!document) return
    checker.forget(document)
    delivery.changed(document)
  })
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const document = documents.close(textDocument.uri)
    if (!document) return
    settings.forget(document.uri)
    delivery.closed(document)
  })
}
