import type { Connection, InitializeParams } from 'vscode-languageserver'
import { inBackground } from './background.ts'
import { Checker } from './checker.ts'
import { type ClientFeatures, clientFeatures } from './client-features.ts'
import { statusOf } from './document-status.ts'
import { Documents, type OpenDocument } from './documents.ts'
import type { Environment } from './environment.ts'
import { Linters } from './linters.ts'
import { Notices } from './notices.ts'
import { SettingsStore } from './settings.ts'
import { WindowConfiguration } from './window-configuration.ts'
import { WorkspaceFolders } from './workspace-folders.ts'

/** Documents of this language are always checked. */
const LETTER_LANGUAGE = 'henvisning'

/** Everything that one client's server remembers. */
export interface Session {
  readonly client: ClientFeatures
  readonly env: Environment
  readonly documents: Documents
  readonly folders: WorkspaceFolders
  readonly window: WindowConfiguration
  readonly linters: Linters
  readonly settings: SettingsStore
  readonly checker: Checker
  readonly notices: Notices
}

export function createSession(connection: Connection, env: Environment, params: InitializeParams): Session {
  const client = clientFeatures(params)
  const notices = new Notices(connection)
  const folders = new WorkspaceFolders(params)
  const window = new WindowConfiguration(connection, client, notices)
  const linters = new Linters(env)
  const settings = new SettingsStore(env, linters, window, folders, client.locale, notices)
  const documents = new Documents()
  const checker = new Checker(settings, (document, analysis, by) => {
    if (documents.get(document.uri) !== document) return
    void inBackground(connection, connection.sendNotification('henvis/status', statusOf(document.uri, analysis, by)))
  })
  return { client, env, documents, folders, window, linters, settings, checker, notices }
}

/** Whether a document is a letter to be checked, see `protocol.ts`. */
export function isChecked({ languageId, asked }: OpenDocument, { checkAll }: ClientFeatures): boolean {
  return languageId === LETTER_LANGUAGE || (asked ?? checkAll)
}
