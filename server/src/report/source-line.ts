import type { Source } from '../engine/types.ts'
import { harmless } from './excerpt.ts'
import type { Words } from './words.ts'

/** Title, publisher, date and address of a source on one line. */
export function sourceLine(source: Source, say: Words): string {
  const date = source.date && `${say.published} ${say.date(source.date)}`
  return [`«${source.title}»`, source.publisher, date, source.url]
    .filter(Boolean)
    .map((part) => harmless(String(part)))
    .join(', ')
}
