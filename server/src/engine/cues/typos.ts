const SHORTEST = 8

/** Finds the known word that a misspelt long word stands for: one letter wrong, missing, extra, or two swapped. */
export class TypoIndex {
  private readonly buckets = new Map<string, string[]>()

  constructor(words: readonly string[]) {
    for (const word of words) {
      if (word.length < SHORTEST) continue
      for (const key of [`${word[0]}${word.length}`, `*${word.slice(1, 3)}${word.length}`]) {
        const bucket = this.buckets.get(key)
        if (bucket) bucket.push(word)
        else this.buckets.set(key, [word])
      }
    }
  }

  /** The known word at edit distance one of `word`; undefined for words under eight letters or without one. */
  correct(word: string): string | undefined {
    if (word.length < SHORTEST) return undefined
    for (const length of [word.length, word.length - 1, word.length + 1]) {
      for (const key of [`${word[0]}${length}`, `*${word.slice(1, 3)}${length}`]) {
        for (const candidate of this.buckets.get(key) ?? []) if (isOneEdit(word, candidate)) return candidate
      }
    }
    return undefined
  }
}

/** Whether one insertion, deletion, substitution or swap of neighbours turns `a` into `b`. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let head = 0
  const shorter = Math.min(a.length, b.length)
  while (head < shorter && a[head] === b[head]) head++
  let tail = 0
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const restA = a.length - head - tail
  const restB = b.length - head - tail
  if (restA <= 1 && restB <= 1) return restA + restB > 0
  return restA === 2 && restB === 2 && a[head] === b[head + 1] && a[head + 1] === b[head]
}
