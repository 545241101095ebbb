import { LineIndex } from '../engine/letter/line-index.ts'
import type { Finding, Language, LetterResult } from '../engine/types.ts'

/** Where something stands: lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
interface Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}
export interface FindingReport extends Finding, Place {}

/** One letter of a report. A letter that was not read knows nothing: no language, no elements, no criteria. */
export interface LetterReport extends Omit<LetterResult, 'language' | 'findings'> {
  readonly file: string
  readonly language: Language | null
  readonly findings: readonly FindingReport[]
}

/** The result of a letter with lines and columns beside the offsets; `text` is what the offsets count in. */
export function letterReport(file: string, text: string, result: LetterResult): LetterReport {
  const lines = new LineIndex(text)
  return {
    file,
    status: result.status,
    notChecked: result.notChecked,
    language: result.language,
    date: result.date,
    packs: result.packs,
    elements: result.elements,
    facts: result.facts,
    criteria: result.criteria,
    reasons: result.reasons,
    findings: result.findings.map((finding) => findingReport(finding, lines)),
  }
}

/** A letter that could not be read. It has one finding, so that no list of findings can take it for a clean one. */
export function notCheckedReport(file: string, check: string, reason: string): LetterReport {
  const finding = {
    ruleId: 'henvis/not-checked',
    severity: 'error',
    message: reason,
    fixes: [],
    start: 0,
    end: 0,
  } as const
  return {
    file,
    status: 'not-checked',
    notChecked: [{ check, reason }],
    language: null,
    date: null,
    packs: [],
    elements: {},
    facts: {
      ageYears: null,
      painDurationMonths: null,
      fatigueDurationMonths: null,
      activityReductionPercent: null,
      interpreterNeeded: null,
      language: null,
      opioids: null,
      omeqPerDay: null,
      nomed: [],
    },
    criteria: {},
    reasons: {},
    findings: [findingReport(finding, new LineIndex(''))],
  }
}

function findingReport(finding: Finding, lines: LineIndex): FindingReport {
  const { ruleId, severity, message, start, end, pack, source, fixes, ...rest } = finding
  const from = lines.positionAt(start)
  const to = lines.positionAt(end)
  return {
    ruleId,
    severity,
    message,
    line: from.line + 1,
    column: from.column + 1,
    endLine: to.line + 1,
    endColumn: to.column + 1,
    start,
    end,
    ...rest,
    ...(pack ? { pack } : {}),
    ...(source ? { source } : {}),
    fixes,
  }
}

/** How many findings of each severity and letters of each status a run had. */
export interface Totals {
  readonly letters: number
  readonly notChecked: number
  readonly error: number
  readonly warning: number
  readonly info: number
  /** Findings that `--fix` can take care of: those with a rewrite or a template. */
  readonly fixable: number
}

export const noTotals: Totals = { letters: 0, notChecked: 0, error: 0, warning: 0, info: 0, fixable: 0 }

export function addToTotals(totals: Totals, letter: LetterReport): Totals {
  const read = letter.status !== 'not-checked'
  const sum = {
    ...totals,
    letters: totals.letters + 1,
    notChecked: totals.notChecked + (letter.status === 'checked' ? 0 : 1),
  }
  if (!read) return sum
  for (const finding of letter.findings) {
    sum[finding.severity]++
    if (finding.fixes.some((fix) => fix.kind !== 'answer')) sum.fixable++
  }
  return sum
}

/** A report in some format, made piece by piece: each letter can be written as soon as it is judged. */
export interface Renderer {
  readonly start: string
  /** `text` is what the offsets count in; absent where the letter was not read. */
  letter(letter: LetterReport, text?: string): string
  end(totals: Totals): string
}
