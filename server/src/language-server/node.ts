import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createConnection } from 'vscode-languageserver/node'
import { nearestConfigFile } from '../registry/config-files.ts'
import { chooseRules } from '../registry/rules.ts'
import { shippedRules } from '../registry/shipped.ts'
import { createServer } from './create-server.ts'
import type { Environment } from './environment.ts'
import { guarded } from './guarded-reader.ts'
import { Lifecycle } from './lifecycle.ts'
import { nodeFolders } from './node-folders.ts'
import { nameOf } from './problem-sentences.ts'
import { transportOf } from './transport.ts'

/**
 * Starts the language server of this process and returns at once. It speaks over the transport that the arguments of
 * the process name, see `transportOf`, and ends the process when the client says so or is gone; also when the process of
 * `--clientProcessId` or of the introduction is.
 * @param shippedFolder where the build has put the rules, see `shippedRules`
 */
export function startServer(shippedFolder: URL): void {
  const lifecycle = new Lifecycle()
  const { reader, writer } = transportOf(process.argv.slice(2), () => process.exit(lifecycle.isShutDown ? 0 : 1))
  const complain = (error: unknown) => {
    if (!(error instanceof SyntaxError)) process.stderr.write(`${lifecycle.messages.connectionFailed(nameOf(error))}\n`)
  }
  reader.onError(complain)
  const connection = createConnection(guarded(reader, writer, lifecycle, complain), writer)
  createServer(connection, nodeEnvironment(shippedFolder))
  connection.listen()
}

function nodeEnvironment(shippedFolder: URL): Environment {
  return {
    loadRules: async () => shippedRules(shippedFolder),
    choosePacks: (rules, references) => chooseRules(rules, references, shippedFolder),
    folders: nodeFolders,
    async readConfig(uri) {
      if (!uri.startsWith('file:')) return []
      const file = nearestConfigFile(dirname(fileURLToPath(uri)))
      return file ? [file] : []
    },
  }
}
