import { Console } from 'node:console'
import {
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'

export interface Transport {
  readonly reader: MessageReader
  readonly writer: MessageWriter
}

/**
 * The transport that the arguments of the process name (`--node-ipc`, `--pipe=NAME`, `--socket=PORT`, the latter two also as two
 * words), else stdin and stdout.
 * @param onEnd is called when the client is gone
 */
export function transportOf(args: readonly string[], onEnd: () => void): Transport {
  const transport = connected(args, onEnd)
  transport.reader.onClose(onEnd)
  return transport
}

function connected(args: readonly string[], onEnd: () => void): Transport {
  if (args.includes('--node-ipc')) {
    process.on('disconnect', onEnd)
    return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) }
  }
  const pipe = argumentOf('--pipe', args)
  if (pipe !== undefined) return inPair(createServerPipeTransport(pipe))
  const port = argumentOf('--socket', args)
  if (port !== undefined) return inPair(createServerSocketTransport(Number(port)))
  // What anybody prints must not come between the messages.
  globalThis.console = new Console(process.stderr)
  return { reader: new StreamMessageReader(process.stdin), writer: new StreamMessageWriter(process.stdout) }
}

function inPair([reader, writer]: readonly [MessageReader, MessageWriter]): Transport {
  return { reader, writer }
}

function argumentOf(name: string, args: readonly string[]): string | undefined {
  const at = args.indexOf(name)
  return at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1)
}
