import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type Position,
  TextEdit,
} from 'vscode-languageserver'
import { rangeOf } from '../findings-to-diagnostics.ts'
import { withTabStops } from '../snippets.ts'
import { lineEndOf } from '../workspace-edits.ts'
import { clinicSuggestions } from './completion-clinics.ts'
import { type Cursor, cursorAt, type Suggestion } from './completion-cursor.ts'
import { opioidSuggestions } from './completion-opioids.ts'
import { answerSuggestions, skeletonSuggestions } from './completion-sections.ts'
import type { LetterSeen } from './letter-seen.ts'

type CompletionProvider = (cursor: Cursor, seen: LetterSeen) => readonly Suggestion[]

const providers: readonly CompletionProvider[] = [
  clinicSuggestions,
  answerSuggestions,
  skeletonSuggestions,
  opioidSuggestions,
]

const KINDS: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  skeleton: CompletionItemKind.Module,
  template: CompletionItemKind.Field,
  answer: CompletionItemKind.Value,
  opioid: CompletionItemKind.Constant,
  clinic: CompletionItemKind.Reference,
}

/** What can be written at a place; nothing is chosen beforehand. Placeholders are tab stops where the client knows snippets. */
export function completions(position: Position, seen: LetterSeen, snippets: boolean): CompletionItem[] {
  const { text } = seen.document
  const cursor = cursorAt(text, position)
  const lineEnd = lineEndOf(text.getText())
  const suggestions = providers.flatMap((provider) => provider(cursor, seen))
  return suggestions.map(({ label, detail, documentation, kind, start, newText }, i) => {
    const plain = TextEdit.replace(rangeOf({ start, end: cursor.at }, text), newText.replaceAll('\n', lineEnd))
    const [edit] = snippets ? withTabStops([plain]) : [plain]
    const isSnippet = edit !== undefined && 'snippet' in edit
    return {
      label,
      kind: KINDS[kind],
      detail,
      ...(documentation && { documentation }),
      filterText: newText.split('\n')[0]?.trim() ?? label,
      sortText: String(i).padStart(4, '0'),
      insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: isSnippet ? { range: edit.range, newText: edit.snippet.value } : plain,
    }
  })
}
