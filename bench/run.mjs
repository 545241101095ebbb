// What henvis costs, against named programs in the same run. See README.md.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { growth } from './measurements/growth.mjs'
import { keystroke } from './measurements/keystroke.mjs'
import { manyLetters } from './measurements/many-letters.mjs'
import { memory } from './measurements/memory.mjs'
import { oneLetter } from './measurements/one-letter.mjs'
import { installPeers } from './support/install.mjs'
import { holds, table } from './support/table.mjs'

const measurements = { 'one-letter': oneLetter, 'many-letters': manyLetters, keystroke, growth, memory }
const usage = `usage: npm run bench -- [--json] [${Object.keys(measurements).join('|')}]…`

process.exitCode = await main()

/** @returns the exit status: 0 all is measured, whether the aims are reached or not; 1 something could not be */
async function main() {
  const chosen = options()
  if (!chosen) return 1
  if (!existsSync(new URL('../server/dist/rules.json', import.meta.url))) {
    process.stderr.write('bench: henvis is not built; run «npm run build» first\n')
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'henvis-bench-'))
  try {
    installPeers()
    const before = loadavg()[0]
    const { rows, failed } = await measureAll(chosen.names, folder)
    const machine = machineOf(before)
    if (chosen.json) {
      const results = rows.map((row) => ({ ...row, what: row.what.trim(), holds: holds(row) }))
      console.log(JSON.stringify({ machine, results, failed }, null, 2))
    } else {
      console.log(
        `${table(rows)}\n\n${Object.entries(machine)
          .map(([name, value]) => `${name}: ${value}`)
          .join('\n')}`,
      )
    }
    return failed.length === 0 ? 0 : 1
  } catch (error) {
    process.stderr.write(`bench: ${error.message}\n`)
    return 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureAll(names, folder) {
  const rows = []
  const failed = []
  for (const name of names) {
    process.stderr.write(`bench: ${name} …\n`)
    try {
      rows.push(...(await measurements[name]({ folder })))
    } catch (error) {
      failed.push({ measurement: name, reason: error.message })
      process.stderr.write(`bench: ${name} could not be measured: ${error.message}\n`)
    }
  }
  return { rows, failed }
}

function options() {
  try {
    const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })
    const unknown = positionals.find((name) => !Object.hasOwn(measurements, name))
    if (unknown !== undefined) throw new Error(`no measurement «${unknown}»`)
    return { json: values.json, names: positionals.length > 0 ? positionals : Object.keys(measurements) }
  } catch (error) {
    process.stderr.write(`bench: ${error.message}\n${usage}\n`)
    return null
  }
}

function machineOf(before) {
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cores: `${availableParallelism()}, ${cpus()[0]?.model.trim() || 'of unknown kind'}`,
    load: `${before.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after`,
  }
}
