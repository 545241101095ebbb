import type { Connection } from 'vscode-languageserver'

const SECTION = 'henvis'

/** The section `henvis` of the client's settings, asked for where the client answers, else as it was last sent. */
export class WindowConfiguration {
  private readonly connection: Connection
  private readonly asks: boolean
  private sent: unknown

  constructor(connection: Connection, asks: boolean) {
    this.connection = connection
    this.asks = asks
  }

  /** What the client has for a document, unchecked. Rejects where it is asked and fails to answer. */
  async of(uri: string): Promise<unknown> {
    if (!this.asks) return this.sent
    return this.connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION })
  }

  /** Takes the settings of `workspace/didChangeConfiguration`, whole or this section alone. */
  receive(settings: unknown): void {
    const isObject = typeof settings === 'object' && settings !== null
    this.sent = isObject && SECTION in settings ? settings[SECTION] : undefined
  }
}
