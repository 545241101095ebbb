import type { TextDocument } from 'vscode'
import type { Completeness } from '../../../server/src/language-server/completeness-protocol.ts'
import type { Server } from '../server.ts'
import { speech } from '../speech.ts'

const TRIES = 5

/**
 * How a letter stands, as it is when this resolves; `null` where it is not checked. Rejects where the server refuses, and where
 * the letter changes faster than it can be read.
 */
export async function askCompleteness(server: Server, document: TextDocument): Promise<Completeness | null> {
  for (let i = 0; i < TRIES; i++) {
    const answer = await server.request('henvis/completeness', { uri: document.uri.toString() })
    if (!answer || answer.version === document.version) return answer
  }
  throw new Error(speech().changedMeanwhile)
}
