import { resolve } from 'node:path'
import type { Locale } from '../engine/index.ts'
import { shippedRules } from '../registry/shipped.ts'
import { addToTotals, noTotals } from '../report/letter-report.ts'
import { type CheckedLetter, checkLetter } from './check-letter.ts'
import { isUnjudged, statusOf } from './exit-status.ts'
import { fileErrorReason, isFileError } from './file-errors.ts'
import { type FoundLetters, findLetters } from './find-letters.ts'
import { RulesByFolder } from './letter-rules.ts'
import type { LintOptions } from './lint-options.ts'
import { messages } from './messages.ts'
import { progressOf } from './progress.ts'
import { rendererFor } from './renderers.ts'
import { type ReportSink, reportSink } from './report-sink.ts'
import { writeErr } from './stdio.ts'
import { tell } from './tell.ts'

/** `henvis lint`. @returns the exit status: 0 nothing, 1 findings, 2 wrong usage or something that was not checked */
export async function lint(options: LintOptions, bundleFolder: URL): Promise<0 | 1 | 2> {
  const { packs, language } = options
  const rules = new RulesByFolder(shippedRules(bundleFolder), bundleFolder, {
    ...(packs && { packs }),
    ...(language && { language }),
  })
  const locale = await rules.localeIn('.')
  const found = await findLetters(options.operands)
  const misuse = (await rules.problemOfFlags(locale)) ?? outputProblem(options, found, locale)
  if (misuse !== undefined) {
    tell(misuse)
    return 2
  }
  try {
    const sink = reportSink(options.output)
    try {
      return await run(options, found, rules, sink, locale, bundleFolder)
    } finally {
      sink.abandon()
    }
  } catch (error) {
    if (!isFileError(error)) throw error
    tell(messages.notWritten(options.output ?? messages.standardOutput()[locale], fileErrorReason(error))[locale])
    return 2
  }
}

async function run(
  options: LintOptions,
  found: FoundLetters,
  rules: RulesByFolder,
  sink: ReportSink,
  locale: Locale,
  bundleFolder: URL,
): Promise<0 | 1 | 2> {
  const renderer = await rendererFor(options, locale, rules.vocabulary, bundleFolder)
  const showProgress = await progressOf(found.sources.length)
  const said = new Set<string>()
  const sayOnce = (text: string) => {
    if (!said.has(text)) tell(text)
    said.add(text)
  }
  const onlyDiff = options.dryRun && options.format === 'pretty'
  const inReport = options.format === 'pretty' && options.output === undefined && !onlyDiff
  let totals = noTotals
  let incomplete = tellOfSearch(found, locale)
  const fixed = { letters: 0, fixes: 0 }

  if (!onlyDiff) sink.write(renderer.start)
  for (const [i, source] of found.sources.entries()) {
    const checked = await checkLetter(source, options, rules)
    const { report, text } = checked
    totals = addToTotals(totals, report)
    if (isUnjudged(report) || checked.failed) incomplete = true
    if (checked.fixes > 0) fixed.letters++
    fixed.fixes += checked.fixes
    if (!inReport) for (const { reason } of report.notChecked) tell(`${report.file}: ${reason}`)
    for (const remark of checked.remarks) sayOnce(remark)
    const diff = await diffOf(checked)
    if (onlyDiff) sink.write(diff)
    else {
      writeErr(diff)
      sink.write(renderer.letter(report, text))
    }
    showProgress(i + 1)
  }
  if (!onlyDiff) sink.write(renderer.end(totals))
  sink.close()
  if (options.fix) tell((options.dryRun ? messages.wouldFix : messages.fixed)(fixed.letters, fixed.fixes)[locale])
  return incomplete ? 2 : statusOf(totals, options.failOn)
}

/** Says what the search for letters did not find or passed over. @returns true where an operand gave no letter */
export function tellOfSearch({ sources, empty, passedOver }: FoundLetters, locale: Locale): boolean {
  for (const { operand, kind } of empty)
    tell((kind === 'folder' ? messages.emptyFolder : messages.emptyGlob)(operand)[locale])
  if (passedOver.size > 0) {
    const kinds = [...passedOver].sort().map(([ending, count]) => {
      const name = ending === '' ? messages.withoutEnding()[locale] : ending === '/' ? messages.link()[locale] : ending
      return `${count} ${name}`
    })
    const count = [...passedOver.values()].reduce((sum, n) => sum + n, 0)
    tell(messages.passedOver(count, kinds)[locale])
  }
  return empty.length > 0 || sources.length === 0
}

function outputProblem({ output }: LintOptions, { sources }: FoundLetters, locale: Locale): string | undefined {
  if (output === undefined) return undefined
  const taken = sources.some((source) => source.kind === 'file' && resolve(source.file) === resolve(output))
  return taken ? messages.outputIsLetter(output)[locale] : undefined
}

async function diffOf({ report, text, fixedText }: CheckedLetter): Promise<string> {
  if (text === undefined || fixedText === undefined) return ''
  const { unifiedDiff } = await import('./diff.ts')
  return unifiedDiff(report.file, text, fixedText)
}
