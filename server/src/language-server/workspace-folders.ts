import type { InitializeParams, WorkspaceFolder, WorkspaceFoldersChangeEvent } from 'vscode-languageserver'
import { CONFIG_NAME } from '../registry/config.ts'

/** The folders that are open in the window. */
export class WorkspaceFolders {
  private uris: readonly string[]

  /** The first that the client gives of `workspaceFolders`, `rootUri` and `rootPath`. */
  constructor({ workspaceFolders, rootUri, rootPath }: InitializeParams) {
    const root = rootUri ?? (rootPath ? fileUri(rootPath) : null)
    this.uris = workspaceFolders ? urisOf(workspaceFolders) : root ? [root] : []
  }

  /** What a client leaves out has not changed. */
  change(event: Partial<WorkspaceFoldersChangeEvent> | null | undefined): void {
    const gone = urisOf(event?.removed)
    this.uris = [...this.uris.filter((uri) => !gone.includes(uri)), ...urisOf(event?.added)]
  }

  all(): readonly string[] {
    return this.uris
  }

  /** Where to begin looking upwards for the settings of a document: a document that is in no file yet belongs to the only folder. */
  configScope(uri: string): string {
    const [only, ...others] = this.uris
    if (uri.startsWith('file:') || only === undefined || others.length > 0) return uri
    return `${only.replace(/\/$/, '')}/${CONFIG_NAME}`
  }
}

function urisOf(folders: readonly (WorkspaceFolder | null)[] | undefined): string[] {
  return Array.isArray(folders) ? folders.flatMap((folder) => (typeof folder?.uri === 'string' ? folder.uri : [])) : []
}

/** The URI of a path of Windows or of any other system, whatever system this runs on. */
function fileUri(path: string): string {
  const url = new URL('file:///')
  url.pathname = path.replaceAll('%', '%25').replaceAll('\\', '/')
  return url.href
}
