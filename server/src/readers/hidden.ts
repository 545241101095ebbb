import type { Format } from '../engine/types.ts'

/** What a Markdown letter must hold for anything in it to be no prose. */
const MAY_HIDE = /<|`|~~~|\]\(|\]:|^(?: {4}|\t)/m

/** Whether a letter may hold stretches that are not read; only then is `markdown.ts`, and with it a parser, worth loading. */
export function mayHide(text: string, format: Format): boolean {
  return format === 'markdown' && MAY_HIDE.test(text)
}
