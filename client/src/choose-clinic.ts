import { type QuickPickItem, QuickPickItemKind, window } from 'vscode'
import type { PackName } from '../../server/src/language-server/protocol.ts'
import { clinicItem } from './clinic-item.ts'
import type { Letters } from './letters.ts'
import type { Server } from './server.ts'
import { speech } from './speech.ts'

interface Choice extends QuickPickItem {
  readonly packs: readonly string[] | null
}

/** Lets the doctor choose which clinic the letter in front is judged for. */
export async function chooseClinic(server: Server, letters: Letters): Promise<void> {
  const document = letters.active?.document
  const say = speech()
  if (!document) {
    void window.showInformationMessage(say.noDocument)
    return
  }
  const chosen = letters.chosenFor(document)
  const byRecipient: Choice = { label: say.byRecipient, detail: say.byRecipientDetail, packs: null }
  const line: Choice = { label: '', kind: QuickPickItemKind.Separator, packs: null }
  const packs = await server.request('henvis/packs', { uri: document.uri.toString() })
  const clinics = packs.map((pack) => choiceOf(pack, chosen))
  const options = { placeHolder: say.chooseClinic, matchOnDescription: true, matchOnDetail: true }
  const picked = await window.showQuickPick([byRecipient, line, ...clinics], options)
  if (picked) await letters.choose(document, picked.packs)
}

function choiceOf(pack: PackName, chosen: readonly string[] | null): Choice {
  const item = clinicItem(pack)
  return { ...item, label: chosen?.includes(pack.id) ? `$(check) ${item.label}` : item.label, packs: [pack.id] }
}
