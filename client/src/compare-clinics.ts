import { type QuickPickItem, type TextDocument, window } from 'vscode'
import type { TriagedClinic } from '../../server/src/language-server/protocol.ts'
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
  const items = answer.clinics.map((clinic) => ({ ...clinicItem(clinic, say.fit), pack: clinic.pack }))
  const options = { placeHolder: say.whichFits, matchOnDescription: true, matchOnDetail: true }
  const picked = await window.showQuickPick(items, options)
  if (picked) await letters.choose(document, [picked.pack])
}

function clinicItem({ name, fit, addressed, violated, unknown, met }: TriagedClinic, say: FitWords): QuickPickItem {
  const against = violated.map((criterion) => criterion.message ?? criterion.name)
  const open = unknown.map((criterion) => criterion.ask ?? criterion.message ?? criterion.name)
  const names = met.map((criterion) => criterion.name).join(', ')
  const reasons = against.length > 0 ? against : open
  return {
    label: `${ICONS[fit]} ${name}`,
    description: [say[fit], ...(addressed ? [say.addressed] : [])].join(' · '),
    detail: reasons.length > 0 ? reasons.join(' ') : names.charAt(0).toUpperCase() + names.slice(1),
  }
}
