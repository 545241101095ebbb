import { type ExtensionContext, window } from 'vscode'
import type { MakeClient } from './clients.ts'
import { registerCommands } from './commands.ts'
import { CompletenessView } from './completeness/view.ts'
import { FolderReports } from './folder-report.ts'
import { Letters } from './letters.ts'
import { showProblem } from './problems.ts'
import { Server } from './server.ts'
import { StatusBar } from './status-bar.ts'

let server: Server | null = null

/**
 * Starts all that the extension has; what keeps the server from starting is shown.
 * @param onWindows whether the machine that the extension runs on is one with Windows
 */
export async function start(context: ExtensionContext, makeClient: MakeClient, onWindows: boolean): Promise<void> {
  const output = window.createOutputChannel('henvis', { log: true })
  server = new Server(makeClient, output)
  const letters = new Letters(server)
  const statusBar = new StatusBar(server, letters)
  const completeness = new CompletenessView(server, letters, output)
  const reports = new FolderReports(server)
  const commands = registerCommands({ server, letters, completeness, reports, output, onWindows })
  context.subscriptions.push(output, server, letters, statusBar, completeness, reports, commands)
  try {
    await server.start()
  } catch (error) {
    output.error(error instanceof Error ? error : String(error))
    void showProblem(error)
  }
}

export async function stop(): Promise<void> {
  await server?.stop()
  server = null
}
