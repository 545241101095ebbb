import { harmless } from '../report/excerpt.ts'
import { writeErr } from './stdio.ts'

/** Says something on standard error. Names of files may hold anything, so what could steer a terminal is taken out. */
export function tell(text: string): void {
  writeErr(`henvis: ${text.split('\n').map(harmless).join('\n')}\n`)
}
