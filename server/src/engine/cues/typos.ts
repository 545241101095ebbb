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
      if (length < SHORTEST) continue
      for (const candidate of table.beginning(word, length)) if (isOneEdit(word, candidate)) return candidate
    }
  }
  return undefined
}

/** Whether one insertion, deletion, substitution or swap of neighbours turns `a` into `b`. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++
  let tail = 0
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++
  const restA = a.length - head - tail
  const restB = b.length - head - tail
  if (restA <= 1 && restB <= 1) return restA + restB > 0
  return restA === 2 && restB === 2 && a[head] === b[head + 1] && a[head + 1] === b[head]
}
