import { window, workspace } from 'vscode'
import { isBlank } from './blank.ts'
import type { Letters } from './letters.ts'
import { reached } from './milestones.ts'
import { newLetter } from './new-letter.ts'
import type { Server } from './server.ts'
import { speech } from './speech.ts'

/** Writes a placeholder for everything that is missing in the letter in front, each a tab stop. An empty one is offered to be begun. */
export async function fillAll(server: Server, letters: Letters): Promise<void> {
  const say = speech()
  const editor = letters.active
  if (!editor) {
    void window.showInformationMessage(say.noDocument)
    return
  }
  const { document } = editor
  const edit = isBlank(document.getText()) ? undefined : await server.fillAllEdit(document)
  if (edit) {
    if (await workspace.applyEdit(edit)) reached('henvis.filled')
  } else if (isBlank(document.getText())) {
    const picked = await window.showInformationMessage(say.emptyLetter, say.newLetter)
    if (picked) await newLetter(server, editor)
  } else void window.showInformationMessage(say.nothingToFill)
}
