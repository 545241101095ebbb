import type { WordTable } from './word-table.ts'

const SHORTEST = 8

/**
 * The known word that a misspelt long word stands for: one letter wrong, missing, extra, or two swapped, but not the first.
 * Undefined for words under eight letters or without one.
 */
export function correctTypo(word: string, tables: readonly WordTable[]): string | undefined {
  if (word.length < SHORTEST) return undefined
  for (const table of tables) {
    for (const length of [word.length, word.length - 1, word.length + 1]) {
      const known = length < SHORTEST ? undefined : table.nearest(word, length)
      if (known !== undefined) return known
    }
  }
  return undefined
}
