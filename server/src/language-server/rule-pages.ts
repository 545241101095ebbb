import type { Diagnostic } from 'vscode-languageserver'
import type { Finding, Pack, Source } from '../engine/index.ts'

/** Where what a rule asks for can be read: the rule's own source first, then the other pages that ask for the same. */
export function citedPage(rule: {
  readonly source?: Source
  readonly furtherSources?: readonly Source[]
}): Source | undefined {
  return [rule.source, ...(rule.furtherSources ?? [])].find((source) => source?.url !== undefined)
}

/** The address of the page behind a finding; that of the clinic where none is known to say this very thing. */
export function pageOf(finding: Finding, packs: readonly Pack[]): string | undefined {
  if (finding.source?.url) return finding.source.url
  const pack = packs.find(({ id }) => id === finding.pack?.id)
  if (!pack) return undefined
  const rules = [...pack.requirements, ...pack.criteria, ...pack.advice]
  const rule =
    rules.find(({ id }) => finding.ruleId === `${pack.id}/${id}`) ??
    pack.requirements.find(({ element }) => element === finding.element && finding.criterion === undefined)
  return (rule && citedPage(rule)?.url) ?? pack.clinic.url
}

/** Diagnostics with the page behind each, where one is known. Both lists are parallel. */
export function withPages(
  diagnostics: readonly Diagnostic[],
  findings: readonly Finding[],
  packs: readonly Pack[],
): Diagnostic[] {
  return diagnostics.map((diagnostic, i) => {
    const finding = findings[i]
    const href = finding && pageOf(finding, packs)
    return href === undefined ? diagnostic : { ...diagnostic, codeDescription: { href } }
  })
}
