import type { Linter } from '../engine/index.ts'
import type { LoadedPack, RuleExamples } from './pack-rules.ts'

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
 * Runs the examples of a pack that is part of the linter's rules: a rule reports something in each of its `flags`, so that
 * it is known to fire, and nothing in its `accepts`. A rule without examples of both kinds fails.
 */
export function runExamples(
  linter: Linter,
  { pack, examples }: Pick<LoadedPack, 'pack' | 'examples'>,
): FailedExample[] {
  const byRule = new Map<string, RuleExamples>(examples.map((one) => [one.ruleId, one]))
  const reports = (ruleId: string, text: string): boolean =>
    linter
      .lint({ text, locale: 'nb', today: DATE, packs: [pack.id] })
      .findings.some((finding) => finding.ruleId === ruleId)
  return [...pack.requirements, ...pack.criteria, ...pack.advice].flatMap(({ id }): FailedExample[] => {
    const ruleId = `${pack.id}/${id}`
    const { flags = [], accepts = [] } = byRule.get(ruleId) ?? {}
    if (flags.length === 0 || accepts.length === 0) return [{ ruleId, kind: 'none', text: '' }]
    return [
      ...flags.filter((text) => !reports(ruleId, text)).map((text) => ({ ruleId, kind: 'flags' as const, text })),
      ...accepts.filter((text) => reports(ruleId, text)).map((text) => ({ ruleId, kind: 'accepts' as const, text })),
    ]
  })
}
