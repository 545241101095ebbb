import { dirname } from 'node:path'
import { type Locale, triage as triageOf } from '../engine/index.ts'
import { shippedRules } from '../registry/shipped.ts'
import { type TriagedLetter, triageJson, triageText } from '../report/triage.ts'
import { checkLetter } from './check-letter.ts'
import { findLetters } from './find-letters.ts'
import { RulesByFolder } from './letter-rules.ts'
import { tellOfSearch } from './lint.ts'
import type { LintOptions } from './lint-options.ts'
import { writeOut } from './stdio.ts'
import { tell } from './tell.ts'
import { wantsColours } from './terminal.ts'
import { versionOf } from './version.ts'

/** `henvis triage`: which clinics each letter fits, and why. @returns 2 where a letter was not checked, else 0 */
export async function triage(options: LintOptions, bundleFolder: URL): Promise<0 | 2> {
  const { language } = options
  const rules = new RulesByFolder(shippedRules(bundleFolder), bundleFolder, { ...(language && { language }) })
  const locale = await rules.localeIn('.')
  const found = await findLetters(options.operands)
  const colours = options.format === 'pretty' && (await wantsColours(true))
  const letters: TriagedLetter[] = []
  let incomplete = tellOfSearch(found, locale)
  for (const source of found.sources) {
    const { report, text = '', remarks } = await checkLetter(source, options, rules)
    const own = await rules.in(dirname(report.file))
    const spoken: Locale = 'locale' in own ? own.locale : locale
    const isRead = report.status !== 'not-checked' && 'linter' in own
    const clinics = isRead ? triageOf(report, own.linter().rules, spoken) : []
    const letter = { file: report.file, status: report.status, notChecked: report.notChecked, clinics }
    for (const remark of remarks) tell(remark)
    if (report.status !== 'checked') incomplete = true
    if (options.format === 'pretty') writeOut(triageText(letter, text, spoken, colours))
    else letters.push(letter)
  }
  if (options.format === 'json') writeOut(triageJson(letters, { name: 'henvis', version: versionOf(bundleFolder) }))
  return incomplete ? 2 : 0
}
