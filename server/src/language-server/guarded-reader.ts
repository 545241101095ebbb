import type { DataCallback, Disposable, MessageReader, MessageWriter } from 'vscode-languageserver'
import type { Lifecycle } from './lifecycle.ts'

/**
 * Reads what the server may be asked now, and answers the rest itself.
 * @param onWriteError is told where an answer could not be sent
 */
export function guarded(
  reader: MessageReader,
  writer: MessageWriter,
  lifecycle: Lifecycle,
  onWriteError: (error: unknown) => void,
): MessageReader {
  const answer = (response: Parameters<MessageWriter['write']>[0]) => {
    writer.write(response).catch(onWriteError)
  }
  reader.onError((error) => {
    if (error instanceof SyntaxError) answer(lifecycle.unreadable())
  })
  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback: DataCallback): Disposable =>
      reader.listen((message) => {
        const passage = lifecycle.passageOf(message)
        if (!passage) return
        if ('pass' in passage) callback(passage.pass)
        else answer(passage.answer)
      }),
    dispose: () => reader.dispose(),
  }
}
