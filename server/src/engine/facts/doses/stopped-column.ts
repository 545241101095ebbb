import type { Hit, Reading } from '../../evidence/reading.ts'

const STOPPED_HEADING =
  /^[ *_]*(?:sep(?:onert|on|\.)?|seponeringsdato|avsluttet|avslutta|sluttet|slutta|slutt|sluttdato|stoppet|stoppa|stans(?:et)?|til(?: dato)?)[ *_.:]*$/
const SAYS_NOTHING = /^[ *_.–-]*(?:nei|no|nå|pågår|fast|aktiv|løpende)?[ *_.–-]*$/
const ROWS = 60

/** Whether a medicine stands in a table that has a column for when it was stopped, and that column is filled in its row. */
export function isStoppedByColumn(reading: Reading, { start, sentence }: Hit): boolean {
  const { lower } = reading.letter
  const lineStart = lower.lastIndexOf('\n', start - 1) + 1
  const lineEnd = endOfLine(lower, start)
  const row = lower.slice(lineStart, lineEnd)
  const mark = row.includes('\t') ? '\t' : row.includes('|') ? '|' : / {2,}/.test(row) ? '  ' : null
  if (mark === null) return false
  const above = lower.slice(sentence.offset, Math.max(sentence.offset, lineStart)).split('\n').slice(-ROWS).reverse()
  for (const line of above) {
    const found = mark === '  ' ? byPosition(line, row) : byCell(line, row, mark)
    if (found !== null) return found
  }
  return false
}

/** Null where the line is not the heading of such a table. */
function byCell(heading: string, row: string, mark: string): boolean | null {
  const column = heading.split(mark).findIndex((cell) => STOPPED_HEADING.test(cell.trim()) && cell.trim() !== '')
  if (column < 1) return null
  return !SAYS_NOTHING.test((row.split(mark)[column] ?? '').trim())
}

/** Columns that are lined up with spaces. */
function byPosition(heading: string, row: string): boolean | null {
  const cells = [...heading.matchAll(/\S+(?: \S+)*/g)]
  const cell = cells.findIndex((c) => STOPPED_HEADING.test(c[0]))
  if (cell < 1) return null
  const from = (cells[cell] as RegExpExecArray).index - 2
  return !SAYS_NOTHING.test(
    row.slice(from, cells[cell + 1] ? (cells[cell + 1] as RegExpExecArray).index - 1 : undefined).trim(),
  )
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
