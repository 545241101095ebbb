import { type Hover, MarkupKind, type Position } from 'vscode-languageserver'
import type { ClientFeatures } from '../client-features.ts'
import { rangeOf } from '../findings-to-diagnostics.ts'
import { hoverMarkdown } from './hover-markdown.ts'
import type { HoverPart } from './hover-place.ts'
import { hoverProviders } from './hover-providers.ts'
import type { LetterSeen } from './letter-seen.ts'

/** What is known of a place: findings, what it counts as or why it does not, doses. `null` where there is nothing. */
export function hoverAt(
  position: Position,
  { document, analysis, judged, locale }: LetterSeen,
  { hoverFormat: format, showsDiagnostics }: Pick<ClientFeatures, 'hoverFormat' | 'showsDiagnostics'>,
): Hover | null {
  if (!judged) return null
  const at = document.text.offsetAt(position)
  const place = { at, letter: judged, analysis, locale, showsDiagnostics }
  const parts = hoverProviders.flatMap((provider) => provider(place))
  const [first] = [...parts].sort((a, b) => a.end - a.start - (b.end - b.start))
  if (!first) return null
  const value = format === MarkupKind.Markdown ? hoverMarkdown(parts) : asText(parts)
  return { contents: { kind: format, value }, range: rangeOf(first, document.text) }
}

function asText(parts: readonly HoverPart[]): string {
  return parts.map(({ lines }) => lines.join('\n')).join('\n\n')
}
