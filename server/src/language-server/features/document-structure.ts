import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Position,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver'
import type { Span } from '../../engine/index.ts'
import { rangeOf } from '../findings-to-diagnostics.ts'
import type { LetterSeen } from './letter-seen.ts'
import { flattened, type OutlineNode, outlineOf, pathTo } from './outline.ts'

/** The parts of the letter: as a tree, or as a list for a client that knows no trees. */
export function documentSymbols(seen: LetterSeen, hierarchical: boolean): DocumentSymbol[] | SymbolInformation[] {
  const { document } = seen
  const source = document.text.getText()
  const kind = ({ section }: OutlineNode) => (section.inline ? SymbolKind.Key : SymbolKind.String)
  const name = ({ section: { heading } }: OutlineNode) => source.slice(heading.start, heading.end).trim()
  const symbol = (node: OutlineNode): DocumentSymbol => ({
    name: name(node),
    kind: kind(node),
    range: rangeOf(node.span, document.text),
    selectionRange: rangeOf(node.section.heading, document.text),
    children: node.children.map(symbol),
  })
  const nodes = outline(seen).filter((node) => name(node) !== '')
  if (hierarchical) return nodes.map(symbol)
  const list = (node: OutlineNode, containerName?: string): SymbolInformation[] => [
    {
      name: name(node),
      kind: kind(node),
      location: { uri: document.uri, range: rangeOf(node.span, document.text) },
      ...(containerName !== undefined && { containerName }),
    },
    ...node.children.flatMap((child) => list(child, name(node))),
  ]
  return nodes.flatMap((node) => list(node))
}

/** Whole lines, since not every editor folds within a line. */
export function foldingRanges(seen: LetterSeen): FoldingRange[] {
  const { text } = seen.document
  return flattened(outline(seen)).flatMap(({ span }) => {
    const startLine = text.positionAt(span.start).line
    const endLine = text.positionAt(span.end).line
    return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : []
  })
}

/** From each position outwards: sentence, what stands under the heading, the part with its heading, the parts around it, the letter. */
export function selectionRanges(positions: readonly Position[], seen: LetterSeen): SelectionRange[] {
  const { text } = seen.document
  const nodes = outline(seen)
  return positions.map((position) => {
    const at = text.offsetAt(position)
    const sentence = seen.judged?.view.sentences.find(({ start, end }) => start <= at && at <= end)
    const path = pathTo(nodes, at)
    const spans: Span[] = [
      { start: 0, end: text.getText().length },
      ...path.flatMap(({ span, section: { heading } }) => {
        const content = contentAfter(text.getText(), heading.end, span.end)
        return content && content.start <= at ? [span, content] : [span]
      }),
      ...(sentence ? [{ start: sentence.start, end: sentence.end }] : []),
    ]
    const [outermost, ...inner] = nested(spans)
    let range: SelectionRange = { range: rangeOf(outermost ?? { start: at, end: at }, text) }
    for (const span of inner) range = { range: rangeOf(span, text), parent: range }
    return range
  })
}

function outline({ document, judged }: LetterSeen): OutlineNode[] {
  return judged ? outlineOf(document.text.getText(), judged.view.sections) : []
}

/** What follows a heading, without the signs after it. */
function contentAfter(text: string, from: number, end: number): Span | null {
  const lead = /^[\s*_:]*/.exec(text.slice(from, end))?.[0] ?? ''
  return from + lead.length < end ? { start: from + lead.length, end } : null
}

/** Each span lies in the one before and is smaller. */
function nested(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans) {
    const around = kept.at(-1)
    const fits = !around || (around.start <= span.start && span.end <= around.end)
    if (fits && (!around || span.end - span.start < around.end - around.start)) kept.push(span)
  }
  return kept
}
