import { writeErr } from './stdio.ts'
import { isTerminal } from './terminal.ts'

/** Letters from which on a run is long, and how many are done between two signs of life. */
const LONG = 200
const STEP = 25

/**
 * Shows how far a long run has come, where standard error is a terminal and standard output does not show it anyway.
 * Call the result with the number of letters that are done.
 */
export async function progressOf(total: number): Promise<(done: number) => void> {
  if (total < LONG || !(await isTerminal(2)) || (await isTerminal(1))) return () => {}
  return (done) => {
    if (done === total) writeErr('\r\u001b[K')
    else if (done % STEP === 0) writeErr(`\r${done}/${total}`)
  }
}
