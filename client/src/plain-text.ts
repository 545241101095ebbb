/** An ending that says Markdown, or the language of the editor. In other letters a comment is text like any other. */
export type LetterFormat = 'plain' | 'markdown'

/** Elements of HTML that say how text looks. «<navn>» and «< 3 mnd» are text. */
const TAGS = /<\/?(?:b|i|u|em|strong|span|div|p|sub|sup|center|font|details|summary)(?:\s[^<>\n]*)?\/?>/gi
const COMMENTS = /<!--[\s\S]*?-->/g
const RULE_OF_TABLE = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*(?::?-{3,}:?\s*)?$/
const FENCE = /^\s*(?:```|~~~)[^`~]*$/
const UNDERLINE = /^(?:={3,}|-{3,})[ \t]*$/

/**
 * A letter as a field of an EHR takes it: marks of headings and emphasis are gone, and in Markdown also comments, marks of links and
 * code, and the lines of tables, whose cells stand apart by semicolons. No word of the letter's prose is lost. Lists keep
 * their dashes and numbers; «>» stays, since «> 3 mnd» is no quotation. Lines end with `\n`, see {@link withLineEnds}.
 */
export function plainText(letter: string, format: LetterFormat): string {
  const text = letter.replace(/\r\n?/g, '\n')
  const bare = format === 'markdown' ? withoutMarkdown(text) : text
  return bare
    .split('\n')
    .map((line) => line.replace(/^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/, '$1'))
    .map(withoutStrong)
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\s+$/g, '')
    .concat('\n')
}

/** Where a letter that is copied is to be pasted, as far as it is known. */
export interface Destination {
  /** The machine of the extension is one with Windows. */
  readonly onWindows: boolean
  /** What VS Code calls the other machine that it works on; in Windows' own Linux the window is one of Windows. */
  readonly remoteName: string | undefined
  /** The letter has line ends of Windows. */
  readonly hasCrlf: boolean
}

/** Text with the line ends of the machine where it is pasted: old fields of Windows show a bare `\n` as nothing at all. */
export function withLineEnds(text: string, { onWindows, remoteName, hasCrlf }: Destination): string {
  return onWindows || remoteName === 'wsl' || hasCrlf ? text.replace(/\r?\n/g, '\r\n') : text
}

function withoutMarkdown(text: string): string {
  const lines = text
    .replace(COMMENTS, '')
    .replace(/<br\s*\/?>[ \t]*\n?/gi, '\n')
    .replace(TAGS, '')
    .split('\n')
  return lines
    .filter(
      (line, i) =>
        !RULE_OF_TABLE.test(line) && !FENCE.test(line) && !(UNDERLINE.test(line) && (lines[i - 1] ?? '').trim()),
    )
    .filter((line) => !/^\s{0,3}(?:(?:\*\s*){3,}|(?:_\s*){3,}|(?:-\s*){3,})$/.test(line) || /_{3,}/.test(line))
    .map(withoutCells)
    .map(withoutInline)
    .join('\n')
}

function withoutCells(line: string): string {
  if (!/^\s*\|.*\|\s*$/.test(line)) return line
  const cells = line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join('; ')
}

function withoutInline(line: string): string {
  return line
    .replace(/^(\s*)[*+](?=[ \t]+\S)/, '$1-')
    .replace(/!?\[([^\]\n]+)\]\((?:<([^>\n]*)>|([^()\s]*))(?:\s+"[^"]*")?\)/g, linkText)
    .replace(/<((?:https?:\/\/|mailto:)[^\s<>]+)>/g, '$1')
    .replace(/(`+)([^`\n]+)\1/g, '$2')
    .replace(/(?<![\p{L}\d*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\p{L}\d*])/gu, '$1')
    .replace(/(?<![\p{L}\d_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\p{L}\d_])/gu, '$1')
    .replace(/~~(?=\S)([^~\n]+?)~~/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|<>~-])/g, '$1')
    .replace(/\\$/, '')
}

function linkText(_: string, text: string, bracketed: string | undefined, bare: string | undefined): string {
  const address = bracketed ?? bare ?? ''
  return address === '' || address === text || address.startsWith('#') ? text : `${text} (${address})`
}

function withoutStrong(line: string): string {
  return line
    .replace(/\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*/g, '$1')
    .replace(/(?<![\p{L}\d_])__(?=[^\s_])([^_\n]+?)(?<=\S)__(?![\p{L}\d_])/gu, '$1')
}
