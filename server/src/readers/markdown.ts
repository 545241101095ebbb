import type { Root, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Span } from '../engine/types.ts'

const HIDDEN = new Set(['html', 'code', 'inlineCode', 'definition', 'image', 'imageReference'])

/**
 * The stretches of a Markdown letter that are not its prose: comments and tags, code, images, link addresses. In order and apart;
 * offsets in UTF-16 units.
 */
export function hiddenInMarkdown(text: string): Span[] {
  const spans: Span[] = []
  collect(unified().use(remarkParse).parse(text), text, spans)
  return spans
}

function collect(node: Root | RootContent, text: string, spans: Span[]): void {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  // «<navn>» is a placeholder, not a tag
  if (HIDDEN.has(node.type) && !/^<[\p{L} /]+>$/u.test(text.slice(start, end))) spans.push({ start, end })
  else if (node.type === 'link') {
    const shown = node.children.at(-1)?.position?.end.offset ?? start
    for (const child of node.children) collect(child, text, spans)
    if (shown < end) spans.push({ start: shown, end })
  } else if ('children' in node) for (const child of node.children) collect(child, text, spans)
}
