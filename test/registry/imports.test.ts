import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { globSync } from 'tinyglobby'
import { expect, it } from 'vitest'

const source = resolve(import.meta.dirname, '../../server/src')
const importing = /\bfrom\s+['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g

/** The modules that a module imports, also only for their types and also late. */
const imports = new Map(
  globSync(
    ['packs', 'registry', 'cli'].map((part) => `${part}/**/*.ts`),
    { cwd: source, absolute: true },
  ).map((file) => {
    const targets = [...readFileSync(file, 'utf8').matchAll(importing)].map((match) => match[1] ?? match[2] ?? '')
    return [file, targets.map((target) => resolve(file, '..', target))]
  }),
)

/** The way from a module back to itself, where there is one. */
function circle(from: string): string | undefined {
  const seen = new Set<string>()
  const walk = (at: string, way: readonly string[]): readonly string[] | undefined => {
    for (const next of imports.get(at) ?? []) {
      if (next === from) return [...way, next]
      if (seen.has(next)) continue
      seen.add(next)
      const found = walk(next, [...way, next])
      if (found) return found
    }
    return undefined
  }
  return walk(from, [from])
    ?.map((file) => relative(source, file))
    .join(' → ')
}

it('no module of packs, registry and cli imports itself by way of others', () => {
  expect([...imports.keys()].flatMap((file) => circle(file) ?? [])).toEqual([])
})
