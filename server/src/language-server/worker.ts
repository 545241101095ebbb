import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import type { CompiledRules } from '../engine/index.ts'
import { createServer } from './create-server.ts'
import type { Environment } from './environment.ts'
import { guarded } from './guarded-reader.ts'
import { Lifecycle } from './lifecycle.ts'

/** The scope of a worker, as far as it is used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: unknown }) => void) | null
  close(): void
}

/**
 * The language server in a web worker, for an editor in a browser. The first message to the worker is the text of `rules.json`,
 * all others are LSP. There is no file system: packs are known by id only, and no `henvis.config.yaml` is read.
 */
const scope = globalThis as unknown as WorkerScope
scope.onmessage = ({ data }) => {
  const writer = new BrowserMessageWriter(scope)
  const reader = guarded(new BrowserMessageReader(scope), writer, new Lifecycle(), console.error)
  const connection = createConnection(reader, writer)
  createServer(connection, workerEnvironment(String(data)))
  connection.onExit(() => scope.close())
  connection.listen()
}

function workerEnvironment(rulesText: string): Environment {
  return {
    loadRules: async () => JSON.parse(rulesText) as CompiledRules,
    async choosePacks(rules, references) {
      const known = rules.packs.map(({ id }) => id)
      const unknown = references.filter((reference) => !known.includes(reference))
      if (unknown.length === 0) return { rules, packs: [...new Set(references)] }
      return { problems: unknown.map((reference) => ({ kind: 'unknown', reference, known })) }
    },
    readConfig: async () => [],
  }
}
