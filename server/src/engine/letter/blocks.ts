import type { Span } from '../types.ts'

const BLANK = /^[ \t\f\u00a0]*$/
const HEADING = /^ {0,3}#{1,6}[ \t]/
/** A paragraph longer than this is cut at a line end, so that an edit never costs more than this much reading. */
const LONGEST = 8_000

/**
 * Cuts a letter into blocks: runs of lines without a blank line; a Markdown heading is a block of its own. Blocks are
 * what is analysed and remembered: an edit changes one of them. Offsets in UTF-16 units; together with the blank lines
 * between them the blocks cover the text.
 */
export function splitBlocks(text: string): Span[] {
  const blocks: Span[] = []
  let start = -1
  let end = 0
  const close = (): void => {
    if (start >= 0) blocks.push({ start, end })
    start = -1
  }
  for (let at = 0; at < text.length; ) {
    const lineEnd = endOfLine(text, at)
    const line = text.slice(at, lineEnd)
    if (BLANK.test(line)) close()
    else {
      const heading = HEADING.test(line)
      if (heading || (start >= 0 && lineEnd - start > LONGEST)) close()
      if (start < 0) start = at
      end = lineEnd
      if (heading) close()
    }
    at = nextLine(text, lineEnd)
  }
  close()
  return blocks
}

function endOfLine(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 10 || c === 13) return i
  }
  return text.length
}

function nextLine(text: string, lineEnd: number): number {
  if (lineEnd >= text.length) return text.length
  return text.charCodeAt(lineEnd) === 13 && text.charCodeAt(lineEnd + 1) === 10 ? lineEnd + 2 : lineEnd + 1
}
