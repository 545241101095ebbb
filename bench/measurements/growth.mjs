import { readFileSync } from 'node:fs'
import { letter } from '../support/letters.mjs'
import { inTurns } from '../support/processes.mjs'
import { median } from '../support/statistics.mjs'

const rounds = 7
const dist = new URL('../../server/dist/', import.meta.url)

/** How the time to check a letter grows with its size, in process, with a linter that has seen no letter before. */
export async function growth() {
  const { createLinter } = await import(new URL('engine.js', dist).href)
  const rules = JSON.parse(readFileSync(new URL('rules.json', dist), 'utf8'))
  const measured = (text) => () => {
    const linter = createLinter(rules)
    const began = performance.now()
    const { status } = linter.lint({ text, locale: 'nb' })
    const ms = performance.now() - began
    if (status !== 'checked') throw new Error(`a letter of ${text.length} characters is ${status}`)
    return ms
  }
  const small = measured(letter(5, 100_000))
  const large = measured(letter(5, 1_000_000))
  inTurns(3, small, large)
  const [shorter, longer] = inTurns(rounds, small, large).map(median)
  return [
    {
      what: 'growth from 100 KB to 1 MB, in process',
      henvis: `${shorter.toFixed(1)} → ${longer.toFixed(0)} ms`,
      peer: 'itself',
      figure: longer / shorter,
      unit: '×',
      aim: { atMost: 12 },
    },
  ]
}
