import { LineIndex } from '../engine/letter/line-index.ts'
import type { Span } from '../engine/types.ts'

/** A line of the letter and, below it, marks under the place that is meant. */
export interface Excerpt {
  readonly line: string
  /** Columns of the terminal before the marks, and how many marks. */
  readonly indent: number
  readonly marks: number
}

/**
 * The line where a span begins, cut to about `width` columns around it. Never more than one line: a span that goes
 * on is marked to the end of its first. What could steer a terminal (escapes, control and direction characters) is
 * shown as `·`.
 */
export function excerpt(text: string, span: Span, lines = new LineIndex(text), width = 100): Excerpt {
  const whole = lines.lineSpan(lines.positionAt(span.start).line)
  const line = text.slice(whole.start, whole.end).replace(/[\r\n]+$/, '')
  const start = Math.min(span.start - whole.start, line.length)
  const end = Math.max(start, Math.min(span.end - whole.start, line.length))
  const clipped = line.length > width
  const first = clipped ? Math.max(0, Math.min(start - 20, line.length - width)) : 0
  const from = characterStart(line, first)
  const to = characterStart(line, clipped ? first + width : line.length)
  const before = (from > 0 ? '…' : '') + harmless(line.slice(from, start))
  const meant = harmless(line.slice(start, Math.min(end, to)))
  const after = harmless(line.slice(Math.min(end, to), to)) + (to < line.length ? '…' : '')
  return { line: before + meant + after, indent: columns(before), marks: Math.max(1, columns(meant)) }
}

/** Text that is safe to print: one column for a tab, and nothing that steers a terminal. */
export function harmless(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f]/gu, '·')
}

/** Columns that a terminal needs: none for marks above letters, two for emoji and East Asian characters. */
function columns(text: string): number {
  let sum = 0
  for (const character of text) {
    if (/^[\p{M}\u200b-\u200d\ufeff]$/u.test(character)) continue
    sum += /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]$/u.test(
      character,
    )
      ? 2
      : 1
  }
  return sum
}

/** The same offset, or the one before where it would fall between the halves of a surrogate pair. */
function characterStart(line: string, offset: number): number {
  const code = line.charCodeAt(offset)
  return offset > 0 && code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset
}
