import type { LetterResult, NotChecked } from '../types.ts'

/** Runs the checks of one letter. One that throws becomes «not checked»; the others go on. */
export class Checks {
  readonly failed: NotChecked[] = []
  private ran = 0

  run<T>(check: string, otherwise: T, work: () => T): T {
    this.ran++
    try {
      return work()
    } catch (error) {
      this.failed.push({ check, reason: error instanceof Error ? error.message : String(error) })
      return otherwise
    }
  }

  get status(): LetterResult['status'] {
    if (this.failed.length === 0) return 'checked'
    return this.failed.length < this.ran ? 'partly-checked' : 'not-checked'
  }
}
