import { languages, type TextDocument, window } from 'vscode'
import { LETTER_LANGUAGE } from './document-selector.ts'
import type { Letters } from './letters.ts'
import { speech } from './speech.ts'

/** What a document is called that nobody has said what is. */
const PLAIN = 'plaintext'

/**
 * Has the document in front checked as a letter, whatever it is called. Plain text that has no file becomes a letter; that of a file
 * stays what it is unless the doctor says otherwise, since the file may be shown in other ways by the settings.
 */
export async function checkDocument(letters: Letters): Promise<void> {
  const document = window.activeTextEditor?.document
  const say = speech()
  if (!document) {
    void window.showInformationMessage(say.openFirst)
    return
  }
  if (letters.isLetter(document)) return
  if (!letters.canCheck(document)) {
    void window.showWarningMessage(say.cannotCheck(nameOf(document)))
    return
  }
  if (document.languageId === PLAIN && document.isUntitled) {
    await languages.setTextDocumentLanguage(document, LETTER_LANGUAGE)
    return
  }
  await letters.check(document, true)
  if (document.languageId === PLAIN) void offerLetterLanguage(document)
}

export async function stopChecking(letters: Letters): Promise<void> {
  const document = letters.active?.document
  if (document) await letters.check(document, false)
}

/** Long lines are then wrapped, and no words are suggested but those of henvis. Holds for this document, and changes no setting. */
async function offerLetterLanguage(document: TextDocument): Promise<void> {
  const say = speech()
  const picked = await window.showInformationMessage(say.checkedAsPlain(nameOf(document)), say.showAsLetter)
  if (picked && !document.isClosed) await languages.setTextDocumentLanguage(document, LETTER_LANGUAGE)
}

function nameOf({ uri }: TextDocument): string {
  return uri.path.split('/').at(-1) ?? ''
}
