import { type Connection, PositionEncodingKind, TextDocumentSyncKind } from 'vscode-languageserver'
import { followConfiguration } from './configuration-changes.ts'
import { answerCustomRequests } from './custom-requests.ts'
import { pullDiagnostics, pushDiagnostics } from './diagnostics.ts'
import type { Environment } from './environment.ts'
import { answerCompleteness } from './features/completeness-request.ts'
import { answerFeatures, featureCapabilities } from './features/register.ts'
import { FolderCheck } from './folder-check.ts'
import { refreshing } from './refresh.ts'
import { createSession } from './session.ts'
import { syncDocuments } from './text-sync.ts'
import { answerWorkspaceDiagnostics } from './workspace-diagnostics.ts'

/** Makes a language server of a connection that does not listen yet. Nothing is kept outside of it. */
export function createServer(connection: Connection, env: Environment): void {
  connection.onInitialize((params) => {
    const session = createSession(connection, env, params)
    const { client } = session
    const deliver = client.pullsDiagnostics ? pullDiagnostics : pushDiagnostics
    const delivery = refreshing(deliver(connection, session), connection, session)
    const isAsked = client.pullsDiagnostics && client.checkFolders
    const folders = isAsked && env.folders ? new FolderCheck(session, env.folders) : null
    syncDocuments(connection, session, delivery)
    followConfiguration(connection, session, delivery, folders)
    answerCustomRequests(connection, session, delivery)
    answerFeatures(connection, session)
    answerCompleteness(connection, session)
    if (folders) answerWorkspaceDiagnostics(connection, session, folders)
    return {
      serverInfo: { name: 'henvis' },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: {
          openClose: true,
          change: TextDocumentSyncKind.Incremental,
          save: !client.registersWatchers,
        },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...featureCapabilities(session),
        ...(client.pullsDiagnostics && {
          diagnosticProvider: {
            identifier: 'henvis',
            interFileDependencies: false,
            workspaceDiagnostics: folders !== null,
          },
        }),
      },
    }
  })
}
