import type { Format } from '../engine/types.ts'

/** Endings of file names that a reader knows, and how the text is to be read. The longest that fits decides. */
const ENDINGS: readonly (readonly [ending: string, format: Format])[] = [
  ['.henvisning.md', 'markdown'],
  ['.henvisning.txt', 'plain'],
  ['.henvisning', 'plain'],
  ['.md', 'markdown'],
  ['.txt', 'plain'],
]

/** Of the names of letters, with the dot, in lower case. */
export const LETTER_ENDINGS: readonly string[] = ENDINGS.map(([ending]) => ending)

/** True where a folder's file of this name is taken for a letter. */
export function isLetterName(name: string): boolean {
  return endingOf(name) !== undefined
}

/** How a file of this name is read; what no reader knows is read as plain text. */
export function formatOf(name: string): Format {
  return endingOf(name)?.[1] ?? 'plain'
}

function endingOf(name: string): (typeof ENDINGS)[number] | undefined {
  const lower = name.toLowerCase()
  return ENDINGS.find(([ending]) => lower.endsWith(ending))
}
