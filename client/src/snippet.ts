/**
 * Turns the text of a template into a VS Code snippet: every `[…]` becomes a tab stop, `[ja|nei]` a choice.
 * An untouched tab stop leaves the placeholder as it was. That holds for a choice as well: its first alternative is
 * the placeholder itself, since VS Code writes the first one unasked and nobody has answered yet.
 */
export function toSnippet(text: string): string {
  let snippet = ''
  let at = 0
  let stop = 0
  for (const match of text.matchAll(/\[([^[\]\r\n]+)\]/g)) {
    const [placeholder, inside = ''] = match
    stop += 1
    snippet += escapeText(text.slice(at, match.index)) + tabStop(stop, placeholder, inside)
    at = match.index + placeholder.length
  }
  return snippet + escapeText(text.slice(at))
}

function tabStop(stop: number, placeholder: string, inside: string): string {
  const options = inside.split('|').map((option) => option.trim())
  if (options.length < 2 || options.includes('')) return `\${${stop}:${escapeText(placeholder)}}`
  return `\${${stop}|${[placeholder, ...options].map(escapeOption).join(',')}|}`
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

function escapeOption(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&')
}
