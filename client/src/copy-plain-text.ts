import { commands, EndOfLine, env, Selection, type TextDocument, window } from 'vscode'
import { askCompleteness } from './completeness/ask.ts'
import { countsIn } from './completeness/rows.ts'
import { type Obstacle, obstacleTo } from './copy-obstacle.ts'
import { reached } from './milestones.ts'
import { type LetterFormat, plainText, withLineEnds } from './plain-text.ts'
import { toRange } from './ranges.ts'
import type { Server } from './server.ts'
import { speech } from './speech.ts'

/** So many unfilled places are named; more would not be read. */
const NAMED = 3

/**
 * Copies a letter without Markdown, for the EHR. While something waits to be filled in, and where a letter could not be
 * checked, it asks first; Enter then leads to what is wrong, not past it.
 */
export async function copyPlainText(document: TextDocument, server: Server, onWindows: boolean): Promise<void> {
  const say = speech()
  const answer = await askCompleteness(server, document)
  const obstacle = obstacleTo(answer, document.getText())
  if (obstacle?.kind === 'empty') {
    const picked = await window.showInformationMessage(say.nothingToCopy, say.newLetter)
    if (picked) await commands.executeCommand('henvis.newLetter')
    return
  }
  if (obstacle && !(await isOverridden(obstacle, document))) return
  const destination = { onWindows, remoteName: env.remoteName, hasCrlf: document.eol === EndOfLine.CRLF }
  await env.clipboard.writeText(withLineEnds(plainText(document.getText(), formatOf(document)), destination))
  reached('henvis.copied')
  const { missing, unclear } = answer ? countsIn(answer) : { missing: 0, unclear: 0 }
  void window.showInformationMessage(say.copied(missing, unclear))
}

/** Tells what speaks against it. The first button, which Enter presses, shows it. */
async function isOverridden(obstacle: Exclude<Obstacle, { kind: 'empty' }>, document: TextDocument): Promise<boolean> {
  const say = speech()
  if (obstacle.kind === 'not-checked') {
    const options = { modal: true, detail: obstacle.reasons.join('\n') }
    const picked = await window.showWarningMessage(say.notCopiedUnchecked, options, say.showWhy, say.copyAnyway)
    if (picked === say.showWhy) await commands.executeCommand('workbench.actions.view.problems')
    return picked === say.copyAnyway
  }
  const { places, reasons } = obstacle
  const named = places.slice(0, NAMED).map((place) => document.getText(toRange(place)))
  const detail = [...named, ...(places.length > NAMED ? ['…'] : []), ...reasons].join('\n')
  const message = say.notFilledIn(places.length)
  const picked = await window.showWarningMessage(message, { modal: true, detail }, say.goToFirst, say.copyAnyway)
  if (picked === say.goToFirst) {
    const editor = await window.showTextDocument(document)
    const range = toRange(places[0])
    editor.selection = new Selection(range.start, range.end)
    editor.revealRange(range)
  }
  return picked === say.copyAnyway
}

function formatOf({ uri, languageId }: TextDocument): LetterFormat {
  return languageId === 'markdown' || /\.md$/i.test(uri.path) ? 'markdown' : 'plain'
}
