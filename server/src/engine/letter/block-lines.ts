/** The lines of a block. A line ends at `\n`, `\r\n` or `\r`. Offsets in UTF-16 units. */
export class BlockLines {
  private readonly starts: number[] = [0]
  private readonly ends: number[] = []

  constructor(text: string) {
    if (text.includes('\r')) {
      for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) this.breakAt(index, end.length)
    } else {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.breakAt(at, 1)
    }
    this.ends.push(text.length)
  }

  /** How long the first lines are, without their ends. */
  lengths(most: number): number[] {
    return this.ends.slice(0, most).map((end, line) => end - (this.starts[line] as number))
  }

  /** Where the line begins that an offset stands in. */
  startOf(offset: number): number {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return this.starts[low] as number
  }

  private breakAt(end: number, length: number): void {
    this.ends.push(end)
    this.starts.push(end + length)
  }
}
