import { fstatSync } from 'node:fs'

/** True where a standard stream is a terminal. What is no device is settled without loading the code for terminals. */
export async function isTerminal(descriptor: 1 | 2): Promise<boolean> {
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return false
  } catch {
    return false
  }
  const { isatty } = await import('node:tty')
  return isatty(descriptor)
}

/** Whether to use colours: NO_COLOR and FORCE_COLOR decide, then the terminal (https://no-color.org). */
export async function wantsColours(toTerminal: boolean): Promise<boolean> {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (NO_COLOR) return false
  if (FORCE_COLOR) return FORCE_COLOR !== '0'
  return toTerminal && TERM !== 'dumb' && (await isTerminal(1))
}
