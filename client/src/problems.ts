import { commands, window } from 'vscode'
import { speech } from './speech.ts'

/** Shows why something failed, with a way to the log. */
export async function showProblem(error: unknown): Promise<void> {
  const say = speech()
  const reason = error instanceof Error ? error.message : String(error)
  const picked = await window.showErrorMessage(say.failed(reason), say.showOutput)
  if (picked) await commands.executeCommand('henvis.showOutput')
}
