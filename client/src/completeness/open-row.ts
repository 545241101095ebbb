import { Selection, type TextDocument, TextEditorRevealType, window, workspace } from 'vscode'
import { reached } from '../milestones.ts'
import { toRange } from '../ranges.ts'
import type { Server } from '../server.ts'
import { currentLocale, speech } from '../speech.ts'
import { askCompleteness } from './ask.ts'
import { type Row, rowsOf, rowWithId } from './rows.ts'
import { completenessWords } from './words.ts'

/** Does what Enter on a line of the view does: goes to its place as the letter is now, else writes what is to be filled in. */
export async function openRow({ id, place }: Row, document: TextDocument, server: Server): Promise<void> {
  if (!place) return insertTemplate({ id }, document, server)
  const answer = await askCompleteness(server, document)
  const row = answer && rowWithId(id, rowsOf(answer, completenessWords[currentLocale()]))
  if (!row?.place) return
  const range = toRange(row.place)
  const editor = await window.showTextDocument(document)
  editor.selection = new Selection(range.start, range.end)
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport)
}

/** Writes the placeholder for what a line misses, where it belongs in the letter as it is now. */
export async function insertTemplate({ id }: Pick<Row, 'id'>, document: TextDocument, server: Server): Promise<void> {
  const answer = await askCompleteness(server, document)
  const offer = answer && rowWithId(id, rowsOf(answer, completenessWords[currentLocale()]))?.offer
  if (!answer || !offer) {
    void window.showInformationMessage(speech().nothingToFill)
    return
  }
  const edit = await server.offeredEdit({ uri: answer.uri, resultId: answer.resultId, id: offer })
  await window.showTextDocument(document)
  if (edit && (await workspace.applyEdit(edit))) reached('henvis.filled')
}
