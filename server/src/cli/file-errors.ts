import type { Localized } from '../engine/types.ts'

const reasons: Readonly<Record<string, Localized>> = {
  ENOENT: { nb: 'finnes ikke', nn: 'finst ikkje', en: 'does not exist' },
  EACCES: { nb: 'du har ikke tilgang', nn: 'du har ikkje tilgang', en: 'permission denied' },
  EPERM: { nb: 'du har ikke tilgang', nn: 'du har ikkje tilgang', en: 'permission denied' },
  EISDIR: { nb: 'er en mappe', nn: 'er ei mappe', en: 'is a folder' },
  ENOTDIR: {
    nb: 'en del av stien er ikke en mappe',
    nn: 'ein del av stien er ikkje ei mappe',
    en: 'a part of the path is no folder',
  },
  ELOOP: { nb: 'lenken går i ring', nn: 'lenkja går i ring', en: 'the link goes in circles' },
  ENAMETOOLONG: { nb: 'navnet er for langt', nn: 'namnet er for langt', en: 'the name is too long' },
  EMFILE: { nb: 'for mange åpne filer', nn: 'for mange opne filer', en: 'too many open files' },
  ENFILE: { nb: 'for mange åpne filer', nn: 'for mange opne filer', en: 'too many open files' },
  EBUSY: {
    nb: 'er i bruk av et annet program',
    nn: 'er i bruk av eit anna program',
    en: 'is in use by another program',
  },
  EIO: { nb: 'lesefeil på disken', nn: 'lesefeil på disken', en: 'input/output error' },
  ENXIO: { nb: 'er ikke en vanlig fil', nn: 'er ikkje ei vanleg fil', en: 'is no ordinary file' },
  EBADF: { nb: 'er lukket', nn: 'er lukka', en: 'is closed' },
  ENOSPC: { nb: 'disken er full', nn: 'disken er full', en: 'the disk is full' },
  EROFS: { nb: 'disken kan bare leses', nn: 'disken kan berre lesast', en: 'the disk is read-only' },
}

/** True for an error that the operating system has given. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error
}

/** Why the file system refused, as words that follow a name. @throws an error that did not come from the file system */
export function fileErrorReason(error: unknown): Localized {
  if (!isFileError(error)) throw error
  return reasons[error.code] ?? { nb: error.code, nn: error.code, en: error.code }
}

/** Why a file or folder could not be read, as a sentence without its name. @throws like {@link fileErrorReason} */
export function unreadableReason(error: unknown): Localized {
  const { nb, nn, en } = fileErrorReason(error)
  if (isFileError(error) && error.code === 'ENOENT')
    return { nb: `filen ${nb}`, nn: `fila ${nn}`, en: `the file ${en}` }
  return { nb: `kan ikke leses: ${nb}`, nn: `kan ikkje lesast: ${nn}`, en: `cannot be read: ${en}` }
}
