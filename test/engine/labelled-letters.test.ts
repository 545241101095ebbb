import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lint, rules } from '../support/linter.ts'

const folder = new URL('../../fixtures/letters/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''))

interface Labels {
  readonly elements: Readonly<Record<string, { readonly present: boolean; readonly evidence?: string }>>
  readonly criteria: Readonly<Record<string, string>>
}

// How well the letters are understood is measured, not tested: `npm run score -- fixtures/letters`.
describe('labelled letters', () => {
  it.each(names)('%s: its labels fit the vocabulary and quote the letter, and it is judged in whole', (name) => {
    const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8')
    const { elements, criteria } = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Labels
    expect(Object.keys(elements).sort()).toEqual(rules.vocabulary.elements.map(({ id }) => id).sort())
    expect(Object.keys(criteria).sort()).toEqual(rules.vocabulary.criteria.map(({ id }) => id).sort())
    for (const [id, { present, evidence }] of Object.entries(elements)) {
      if (present) expect([id, text.includes(evidence ?? '\0')]).toEqual([id, true])
    }
    const result = lint(text)
    expect(result.status).toBe('checked')
    expect(Object.keys(result.elements).sort()).toEqual(Object.keys(elements).sort())
    expect(Object.keys(result.criteria).sort()).toEqual(Object.keys(criteria).sort())
    for (const { present, evidence } of Object.values(result.elements)) expect(present).toBe(evidence.length > 0)
  })
})
