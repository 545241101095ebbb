import type { ExtensionContext } from 'vscode'
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node'
import { start, stop } from './activation.ts'
import { currentLocale } from './speech.ts'

class ProcessClient extends LanguageClient {
  /** The server speaks this language where neither the settings nor `henvis.config.yaml` say which. */
  protected override getLocale(): string {
    return currentLocale()
  }
}

/** VS Code with Node: the language server is a process. */
export async function activate(context: ExtensionContext): Promise<void> {
  const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc }
  const makeClient = (options: LanguageClientOptions) =>
    new ProcessClient('henvis', 'henvis', { run, debug: run }, options)
  await start(context, makeClient, process.platform === 'win32')
}

export const deactivate = stop
