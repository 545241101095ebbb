import { type ExtensionContext, window } from 'vscode'
import { registerCommands } from './commands.ts'
import { Letters } from './letters.ts'
import { showProblem } from './problems.ts'
import { Server } from './server.ts'
import { StatusBar } from './status-bar.ts'

let server: Server | null = null

export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('henvis', { log: true })
  server = new Server(context, output)
  const letters = new Letters(server)
  const statusBar = new StatusBar(server, letters)
  context.subscriptions.push(output, server, letters, statusBar, registerCommands(server, letters, output))
  try {
    await server.start()
  } catch (error) {
    output.error(error instanceof Error ? error : String(error))
    void showProblem(error)
  }
}

export async function deactivate(): Promise<void> {
  await server?.stop()
  server = null
}
