import type { DocumentStatus } from '../../server/src/language-server/protocol.ts'
import { type CountWords, lackedText } from './counts.ts'
import type { Messages } from './messages.ts'

/** How a document stands with the language server; `null` where no check of it has come back. */
export interface Standing {
  readonly status: DocumentStatus | null
  readonly documentVersion: number
  /** Nothing stands in it yet. */
  readonly isBlank: boolean
  readonly serverRunning: boolean
}

export interface StatusText {
  /** For the status bar; `$(name)` is an icon. */
  readonly text: string
  /** One line each. */
  readonly tooltip: readonly string[]
  /** For a screen reader: the text without icons, and what a click does. */
  readonly label: string
  readonly warns: boolean
}

/** What the status bar says of a document. Nothing but a finished check of what stands there may look clean. */
export function statusText(standing: Standing, say: Messages, counted: CountWords): StatusText {
  const { status, documentVersion, isBlank, serverRunning } = standing
  if (!serverRunning) return compose('warning', say.notChecked, [], [say.serverStopped], say)
  if (!status || status.version < documentVersion) return compose('sync~spin', say.checking, idsOf(status), [], say)
  const failures = status.notChecked.map(({ reason }) => say.notCheckedBecause(reason))
  if (status.packs.length === 0) {
    return failures.length > 0
      ? compose('warning', say.notChecked, [], failures, say)
      : compose('question', isBlank ? say.empty : say.noClinic, [], [], say)
  }
  const { present, missing, unclear } = status
  const lacked = lackedText(status, counted)
  const partly = failures.length > 0
  const state = partly ? `${lacked}, ${say.notCheckedFully} (${failures.length})` : lacked
  const icon = partly ? 'warning' : missing + unclear === 0 ? 'check' : 'checklist'
  const details = [
    ...status.packs.map((pack) => say.judgedBy(pack.name, pack.chosenBy)),
    say.asked(present, present + missing + unclear),
    ...failures,
  ]
  return compose(icon, state, idsOf(status), details, say)
}

/** Names of clinics are too long for the status bar; they stand in the tooltip. */
function idsOf(status: DocumentStatus | null): readonly string[] {
  return status?.packs.map((pack) => pack.id) ?? []
}

function compose(icon: string, state: string, packs: readonly string[], details: readonly string[], say: Messages) {
  const clinics = packs.length > 0 ? ` · ${packs.join(', ')}` : ''
  return {
    text: `$(${icon}) henvis: ${state}${clinics}`,
    tooltip: [...details, say.clickToChoose],
    label: [`henvis: ${state}${clinics}`, ...details, say.clickToChoose].map(asSentence).join(' '),
    warns: icon === 'warning',
  }
}

function asSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}
