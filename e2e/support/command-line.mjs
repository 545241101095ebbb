import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const henvis = fileURLToPath(new URL('../../server/bin/henvis.js', import.meta.url))

/** What the command line finds in a letter. */
export function findingsOnCommandLine(letter) {
  const args = [henvis, 'lint', '-', '--format', 'json', '--fail-on', 'never']
  const { stdout } = spawnSync(process.execPath, args, { input: letter, encoding: 'utf8' })
  return JSON.parse(stdout).letters[0].findings
}

/** What all processes of this machine were started with. */
export function commandLines() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(commandLineOf)
}

function commandLineOf(process) {
  try {
    return readFileSync(`/proc/${process}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
