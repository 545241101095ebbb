import { CodeActionKind, type Connection, PositionEncodingKind, TextDocumentSyncKind } from 'vscode-languageserver'
import { codeActions, FILL_ALL, FIX_ALL } from './code-actions.ts'
import { followConfiguration } from './configuration-changes.ts'
import { answerCustomRequests } from './custom-requests.ts'
import { pullDiagnostics, pushDiagnostics } from './diagnostics.ts'
import type { Environment } from './environment.ts'
import { messagesIn } from './messages.ts'
import { openDocument } from './parameters.ts'
import { createSession, isChecked } from './session.ts'
import { syncDocuments } from './text-sync.ts'

/** Makes a language server of a connection that does not listen yet. Nothing is kept outside of it. */
export function createServer(connection: Connection, env: Environment): void {
  connection.onInitialize((params) => {
    const session = createSession(connection, env, params)
    const { client, checker, settings } = session
    const delivery = (client.pullsDiagnostics ? pullDiagnostics : pushDiagnostics)(connection, session)
    syncDocuments(connection, session, delivery)
    followConfiguration(connection, session, delivery)
    answerCustomRequests(connection, session, delivery)
    connection.onCodeAction(async (request, token) => {
      const document = openDocument(session, request?.textDocument?.uri)
      if (token.isCancellationRequested || !isChecked(document, client)) return []
      const analysis = await checker.check(document)
      const { locale } = await settings.of(document.uri)
      return codeActions(request, analysis, document.text, client.edits, messagesIn(locale))
    })
    return {
      serverInfo: { name: 'henvis' },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FILL_ALL, FIX_ALL] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(client.pullsDiagnostics
          ? { diagnosticProvider: { identifier: 'henvis', interFileDependencies: false, workspaceDiagnostics: false } }
          : {}),
      },
    }
  })
}
