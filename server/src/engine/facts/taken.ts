import type { Span } from '../types.ts'

/** Which stretches of a text are taken by what was found before; asked and told in the length of the stretch. */
export class Taken {
  readonly #marks: Uint8Array

  constructor(length: number) {
    this.#marks = new Uint8Array(length)
  }

  /** Takes a stretch if nothing of it is taken; whether it did. */
  take({ start, end }: Span): boolean {
    if (!this.isFree({ start, end })) return false
    this.#marks.fill(1, start, end)
    return true
  }

  isFree({ start, end }: Span): boolean {
    for (let at = start; at < end; at++) if (this.#marks[at] === 1) return false
    return true
  }
}
