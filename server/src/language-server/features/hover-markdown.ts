import type { HoverPart } from './hover-place.ts'

/** Parts as Markdown: the first line of each bold, every line on its own, a rule between parts. It reads as the plain text does. */
export function hoverMarkdown(parts: readonly HoverPart[]): string {
  return parts
    .map(({ lines: [heading = '', ...lines] }) => [`**${markdown(heading)}**`, ...lines.map(markdown)].join('  \n'))
    .join('\n\n---\n\n')
}

/** An address up to what ends the sentence around it. */
const ADDRESS = /(https?:\/\/[^\s<>]*[^\s<>.,;:!?»”"'])/

/** One line of text as Markdown that says the same: addresses are links, and what Markdown would take for its own is escaped. */
function markdown(line: string): string {
  return line
    .trim()
    .split(ADDRESS)
    .map((part, i) => (i % 2 === 1 ? address(part) : i === 0 ? atLineStart(escaped(part)) : escaped(part)))
    .join('')
}

/** The bracket around an address is not part of it. */
function address(found: string): string {
  const isBracketed = found.endsWith(')') && !found.includes('(')
  const target = isBracketed ? found.slice(0, -1) : found
  return `<${target}>${isBracketed ? ')' : ''}`
}

/** Escaped wherever they may begin or end something: emphasis, code, links, tags, entities. */
function escaped(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/[`*]/g, '\\$&')
    .replace(/(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, '\\_')
    .replace(/~(?=.*~)|(?<=~.*)~/g, '\\~')
    .replace(/\](?=[([:])/g, '\\]')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
}

/** Escaped at the beginning of a line only: headings, quotes, lists, rules, tables. */
function atLineStart(text: string): string {
  return text
    .replace(/^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[-=|:](?=[\s|:=-]*$)/, '\\$&')
}
