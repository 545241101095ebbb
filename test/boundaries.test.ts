import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
/** What each part may import: other parts of ours, and packages. `node` is any module of Node's own. */
const allowed: Record<string, { parts: string[]; packages: RegExp }> = {
  engine: { parts: [], packages: /^@orama\/stemmers/ },
  packs: { parts: ['engine'], packages: /^(zod|yaml)/ },
  readers: { parts: ['engine'], packages: /^(unified|remark-parse|mdast)$/ },
  report: { parts: ['engine'], packages: /^(zod|picocolors)/ },
  registry: { parts: ['engine', 'packs', 'readers'], packages: /^(node:|zod|yaml)/ },
  'language-server': {
    parts: ['engine', 'packs', 'readers', 'report', 'registry'],
    packages: /^(node:|vscode-languageserver)/,
  },
  cli: {
    parts: ['engine', 'packs', 'readers', 'report', 'registry', 'language-server'],
    packages: /^(node:|commander|picocolors|tinyglobby|diff)/,
  },
  client: { parts: ['engine', 'language-server'], packages: /^(node:|vscode$|vscode-languageclient)/ },
}
const importing = /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

function partOf(file: string): string {
  const path = relative(root, file)
  return path.startsWith('client/') ? 'client' : (/^server\/src\/([^/]+)\//.exec(path)?.[1] ?? path)
}

describe('imports run one way', () => {
  const files = globSync(['server/src/*/**/*.ts', 'client/src/**/*.ts'], { cwd: root, absolute: true }).filter(
    (f) => !f.endsWith('.test.ts'),
  )

  it.each(Object.keys(allowed))('%s', (part) => {
    const own = files.filter((f) => partOf(f) === part)
    expect(own.length).toBeGreaterThan(0)
    const wrong: string[] = []
    for (const file of own) {
      for (const match of readFileSync(file, 'utf8').matchAll(importing)) {
        const to = (match[1] ?? match[2]) as string
        const target = to.startsWith('.') ? partOf(resolve(file, '..', to)) : null
        const fine =
          target === null ? allowed[part]?.packages.test(to) : target === part || allowed[part]?.parts.includes(target)
        if (!fine) wrong.push(`${relative(root, file)} imports ${to}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('no part is without a rule', () => {
    expect([...new Set(files.map(partOf))].sort()).toEqual(Object.keys(allowed).sort())
  })
})
