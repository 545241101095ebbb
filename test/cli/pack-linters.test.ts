import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'
import type { createLinter } from '../../server/src/engine/index.ts'

const made = vi.hoisted(() => vi.fn())
vi.mock('../../server/src/engine/index.ts', async (original) => {
  const engine = await original<{ createLinter: typeof createLinter }>()
  made.mockImplementation(engine.createLinter)
  return { ...engine, createLinter: made }
})
const written = vi.hoisted(() => vi.fn())
vi.mock('../../server/src/cli/stdio.ts', () => ({ writeOut: written, writeErr: written }))
const { pack } = await import('../../server/src/cli/pack.ts')
const bundleFolder = new URL('../../server/dist/', import.meta.url)

it('«henvis pack test» compiles the rules once, whatever the number of packs', () => {
  const folders = ['nasjonal-smerte', 'ous-smerte', 'stolav-smerte'].map((id) =>
    fileURLToPath(new URL(`../../rules/packs/${id}`, import.meta.url)),
  )
  expect(pack({ operands: ['test', ...folders], switches: new Set(), values: new Map() }, bundleFolder)).toBe(0)
  expect(written.mock.calls.map(([line]) => String(line).split(':')[0])).toEqual([
    'nasjonal-smerte',
    'ous-smerte',
    'stolav-smerte',
  ])
  expect(made).toHaveBeenCalledTimes(1)
})
