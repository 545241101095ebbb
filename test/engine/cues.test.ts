import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOneEdit } from '../../server/src/engine/cues/one-edit.ts'
import { pack, unpack } from '../../server/src/engine/cues/packed.ts'
import { packWords, WordTable } from '../../server/src/engine/cues/word-table.ts'

describe('packed numbers', () => {
  it('come back as they were, and need no escape in JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(20), fc.nat(40_000), fc.nat(2 ** 31 - 1))), (numbers) => {
        const packed = pack(numbers)
        expect([...unpack(packed)]).toEqual(numbers)
        expect(JSON.stringify(packed)).toBe(`"${packed}"`)
      }),
    )
  })
})

describe('a table of words', () => {
  it('finds every word it was made of, and no other', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'æ', 'ø', 'å', 'é'), minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.dictionary(word, fc.nat(99_999)), fc.array(word), (entries, others) => {
        const table = new WordTable(packWords(new Map(Object.entries(entries))))
        for (const [key, value] of Object.entries(entries)) {
          expect(table.get(key)).toBe(value)
          const found: number[] = []
          table.beginningsOf(`${key}x`, (v) => found.push(v))
          expect(found).toContain(value)
          if (key.length > 1) expect(table.nearest(`${key}x`, key.length)).toBeDefined()
        }
        for (const other of others) if (!Object.hasOwn(entries, other)) expect(table.get(other)).toBe(-1)
      }),
    )
  })
})

describe('one typing error', () => {
  it.each([
    ['fysioterapi', 'fysoterapi', true],
    ['smerteklinikk', 'smerteklinnikk', true],
    ['behandling', 'behadnling', true],
    ['behandling', 'behanlding', true],
    ['behandling', 'bahendling', false],
    ['behandling', 'behandling', false],
  ])('%s, %s: %s', (a, b, one) => {
    expect(isOneEdit(a, b)).toBe(one)
    expect(isOneEdit(b, a)).toBe(one)
  })
})
