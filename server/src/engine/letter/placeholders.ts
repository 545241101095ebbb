import type { Span } from '../types.ts'

/** What a doctor or a template leaves to be filled in: «[varighet]», «<navn>», «xxx», «____», «……». */
const PLACEHOLDER =
  /\[(?!\s*\]|[xX]\])[^\][\r\n]{1,200}\](?!\()|<[\p{L}][\p{L} /]{1,40}>|\{[\p{L}][\p{L} _/-]{1,40}\}|(?<![\p{L}\d])[xX]{3,}(?![\p{L}\d])|_{3,}|\.{4,}|…\s*…|(?:…|\.\.\.|(?<![xX])[xX]{2})(?<=:[ \t]{0,20}(?:…|\.\.\.|[xX]{2}))(?=[ \t]*(?:[\r\n]|$))/gu

/** Placeholders of a text in order; offsets in UTF-16 units. */
export function findPlaceholders(text: string): Span[] {
  if (!/[[<{_…]|xx|XX|\.\.\./.test(text)) return []
  return Array.from(text.matchAll(PLACEHOLDER), (m) => ({ start: m.index, end: m.index + m[0].length }))
}
