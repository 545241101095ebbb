import { env, Selection, type TextDocument, window } from 'vscode'
import type { Completeness } from '../../server/src/language-server/completeness-protocol.ts'
import { askCompleteness } from './completeness/ask.ts'
import { openCount } from './completeness/rows.ts'
import { type LetterFormat, plainText } from './plain-text.ts'
import { toRange } from './ranges.ts'
import type { Server } from './server.ts'
import { speech } from './speech.ts'

/** So many unfilled places are named; more would not be read. */
const NAMED = 3

/**
 * Copies a letter without Markdown, for the EHR. While something waits to be filled in, and where a letter could not be
 * checked, it asks first.
 */
export async function copyPlainText(document: TextDocument, server: Server): Promise<void> {
  const say = speech()
  const answer = await askCompleteness(server, document)
  const obstacle = obstacleTo(answer, document)
  if (obstacle) {
    const buttons = obstacle.first ? [say.goToFirst, say.copyAnyway] : [say.copyAnyway]
    const options = { modal: true, detail: obstacle.detail }
    const picked = await window.showWarningMessage(obstacle.message, options, ...buttons)
    if (picked === say.goToFirst && obstacle.first) {
      const editor = await window.showTextDocument(document)
      const range = toRange(obstacle.first)
      editor.selection = new Selection(range.start, range.end)
      editor.revealRange(range)
    }
    if (picked !== say.copyAnyway) return
  }
  await env.clipboard.writeText(plainText(document.getText(), formatOf(document)))
  void window.showInformationMessage(say.copied(answer ? openCount(answer) : 0))
}

interface Obstacle {
  readonly message: string
  readonly detail: string
  readonly first?: Completeness['placeholders'][number]
}

function obstacleTo(answer: Completeness | null, document: TextDocument): Obstacle | null {
  const say = speech()
  const places = answer?.placeholders ?? []
  if (places.length > 0) {
    const named = places.slice(0, NAMED).map((place) => document.getText(toRange(place)))
    const detail = named.join('\n') + (places.length > NAMED ? '\n…' : '')
    return { message: say.notFilledIn(places.length), detail, first: places[0] as Completeness['placeholders'][number] }
  }
  if (answer && answer.notChecked.length > 0) {
    return { message: say.notCheckedFully, detail: answer.notChecked.map(({ reason }) => reason).join('\n') }
  }
  return null
}

function formatOf({ uri, languageId }: TextDocument): LetterFormat {
  return languageId === 'markdown' || /\.md$/i.test(uri.path) ? 'markdown' : 'plain'
}
