import { type QuickPickItem, SnippetString, window, workspace } from 'vscode'
import type { Language } from '../../server/src/engine/index.ts'
import { LETTER_LANGUAGE } from './document-selector.ts'
import type { Server } from './server.ts'
import { toSnippet } from './snippet.ts'
import { speech } from './speech.ts'

const languages: readonly (QuickPickItem & { readonly language: Language })[] = [
  { label: 'Bokmål', language: 'nb' },
  { label: 'Nynorsk', language: 'nn' },
]

/** Opens a letter with all that the clinic asks for as tab stops. It has no file until the doctor saves it. */
export async function newLetter(server: Server): Promise<void> {
  const say = speech()
  const packs = await server.request('henvis/packs', null)
  const clinics = packs.map(({ id, name }) => ({ label: name, description: id, id }))
  const clinic = await window.showQuickPick(clinics, { placeHolder: say.newLetterFor, matchOnDescription: true })
  if (!clinic) return
  const form = await window.showQuickPick(languages, { placeHolder: say.chooseLanguage })
  if (!form) return
  const draft = await server.request('henvis/draft', { pack: clinic.id, language: form.language })
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language: LETTER_LANGUAGE }))
  await editor.insertSnippet(new SnippetString(toSnippet(draft)))
}
