import type { Finding, Severity } from '../engine/index.ts'
import type { Messages } from './messages.ts'

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/**
 * The findings as an editor shows them, in the engine's order: where several packs ask for the same element, only
 * those of the pack that takes it most seriously (the first of equals) are kept, naming the others.
 */
export function shownFindings(findings: readonly Finding[], messages: Messages): readonly Finding[] {
  const rivals = byElement(findings)
  return findings.flatMap((finding) => {
    if (!isAboutElement(finding)) return [finding]
    const askers = rivals.get(finding.element) ?? [finding]
    const spokesman = askers.reduce((best, asker) => (RANK[asker.severity] < RANK[best.severity] ? asker : best))
    if (finding.pack.id !== spokesman.pack.id) return []
    const others = [...new Set(askers.map((asker) => asker.pack.id))].filter((id) => id !== spokesman.pack.id)
    return others.length === 0
      ? [finding]
      : [{ ...finding, message: `${finding.message} ${messages.alsoAskedBy(others)}` }]
  })
}

type ElementFinding = Finding & Required<Pick<Finding, 'element' | 'pack'>>

function isAboutElement(finding: Finding): finding is ElementFinding {
  return finding.element !== undefined && finding.pack !== undefined && finding.criterion === undefined
}

function byElement(findings: readonly Finding[]): ReadonlyMap<string, readonly ElementFinding[]> {
  const groups = new Map<string, ElementFinding[]>()
  for (const finding of findings) {
    if (!isAboutElement(finding)) continue
    const group = groups.get(finding.element)
    if (group) group.push(finding)
    else groups.set(finding.element, [finding])
  }
  return groups
}
