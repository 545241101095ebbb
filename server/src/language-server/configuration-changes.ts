import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type FileEvent,
} from 'vscode-languageserver'
import { CONFIG_NAME } from '../registry/config.ts'
import { inBackground } from './background.ts'
import type { Delivery } from './diagnostics.ts'
import type { FolderCheck } from './folder-check.ts'
import type { Session } from './session.ts'

/** Files that decide how letters are judged: settings, and packs in folders of their own. */
const WATCHED = [CONFIG_NAME, 'pack.yaml']

/**
 * Checks all documents again when settings, folders, a `henvis.config.yaml` or a pack change. Where the client cannot be asked
 * to watch files, they are read again whenever a letter is saved.
 * @param letters of the folders, where these are checked: they are listed again when one comes, changes or goes on disk
 */
export function followConfiguration(
  connection: Connection,
  session: Session,
  delivery: Delivery,
  letters: FolderCheck | null,
): void {
  const { client, documents, folders, window, linters, settings, checker, notices } = session
  const startOver = () => {
    linters.forget()
    settings.forget()
    checker.forget()
    delivery.outdated(documents.all())
  }
  connection.onDidChangeConfiguration((params) => {
    window.receive(params?.settings)
    notices.forget()
    startOver()
  })
  window.onAnswerAfterAll(startOver)
  connection.onDidChangeWatchedFiles((params) => {
    letters?.forgetList()
    const isLetter = (change: Partial<FileEvent> | null) =>
      typeof change?.uri === 'string' && letters?.isWanted(change.uri) === true
    if (Array.isArray(params?.changes) && params.changes.every(isLetter)) return
    notices.forget()
    startOver()
  })
  if (!client.registersWatchers) connection.onDidSaveTextDocument(startOver)
  connection.onInitialized(() => {
    if (client.hasFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((change) => {
        folders.change(change)
        startOver()
      })
    }
    if (client.registersConfiguration) {
      const registering = connection.client.register(DidChangeConfigurationNotification.type, { section: 'henvis' })
      void inBackground(connection, registering)
    }
    if (client.registersWatchers) {
      const patterns = [...WATCHED.map((name) => `**/${name}`), ...(letters ? [letters.watched] : [])]
      const watchers = patterns.map((globPattern) => ({ globPattern }))
      void inBackground(connection, connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }))
    }
  })
}
