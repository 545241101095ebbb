import type { Connection } from 'vscode-languageserver'
import type { ClientFeatures } from './client-features.ts'
import { type Messages, messagesIn } from './messages.ts'
import type { Notices } from './notices.ts'
import type { WindowSettings } from './protocol.ts'
import { readWindowSettings } from './window-settings.ts'

const SECTION = 'henvis'
/** How long a client is waited for, in milliseconds: an editor that starts may need seconds. */
const PATIENCE = 5_000
const TOO_LATE = Symbol('too late')

/**
 * The section `henvis` of the client's settings, asked for where the client answers, else as it was last sent. A client that
 * refuses or keeps silent has none, and a value that cannot be used is passed over; both are told.
 */
export class WindowConfiguration {
  private readonly connection: Connection
  private readonly client: Pick<ClientFeatures, 'answersConfiguration' | 'locale'>
  private readonly notices: Notices
  private readonly messages: Messages
  private sent: unknown
  /** The client did not answer in time, and has not since. */
  private isSilent = false
  private answersAfterAll: () => void = () => {}

  constructor(
    connection: Connection,
    client: Pick<ClientFeatures, 'answersConfiguration' | 'locale'>,
    notices: Notices,
  ) {
    this.connection = connection
    this.client = client
    this.notices = notices
    this.messages = messagesIn(client.locale)
  }

  /** What the client has for a document. Never rejects. */
  async of(uri: string): Promise<WindowSettings> {
    const { settings, ignored } = readWindowSettings(this.client.answersConfiguration ? await this.ask(uri) : this.sent)
    const locale = settings.language ?? this.client.locale
    for (const { name, expected } of ignored) {
      this.notices.warn(messagesIn(locale).ignoredSetting(name, expected[locale]))
    }
    return settings
  }

  /** Takes the settings of `workspace/didChangeConfiguration`, whole or this section alone. */
  receive(settings: unknown): void {
    const isObject = typeof settings === 'object' && settings !== null
    this.sent = isObject && SECTION in settings ? settings[SECTION] : undefined
  }

  /** @param listener is called when a client answers that was given up, so that settings are worth asking for again */
  onAnswerAfterAll(listener: () => void): void {
    this.answersAfterAll = listener
  }

  /** `undefined` where the client refuses, or does not answer in time; one that was silent is not waited for again. */
  private async ask(scopeUri: string): Promise<unknown> {
    const asking = this.connection.workspace.getConfiguration({ scopeUri, section: SECTION }).then(
      (section: unknown) => {
        this.heard()
        return section
      },
      (error: unknown) => {
        this.notices.warn(this.messages.settingsRefused(error instanceof Error ? error.message : String(error)))
        return undefined
      },
    )
    const answer = await inTime(asking, this.isSilent ? 0 : PATIENCE)
    if (answer !== TOO_LATE) return answer
    this.isSilent = true
    this.notices.warn(this.messages.settingsUnanswered(PATIENCE / 1000))
    return undefined
  }

  private heard(): void {
    if (!this.isSilent) return
    this.isSilent = false
    this.answersAfterAll()
  }
}

function inTime<T>(work: Promise<T>, patience: number): Promise<T | typeof TOO_LATE> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(TOO_LATE), patience)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
