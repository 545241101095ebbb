import type { Connection } from 'vscode-languageserver'
import { nameOf } from './problem-sentences.ts'

/** Work that nobody waits for. Never rejects: where the work fails, the client's log says so. */
export async function inBackground(connection: Connection, work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    connection.console.error(`henvis: ${nameOf(error)}`)
  }
}
