import type { CancellationToken, Connection } from 'vscode-languageserver'

/**
 * Answers a request of a client.
 * @param handler takes the parameters as they come over the wire, so it must look at all that it reads; those that are absent, or
 *   an empty list, are `null`
 */
export function answerRequest<P>(
  connection: Connection,
  method: string,
  handler: (params: P | null, token: CancellationToken) => Promise<unknown>,
): void {
  // Parameters that are absent or in a list leave their place to what comes after them, the token last.
  connection.onRequest(method, (...received: readonly unknown[]) => {
    const token = received.at(-1) as CancellationToken
    const params = received.length > 1 ? (received[0] as P) : null
    return handler(params, token)
  })
}
