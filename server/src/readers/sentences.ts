import type { Localized } from '../engine/types.ts'

/** Why bytes were not read as a letter: one sentence each, without the name of the file. */
export const sentences = {
  empty: (): Localized => ({
    nb: 'filen er tom',
    nn: 'fila er tom',
    en: 'the file is empty',
  }),
  onlySpace: (): Localized => ({
    nb: 'filen inneholder bare mellomrom og linjeskift',
    nn: 'fila inneheld berre mellomrom og linjeskift',
    en: 'the file contains nothing but white space',
  }),
  tooLarge: (bytes: number | null, limit: number): Localized => {
    const size = bytes === null ? null : megabytes(bytes)
    const most = megabytes(limit)
    return {
      nb: `filen er ${size ? `på ${size.no} MB` : 'for stor'}; grensen er ${most.no} MB`,
      nn: `fila er ${size ? `på ${size.no} MB` : 'for stor'}; grensa er ${most.no} MB`,
      en: `the file is ${size ? `${size.en} MB` : 'too large'}; the limit is ${most.en} MB`,
    }
  },
  binary: (): Localized => ({
    nb: 'filen er ikke tekst (den inneholder binære data)',
    nn: 'fila er ikkje tekst (ho inneheld binære data)',
    en: 'the file is not text (it contains binary data)',
  }),
  otherFormat: (kind: Localized): Localized => ({
    nb: `filen er ${kind.nb}; lagre brevet som ren tekst (.txt) eller Markdown (.md)`,
    nn: `fila er ${kind.nn}; lagre brevet som rein tekst (.txt) eller Markdown (.md)`,
    en: `the file is ${kind.en}; save the letter as plain text (.txt) or Markdown (.md)`,
  }),
  halfCharacter: (encoding: string, line: number, byte: number): Localized => ({
    nb: `teksten slutter midt i et tegn (${encoding}, linje ${line}, byte ${byte}); den kan være avkortet`,
    nn: `teksten sluttar midt i eit teikn (${encoding}, linje ${line}, byte ${byte}); han kan vere avkorta`,
    en: `the text ends in the middle of a character (${encoding}, line ${line}, byte ${byte}); it may be cut off`,
  }),
  damaged: (encoding: string, line: number, byte: number): Localized => ({
    nb: `tegnkodingen er ødelagt: ugyldig ${encoding} på linje ${line} (byte ${byte})`,
    nn: `teiknkodinga er øydelagd: ugyldig ${encoding} på linje ${line} (byte ${byte})`,
    en: `the encoding is damaged: invalid ${encoding} in line ${line} (byte ${byte})`,
  }),
} as const

/** Megabytes of 1024 × 1024 bytes with at most one decimal, rounded up: what is above a limit never looks equal to it. */
function megabytes(bytes: number): { no: string; en: string } {
  const en = String(Math.ceil((bytes / 1048576) * 10) / 10)
  return { no: en.replace('.', ','), en }
}
