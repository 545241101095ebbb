import type { InitializeParams, WorkspaceFolder, WorkspaceFoldersChangeEvent } from 'vscode-languageserver'
import { CONFIG_NAME } from '../registry/config.ts'

/** The folders that are open in the window. */
export class WorkspaceFolders {
  private uris: readonly string[]

  constructor({ workspaceFolders, rootUri }: InitializeParams) {
    this.uris = workspaceFolders ? urisOf(workspaceFolders) : rootUri ? [rootUri] : []
  }

  change({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = urisOf(removed)
    this.uris = [...this.uris.filter((uri) => !gone.includes(uri)), ...urisOf(added)]
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

function urisOf(folders: readonly WorkspaceFolder[]): string[] {
  return folders.map((folder) => folder.uri)
}
