import { type Connection, MessageType, ShowMessageNotification, type ShowMessageParams } from 'vscode-languageserver'
import { inBackground } from './background.ts'

/** What somebody should know of the server's own doing. Each sentence is said once, until it is forgotten. */
export class Notices {
  private readonly connection: Connection
  private readonly said = new Set<string>()

  constructor(connection: Connection) {
    this.connection = connection
  }

  /** For the one who writes: the editor shows it and has it in its log. */
  warn(sentence: string): void {
    if (!this.isNew(sentence)) return
    this.connection.console.warn(sentence)
    const { connection } = this
    const params: ShowMessageParams = { type: MessageType.Warning, message: sentence }
    void inBackground(connection, connection.sendNotification(ShowMessageNotification.type, params))
  }

  /** For the one who looks into the log of the editor. */
  log(sentence: string): void {
    if (this.isNew(sentence)) this.connection.console.warn(sentence)
  }

  /** What is still so is said again. */
  forget(): void {
    this.said.clear()
  }

  private isNew(sentence: string): boolean {
    const isNew = !this.said.has(sentence)
    this.said.add(sentence)
    return isNew
  }
}
