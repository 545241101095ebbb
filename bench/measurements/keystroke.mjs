import { pathToFileURL } from 'node:url'
import { peerVersion } from '../support/install.mjs'
import { letter } from '../support/letters.mjs'
import { benchFolder, launcher } from '../support/processes.mjs'
import { percentile } from '../support/statistics.mjs'
import { OpenLetter } from '../support/typing.mjs'

const warmUp = 15
const edits = 40
const sizes = [
  { bytes: 2_000, name: '2 KB', atLeast: 8 },
  { bytes: 20_000, name: '20 KB', atLeast: 15 },
  { bytes: 200_000, name: '200 KB', atLeast: 40 },
]

/**
 * From a character typed in the middle of a letter to its diagnostics, over stdio, against a language server with
 * remark. That one checks every change at once. henvis does so when the client asks for diagnostics (pull), which
 * is what is compared; to a client that does not ask it pushes them, with a pause after each check, which is shown too.
 */
export async function keystroke({ folder }) {
  const rows = []
  for (const { bytes, name, atLeast } of sizes) {
    const text = letter(1, bytes)
    const pull = new OpenLetter([launcher, 'lsp', '--stdio'], folder, text, { pulls: true })
    const push = new OpenLetter([launcher, 'lsp', '--stdio'], folder, text, { pulls: false })
    const remark = new OpenLetter([`${benchFolder}peers/remark-server.js`, '--stdio'], folder, text, { pulls: false })
    const letters = [pull, push, remark]
    try {
      const root = pathToFileURL(folder).href
      need(await pull.open(root, 'henvisning'), 'henvis')
      need(await push.open(root, 'henvisning'), 'henvis')
      need(await remark.open(root, 'markdown'), 'remark-lint')
      const times = letters.map(() => [])
      for (let edit = -warmUp; edit < edits; edit++) {
        for (const [i, open] of letters.entries()) {
          const ms = await open.type()
          if (edit >= 0) times[i].push(ms)
        }
      }
      const [ours, pushed, theirs] = times
      const peer = `${peerVersion('unified-language-server')}: ${shown(theirs)}`
      const what = `keystroke in a letter of ${name}, p50 (p95)`
      const figure = percentile(theirs, 0.5) / percentile(ours, 0.5)
      rows.push({ what, henvis: `${shown(ours)}`, peer, figure, unit: '× faster', aim: { atLeast } })
      rows.push({ what: `  the same, pushed after the server's pause`, henvis: shown(pushed), peer: '' })
    } finally {
      await Promise.all(letters.map((open) => open.close()))
    }
  }
  return rows
}

function need(diagnostics, source) {
  if (!diagnostics.some((diagnostic) => diagnostic.source === source))
    throw new Error(`no diagnostic of ${source}: ${JSON.stringify(diagnostics).slice(0, 300)}`)
}

function shown(times) {
  return `${percentile(times, 0.5).toFixed(1)} (${percentile(times, 0.95).toFixed(1)}) ms`
}
