import type { Span } from '../types.ts'

/** Longer than any quote: the widest cue has twelve words and as many gaps; UTF-16 units. */
const LONGEST_QUOTE = 2_000

/** Whether a span overlaps one of many that stand in order of their start. */
export function overlapsAny(ordered: readonly Span[], span: Span): boolean {
  let low = 0
  let high = ordered.length
  // spans of one cue are short: only those that begin shortly before can reach it
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle] as Span).start < span.start - LONGEST_QUOTE) low = middle + 1
    else high = middle
  }
  for (let i = low; i < ordered.length && (ordered[i] as Span).start < span.end; i++) {
    if (overlap(ordered[i] as Span, span)) return true
  }
  return false
}

/** Spans in the order of the letter, the longest first where several begin together. */
export function inOrder<T extends Span>(spans: readonly T[]): readonly T[] {
  return spans.every((span, i) => i === 0 || compare(spans[i - 1] as T, span) <= 0) ? spans : [...spans].sort(compare)
}

function compare(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/** Spans in the order of the letter, without those that lie within another. */
export function outermost<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = []
  for (const span of inOrder(spans)) {
    const last = kept.at(-1)
    if (!last || last.end < span.end) kept.push(span)
  }
  return kept
}

/** Whether two spans share a character; offsets are UTF-16 units, ends exclusive. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
