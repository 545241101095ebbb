import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'

/** Makes a client that has not been started yet, with a server of its own: a process, or a worker of a browser. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient
