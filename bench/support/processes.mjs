import { spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const launcher = fileURLToPath(new URL('../../server/bin/henvis.js', import.meta.url))
export const benchFolder = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs Node once, from start to exit.
 * @param args what stands after `node`
 * @param output a file for standard output; without it, what is written there is dropped
 * @param accepted exit statuses that are no failure
 * @returns the wall time in milliseconds
 * @throws where the process cannot be run or fails, with what it said
 */
export function timeNode(args, { output, accepted = [0] } = {}) {
  const out = output === undefined ? 'ignore' : openSync(output, 'w')
  try {
    const began = performance.now()
    const { error, status, signal, stderr } = spawnSync(process.execPath, args, {
      cwd: benchFolder,
      stdio: ['ignore', out, 'pipe'],
      encoding: 'utf8',
    })
    const ms = performance.now() - began
    if (error) throw error
    if (!accepted.includes(status)) throw new Error(`node ${args.join(' ')} ended with ${signal ?? status}: ${stderr}`)
    return ms
  } finally {
    if (typeof out === 'number') closeSync(out)
  }
}

/**
 * Runs Node once and asks how much memory it had at most.
 * @param args what stands after `node`
 * @returns the peak of the resident set in MB (10^6 bytes)
 * @throws where the process cannot be run or fails, with what it said
 */
export function peakMemory(args) {
  const preload = new URL('write-peak-memory.mjs', import.meta.url).href
  const { error, status, signal, stderr, output } = spawnSync(process.execPath, ['--import', preload, ...args], {
    cwd: benchFolder,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  if (error) throw error
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${signal ?? status}: ${stderr}`)
  const kibibytes = Number(output[3])
  if (!(kibibytes > 0)) throw new Error(`node ${args.join(' ')} did not say how much memory it had`)
  return (kibibytes * 1024) / 1e6
}

/** Takes turns, so that what else goes on in the machine meets all alike. @returns the results of each, in order */
export function inTurns(rounds, ...measures) {
  const results = measures.map(() => [])
  for (let round = 0; round < rounds; round++) for (const [i, measure] of measures.entries()) results[i].push(measure())
  return results
}
