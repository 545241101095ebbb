import type { Edit, Fix } from '../types.ts'

/** Edits that can be applied together, in the order of the letter, and the fixes that were left out for them. */
export interface MergedFixes {
  readonly edits: readonly Edit[]
  readonly skipped: readonly Fix[]
}

const BLANK_LINE = /^(\r\n|\r|\n)\1/
const LINE_BREAK = /^[\r\n]/

const LABELLED = /^[\r\n]+[^\r\n[:]+:/

/** How closely an addition belongs to what is before it: on its line, under it as its content, under it with a label, a paragraph of its own. */
function distance({ newText }: Edit): 0 | 1 | 2 | 3 {
  if (!LINE_BREAK.test(newText)) return 0
  if (BLANK_LINE.test(newText)) return 3
  return LABELLED.test(newText) ? 2 : 1
}

/**
 * Puts fixes together. One whose edits overlap those of an earlier one is left out. At one place, what goes on with the line comes
 * first, then the content of a heading, then lines with labels, then new paragraphs, else the order given counts; paragraphs that
 * are added together become lines of one.
 */
export function mergeFixes(fixes: readonly Fix[]): MergedFixes {
  const taken: Edit[] = []
  const skipped: Fix[] = []
  for (const fix of fixes) {
    if (fix.edits.some((e) => taken.some((t) => e.start < t.end && t.start < e.end))) skipped.push(fix)
    else taken.push(...fix.edits)
  }
  const sorted = taken
    .map((edit, order) => ({ edit, order }))
    .sort(
      (a, b) =>
        a.edit.start - b.edit.start ||
        distance(a.edit) - distance(b.edit) ||
        a.edit.end - b.edit.end ||
        a.order - b.order,
    )
    .map(({ edit }) => edit)
  const edits = sorted.map((edit, i) => {
    const before = sorted[i - 1]
    if (before?.start !== edit.start) return edit
    if (distance(before) === 3) return { ...edit, newText: edit.newText.replace(BLANK_LINE, '$1') }
    // in an empty letter there is no line to go on with
    return edit.start === 0 &&
      edit.end === 0 &&
      before.end === 0 &&
      distance(edit) === 0 &&
      !/[\r\n]$/.test(before.newText)
      ? { ...edit, newText: `\n${edit.newText}` }
      : edit
  })
  return { edits, skipped }
}

/** Applies fixes to a text, as `mergeFixes` puts them together. */
export function applyFixes(
  text: string,
  fixes: readonly Fix[],
): { readonly text: string; readonly skipped: readonly Fix[] } {
  const { edits, skipped } = mergeFixes(fixes)
  let out = ''
  let at = 0
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.newText
    at = edit.end
  }
  return { text: out + text.slice(at), skipped }
}
