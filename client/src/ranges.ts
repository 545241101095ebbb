import { Range } from 'vscode'
import type { Place } from '../../server/src/language-server/completeness-protocol.ts'

/** A range of the protocol as VS Code has it. */
export function toRange({ start, end }: Place['range']): Range {
  return new Range(start.line, start.character, end.line, end.character)
}
