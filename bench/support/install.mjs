import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { benchFolder } from './processes.mjs'

/** Installs the programs to compare with where they are missing. @throws where that fails */
export function installPeers() {
  if (existsSync(join(benchFolder, 'node_modules'))) return
  process.stderr.write(
    'bench: getting the programs to compare with (npm ci in bench/; nothing else uses the network) …\n',
  )
  const { error, status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: benchFolder,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  })
  if (error) throw error
  if (status !== 0) throw new Error(`npm ci in bench/ ended with ${status}`)
}

/** @returns `name version` of an installed program */
export function peerVersion(name) {
  return `${name} ${JSON.parse(readFileSync(join(benchFolder, 'node_modules', name, 'package.json'), 'utf8')).version}`
}
