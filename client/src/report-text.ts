/** What the report of a folder says. */
export interface ReportWords {
  readonly title: (folder: string) => string
  /** A letter that was not fully checked is none of the others. */
  readonly counted: (checked: number, clean: number, unchecked: number) => string
  readonly none: string
  readonly letter: string
  /** Heads of the columns. */
  readonly columns: Readonly<Record<FindingInReport['severity'], string>>
  readonly severity: Readonly<Record<FindingInReport['severity'], string>>
  readonly line: string
  readonly nothing: string
}

export interface LetterInReport {
  /** Path below the folder. */
  readonly path: string
  readonly findings: readonly FindingInReport[]
}
interface FindingInReport {
  readonly severity: 'error' | 'warning' | 'information'
  /** Numbered from 0. */
  readonly line: number
  readonly rule: string
  readonly message: string
}

/** The rule of what was not checked, or not all of it. */
const NOT_CHECKED = 'henvis/not-checked'

/** The letters of a folder as a Markdown document: a table that can be read as it stands, then what is to be done in each. */
export function reportText(folder: string, letters: readonly LetterInReport[], say: ReportWords): string {
  const title = `# ${say.title(folder)}\n`
  if (letters.length === 0) return `${title}\n${say.none}\n`
  const sorted = letters.toSorted((a, b) => a.path.localeCompare(b.path, 'nb'))
  const clean = sorted.filter(({ findings }) => findings.length === 0).length
  const unchecked = sorted.filter(({ findings }) => findings.some(({ rule }) => rule === NOT_CHECKED)).length
  const count = ({ findings }: LetterInReport, severity: FindingInReport['severity']) =>
    String(findings.filter((finding) => finding.severity === severity).length)
  const rows = [
    [say.letter, say.columns.error, say.columns.warning, say.columns.information],
    ...sorted.map((one) => [one.path, count(one, 'error'), count(one, 'warning'), count(one, 'information')]),
  ]
  const details = sorted.map(({ path, findings }) => `## ${path}\n\n${detailsOf(findings, say)}`)
  return [title, `${say.counted(sorted.length - unchecked, clean, unchecked)}\n`, table(rows), ...details].join('\n')
}

function detailsOf(findings: readonly FindingInReport[], say: ReportWords): string {
  if (findings.length === 0) return `${say.nothing}\n`
  const lines = findings.map(
    ({ severity, line, rule, message }) =>
      `- ${say.severity[severity]}, ${say.line} ${line + 1}: ${message.replace(/\s+/g, ' ')} (${rule})\n`,
  )
  return lines.join('')
}

/** Text to the left, numbers to the right, all columns as wide as their widest cell. */
function table(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  const widths = (cells[0] ?? []).map((_, i) => Math.max(3, ...cells.map((row) => row[i]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |\n`
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |\n`
  const [head = [], ...body] = cells
  return line(head) + rule + body.map(line).join('')
}
