import type { InitializeParams } from 'vscode-languageserver'
import type { Locale } from '../engine/index.ts'
import type { InitializationOptions } from './protocol.ts'
import type { EditSupport } from './workspace-edits.ts'

/** What the client said of itself when it introduced itself. */
export interface ClientFeatures {
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

export function clientFeatures({ capabilities, locale, initializationOptions }: InitializeParams): ClientFeatures {
  const { workspace, textDocument } = capabilities
  const options: InitializationOptions | null | undefined = initializationOptions
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
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
    checkAll: options?.checkAll ?? true,
  }
}

/** The language of messages for a language tag: `nn-NO` is nynorsk, `en-GB` English, all else bokmål. */
function localeOf(tag: string | undefined): Locale {
  const language = tag?.toLowerCase().split(/[-_]/)[0]
  return language === 'nn' || language === 'en' ? language : 'nb'
}
