import { type SnippetTextEdit, StringValue, type TextEdit } from 'vscode-languageserver'

/** `[varighet]` to be filled in, `[ja|nei]` to be chosen. */
const PLACEHOLDER = /\[[^\][\r\n]{1,200}\]/g

/**
 * Turns the placeholders of edits into tab stops, numbered through all edits, since an editor runs them as one snippet.
 * A placeholder stays in the text until something is written over it: a choice begins with itself, so that nothing
 * is stated by accepting the edit. Edits without placeholders are given back as they are.
 */
export function withTabStops(edits: readonly TextEdit[]): (TextEdit | SnippetTextEdit)[] {
  let stop = 0
  return edits.map((edit) => {
    let at = 0
    let snippet = ''
    for (const match of edit.newText.matchAll(PLACEHOLDER)) {
      stop += 1
      snippet += escapeText(edit.newText.slice(at, match.index)) + tabStop(stop, match[0])
      at = match.index + match[0].length
    }
    if (at === 0) return edit
    return { range: edit.range, snippet: StringValue.createSnippet(snippet + escapeText(edit.newText.slice(at))) }
  })
}

function tabStop(stop: number, placeholder: string): string {
  const choices = placeholder.slice(1, -1).split('|')
  if (choices.length === 1) return `\${${stop}:${escapeText(placeholder)}}`
  return `\${${stop}|${[placeholder, ...choices].map((choice) => choice.replace(/[\\,|]/g, '\\$&')).join(',')}|}`
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}
