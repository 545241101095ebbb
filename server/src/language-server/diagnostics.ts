import {
  CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { inBackground } from './background.ts'
import { refuseCancelled } from './cancellation.ts'
import type { StoredAnalysis } from './checker.ts'
import { currentAnalysis } from './current-analysis.ts'
import type { OpenDocument } from './documents.ts'
import { openDocument } from './parameters.ts'
import { PushSchedule } from './push-schedule.ts'
import { answerRequest } from './requests.ts'
import { isChecked, type Session } from './session.ts'

/** One of the two ways in which diagnostics reach a client. */
export interface Delivery {
  changed(document: OpenDocument): void
  closed(document: OpenDocument): void
  /** The text is the same, but it is to be judged differently. */
  outdated(documents: readonly OpenDocument[]): void
}

/** Sends diagnostics with the version that they are about, unasked. */
export function pushDiagnostics(connection: Connection, { client, documents, checker }: Session): Delivery {
  const sent = new Map<OpenDocument, StoredAnalysis>()
  const push = async (document: OpenDocument) => {
    const { uri } = document
    if (!isChecked(document, client)) {
      if (sent.delete(document)) await connection.sendDiagnostics({ uri, diagnostics: [] })
      return
    }
    const analysis = await checker.check(document, CancellationToken.None)
    if (documents.get(uri) !== document || sent.get(document) === analysis) return
    sent.set(document, analysis)
    await connection.sendDiagnostics({ uri, version: analysis.version, diagnostics: [...analysis.diagnostics] })
  }
  const schedule = new PushSchedule((document) => inBackground(connection, push(document)))
  return {
    changed: (document) => schedule.request(document),
    closed(document) {
      schedule.drop(document)
      if (!sent.delete(document)) return
      void inBackground(connection, connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }))
    },
    outdated(documents) {
      for (const document of documents) schedule.request(document)
    },
  }
}

/** Answers with diagnostics when asked, `unchanged` where they are those that the client has. */
export function pullDiagnostics(connection: Connection, session: Session): Delivery {
  const { client } = session
  answerRequest<DocumentDiagnosticParams>(connection, DocumentDiagnosticRequest.method, async (params, token) => {
    refuseCancelled(token)
    const document = openDocument(session, params?.textDocument?.uri)
    if (!isChecked(document, client)) return full([])
    const { resultId, diagnostics } = await currentAnalysis(session, document, token)
    if (resultId === params?.previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    return { ...full(diagnostics), resultId }
  })
  return {
    changed: () => {},
    closed: () => {},
    outdated() {
      if (client.refreshesDiagnostics) void inBackground(connection, connection.languages.diagnostics.refresh())
    },
  }
}

function full(items: readonly Diagnostic[]): FullDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items: [...items] }
}
