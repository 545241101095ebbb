import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver'
import { inBackground } from './background.ts'
import type { Delivery } from './diagnostics.ts'
import type { Session } from './session.ts'

/** Has the client ask again for all that it shows of a letter, where letters are to be judged differently. */
export function refreshing(delivery: Delivery, connection: Connection, { client: { refreshes } }: Session): Delivery {
  return {
    changed: (document) => delivery.changed(document),
    closed: (document) => delivery.closed(document),
    outdated(documents) {
      delivery.outdated(documents)
      if (refreshes.codeLens) void inBackground(connection, connection.sendRequest(CodeLensRefreshRequest.type))
      if (refreshes.inlayHint) void inBackground(connection, connection.languages.inlayHint.refresh())
      if (refreshes.semanticTokens) void inBackground(connection, connection.languages.semanticTokens.refresh())
    },
  }
}
