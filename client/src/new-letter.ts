import { type QuickPickItem, SnippetString, type TextEditor, window, workspace } from 'vscode'
import type { Language } from '../../server/src/engine/index.ts'
import { isBlank } from './blank.ts'
import { clinicItem } from './clinic-item.ts'
import { LETTER_LANGUAGE } from './document-selector.ts'
import type { Server } from './server.ts'
import { toSnippet } from './snippet.ts'
import { speech } from './speech.ts'

const languages: readonly (QuickPickItem & { readonly language: Language })[] = [
  { label: 'Bokmål', language: 'nb' },
  { label: 'Nynorsk', language: 'nn' },
]

/**
 * Writes a letter with all that the clinic asks for as tab stops: into an empty letter where one is given, else into a new document,
 * which has no file until the doctor saves it.
 */
export async function newLetter(server: Server, into?: TextEditor): Promise<void> {
  const say = speech()
  const packs = await server.request('henvis/packs', null)
  const clinics = packs.map((pack) => ({ ...clinicItem(pack), id: pack.id }))
  const options = { placeHolder: say.newLetterFor, matchOnDescription: true, matchOnDetail: true }
  const clinic = await window.showQuickPick(clinics, options)
  if (!clinic) return
  const form = await window.showQuickPick(languages, { placeHolder: say.chooseLanguage })
  if (!form) return
  const draft = await server.request('henvis/draft', { pack: clinic.id, language: form.language })
  const isEmpty = into !== undefined && isBlank(into.document.getText())
  const document = isEmpty ? into.document : await workspace.openTextDocument({ language: LETTER_LANGUAGE })
  const editor = await window.showTextDocument(document)
  await editor.insertSnippet(new SnippetString(toSnippet(draft)))
}
