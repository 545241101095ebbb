// Tests the packaged extension in a real VS Code (code-server) in a real browser: npm run test:e2e
// Installs code-server into e2e/node_modules the first time; keeps nothing running.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
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
if (!existsSync(join(here, 'node_modules/playwright-core'))) run(here, 'npm', ['ci', '--ignore-scripts', ...QUIET()])
// Its own lock file is out of step with its package.json, so that `npm ci` refuses it.
if (!existsSync(join(vscode, 'node_modules')))
  run(vscode, 'npm', ['install', '--omit=dev', '--ignore-scripts', '--no-package-lock', ...QUIET()])
run(root, process.execPath, ['scripts/package.mjs'])
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
