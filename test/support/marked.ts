import { type Finding, LineIndex } from '../../server/src/engine/index.ts'

/**
 * A marked letter: every line of the letter behind `| `, and under it a line behind `^ ` for each finding that begins there:
 * carets under its words, then severity, rule and message.
 */
export function unmark(marked: string): string {
  const lines = marked.split('\n').filter((line) => !line.startsWith('^ ') && line !== '')
  return lines.map((line) => line.slice(2)).join('\n')
}

export function mark(text: string, findings: readonly Finding[]): string {
  const index = new LineIndex(text)
  const out: string[] = []
  text.split('\n').forEach((line, number) => {
    out.push(`| ${line}`)
    for (const finding of findings) {
      const start = index.positionAt(finding.start)
      if (start.line !== number) continue
      const end = index.positionAt(finding.end)
      const width = end.line === number ? end.column - start.column : line.length - start.column
      const more = end.line > number ? ` (+${end.line - number})` : ''
      out.push(
        `^ ${' '.repeat(start.column)}${'^'.repeat(Math.max(1, width))}${more} ${finding.severity} ${finding.ruleId} ${finding.message}`,
      )
    }
  })
  return `${out.join('\n')}\n`
}
