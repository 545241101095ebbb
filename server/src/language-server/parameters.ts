import { ErrorCodes, ResponseError } from 'vscode-languageserver'
import type { OpenDocument } from './documents.ts'
import { messagesIn } from './messages.ts'
import type { Session } from './session.ts'

/** The open document of a URI. @throws ResponseError `InvalidParams` where it is none */
export function openDocument({ documents, client }: Session, uri: unknown): OpenDocument {
  const document = typeof uri === 'string' ? documents.get(uri) : undefined
  if (!document) throw invalidParams(messagesIn(client.locale).notOpen(String(uri)))
  return document
}

/** The error for parameters that cannot be used; the message is a sentence for users. */
export function invalidParams(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, message)
}
