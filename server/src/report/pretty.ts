import { LineIndex } from '../engine/letter/line-index.ts'
import type { JudgedPack, Locale, Source } from '../engine/types.ts'
import { excerpt, harmless } from './excerpt.ts'
import { explainLetter, type Vocabulary } from './explain.ts'
import type { FindingReport, LetterReport, Renderer, Totals } from './letter-report.ts'
import { type Paint, paintFor } from './paint.ts'
import { sourceLine } from './source-line.ts'
import { type Words, words } from './words.ts'

export interface PrettyOptions {
  readonly locale: Locale
  readonly colours: boolean
  /** Also tell what was read and why, by these names: every element, every criterion, what was seen and did not count. */
  readonly explain?: Vocabulary
}

/** `--format pretty`: for people at a terminal. */
export function prettyRenderer({ locale, colours, explain }: PrettyOptions): Renderer {
  const say = words[locale]
  const paint = paintFor(colours)
  return {
    start: '',
    letter: (letter, text = '') => new LetterPrinter(letter, text, say, paint, explain).print(),
    end: (totals) => summary(totals, say, paint),
  }
}

class LetterPrinter {
  private readonly out: string[] = []
  private readonly lines: LineIndex
  private readonly sources: string[] = []
  private readonly explained = new Set<string>()

  constructor(
    private readonly letter: LetterReport,
    private readonly text: string,
    private readonly say: Words,
    private readonly paint: Paint,
    private readonly vocabulary: Vocabulary | undefined,
  ) {
    this.lines = new LineIndex(text)
  }

  print(): string {
    const { letter, say, paint } = this
    const judged = letter.packs.map((pack) => judgedBy(pack, say)).join(` ${say.and} `)
    const name = letter.file === '-' ? say.standardInput : harmless(letter.file)
    this.out.push(paint.bold(name) + (judged ? paint.dim(`  ${say.judgedBy} ${judged}`) : ''))
    for (const { check, reason } of letter.notChecked) {
      const what = letter.status === 'not-checked' || check === 'letter' ? '' : `${check}: `
      this.out.push(`  ${paint.error(say.notChecked)}  ${what}${harmless(reason)}`)
    }
    if (letter.status !== 'not-checked') {
      this.printFindings()
      if (this.vocabulary) this.out.push('', ...explainLetter(letter, this.vocabulary, this.lines, say, paint))
    }
    return `${this.out.join('\n')}\n\n`
  }

  private printFindings(): void {
    const { findings } = this.letter
    if (findings.length === 0 && this.letter.status === 'checked')
      this.out.push(`  ${this.paint.good(this.say.nothingFound)}`)
    let before: FindingReport | undefined
    for (const finding of findings) {
      const isElsewhere = before?.start !== finding.start || before.end !== finding.end
      if (before && isElsewhere) this.out.push('')
      this.printFinding(finding, isElsewhere)
      before = finding
    }
    for (const [i, source] of this.sources.entries()) {
      this.out.push(this.paint.dim(`${i === 0 ? '\n' : ''}  ${this.say.source} [${i + 1}] ${source}`))
    }
  }

  private printFinding(finding: FindingReport, withExcerpt: boolean): void {
    const { say, paint } = this
    const grade = say.severity[finding.severity]
    const width = Math.max(...Object.values(say.severity).map((one) => one.length))
    const source = finding.source ? ` [${this.sourceNumber(finding.source)}]` : ''
    const place = `${finding.line}:${finding.column}`.padEnd(6)
    this.out.push(
      `  ${place} ${paint[finding.severity](grade)}${' '.repeat(width - grade.length)}  ${harmless(finding.message)}  ${paint.dim(finding.ruleId + source)}`,
    )
    if (withExcerpt) this.printExcerpt(finding)
    if (finding.explanation && !this.explained.has(finding.explanation)) {
      this.explained.add(finding.explanation)
      this.detail(harmless(finding.explanation))
    }
    const fixes = finding.fixes.filter((fix) => fix.kind !== 'answer').map((fix) => harmless(fix.title))
    const answers = finding.fixes.length - fixes.length
    if (finding.fixes.length > 0) {
      this.detail(`${say.fix}: ${[...fixes, ...(answers > 0 ? [say.answers(answers)] : [])].join(' · ')}`)
    }
    if (this.vocabulary && finding.element) this.printDismissed(finding.element)
  }

  private printExcerpt(finding: FindingReport): void {
    const { line, indent, marks } = excerpt(this.text, finding, this.lines)
    if (line.trim() === '') return
    const mark = finding.start === finding.end ? '^' : '~'.repeat(marks)
    this.out.push(
      `         ${this.paint.dim('│')} ${line}`,
      `         ${this.paint.dim('│')} ${' '.repeat(indent)}${this.paint[finding.severity](mark)}`,
    )
  }

  private printDismissed(element: string): void {
    for (const { text, start, why } of this.letter.elements[element]?.dismissed ?? []) {
      const { line, column } = this.lines.positionAt(start)
      this.detail(`${this.say.seen}: «${harmless(text)}» (${line + 1}:${column + 1}) – ${this.say.why[why]}`)
    }
  }

  private detail(text: string): void {
    this.out.push(this.paint.dim(`         ${text}`))
  }

  private sourceNumber(source: Source): number {
    const text = sourceLine(source, this.say)
    const known = this.sources.indexOf(text)
    return known >= 0 ? known + 1 : this.sources.push(text)
  }
}

function judgedBy(pack: JudgedPack, say: Words): string {
  return `${pack.id} ${pack.version} (${say.chosenBy[pack.chosenBy]})`
}

function summary(totals: Totals, say: Words, paint: Paint): string {
  const checked = totals.letters - totals.notChecked
  const parts = [checked > 0 ? say.letters(checked) : say.noLetters]
  for (const severity of ['error', 'warning', 'info'] as const) {
    const n = totals[severity]
    if (n > 0) parts.push(paint[severity](say.counts[severity](n)))
  }
  if (totals.notChecked > 0) parts.push(paint.error(say.lettersNotChecked(totals.notChecked)))
  const lines = [parts.join(', ')]
  if (totals.fixable > 0) lines.push(paint.dim(say.fixable(totals.fixable)))
  return `${lines.join('\n')}\n`
}
