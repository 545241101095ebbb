import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { bulkFixes, type Finding, type Fix, mergeFixes } from '../engine/index.ts'
import type { Analysis } from './analysis.ts'
import type { Messages } from './messages.ts'
import { type EditSupport, workspaceEdit } from './workspace-edits.ts'

export const FIX_ALL: CodeActionKind = `${CodeActionKind.SourceFixAll}.henvis`
export const FILL_ALL: CodeActionKind = `${CodeActionKind.QuickFix}.henvis.fillAll`

/**
 * The code actions at a range: every fix of the findings there, all templates and rewrites of the document as one
 * (where two findings or more have a template, or where that very action is asked for), and all rewrites as
 * `source.fixAll.henvis`. None where the client speaks of findings of another version.
 */
export function codeActions(
  { range, context }: CodeActionParams,
  analysis: Analysis,
  document: TextDocument,
  support: EditSupport,
  messages: Messages,
): CodeAction[] {
  if (analysis.version !== document.version || context.diagnostics.some((d) => isStale(d, document.version))) return []
  const wants = (kind: CodeActionKind) => !context.only || context.only.some((only) => isWithin(kind, only))
  const actions: CodeAction[] = []
  const here = analysis.findings.flatMap((finding, index) => {
    const diagnostic = analysis.diagnostics[index]
    return diagnostic && touches(diagnostic.range, range) ? [{ finding, diagnostic }] : []
  })
  if (wants(CodeActionKind.QuickFix)) {
    for (const { finding, diagnostic } of here) {
      for (const fix of finding.fixes) actions.push(quickFix(finding, fix, diagnostic, document, support))
    }
  }
  if (
    wants(FILL_ALL) &&
    bulkFixes(
      here.map(({ finding }) => finding),
      ['rewrite', 'template'],
    ).length > 0
  ) {
    const fewest = context.only?.includes(FILL_ALL) ? 1 : 2
    if (bulkFixes(analysis.findings, ['template']).length >= fewest) {
      const { edits } = mergeFixes(bulkFixes(analysis.findings, ['rewrite', 'template']))
      actions.push({ title: messages.fillInAll, kind: FILL_ALL, edit: workspaceEdit(edits, document, support, true) })
    }
  }
  if (wants(FIX_ALL)) {
    const { edits } = mergeFixes(bulkFixes(analysis.findings, ['rewrite']))
    const edit = workspaceEdit(edits, document, support, false)
    if (edits.length > 0) actions.push({ title: messages.rewriteAll, kind: FIX_ALL, edit })
  }
  return actions
}

function quickFix(
  finding: Finding,
  fix: Fix,
  diagnostic: Diagnostic,
  document: TextDocument,
  support: EditSupport,
): CodeAction {
  const isOnlyOne = finding.fixes.every((other) => other === fix || other.kind === 'answer')
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.kind !== 'answer' && isOnlyOne ? { isPreferred: true } : {}),
    edit: workspaceEdit(fix.edits, document, support, fix.kind !== 'rewrite'),
  }
}

function isStale({ source, data }: Diagnostic, version: number): boolean {
  return source === 'henvis' && typeof data?.version === 'number' && data.version !== version
}

function isWithin(kind: CodeActionKind, wanted: CodeActionKind): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`)
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start)
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}
