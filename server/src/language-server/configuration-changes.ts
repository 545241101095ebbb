import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver'
import { CONFIG_NAME } from '../registry/config.ts'
import { inBackground } from './background.ts'
import type { Delivery } from './diagnostics.ts'
import type { Session } from './session.ts'

/** Checks all documents again when settings, folders or a `henvis.config.yaml` change. */
export function followConfiguration(connection: Connection, session: Session, delivery: Delivery): void {
  const { client, documents, folders, window, linters, settings, checker } = session
  const startOver = () => {
    linters.forget()
    settings.forget()
    checker.forget()
    delivery.outdated(documents.all())
  }
  connection.onDidChangeConfiguration((params) => {
    window.receive(params?.settings)
    startOver()
  })
  connection.onDidChangeWatchedFiles(startOver)
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
      const watchers = [{ globPattern: `**/${CONFIG_NAME}` }]
      void inBackground(connection, connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }))
    }
  })
}
