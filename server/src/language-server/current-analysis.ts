import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { refuseCancelled } from './cancellation.ts'
import type { StoredAnalysis } from './checker.ts'
import type { OpenDocument } from './documents.ts'
import type { Session } from './session.ts'

/**
 * The analysis of an open document as it is when this resolves.
 * @throws ResponseError `RequestCancelled`, or `ContentModified` for what was closed meanwhile
 */
export async function currentAnalysis(
  { checker, documents }: Session,
  document: OpenDocument,
  token: CancellationToken,
): Promise<StoredAnalysis> {
  const analysis = await checker.check(document, token)
  refuseCancelled(token)
  if (documents.get(document.uri) !== document) throw new ResponseError(LSPErrorCodes.ContentModified, 'closed')
  return analysis
}
