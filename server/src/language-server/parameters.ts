import { CodeActionContext, ErrorCodes, Position, Range, ResponseError } from 'vscode-languageserver'
import type { ClientFeatures } from './client-features.ts'
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

type Speaker = Pick<ClientFeatures, 'locale'>

/** @throws ResponseError `InvalidParams` where it is no position */
export function positionIn(value: unknown, method: string, client: Speaker): Position {
  return Position.is(value) ? value : refuse(method, 'position', client)
}

/** @throws ResponseError `InvalidParams` where it is no list of positions */
export function positionsIn(values: unknown, method: string, client: Speaker): Position[] {
  return Array.isArray(values)
    ? values.map((value) => positionIn(value, method, client))
    : refuse(method, 'positions', client)
}

/** @throws ResponseError `InvalidParams` for a command that is not ours */
export function commandIn(value: unknown, known: readonly string[], client: Speaker): string {
  const isKnown = typeof value === 'string' && known.includes(value)
  return isKnown ? value : refuse('workspace/executeCommand', 'command', client)
}

/** @throws ResponseError `InvalidParams` where it is no text */
export function textIn(value: unknown, method: string, name: string, client: Speaker): string {
  return typeof value === 'string' ? value : refuse(method, name, client)
}

/** @throws ResponseError `InvalidParams` where it is no range */
export function rangeIn(value: unknown, method: string, client: Speaker): Range {
  return Range.is(value) ? value : refuse(method, 'range', client)
}

/** @throws ResponseError `InvalidParams` where it is no context of code actions */
export function contextIn(value: unknown, client: Speaker): CodeActionContext {
  return CodeActionContext.is(value) ? value : refuse('textDocument/codeAction', 'context', client)
}

/** Names an offer that follows from one check of a document, so that its edit can be made later, or refused. */
export interface OfferName {
  readonly uri: string
  /** Of the analysis, which no change of letter, settings or clinic outlasts. */
  readonly resultId: string
  readonly id: string
}

/** What the server sent along with an offer. @throws ResponseError `InvalidParams` where it is something else */
export function offerNameIn(value: unknown, method: string, client: Speaker): OfferName {
  const { uri, resultId, id } = (value ?? {}) as Partial<OfferName>
  if (typeof uri !== 'string' || typeof resultId !== 'string' || typeof id !== 'string') {
    return refuse(method, 'data', client)
  }
  return { uri, resultId, id }
}

function refuse(method: string, name: string, { locale }: Speaker): never {
  throw invalidParams(messagesIn(locale).badParameter(method, name))
}
