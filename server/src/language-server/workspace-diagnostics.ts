import {
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type WorkDoneProgressReporter,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { isLetterName } from '../readers/formats.ts'
import { featureWords } from './features/feature-words.ts'
import { refuseCancelled } from './features/letter-seen.ts'
import { FolderCheck } from './folder-check.ts'
import { isChecked, type Session } from './session.ts'

/** So many letters are told of at a time, where the client takes them so. */
const CHUNK = 20
const OWN_ENDING = /\.henvisning(?:\.md|\.txt)?$/i

/**
 * Answers with the diagnostics of all letters in the window's folders: what is open as the editor has it, the rest as it is
 * on disk. Letters that the client knows as they are, are `unchanged`; those that are gone have none.
 */
export function answerWorkspaceDiagnostics(connection: Connection, session: Session): void {
  const { client, documents, checker, env } = session
  if (!env.folders) return
  const folders = new FolderCheck(session, env.folders)
  const isWanted = client.checkAll ? isLetterName : (name: string) => OWN_ENDING.test(name)

  connection.languages.diagnostics.onWorkspace(async (params, token, work, partial) => {
    refuseCancelled(token)
    const known = new Map((params?.previousResultIds ?? []).map(({ uri, value }) => [uri, value]))
    const progress = new Progress(work, featureWords[client.locale].checkingFolder)
    const items: WorkspaceDocumentDiagnosticReport[] = []
    try {
      const files = await folders.list(isWanted)
      for (const [i, file] of files.entries()) {
        refuseCancelled(token)
        const open = documents.get(file.uri)
        const { resultId, diagnostics } = await (open && isChecked(open, client)
          ? checker.check(open)
          : folders.check(file))
        items.push(reportOf(file.uri, open?.text.version ?? null, resultId, diagnostics, known.get(file.uri)))
        progress.step(i + 1, files.length)
        if (partial && items.length === CHUNK) partial.report({ items: items.splice(0) })
        await otherMessages()
      }
      const there = new Set(files.map(({ uri }) => uri))
      for (const uri of known.keys()) {
        if (!there.has(uri) && !documents.get(uri)) items.push(reportOf(uri, null, undefined, [], undefined))
      }
    } finally {
      progress.end()
    }
    if (!partial) return { items }
    if (items.length > 0) partial.report({ items })
    return { items: [] }
  })
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
