import { applyFixes, bulkFixes, type Fix, type LetterResult } from '../engine/index.ts'
import type { Judge } from './letter-judge.ts'

export interface FixedLetter {
  readonly text: string
  /** Of the letter as it is after the fixes. */
  readonly result: LetterResult
  readonly applied: number
}

/** A fix may uncover another; more rounds than this means that two fixes undo each other. */
const ROUNDS = 10

/**
 * Applies one fix a finding, a rewrite before a template, and looks again until nothing is left to do. Answers state
 * something about the patient and are never applied here. Inserted lines end as the lines of the letter do.
 */
export async function fixLetter(unfixed: string, first: LetterResult, judge: Judge): Promise<FixedLetter> {
  let text = unfixed
  let result = first
  let applied = 0
  for (let round = 0; round < ROUNDS; round++) {
    const fixes = bulkFixes(result.findings, ['rewrite', 'template'])
    const lineEnd = lineEndOf(text)
    const fixed = applyFixes(
      text,
      fixes.map((fix) => withLineEnds(fix, lineEnd)),
    )
    if (fixed.text === text) break
    applied += fixes.length - fixed.skipped.length
    text = fixed.text
    result = await judge(text)
  }
  return { text, result, applied }
}

function withLineEnds(fix: Fix, lineEnd: string): Fix {
  return {
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, newText: edit.newText.replace(/\r\n|\r|\n/g, lineEnd) })),
  }
}

/** The line end that the first line of a letter has. */
function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
}
