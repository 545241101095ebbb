import type { Locale } from '../engine/index.ts'
import { nearest } from '../packs/problem.ts'
import { ruleIds } from '../registry/named-rules.ts'
import { chooseRules } from '../registry/rules.ts'
import { shippedRules } from '../registry/shipped.ts'
import type { Arguments } from './arguments.ts'
import { explanation } from './explanation.ts'
import { messages } from './messages.ts'
import { packProblemsText } from './pack-problems.ts'
import { writeOut } from './stdio.ts'
import { tell } from './tell.ts'

/** `henvis explain RULE`: what a rule asks for, why, and on whose word. @returns the exit status */
export async function explain({ operands, values }: Arguments, bundleFolder: URL): Promise<0 | 2> {
  const locale = (values.get('lang')?.at(-1) ?? 'nb') as Locale
  const [id = '', extra] = operands
  const chosen = await chooseRules(shippedRules(bundleFolder), values.get('pack') ?? [], bundleFolder)
  const misuse =
    operands.length === 0
      ? messages.operandMissing('explain', 'RULE')[locale]
      : extra !== undefined
        ? messages.tooManyOperands('explain', extra)[locale]
        : 'problems' in chosen
          ? packProblemsText(chosen.problems, locale)
          : undefined
  if (misuse !== undefined || 'problems' in chosen) {
    tell(misuse ?? '')
    return 2
  }
  const text = explanation(id, chosen.rules, locale)
  if (text === undefined) {
    tell(messages.unknownRule(id, nearest(id, ruleIds(chosen.rules)))[locale])
    return 2
  }
  writeOut(`${text}\n`)
  return 0
}
