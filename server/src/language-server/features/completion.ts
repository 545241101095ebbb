import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  type Position,
  TextEdit,
} from 'vscode-languageserver'
import { rangeOf } from '../findings-to-diagnostics.ts'
import { withTabStops } from '../snippets.ts'
import { lineEndOf } from '../workspace-edits.ts'
import { clinicSuggestions } from './completion-clinics.ts'
import { type Cursor, cursorAt, type Suggestion } from './completion-cursor.ts'
import { medicineSuggestions } from './completion-medicines.ts'
import { answerSuggestions, skeletonSuggestions } from './completion-sections.ts'
import type { LetterSeen } from './letter-seen.ts'

type CompletionProvider = (cursor: Cursor, seen: LetterSeen) => readonly Suggestion[]

const providers: readonly CompletionProvider[] = [clinicSuggestions, answerSuggestions, skeletonSuggestions]

/** More entries than anybody reads through; the next letter that is typed asks anew. */
const MOST = 100

const KINDS: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  skeleton: CompletionItemKind.Module,
  template: CompletionItemKind.Field,
  answer: CompletionItemKind.Value,
  medicine: CompletionItemKind.Constant,
  clinic: CompletionItemKind.Reference,
}

/**
 * What can be written at a place; nothing is chosen beforehand. Placeholders are tab stops where the client knows snippets. Where
 * medicines are among it, only those that begin as what is typed, so that the list has to be asked for again.
 */
export function completions(position: Position, seen: LetterSeen, snippets: boolean): CompletionList {
  const { text } = seen.document
  const cursor = cursorAt(text, position)
  const lineEnd = lineEndOf(text.getText())
  const medicines = medicineSuggestions(cursor, seen)
  const others = providers.flatMap((provider) => provider(cursor, seen))
  // A word that was begun is more likely that of a medicine; with nothing typed, whole lines help more.
  const isBegun = /[\p{L}\d]\s*$/u.test(cursor.before)
  const suggestions = (isBegun ? [...(medicines ?? []), ...others] : [...others, ...(medicines ?? [])]).slice(0, MOST)
  const items = suggestions.map(
    ({ label, detail, documentation, kind, start, newText, filterText }, i): CompletionItem => {
      const plain = TextEdit.replace(rangeOf({ start, end: cursor.at }, text), newText.replaceAll('\n', lineEnd))
      const [edit] = snippets ? withTabStops([plain]) : [plain]
      const isSnippet = edit !== undefined && 'snippet' in edit
      return {
        label,
        kind: KINDS[kind],
        detail,
        ...(documentation && { documentation }),
        filterText: filterText ?? newText.split('\n')[0]?.trim() ?? label,
        sortText: String(i).padStart(4, '0'),
        insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        textEdit: isSnippet ? { range: edit.range, newText: edit.snippet.value } : plain,
      }
    },
  )
  return { isIncomplete: medicines !== null, items }
}
