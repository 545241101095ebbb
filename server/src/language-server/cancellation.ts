import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver'

/** @throws ResponseError `RequestCancelled` */
export function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw cancelled()
}

/** What the work gives, without waiting for it any longer once the request is cancelled. Rejects with `RequestCancelled` then. */
export function unlessCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T> {
  return new Promise((resolve, reject) => {
    const listening = token.onCancellationRequested(() => reject(cancelled()))
    work.then(resolve, reject).finally(() => listening.dispose())
  })
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
}
