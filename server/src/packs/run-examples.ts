import { createLinter } from '../engine/index.ts'
import type { CompiledRules, Pack } from '../engine/rules.ts'
import type { RuleExamples } from './pack-rules.ts'

/** An example that does not do what it should, or a rule that has none. */
export interface FailedExample {
  /** `PACK/RULE` */
  readonly ruleId: string
  readonly kind: 'flags' | 'accepts' | 'none'
  /** The letter; empty where there is no example. */
  readonly text: string
}

/** The day by which examples without a date are reckoned, so that they say the same on every day. */
const DATE = '2024-06-01'

/**
 * Runs the examples of packs that are part of `rules`: a rule reports something in each of its `flags`, so that it is known
 * to fire, and nothing in its `accepts`. A rule without examples of both kinds fails.
 */
export function runExamples(
  rules: CompiledRules,
  packs: readonly { readonly pack: Pack; readonly examples: readonly RuleExamples[] }[],
): FailedExample[] {
  const linter = createLinter(rules)
  const reports = (ruleId: string, text: string, pack: string): boolean =>
    linter
      .lint({ text, locale: 'nb', today: DATE, packs: [pack] })
      .findings.some((finding) => finding.ruleId === ruleId)
  return packs.flatMap(({ pack, examples }) =>
    [...pack.requirements, ...pack.criteria, ...pack.advice].flatMap(({ id }): FailedExample[] => {
      const ruleId = `${pack.id}/${id}`
      const own = examples.find((one) => one.ruleId === ruleId)
      if (!own || own.flags.length === 0 || own.accepts.length === 0) return [{ ruleId, kind: 'none', text: '' }]
      return [
        ...own.flags.filter((text) => !reports(ruleId, text, pack.id)).map((text) => failed(ruleId, 'flags', text)),
        ...own.accepts.filter((text) => reports(ruleId, text, pack.id)).map((text) => failed(ruleId, 'accepts', text)),
      ]
    }),
  )
}

function failed(ruleId: string, kind: FailedExample['kind'], text: string): FailedExample {
  return { ruleId, kind, text }
}
