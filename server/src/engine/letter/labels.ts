import type { CueAutomaton } from '../cues/automaton.ts'
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
  tokens: readonly Token[],
  range: TokenRange,
  cues: CueAutomaton,
): Labelled[] {
  const whole = wholeLine(text, tokens, range, cues)
  if (whole) return [{ label: whole, range: { from: range.to, to: range.to } }]
  const out: Labelled[] = []
  let label: Label | null = null
  let from = range.from
  let candidate = range.from
  for (let i = range.from; i < range.to; i++) {
    const token = tokens[i] as Token
    const atStart = candidate === range.from
    if (token.colon && !token.isNumber) {
      const found = named(text, tokens, { from: candidate, to: i + 1 }, cues, atStart)
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
      const found = named(text, tokens, { from: candidate, to: i + 1 }, cues, false)
      if (found) {
        label = found
        from = i + 1
      }
      candidate = i + 1
    } else if (token.after === Break.Clause || token.newline || token.after === Break.Stop) candidate = i + 1
  }
  out.push({ label, range: { from, to: range.to } })
  return out
}

/** A label whose words name a section. At the start of a sentence an unknown label of a few words is one too. */
function named(
  text: string,
  tokens: readonly Token[],
  range: TokenRange,
  cues: CueAutomaton,
  atStart: boolean,
): Label | null {
  if (range.to - range.from > LONGEST_LABEL || range.to <= range.from) return null
  const { sections, covered } = sectionsOf(tokens, range, cues)
  const words = range.to - range.from
  if (sections.length > 0 && covered * 2 >= words) return { ...range, sections }
  const first = text[(tokens[range.from] as Token).start] as string
  return atStart && words <= 4 && first !== first.toLowerCase() ? { ...range, sections } : null
}

/** A line that is nothing but a heading: Markdown, bold, capitals, or just the name of a section. */
function wholeLine(text: string, tokens: readonly Token[], range: TokenRange, cues: CueAutomaton): Label | null {
  const words = range.to - range.from
  const first = tokens[range.from] as Token
  const last = tokens[range.to - 1] as Token
  const lineStart = Math.max(text.lastIndexOf('\n', first.start - 1), text.lastIndexOf('\r', first.start - 1)) + 1
  const ends = range.to === tokens.length || last.newline
  for (let i = range.from; i < range.to - 1; i++) if ((tokens[i] as Token).colon) return null
  if (!ends || (last.after !== Break.None && !last.colon) || last.question) return null
  const before = text.slice(lineStart, first.start)
  const { sections, covered } = sectionsOf(tokens, range, cues)
  if (/^ {0,3}#{1,6}[ \t]/.test(before)) return { ...range, sections }
  if (words > LONGEST_LABEL || !/^[\s\d.)*_#-]*$/.test(before)) return null
  const line = text.slice(first.start, last.end)
  const capitals = line.length > 3 && line === line.toUpperCase() && !/\d/.test(line)
  const bold = /[*_]{2}$/.test(before)
  if (sections.length > 0 && (covered === words || ((capitals || bold) && covered * 2 >= words)))
    return { ...range, sections }
  return null
}

function sectionsOf(
  tokens: readonly Token[],
  range: TokenRange,
  cues: CueAutomaton,
): { sections: string[]; covered: number } {
  const found: { first: number; last: number; id: string }[] = []
  const symbolsAt = (i: number): readonly number[] => (tokens[i] as Token).symbols
  cues.scan(
    range.from,
    range.to,
    symbolsAt,
    () => false,
    ({ meaning, first, last }) => {
      if (meaning.target.startsWith('section/')) found.push({ first, last, id: meaning.target.slice(8) })
    },
  )
  const sections: string[] = []
  let covered = 0
  const taken: { first: number; last: number }[] = []
  // the longest name counts: «Med vennlig hilsen» is no heading «Med.»
  for (const { first, last, id } of found.sort((x, y) => y.last - y.first - (x.last - x.first) || x.first - y.first)) {
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
