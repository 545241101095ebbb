import {
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type ProgressToken,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { refuseCancelled, unlessCancelled } from './cancellation.ts'
import type { ClientFeatures } from './client-features.ts'
import { featureWords } from './features/feature-words.ts'
import type { FolderCheck } from './folder-check.ts'
import { messagesIn } from './messages.ts'
import { invalidParams } from './parameters.ts'
import { answerRequest } from './requests.ts'
import { isChecked, type Session } from './session.ts'

/** So many letters are told of at a time, where the client takes them so. */
const CHUNK = 20

/**
 * Answers with the diagnostics of all letters in the window's folders: what is open as the editor has it, the rest as it is
 * on disk. Letters that the client knows as they are, are `unchanged`; those that are gone have none.
 */
export function answerWorkspaceDiagnostics(connection: Connection, session: Session, folders: FolderCheck): void {
  const { client, documents, checker } = session
  answerRequest<WorkspaceDiagnosticParams>(connection, WorkspaceDiagnosticRequest.method, async (params, token) => {
    refuseCancelled(token)
    const work = connection.window.attachWorkDoneProgress(tokenIn(params?.workDoneToken))
    const partial = tokenIn(params?.partialResultToken)
    const tell = (items: WorkspaceDocumentDiagnosticReport[]) =>
      partial === undefined
        ? undefined
        : connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, partial, { items })
    const known = previousResultsIn(params?.previousResultIds ?? [], client)
    const progress = new Progress(work, featureWords[client.locale].checkingFolder)
    const items: WorkspaceDocumentDiagnosticReport[] = []
    try {
      const files = await unlessCancelled(folders.list(), token)
      for (const [i, file] of files.entries()) {
        refuseCancelled(token)
        const open = documents.get(file.uri)
        const { resultId, diagnostics } = await (open && isChecked(open, client)
          ? checker.check(open, token)
          : unlessCancelled(folders.check(file), token))
        items.push(reportOf(file.uri, open?.text.version ?? null, resultId, diagnostics, known.get(file.uri)))
        progress.step(i + 1, files.length)
        if (partial !== undefined && items.length === CHUNK) await tell(items.splice(0))
        await otherMessages()
      }
      const there = new Set(files.map(({ uri }) => uri))
      for (const uri of known.keys()) {
        if (!there.has(uri) && !documents.get(uri)) items.push(reportOf(uri, null, undefined, [], undefined))
      }
    } finally {
      progress.end()
    }
    if (partial === undefined) return { items }
    if (items.length > 0) await tell(items)
    return { items: [] }
  })
}

function tokenIn(value: unknown): ProgressToken | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

/** What the client has of each letter. @throws ResponseError `InvalidParams` where it is no list of results */
function previousResultsIn(value: unknown, { locale }: ClientFeatures): Map<string, string> {
  const results: readonly (Partial<PreviousResultId> | null)[] = Array.isArray(value) ? value : [null]
  return new Map(
    results.map((result) => {
      if (typeof result?.uri === 'string' && typeof result.value === 'string') return [result.uri, result.value]
      throw invalidParams(messagesIn(locale).badParameter('workspace/diagnostic', 'previousResultIds'))
    }),
  )
}

function reportOf(
  uri: string,
  version: number | null,
  resultId: string | undefined,
  diagnostics: readonly Diagnostic[],
  known: string | undefined,
): WorkspaceDocumentDiagnosticReport {
  if (resultId !== undefined && resultId === known) {
    return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
  }
  return {
    kind: DocumentDiagnosticReportKind.Full,
    uri,
    version,
    items: [...diagnostics],
    ...(resultId !== undefined && { resultId }),
  }
}

/** Lets what the client has sent meanwhile be read: a cancellation, or an edit of a letter that somebody writes. */
function otherMessages(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

/** Tells of progress only where there is some: most answers are that nothing has changed. */
class Progress {
  private readonly work: WorkDoneProgressReporter
  private readonly title: string
  private shown = -1

  constructor(work: WorkDoneProgressReporter, title: string) {
    this.work = work
    this.title = title
  }

  step(done: number, all: number): void {
    const percent = Math.floor((100 * done) / all)
    if (this.shown < 0) this.work.begin(this.title, 0, undefined, true)
    if (percent > this.shown) this.work.report(percent, `${done}/${all}`)
    this.shown = percent
  }

  end(): void {
    if (this.shown >= 0) this.work.done()
  }
}
