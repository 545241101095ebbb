import { ErrorCodes, Message, type ResponseMessage } from 'vscode-languageserver'
import type { Locale } from '../engine/index.ts'
import { localeOf } from './client-features.ts'
import { introductionIn } from './introduction.ts'
import { type Messages, messagesIn } from './messages.ts'

/** What is to be done with a message that has come: it goes on to the server, is answered at once, or is passed over. */
export type Passage = { readonly pass: Message } | { readonly answer: ResponseMessage } | null

/** What may be asked when: nothing before `initialize`, which is taken once, and nothing after `shutdown`. */
export class Lifecycle {
  private phase: 'new' | 'running' | 'shut down' = 'new'
  private locale: Locale = 'nb'

  /** Whether the client has said that it will end the server. */
  get isShutDown(): boolean {
    return this.phase === 'shut down'
  }

  /** In the language of the client, as far as it is known. */
  get messages(): Messages {
    return messagesIn(this.locale)
  }

  passageOf(message: Message): Passage {
    if (Message.isRequest(message)) {
      const { id, method } = message
      if (method === 'initialize' && this.phase === 'new') return this.introduce(message)
      if (this.phase === 'new') return refusal(id, ErrorCodes.ServerNotInitialized, this.messages.notIntroduced)
      if (this.phase === 'shut down') return refusal(id, ErrorCodes.InvalidRequest, this.messages.shutDown)
      if (method === 'initialize') return refusal(id, ErrorCodes.InvalidRequest, this.messages.alreadyIntroduced)
      if (method === 'shutdown') this.phase = 'shut down'
    } else if (Message.isNotification(message) && message.method !== 'exit' && this.phase !== 'running') return null
    return { pass: message }
  }

  /** The answer to what cannot be read. */
  unreadable(): ResponseMessage {
    return errorResponse(null, ErrorCodes.ParseError, this.messages.unreadableMessage)
  }

  private introduce(message: Message & { readonly id: number | string | null; readonly params?: unknown }): Passage {
    const params = introductionIn(message.params)
    if (!params) {
      return refusal(message.id, ErrorCodes.InvalidParams, this.messages.badParameter('initialize', 'params'))
    }
    this.phase = 'running'
    this.locale = localeOf(params.locale)
    return { pass: { ...message, params } as Message }
  }
}

function refusal(id: number | string | null, code: number, message: string): Passage {
  return { answer: errorResponse(id, code, message) }
}

function errorResponse(id: number | string | null, code: number, message: string): ResponseMessage {
  return { jsonrpc: '2.0', id, error: { code, message } }
}
