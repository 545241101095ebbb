import { type ExtensionContext, Uri, workspace } from 'vscode'
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser'
import { start, stop } from './activation.ts'
import { currentLocale } from './speech.ts'

declare global {
  /** What the browser says of the machine that it runs on. */
  const navigator: { readonly platform: string }
  /** A worker of a browser, as far as it is used here. */
  class Worker {
    constructor(address: string)
    postMessage(message: unknown): void
  }
}

class WorkerClient extends LanguageClient {
  /** The server speaks this language where the settings do not say which. */
  protected override getLocale(): string {
    return currentLocale()
  }
}

/** VS Code in a browser: the language server is a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const folder = Uri.joinPath(context.extensionUri, 'dist')
  const makeClient = (options: LanguageClientOptions) =>
    new WorkerClient('henvis', 'henvis', () => startWorker(folder), options)
  await start(context, makeClient, /^win/i.test(navigator.platform))
}

export const deactivate = stop

/**
 * A browser starts no worker from an address of another origin, so the server is read first; then it is given the rules. Its address
 * stays valid, since the editor may load it later than it says.
 */
async function startWorker(folder: Uri): Promise<MessageTransports> {
  const [code, rules] = await Promise.all(
    ['server-web.js', 'rules.json'].map((name) => workspace.fs.readFile(Uri.joinPath(folder, name))),
  )
  const worker = new Worker(URL.createObjectURL(new Blob([code ?? ''], { type: 'text/javascript' })))
  const transports = { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
  worker.postMessage(new TextDecoder().decode(rules))
  return transports
}
