import type { Fix } from '../types.ts'

/**
 * Applies fixes to a text. Edits that touch the same place are applied in the order given; a fix one of whose
 * edits overlaps one that is already taken is left out and returned in `skipped`.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): { readonly text: string; readonly skipped: readonly Fix[] } {
  const taken: { start: number; end: number; newText: string; order: number }[] = []
  const skipped: Fix[] = []
  for (const fix of fixes) {
    const clash = fix.edits.some((e) => taken.some((t) => e.start < t.end && t.start < e.end))
    if (clash) skipped.push(fix)
    else for (const e of fix.edits) taken.push({ start: e.start, end: e.end, newText: e.newText, order: taken.length })
  }
  taken.sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order)
  let out = ''
  let at = 0
  for (const edit of taken) {
    out += text.slice(at, edit.start) + edit.newText
    at = edit.end
  }
  return { text: out + text.slice(at), skipped }
}
