import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding, Severity, Span } from '../engine/index.ts'
import type { DiagnosticData } from './protocol.ts'

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** One diagnostic a finding, in the same order; ranges in the document's present version. */
export function findingsToDiagnostics(findings: readonly Finding[], document: TextDocument): Diagnostic[] {
  return findings.map((finding, index) => ({
    range: rangeOf(finding, document),
    severity: SEVERITIES[finding.severity],
    code: finding.ruleId,
    ...(finding.source?.url ? { codeDescription: { href: finding.source.url } } : {}),
    source: 'henvis',
    message: finding.message,
    data: { version: document.version, index } satisfies DiagnosticData,
  }))
}

export function rangeOf(span: Span, document: TextDocument): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) }
}
