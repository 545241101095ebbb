import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createConnection } from 'vscode-languageserver/node'
import { nearestConfigFile } from '../registry/config-files.ts'
import { chooseRules } from '../registry/rules.ts'
import { shippedRules } from '../registry/shipped.ts'
import { createServer } from './create-server.ts'
import type { Environment } from './environment.ts'
import { nodeFolders } from './node-folders.ts'

/**
 * Starts the language server of this process and returns at once. It speaks over the transport that the arguments of
 * the process name (`--stdio`, `--node-ipc`, `--pipe`, `--socket`), else over stdin and stdout, and ends the process
 * when the client says so or is gone.
 * @param shippedFolder where the build has put the rules, see `shippedRules`
 */
export function startServer(shippedFolder: URL): void {
  const isTransportNamed = process.argv.some((argument) => /^--(?:stdio|node-ipc|pipe|socket)(?:=|$)/.test(argument))
  const connection = isTransportNamed ? createConnection() : createConnection(process.stdin, process.stdout)
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
