import { window } from 'vscode'
import type { Letters } from './letters.ts'
import { speech } from './speech.ts'

/** Has the document in front checked as a letter, whatever it is called. */
export async function checkDocument(letters: Letters): Promise<void> {
  const document = window.activeTextEditor?.document
  if (!document) {
    void window.showInformationMessage(speech().noDocument)
    return
  }
  if (letters.isLetter(document)) return
  if (!letters.canCheck(document)) {
    void window.showWarningMessage(speech().cannotCheck(document.uri.path.split('/').at(-1) ?? ''))
    return
  }
  await letters.check(document, true)
}

export async function stopChecking(letters: Letters): Promise<void> {
  const document = letters.active?.document
  if (document) await letters.check(document, false)
}
