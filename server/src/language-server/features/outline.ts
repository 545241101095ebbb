import type { Span } from '../../engine/index.ts'
import type { Section } from '../../engine/letter/letter.ts'

/** A part of the letter with the parts inside it. */
export interface OutlineNode {
  readonly section: Section
  /** From the heading to the end of the last content of all that stands below it. */
  readonly span: Span
  readonly children: readonly OutlineNode[]
}
interface OpenNode extends OutlineNode {
  readonly level: number
  readonly span: { readonly start: number; end: number }
  readonly children: OpenNode[]
}

/** Below the six levels of Markdown: a heading on a line of its own, and a label before its content. */
const OWN_LINE = 7
const LABEL = 8

/**
 * The headed parts of a letter as a tree. Markdown headings stand by their levels; a label belongs to the heading on a line
 * of its own that it follows without a blank line between them.
 */
export function outlineOf(text: string, sections: readonly Section[]): OutlineNode[] {
  const roots: OpenNode[] = []
  const open: OpenNode[] = []
  for (const section of sections) {
    if (section.heading.end === section.heading.start) continue
    const level = levelOf(text, section)
    while (open.length > 0 && !holds(open.at(-1) as OpenNode, level, section, text)) open.pop()
    const node: OpenNode = {
      section,
      level,
      span: { start: section.heading.start, end: Math.max(section.end, section.heading.end) },
      children: [],
    }
    const parent = open.at(-1)
    ;(parent ? parent.children : roots).push(node)
    for (const around of open) around.span.end = Math.max(around.span.end, node.span.end)
    open.push(node)
  }
  return roots
}

function levelOf(text: string, { heading, inline }: Section): number {
  const lineStart = Math.max(text.lastIndexOf('\n', heading.start - 1), text.lastIndexOf('\r', heading.start - 1)) + 1
  const marks = /^ {0,3}(#{1,6})[ \t]/.exec(text.slice(lineStart, heading.start))?.[1]
  if (marks) return marks.length
  return inline ? LABEL : OWN_LINE
}

function holds(parent: OpenNode, level: number, { heading }: Section, text: string): boolean {
  if (parent.level >= level) return false
  if (parent.level < OWN_LINE) return true
  const between = text.slice(parent.section.heading.end, heading.start).trimStart()
  return !/(?:\r\n|\r|\n)[ \t]*(?:\r|\n)/.test(between)
}

/** All parts that an offset stands in, the outermost first. */
export function pathTo(nodes: readonly OutlineNode[], at: number): OutlineNode[] {
  const node = nodes.find(({ span }) => span.start <= at && at <= span.end)
  return node ? [node, ...pathTo(node.children, at)] : []
}

/** Every part, in the order of the letter. */
export function flattened(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...flattened(node.children)])
}
