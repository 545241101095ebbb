import type { DoseLine, DosesRead, Locale, OmeqPerDay, OpioidFactor, Source } from '../engine/index.ts'
import { harmless } from './excerpt.ts'
import type { Tool } from './json.ts'
import { type OmeqWords, omeqWords } from './omeq-words.ts'
import { type Paint, paintFor } from './paint.ts'
import { sourceLine } from './source-line.ts'
import { words } from './words.ts'

/** `henvis omeq --format json`: the doses of one text. */
export function omeqJson(read: DosesRead, tool: Tool): string {
  return `${JSON.stringify({ version: 1, tool, ...read })}\n`
}

/** `henvis omeq`: every dose that was understood, what is not counted and why, the sum, and the sources. */
export function omeqText(read: DosesRead, locale: Locale, colours: boolean): string {
  return new OmeqPrinter(locale, paintFor(colours)).print(read)
}

class OmeqPrinter {
  private readonly say: OmeqWords
  private readonly sources: string[] = []

  constructor(
    private readonly locale: Locale,
    private readonly paint: Paint,
  ) {
    this.say = omeqWords[locale]
  }

  print(read: DosesRead): string {
    const blocks = [
      ...read.lines.map((line) => this.line(line).join('\n')),
      this.passedOver(read).join('\n'),
      this.sum(read).join('\n'),
      this.sources.map((source, i) => this.paint.dim(`[${i + 1}] ${source}`)).join('\n'),
    ]
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
  }

  private line(line: DoseLine): string[] {
    const { say, paint } = this
    const n = say.number
    const name = harmless(line.text.replace(/\s+/g, ' ').replace(/[\s,;.]+$/, ''))
    const out = [paint.bold(name), `  ${line.substance}, ${say.route[line.route]}: ${say.dose(line, n)}`]
    if (line.status !== 'counted') {
      const why = line.maintenance && line.status === 'not-converted' ? say.substitution : say.status[line.status]
      return [...out, `  ${line.status === 'repeated' ? paint.dim(why) : paint.warning(why)}`]
    }
    const { factor, omeq } = line
    if (!factor || !omeq) return out
    out.push(`  ${say.factor} ${this.factor(factor)} → OMEQ ${this.worth(omeq)}`)
    for (const other of differing(factor)) {
      const at = (value: number) => n(Math.round(((value * other.factor) / (factor.factor ?? 1)) * 10) / 10)
      const worth = say.amounts(at(omeq.regular), at(omeq.max))
      out.push(
        paint.dim(`  ${say.otherSource}: ${say.factor} ${n(other.factor)}${this.cite(other.source)} → OMEQ ${worth}`),
      )
    }
    return out
  }

  private factor({ factor, low, high, source }: OpioidFactor): string {
    const n = this.say.number
    const range = low !== null && high !== null && low !== high ? ` (${n(low)}–${n(high)})` : ''
    return `${n(factor ?? 0)}${range}${this.cite(source)}`
  }

  private worth({ regular, max, low, high }: OmeqPerDay): string {
    const n = this.say.number
    const range = low === high ? '' : ` (${this.say.range} ${n(low)}–${n(high)} mg)`
    return this.say.amounts(n(regular), n(max)) + range
  }

  private cite(source: Source): string {
    const text = sourceLine(source, words[this.locale])
    const known = this.sources.indexOf(text)
    return ` [${known >= 0 ? known + 1 : this.sources.push(text)}]`
  }

  private passedOver({ passedOver }: DosesRead): string[] {
    if (passedOver.length === 0) return []
    const rows = passedOver.map(({ text, why }) => `  «${harmless(text.replace(/\s+/g, ' '))}» – ${this.say.why(why)}`)
    return [`${this.say.passedOver}:`, ...rows].map((row) => this.paint.dim(row))
  }

  private sum({ lines, omeqPerDay, known }: DosesRead): string[] {
    const { say, paint } = this
    if (lines.length === 0) return [omeqPerDay ? say.noOpioids : say.nothingRead]
    if (omeqPerDay) return [paint.bold(`${say.sum}: ${this.worth(omeqPerDay)}`)]
    const out = [paint.bold(`${say.sum}: ${say.unknownSum}`)]
    if (lines.some(({ status }) => status === 'counted')) out.push(`  ${say.atLeast}: ${this.worth(known)}`)
    return out
  }
}

/** Other sources that say something else. */
function differing({ factor, others = [] }: OpioidFactor): NonNullable<OpioidFactor['others']> {
  return others.filter((other) => other.factor !== factor)
}
