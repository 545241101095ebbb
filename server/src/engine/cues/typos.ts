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

/**
 * Whether one insertion, deletion, substitution or swap of neighbours turns `word` into the `length` letters that stand at `at` in
 * `text`.
 */
export function isOneEdit(word: string, text: string, at = 0, length = text.length): boolean {
  if (Math.abs(word.length - length) > 1) return false
  const shorter = Math.min(word.length, length)
  let head = 0
  while (head < shorter && word.charCodeAt(head) === text.charCodeAt(at + head)) head++
  let tail = 0
  while (tail < shorter - head && word.charCodeAt(word.length - 1 - tail) === text.charCodeAt(at + length - 1 - tail))
    tail++
  const rest = word.length - head - tail
  const other = length - head - tail
  if (rest <= 1 && other <= 1) return rest + other > 0
  return (
    rest === 2 &&
    other === 2 &&
    word.charCodeAt(head) === text.charCodeAt(at + head + 1) &&
    word.charCodeAt(head + 1) === text.charCodeAt(at + head)
  )
}
