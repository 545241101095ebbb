import { expect, it } from 'vitest'
import type { Block } from './block.ts'
import { BlockMemory } from './block-memory.ts'

const block = (text: string): Block => ({ text, tokens: [], sentences: [], placeholders: [], remembered: new Map() })
const LONG = 'Vondt i ryggen. '.repeat(5_000)

it('knows blocks by their text', () => {
  const memory = new BlockMemory()
  const pain = memory.keep(block('Vondt i ryggen.'))
  expect(memory.get('Vondt i ryggen.')).toBe(pain)
  expect(memory.get('Vondt i nakken.')).toBeUndefined()
})

it('keeps what other letters may share while that is little', () => {
  const memory = new BlockMemory()
  const before = memory.keep(block('Sover godt.'))
  memory.tidy([memory.keep(block('Sover dårlig.'))])
  expect(memory.get('Sover godt.')).toBe(before)
})

it('forgets what was typed over, and not the letter that is written, however long', () => {
  const memory = new BlockMemory()
  const rest = memory.keep(block(`${LONG}${LONG}${LONG}${LONG}`))
  for (const key of ['a', 'ab', 'abc', 'abcd']) memory.tidy([rest, memory.keep(block(key + LONG))])
  expect(memory.get(rest.text)).toBe(rest)
  expect(memory.get(`a${LONG}`)).toBeUndefined()
  expect(memory.get(`abcd${LONG}`)?.text).toHaveLength(LONG.length + 4)
})
