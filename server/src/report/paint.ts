import type { Severity } from '../engine/types.ts'

/** Colours of a terminal. Looks at nothing: whether there is a terminal is decided by the caller. */
export type Paint = Readonly<Record<Severity | 'bold' | 'dim' | 'good', (text: string) => string>>

const codes = { error: 31, warning: 33, info: 36, bold: 1, dim: 2, good: 32 } as const

export function paintFor(colours: boolean): Paint {
  const with_ = (code: number) => (text: string) =>
    colours && text ? `\u001b[${code}m${text}\u001b[${code < 3 ? 22 : 39}m` : text
  return {
    error: with_(codes.error),
    warning: with_(codes.warning),
    info: with_(codes.info),
    bold: with_(codes.bold),
    dim: with_(codes.dim),
    good: with_(codes.good),
  }
}
