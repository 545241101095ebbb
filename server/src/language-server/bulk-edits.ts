import type { Edit, Finding, Fix, FixKind } from '../engine/index.ts'

/**
 * The edits that settle many findings at once: of each finding the first fix of the first kind that it has, in the
 * order of `kinds`. A fix that overlaps one already taken is left out whole. Sorted by place; insertions at one place
 * stand in the order of their findings.
 */
export function bulkEdits(findings: readonly Finding[], kinds: readonly Exclude<FixKind, 'answer'>[]): readonly Edit[] {
  const taken: Edit[] = []
  for (const finding of findings) {
    const fix = bulkFix(finding, kinds)
    if (fix && !fix.edits.some((edit) => taken.some((other) => overlap(edit, other)))) taken.push(...fix.edits)
  }
  return taken.sort((a, b) => a.start - b.start || a.end - b.end)
}

export function bulkFix(finding: Finding, kinds: readonly Exclude<FixKind, 'answer'>[]): Fix | undefined {
  for (const kind of kinds) {
    const fix = finding.fixes.find((candidate) => candidate.kind === kind)
    if (fix) return fix
  }
  return undefined
}

function overlap(a: Edit, b: Edit): boolean {
  return a.start < b.end && b.start < a.end
}
