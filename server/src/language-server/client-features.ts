import { type InitializeParams, MarkupKind } from 'vscode-languageserver'
import type { Locale } from '../engine/index.ts'
import type { InitializationOptions } from './protocol.ts'
import type { EditSupport } from './workspace-edits.ts'

/** What the client said of itself when it introduced itself. */
export interface ClientFeatures {
  /** The client takes code actions; else it knows commands only. */
  readonly takesCodeActions: boolean
  /** The client asks for the edit of a code action when it is picked. */
  readonly resolvesEdits: boolean
  /** The client applies an edit that the server sends. */
  readonly appliesEdits: boolean
  readonly hoverFormat: MarkupKind
  /** Completions may have tab stops. */
  readonly completesSnippets: boolean
  /** The parts of a document may be told as a tree. */
  readonly takesSymbolTrees: boolean
  readonly showsLinkTooltips: boolean
  /** What the client can be told to ask for again. */
  readonly refreshes: Readonly<Record<'codeLens' | 'inlayHint' | 'semanticTokens', boolean>>
  /** The command that a code lens runs, see `protocol.ts`. */
  readonly lensCommand: string | undefined
  /** The client's hovers have the messages of diagnostics already. */
  readonly showsDiagnostics: boolean
  readonly checkFolders: boolean
  /** The client asks for diagnostics; otherwise they are pushed. */
  readonly pullsDiagnostics: boolean
  /** The client can be told that its diagnostics are out of date. */
  readonly refreshesDiagnostics: boolean
  readonly answersConfiguration: boolean
  readonly registersConfiguration: boolean
  readonly registersWatchers: boolean
  readonly hasFolders: boolean
  readonly edits: EditSupport
  readonly locale: Locale
  readonly checkAll: boolean
}

/** Reads capabilities as they come over the wire: one that is not what LSP says is lacking. */
export function clientFeatures({ capabilities, locale, initializationOptions }: InitializeParams): ClientFeatures {
  const { workspace, textDocument } = capabilities
  const options: InitializationOptions | undefined = initializationOptions
  const codeAction = textDocument?.codeAction
  const resolved: unknown = codeAction?.resolveSupport?.properties
  return {
    takesCodeActions: isGiven(codeAction?.codeActionLiteralSupport),
    resolvesEdits: codeAction?.dataSupport === true && Array.isArray(resolved) && resolved.includes('edit'),
    appliesEdits: workspace?.applyEdit === true,
    hoverFormat:
      textDocument?.hover?.contentFormat?.[0] === MarkupKind.Markdown ? MarkupKind.Markdown : MarkupKind.PlainText,
    completesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    takesSymbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    showsLinkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    refreshes: {
      codeLens: workspace?.codeLens?.refreshSupport === true,
      inlayHint: workspace?.inlayHint?.refreshSupport === true,
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    },
    lensCommand: typeof options?.lensCommand === 'string' ? options.lensCommand : undefined,
    showsDiagnostics: options?.showsDiagnostics === true,
    checkFolders: options?.checkFolders !== false,
    pullsDiagnostics: isGiven(textDocument?.diagnostic),
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    edits: {
      versioned: workspace?.workspaceEdit?.documentChanges === true,
      snippets: workspace?.workspaceEdit?.snippetEditSupport === true,
    },
    locale: localeOf(locale),
    checkAll: options?.checkAll !== false,
  }
}

function isGiven(capability: unknown): boolean {
  return typeof capability === 'object' && capability !== null
}

/** The language of messages for a language tag: `nn-NO` is nynorsk, `en-GB` English, all else bokmål. */
export function localeOf(tag: string | undefined): Locale {
  const language = tag?.toLowerCase().split(/[-_]/)[0]
  return language === 'nn' || language === 'en' ? language : 'nb'
}
