import type { Localized } from '../engine/types.ts'

/** Said of a text that is missing, and of one that is nothing but white space. */
export const emptyText: Localized = { nb: 'teksten er tom', nn: 'teksten er tom', en: 'the text is empty' }

/** Said of a key that must be there. */
export function missing(key: string): Localized {
  return { nb: `«${key}» mangler`, nn: `«${key}» manglar`, en: `"${key}" is missing` }
}
