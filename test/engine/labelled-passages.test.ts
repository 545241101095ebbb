import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lint } from '../support/linter.ts'

const folder = new URL('../../fixtures/passages/', import.meta.url)
const elements = readdirSync(folder)
  .map((name) => name.replace(/\.jsonl$/, ''))
  .filter((id) => id !== 'nomed' && id !== 'criteria')

interface Passage {
  readonly text: string
  readonly present: boolean
  readonly evidence?: string
}

/** What a change may not fall below, in any element; how well passages are understood is measured by `npm run score -- fixtures/passages`. */
const RECALL = 0.8
const PRECISION = 0.9

describe('labelled passages', () => {
  it.each(elements)('%s: found where it is told, and hardly elsewhere', (id) => {
    const lines = readFileSync(new URL(`${id}.jsonl`, folder), 'utf8')
      .trim()
      .split('\n')
    const passages = lines.map((line) => JSON.parse(line) as Passage)
    for (const { text, present, evidence } of passages)
      if (present) expect([text, text.includes(evidence ?? '\0')]).toEqual([text, true])
    const judged = passages.map(({ text, present }) => ({
      text,
      present,
      found: lint(text, { packs: [] }).elements[id]?.present === true,
    }))
    const missed = judged.filter(({ present, found }) => present && !found).map(({ text }) => text)
    const wrong = judged.filter(({ present, found }) => !present && found).map(({ text }) => text)
    const told = judged.filter(({ present }) => present).length
    const right = told - missed.length
    expect(right / told, `missed:\n${missed.join('\n')}`).toBeGreaterThanOrEqual(RECALL)
    expect(right / (right + wrong.length), `wrongly found:\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(PRECISION)
  })
})
