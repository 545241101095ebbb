import { join } from 'node:path'
import { peerVersion } from '../support/install.mjs'
import { letter } from '../support/letters.mjs'
import { benchFolder, launcher } from '../support/processes.mjs'
import { percentile } from '../support/statistics.mjs'
import { OpenLetter } from '../support/typing.mjs'

const warmUp = 30
const edits = 40
const sizes = [
  { bytes: 2_000, name: '2 KB', atLeast: 8 },
  { bytes: 20_000, name: '20 KB', atLeast: 15 },
  { bytes: 200_000, name: '200 KB', atLeast: 40 },
]
const server = [launcher, 'lsp', '--stdio']
const remarkServer = [join(benchFolder, 'peers/remark-server.js'), '--stdio']

/**
 * From a character typed in the middle of a letter to its diagnostics, over stdio, against a language server with
 * remark. That one checks every change at once. henvis does so when the client asks for diagnostics (pull), which is
 * what is compared. To a client that does not ask, henvis pushes them and pauses after each check; the time with that
 * pause is shown too, where each character comes as soon as the diagnostics of the one before.
 */
export async function keystroke({ folder }) {
  const rows = []
  for (const { bytes, name, atLeast } of sizes) {
    const text = withOnePlaceholder(letter(1, bytes))
    const pulled = {
      open: new OpenLetter(server, folder, text, { pulls: true }),
      language: 'henvisning',
      tool: 'henvis',
    }
    const pushed = {
      open: new OpenLetter(server, folder, text, { pulls: false }),
      language: 'henvisning',
      tool: 'henvis',
    }
    const remark = {
      open: new OpenLetter(remarkServer, benchFolder, text, { pulls: false }),
      language: 'markdown',
      tool: 'remark-lint',
    }
    try {
      const [ours, theirs] = await timesOf([pulled, remark])
      const [withPause] = await timesOf([pushed])
      rows.push({
        what: `keystroke in a letter of ${name}, p50 (p95)`,
        henvis: shown(ours),
        peer: `${peerVersion('unified-language-server')}: ${shown(theirs)}`,
        figure: percentile(theirs, 0.5) / percentile(ours, 0.5),
        unit: '× as fast',
        aim: { atLeast },
      })
      rows.push({ what: '  the same, pushed, with the pause', henvis: shown(withPause), peer: '' })
    } finally {
      await Promise.all([pulled, pushed, remark].map(({ open }) => open.close()))
    }
  }
  return rows
}

/** Types in the letters in turns. @returns the times of each, in milliseconds */
async function timesOf(letters) {
  for (const { open, language, tool } of letters) {
    const diagnostics = await open.open(language)
    if (!diagnostics.some(({ source }) => source === tool)) throw new Error(`no diagnostic of ${tool} in the letter`)
  }
  const times = letters.map(() => [])
  for (let edit = -warmUp; edit < edits; edit++) {
    for (const [i, { open }] of letters.entries()) {
      const ms = await open.type()
      if (edit >= 0) times[i].push(ms)
    }
  }
  return times
}

/** unified-language-server stops answering where the report of a letter exceeds 16 KB, as with a hundred placeholders. */
function withOnePlaceholder(text) {
  const [before, ...after] = text.split('[ettersendes]')
  return `${before}[ettersendes]${after.join('ettersendes')}`
}

function shown(times) {
  return `${percentile(times, 0.5).toFixed(1)} (${percentile(times, 0.95).toFixed(1)}) ms`
}
