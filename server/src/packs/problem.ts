import type { Locale, Localized } from '../engine/types.ts'

/** Something wrong in a data file. Plain data; `line` and `column` count from 1, in UTF-16 units. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  /** Keys and indices from the top of the file to the place. */
  readonly path: readonly (string | number)[]
  readonly message: Localized
  /** The line, and below it a caret under the place. */
  readonly excerpt: string
}

const longestExcerpt = 120

/** Renders a problem as `file:line:column  message`, with the line and a caret below it. */
export function formatProblem(problem: Problem, locale: Locale): string {
  const head = `${problem.file}:${problem.line}:${problem.column}  ${problem.message[locale]}`
  return problem.excerpt === '' ? head : `${head}\n${problem.excerpt.replace(/^/gm, '    ')}`
}

/** Of the lines of a text, the one in which a place stands, with a caret below it. Of a long line only what is near the place is shown. */
export function excerptOf(lines: readonly string[], line: number, column: number): string {
  const whole = (lines[line - 1] ?? '').replace(/\r$/, '')
  if (whole.trim() === '') return ''
  const from = column > longestExcerpt * 0.75 ? column - Math.floor(longestExcerpt / 2) : 0
  const shown = whole.slice(from, from + longestExcerpt)
  const padding = shown.slice(0, column - 1 - from).replace(/[^\t]/g, ' ')
  return `${shown}\n${padding}^`
}

/** The candidate that is nearest to a misspelt word: at most two edits away, or one in short words. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = word.length <= 4 ? 2 : 3
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, least)
    if (distance < least && candidate !== word) {
      best = candidate
      least = distance
    }
  }
  return best
}

/** Levenshtein distance, or `cap` where it is at least that. */
function editDistance(a: string, b: string, cap: number): number {
  if (Math.abs(a.length - b.length) >= cap) return cap
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return Math.min(row[b.length] ?? cap, cap)
}

/** « (mente du «x»?)» in three languages, or nothing where no candidate is near. */
export function suggestion(word: string, candidates: Iterable<string>): Localized {
  const near = nearest(word, candidates)
  if (near === undefined) return { nb: '', nn: '', en: '' }
  return { nb: ` (mente du «${near}»?)`, nn: ` (meinte du «${near}»?)`, en: ` (did you mean "${near}"?)` }
}
