import {
  commands,
  type Disposable,
  EventEmitter,
  ProgressLocation,
  type TextDocumentContentProvider,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode'
import type { WorkspaceDocumentDiagnosticReport } from 'vscode-languageclient'
import { type LetterInReport, reportText } from './report-text.ts'
import type { Server } from './server.ts'
import { speech } from './speech.ts'

const SCHEME = 'henvis-report'
/** Of an extension that comes with VS Code, and can be turned off. */
const MARKDOWN_PREVIEW = 'markdown.showPreview'

/** The reports that were asked for, as documents that cannot be edited. */
export class FolderReports implements TextDocumentContentProvider, Disposable {
  private readonly server: Server
  private readonly texts = new Map<string, string>()
  private readonly changed = new EventEmitter<Uri>()
  private readonly registration: Disposable
  readonly onDidChange = this.changed.event

  constructor(server: Server) {
    this.server = server
    this.registration = workspace.registerTextDocumentContentProvider(SCHEME, this)
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.texts.get(uri.toString()) ?? ''
  }

  /** Checks the letters of a folder and shows how each stands. Asks which folder, where none is given and there are several. */
  async report(of?: Uri): Promise<void> {
    const folder = of ?? (await askFolder())?.uri
    if (!folder) return
    const say = speech()
    const options = { location: ProgressLocation.Notification, title: say.checkingFolder, cancellable: true }
    const text = await window.withProgress(options, async (_, token) => {
      const found = await this.server.folderFindings(token)
      return token.isCancellationRequested ? null : reportText(nameOf(folder), lettersIn(folder, found), say.report)
    })
    if (text === null) return
    const uri = Uri.from({ scheme: SCHEME, path: `/${nameOf(folder)}.md`, query: folder.toString() })
    this.texts.set(uri.toString(), text)
    this.changed.fire(uri)
    await show(uri)
  }

  dispose(): void {
    this.registration.dispose()
    this.changed.dispose()
  }
}

async function askFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? []
  if (folders.length > 1) return window.showWorkspaceFolderPick({ placeHolder: speech().whichFolder })
  if (folders.length === 0) void window.showInformationMessage(speech().noFolder)
  return folders[0]
}

/** As Markdown is read where VS Code can show it so, else as its text. */
async function show(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand(MARKDOWN_PREVIEW, uri)
  } catch {
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false })
  }
}

function nameOf({ path }: Uri): string {
  return path.split('/').findLast((part) => part !== '') ?? path
}

const SEVERITIES = ['error', 'warning'] as const

function lettersIn(folder: Uri, found: readonly WorkspaceDocumentDiagnosticReport[]): LetterInReport[] {
  const root = folder.path.endsWith('/') ? folder.path : `${folder.path}/`
  return found.flatMap((report) => {
    const { path } = Uri.parse(report.uri)
    if (report.kind !== 'full' || !path.startsWith(root)) return []
    const findings = report.items.map(({ severity, range, code, message }) => ({
      severity: SEVERITIES[(severity ?? 1) - 1] ?? ('information' as const),
      line: range.start.line,
      rule: String(code ?? ''),
      message: typeof message === 'string' ? message : message.value,
    }))
    return [{ path: path.slice(root.length), findings }]
  })
}
