import type { ServerCapabilities, StaticFeature } from 'vscode-languageclient'

/** The types of the server's legend, and what the manifest calls them. The server's are those that every editor colours. */
const NAMES: Readonly<Record<string, string>> = {
  evidence: 'henvisEvidence',
  notCounted: 'henvisNotCounted',
  placeholder: 'henvisPlaceholder',
}

/**
 * Has VS Code colour what the manifest says, not what themes have for strings, which in some is the red of errors. A type of
 * the legend is told by the modifier of the same place.
 */
export function namedTokens(): StaticFeature {
  return {
    preInitialize: (capabilities: ServerCapabilities) => {
      const legend = capabilities.semanticTokensProvider?.legend
      if (legend) legend.tokenTypes = legend.tokenTypes.map((type, i) => NAMES[legend.tokenModifiers[i] ?? ''] ?? type)
    },
    fillClientCapabilities: () => undefined,
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  }
}
