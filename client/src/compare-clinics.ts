import { type QuickPickItem, type TextDocument, window } from 'vscode'
import type { TriagedClinic } from '../../server/src/language-server/protocol.ts'
import { clinicItem } from './clinic-item.ts'
import { reasonOf } from './fit-reason.ts'
import type { Letters } from './letters.ts'
import type { FitWords } from './messages.ts'
import type { Server } from './server.ts'
import { speech } from './speech.ts'

const ICONS: Readonly<Record<TriagedClinic['fit'], string>> = {
  fits: '$(pass)',
  undecided: '$(question)',
  'does-not-fit': '$(circle-slash)',
}

/** Shows which clinics a letter fits, the best first, and why; the one that is picked judges the letter from then on. */
export async function compareClinics(document: TextDocument, server: Server, letters: Letters): Promise<void> {
  const say = speech()
  const answer = await server.request('henvis/triage', { uri: document.uri.toString() })
  if (!answer) {
    void window.showWarningMessage(say.notComparable)
    return
  }
  const items = answer.clinics.map((clinic) => ({ ...fitItem(clinic, say.fit), pack: clinic.pack }))
  const options = { placeHolder: say.whichFits, matchOnDescription: true, matchOnDetail: true }
  const picked = await window.showQuickPick(items, options)
  if (picked) await letters.choose(document, [picked.pack])
}

function fitItem(clinic: TriagedClinic, say: FitWords): QuickPickItem {
  const { pack, name, fit, addressed } = clinic
  const { label, description } = clinicItem({ id: pack, name })
  return {
    label: `${ICONS[fit]} ${label}`,
    description: [say[fit], addressed ? say.addressed : '', description].filter((part) => part !== '').join(' · '),
    detail: reasonOf(clinic, say),
  }
}
