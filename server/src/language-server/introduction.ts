import type { InitializeParams } from 'vscode-languageserver'

/** The parameters of `initialize` as far as they are there; a field that is not what LSP says is left out. */
export type Introduction = Pick<InitializeParams, 'processId' | 'rootUri' | 'capabilities'> & Partial<InitializeParams>

/** What a client said of itself, however badly: a capability that cannot be read is lacking. `null` for what is no object. */
export function introductionIn(params: unknown): Introduction | null {
  if (params !== undefined && params !== null && !isObject(params)) return null
  const { processId, capabilities, rootUri, rootPath, locale, workspaceFolders, initializationOptions, ...rest } =
    params ?? {}
  return {
    ...rest,
    processId: typeof processId === 'number' && Number.isInteger(processId) && processId > 0 ? processId : null,
    capabilities: isObject(capabilities) ? capabilities : {},
    rootUri: typeof rootUri === 'string' ? rootUri : null,
    ...(typeof rootPath === 'string' && { rootPath }),
    ...(typeof locale === 'string' && { locale }),
    ...(Array.isArray(workspaceFolders) && { workspaceFolders: workspaceFolders.filter(isFolder) }),
    ...(isObject(initializationOptions) && { initializationOptions }),
  }
}

function isFolder(value: unknown): value is { uri: string; name: string } {
  return isObject(value) && typeof value.uri === 'string'
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
