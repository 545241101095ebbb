import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  Position,
  Range,
  type TextDocument,
  type WorkspaceEdit,
} from 'vscode'
import {
  type BaseLanguageClient,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageclient'
import type { OfferName } from '../../server/src/language-server/parameters.ts'
import type {
  InitializationOptions,
  Notifications,
  Requests,
  WindowSettings,
} from '../../server/src/language-server/protocol.ts'
import type { MakeClient } from './clients.ts'
import type { CommandId } from './command-ids.ts'
import { crashPolicy } from './crash-policy.ts'
import { documentSelector } from './document-selector.ts'
import { speech } from './speech.ts'
import { namedTokens } from './token-names.ts'

/** The command that a click on a code lens runs. */
const SHOW_COMPLETENESS: CommandId = 'henvis.showCompleteness'
/** The code action that fills in all that is missing, of the whole document. */
const FILL_ALL = 'quickfix.henvis.fillAll'

/** The language server. It can be started anew, also after a start that failed. */
export class Server implements Disposable {
  private readonly makeClient: MakeClient
  private readonly output: LogOutputChannel
  private readonly running = new EventEmitter<boolean>()
  private readonly status = new EventEmitter<Notifications['henvis/status']>()
  private client: BaseLanguageClient | null = null
  private starting = Promise.resolve()

  readonly onDidChangeRunning = this.running.event
  readonly onStatus = this.status.event

  constructor(makeClient: MakeClient, output: LogOutputChannel) {
    this.makeClient = makeClient
    this.output = output
  }

  get isRunning(): boolean {
    return this.client?.isRunning() ?? false
  }

  /** Rejects where the server cannot be started. */
  async start(): Promise<void> {
    const client = this.makeClient(this.clientOptions())
    this.client = client
    client.registerFeature(namedTokens())
    client.onNotification('henvis/status', (status: Notifications['henvis/status']) => this.status.fire(status))
    client.onDidChangeState(({ newState }) => {
      // The client reports that it runs before it has told the server which documents are open.
      if (newState !== State.Starting) setTimeout(() => this.running.fire(newState === State.Running), 0)
    })
    this.starting = client.start()
    await this.starting
  }

  async restart(): Promise<void> {
    await this.stop()
    await this.start()
  }

  async stop(): Promise<void> {
    await Promise.allSettled([this.starting])
    const client = this.client
    this.client = null
    if (client?.isRunning()) await client.dispose()
  }

  /** Rejects with the server's own sentence where it refuses, and where it does not run. */
  async request<M extends keyof Requests>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']> {
    return await this.runningClient().sendRequest<Requests[M]['result']>(method, params)
  }

  /** The edit that writes a placeholder for everything missing; `undefined` where nothing is. */
  async fillAllEdit(document: TextDocument): Promise<WorkspaceEdit | undefined> {
    const client = this.runningClient()
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document)
    const end = document.lineAt(document.lineCount - 1).range.end
    const range = client.code2ProtocolConverter.asRange(new Range(new Position(0, 0), end))
    const context = { diagnostics: [], only: [FILL_ALL] }
    const actions = (await client.sendRequest(CodeActionRequest.type, { textDocument, range, context })) ?? []
    const edit = actions.find((action): action is CodeAction => 'kind' in action && action.kind === FILL_ALL)?.edit
    return client.protocol2CodeConverter.asWorkspaceEdit(edit)
  }

  /** The edit of a code action that follows from one check of a document. Rejects where that holds no more. */
  async offeredEdit(data: OfferName): Promise<WorkspaceEdit | undefined> {
    const client = this.runningClient()
    const { edit } = await client.sendRequest(CodeActionResolveRequest.type, { title: data.id, data })
    return client.protocol2CodeConverter.asWorkspaceEdit(edit)
  }

  /** What is found in each letter of the window's folders, by URI. */
  async folderFindings(token: CancellationToken): Promise<readonly WorkspaceDocumentDiagnosticReport[]> {
    const client = this.runningClient()
    if (!client.initializeResult?.capabilities.diagnosticProvider?.workspaceDiagnostics)
      throw new Error(speech().noReports)
    const params = { identifier: 'henvis', previousResultIds: [] }
    const report = await client.sendRequest(WorkspaceDiagnosticRequest.type, params, token)
    return report.items
  }

  dispose(): void {
    this.running.dispose()
    this.status.dispose()
  }

  private runningClient(): BaseLanguageClient {
    if (!this.client?.isRunning()) throw new Error(speech().serverStopped)
    return this.client
  }

  private clientOptions(): LanguageClientOptions {
    return {
      documentSelector: documentSelector(),
      outputChannel: this.output,
      errorHandler: crashPolicy(),
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: {
        checkAll: false,
        lensCommand: SHOW_COMPLETENESS,
        showsDiagnostics: true,
      } satisfies InitializationOptions,
      middleware: {
        workspace: {
          configuration: async (params, token, next) => {
            const values = await next(params, token)
            return Array.isArray(values) ? values.map(withoutAuto) : values
          },
        },
      },
    }
  }
}

/** `auto` is a word of the settings page; the server is told nothing instead. */
function withoutAuto(settings: (Omit<WindowSettings, 'language'> & { readonly language?: string }) | null) {
  if (settings?.language !== 'auto') return settings
  const { language: _, ...rest } = settings
  return rest
}
