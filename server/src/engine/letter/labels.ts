import type { BlockLines } from './block-lines.ts'
import type { BlockWords } from './block-words.ts'
import { Break, type Token } from './lexer.ts'
import type { TokenRange } from './sentences.ts'

/** «Søvn:», «SOSIALT», «Medisiner -», «## Smerter»: tokens `from` to `to`, and the sections of the vocabulary that it names. */
export interface Label extends TokenRange {
  readonly sections: readonly string[]
}

/** A sentence with the label that opens it, if any; `range` is what comes after a label that names a section. */
export interface Labelled {
  readonly label: Label | null
  readonly range: TokenRange
}

const LONGEST_LABEL = 7

/** Finds the labels in one sentence and cuts it at them: «Psyk: 0, tolk: nei» is two. */
export function splitAtLabels(
  text: string,
  lines: BlockLines,
  tokens: readonly Token[],
  range: TokenRange,
  words: BlockWords,
): Labelled[] {
  const whole = wholeLine(text, lines, tokens, range, words)
  if (whole) return [{ label: whole, range: { from: range.to, to: range.to } }]
  const out: Labelled[] = []
  let label: Label | null = null
  let from = range.from
  let candidate = range.from
  for (let i = range.from; i < range.to; i++) {
    const token = tokens[i] as Token
    const atStart = candidate === range.from
    if (token.colon && !token.isNumber) {
      const found = named(text, tokens, { from: candidate, to: i + 1 }, words, atStart)
      if (found) {
        if (candidate > from || label) out.push({ label, range: { from, to: candidate } })
        label = found
        from = found.sections.length > 0 ? i + 1 : candidate
      }
      candidate = i + 1
    } else if (
      atStart &&
      token.after === Break.Clause &&
      /^[ \t]+[-–—][ \t]/.test(text.slice(token.end, token.end + 4))
    ) {
      const found = named(text, tokens, { from: candidate, to: i + 1 }, words, false)
      if (found) {
        label = found
        from = i + 1
      }
      candidate = i + 1
    } else if (token.after === Break.Clause || token.newline || (token.after === Break.Stop && i > candidate)) {
      // the full stop of a first word is that of an abbreviation: «Tidl. medisiner:»
      candidate = i + 1
    }
  }
  out.push({ label, range: { from, to: range.to } })
  return out
}

/** A label whose words name a section. At the start of a sentence an unknown label of a few words is one too. */
function named(
  text: string,
  tokens: readonly Token[],
  range: TokenRange,
  words: BlockWords,
  atStart: boolean,
): Label | null {
  const count = range.to - range.from
  if (count > LONGEST_LABEL || count <= 0) return null
  const { sections, covered } = sectionsOf(range, words)
  if (sections.length > 0 && covered * 2 >= count) return { ...range, sections }
  const first = text[(tokens[range.from] as Token).start] as string
  return atStart && count <= 4 && first !== first.toLowerCase() ? { ...range, sections } : null
}

/** A line that is nothing but a heading: Markdown, bold, capitals, or just the name of a section. */
function wholeLine(
  text: string,
  lines: BlockLines,
  tokens: readonly Token[],
  range: TokenRange,
  words: BlockWords,
): Label | null {
  const count = range.to - range.from
  const first = tokens[range.from] as Token
  const last = tokens[range.to - 1] as Token
  if (range.to !== tokens.length && !last.newline) return null
  if (!/^[\s*_:]*$/.test(restOfLine(text, last))) return null
  for (let i = range.from; i < range.to - 1; i++) if ((tokens[i] as Token).colon) return null
  const before = text.slice(lines.startOf(first.start), first.start)
  if (/^ {0,3}#{1,6}[ \t]/.test(before)) return { ...range, sections: sectionsOf(range, words).sections }
  if (count > LONGEST_LABEL || !/^[\s\d.)*_#-]*$/.test(before)) return null
  const { sections, covered } = sectionsOf(range, words)
  if (sections.length === 0) return null
  if (covered === count) return { ...range, sections }
  return covered * 2 >= count && (isCapitals(text.slice(first.start, last.end)) || /[*_]{2}$/.test(before))
    ? { ...range, sections }
    : null
}

function restOfLine(text: string, { end }: Token): string {
  return (/[^\r\n]*/.exec(text.slice(end)) as RegExpExecArray)[0]
}

function isCapitals(line: string): boolean {
  return line.length > 3 && line === line.toUpperCase() && !/\d/.test(line)
}

function sectionsOf(range: TokenRange, words: BlockWords): { sections: string[]; covered: number } {
  const found = words.cuesIn(range).filter(({ meaning }) => meaning.target.startsWith(SECTION))
  const sections: string[] = []
  let covered = 0
  const taken: { first: number; last: number }[] = []
  // the longest name counts: «Med vennlig hilsen» is no heading «Med.»
  found.sort((x, y) => y.last - y.first - (x.last - x.first) || x.first - y.first)
  for (const { first, last, meaning } of found) {
    const id = meaning.target.slice(SECTION.length)
    const same = taken.some((t) => t.first === first && t.last === last)
    if (!same && taken.some((t) => t.first <= last && first <= t.last)) continue
    if (!same) {
      covered += last - first + 1
      taken.push({ first, last })
    }
    if (!sections.includes(id)) sections.push(id)
  }
  return { sections, covered }
}
const SECTION = 'section/'
