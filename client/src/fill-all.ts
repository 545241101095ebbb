import { window, workspace } from 'vscode'
import type { Letters } from './letters.ts'
import type { Server } from './server.ts'
import { speech } from './speech.ts'

/** Writes a placeholder for everything that is missing in the letter in front, each a tab stop. */
export async function fillAll(server: Server, letters: Letters): Promise<void> {
  const document = letters.active?.document
  if (!document) {
    void window.showInformationMessage(speech().noDocument)
    return
  }
  const edit = await server.fillAllEdit(document)
  if (edit) await workspace.applyEdit(edit)
  else void window.showInformationMessage(speech().nothingToFill)
}
