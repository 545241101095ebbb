import type { ClinicFit, Locale, Quote, TriageCriterion } from '../engine/index.ts'
import { LineIndex } from '../engine/letter/line-index.ts'
import { harmless } from './excerpt.ts'
import type { Tool } from './json.ts'
import type { LetterReport } from './letter-report.ts'
import { type Paint, paintFor } from './paint.ts'
import { sourceLine } from './source-line.ts'
import { type TriageWords, triageWords } from './triage-words.ts'
import { words } from './words.ts'

/** A letter with the clinics it was held against; no clinics where it could not be read. */
export interface TriagedLetter extends Pick<LetterReport, 'file' | 'status' | 'notChecked'> {
  readonly clinics: readonly ClinicFit[]
}

/** `henvis triage --format json`. */
export function triageJson(letters: readonly TriagedLetter[], tool: Tool): string {
  return `${JSON.stringify({ version: 1, tool, letters })}\n`
}

/** `henvis triage`: for each letter every clinic, the best first, with what is met, what is not, and what to ask. */
export function triageText(letter: TriagedLetter, text: string, locale: Locale, colours: boolean): string {
  return new TriagePrinter(new LineIndex(text), locale, paintFor(colours)).print(letter)
}

const LONGEST_QUOTE = 70
const MOST_QUOTES = 3

class TriagePrinter {
  private readonly say: TriageWords
  private readonly sources: string[] = []

  constructor(
    private readonly lines: LineIndex,
    private readonly locale: Locale,
    private readonly paint: Paint,
  ) {
    this.say = triageWords[locale]
  }

  print({ file, clinics, notChecked }: TriagedLetter): string {
    const name = file === '-' ? words[this.locale].standardInput : file
    const reasons = notChecked.map(
      ({ reason }) => `  ${this.paint.error(words[this.locale].notChecked)}  ${harmless(reason)}`,
    )
    const blocks = [
      [this.paint.bold(harmless(name)), ...reasons].join('\n'),
      ...(clinics.length > 0 ? [`  ${this.say.conclusion(clinics)}`] : []),
      ...clinics.map((clinic, i) => this.clinic(clinic, i + 1).join('\n')),
      ...(this.sources.length > 0
        ? [this.sources.map((one, i) => this.paint.dim(`  [${i + 1}] ${one}`)).join('\n')]
        : []),
    ]
    return `${blocks.join('\n\n')}\n\n`
  }

  private clinic(clinic: ClinicFit, rank: number): string[] {
    const { say, paint } = this
    const { met, violated, unknown } = clinic
    const fit = { fits: paint.good, undecided: paint.info, 'does-not-fit': paint.warning }[clinic.fit](
      say.fit[clinic.fit],
    )
    const counts = say.counts(violated.length, unknown.length, met.length)
    return [
      `  ${rank}. ${paint.bold(clinic.name)}  ${paint.dim(clinic.pack)}${clinic.addressed ? paint.dim(` · ${say.addressed}`) : ''}`,
      `     ${fit}  ${paint.dim(counts)}`,
      ...violated.flatMap((one) => this.criterion(one)),
      ...unknown.flatMap((one) => this.criterion(one)),
      ...met.flatMap((one) => this.criterion(one)),
      ...(clinic.waitingTimes ? [paint.dim(`     ${say.waitingTimes}: ${clinic.waitingTimes}`)] : []),
    ]
  }

  private criterion({ verdict, name, evidence, message, ask, source }: TriageCriterion): string[] {
    const { say, paint } = this
    const colour = { met: paint.good, violated: paint.warning, borderline: paint.warning, unknown: paint.dim }[verdict]
    const shown = evidence.slice(0, MOST_QUOTES).map((quote) => this.quote(quote))
    const more = evidence.length > MOST_QUOTES ? ' …' : ''
    const cited = source ? ` [${this.number(sourceLine(source, words[this.locale]))}]` : ''
    return [
      `     ${colour(words[this.locale].verdict[verdict].padEnd(say.verdictWidth))}  ${name}${shown.length > 0 ? `: ${shown.join(', ')}${more}` : ''}${paint.dim(cited)}`,
      ...(message !== undefined && verdict === 'violated' ? [this.detail(message)] : []),
      ...(ask !== undefined ? [this.detail(`${say.ask}: ${ask}`)] : []),
    ]
  }

  private detail(text: string): string {
    return this.paint.dim(`     ${' '.repeat(this.say.verdictWidth)}  ${harmless(text)}`)
  }

  private quote({ text, start }: Quote): string {
    const { line, column } = this.lines.positionAt(start)
    const flat = harmless(text.replace(/\s+/g, ' '))
    const short =
      flat.length > LONGEST_QUOTE ? `${flat.slice(0, LONGEST_QUOTE).replace(/[\ud800-\udbff]$/, '')}…` : flat
    return `«${short}» (${line + 1}:${column + 1})`
  }

  private number(source: string): number {
    const known = this.sources.indexOf(source)
    return known < 0 ? this.sources.push(source) : known + 1
  }
}
