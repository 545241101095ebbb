import type { Range } from './client.ts'

const ADDRESS = 'Til Smerteklinikken Nord\n\n'
export const OPENING = 'Pasienten henvises fordi ryggen er vond 😀.\n\n'
export const SLEEP = 'Søvn: sover godt.\n'
export const WORK = 'Arbeid: jobber som kokk.\n'
export const LANGUAGE = 'Behov for tolk: nei.\n'

/** A letter to the clinic of `fixture-rules.ts`, with the parts given. */
export function letter(...parts: readonly string[]): string {
  return ADDRESS + parts.join('')
}

export const COMPLETE = letter(OPENING, SLEEP, WORK, LANGUAGE)
export const WITHOUT_SLEEP = letter(OPENING, WORK, LANGUAGE)
export const URI = 'file:///letters/a.henvisning'
export const EVERYWHERE: Range = range(0, 0, 100, 0)

export function range(line: number, character: number, endLine: number, endCharacter: number): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } }
}
