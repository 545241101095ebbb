import { dirname } from 'node:path'
import type { LetterResult, Locale } from '../engine/index.ts'
import { type LetterReport, letterReport, notCheckedReport } from '../report/letter-report.ts'
import type { LetterSource } from './find-letters.ts'
import { fixLetter } from './fix-letter.ts'
import { type Judge, judgeOf } from './letter-judge.ts'
import type { RulesByFolder } from './letter-rules.ts'
import type { LintOptions } from './lint-options.ts'
import { messages } from './messages.ts'
import { readSource, type SourceRead } from './read-source.ts'
import { writeBack } from './write-back.ts'

/** A letter that was checked, or not. */
export interface CheckedLetter {
  readonly report: LetterReport
  /** What the offsets of the report count in; absent where the letter was not read. */
  readonly text?: string
  /** Fixes that were written, or would have been. */
  readonly fixes: number
  /** What a dry run would have written. */
  readonly fixedText?: string
  /** What else must be said on standard error. */
  readonly remarks: readonly string[]
  /** Fixes could not be written. */
  readonly failed?: true
}

/** Reads, judges and, where asked for, fixes one letter. Whatever is wrong with it becomes «not checked». */
export async function checkLetter(
  source: LetterSource,
  options: LintOptions,
  rules: RulesByFolder,
): Promise<CheckedLetter> {
  const file = source.kind === 'stdin' ? (options.stdinFilename ?? '-') : source.file
  const own = await rules.in(dirname(file))
  const locale = 'linter' in own ? own.locale : (options.language ?? 'nb')
  const read = readSource(source, file)
  if ('notChecked' in read) return notChecked(file, 'read', read.notChecked[locale])
  if (!('linter' in own)) return notChecked(file, 'settings', own.reason, [own.details])
  const judge = judgeOf(read, own, options.date)
  try {
    const result = await judge(read.text)
    const checked = { report: letterReport(file, read.text, result), text: read.text, fixes: 0, remarks: own.remarks }
    return options.fix ? await fix(checked, result, read, judge, options, locale) : checked
  } catch (error) {
    return notChecked(file, 'letter', internal(error, locale))
  }
}

async function fix(
  checked: CheckedLetter,
  result: LetterResult,
  read: SourceRead,
  judge: Judge,
  { dryRun }: LintOptions,
  locale: Locale,
): Promise<CheckedLetter> {
  const fixed = await fixLetter(read.text, result, judge)
  if (fixed.applied === 0) return checked
  if (dryRun) return { ...checked, fixes: fixed.applied, fixedText: fixed.text }
  const { file } = checked.report
  const obstacle = writeBack(file, read, fixed.text)
  if (obstacle) return { ...checked, remarks: [...checked.remarks, obstacle[locale]], failed: true }
  return { ...checked, report: letterReport(file, fixed.text, fixed.result), text: fixed.text, fixes: fixed.applied }
}

function notChecked(file: string, check: string, reason: string, remarks: readonly string[] = []): CheckedLetter {
  return { report: notCheckedReport(file, check, reason), fixes: 0, remarks }
}

function internal(error: unknown, locale: Locale): string {
  return messages.internal(error instanceof Error ? `${error.name}: ${error.message}` : String(error))[locale]
}
