import type { Span } from '../types.ts'

/** A place in a text; line and column count from 0, the column in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/**
 * Offsets to positions and back. A line ends at `\n`, `\r\n` or `\r`.
 * `offsetAt(positionAt(o)) === o` for every offset that does not stand inside a `\r\n`.
 */
export class LineIndex {
  private readonly starts: number[] = [0]
  private readonly length: number

  constructor(text: string) {
    this.length = text.length
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      if (c === 13 && text.charCodeAt(i + 1) === 10) i++
      if (c === 10 || c === 13) this.starts.push(i + 1)
    }
  }

  get lineCount(): number {
    return this.starts.length
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length))
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] as number) <= at) low = middle
      else high = middle - 1
    }
    return { line: low, column: at - (this.starts[low] as number) }
  }

  /** The offset of a position; a position past the end of the text gives its length. */
  offsetAt({ line, column }: Position): number {
    if (line < 0) return 0
    const start = this.starts[line]
    if (start === undefined) return this.length
    const end = this.starts[line + 1] ?? this.length
    return Math.min(start + Math.max(0, column), end)
  }

  /** The span of a line without what comes after it. */
  lineSpan(line: number): Span {
    return { start: this.starts[line] ?? this.length, end: this.starts[line + 1] ?? this.length }
  }
}
