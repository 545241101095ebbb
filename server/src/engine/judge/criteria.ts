import type { CriterionRule } from '../rules.ts'
import type { Quote, Verdict } from '../types.ts'
import { type Findings, holds, reasonsOf } from './expression.ts'

/** Every criterion of the vocabulary: its verdict, and the places in the letter that decided it. */
export function judgeCriteria(
  rules: readonly CriterionRule[],
  found: Omit<Findings, 'criteria'>,
): { criteria: Record<string, Verdict>; reasons: Record<string, readonly Quote[]> } {
  const criteria: Record<string, Verdict> = {}
  const reasons: Record<string, readonly Quote[]> = {}
  for (const rule of rules) {
    const all = { ...found, criteria }
    const decided = rule.verdicts.find((v) => holds(v.when, all))
    criteria[rule.id] = decided?.verdict ?? 'unknown'
    const quotes = decided ? distinct(reasonsOf(decided.when, all)) : []
    if (quotes.length > 0) reasons[rule.id] = quotes
  }
  return { criteria, reasons }
}

function distinct(quotes: readonly Quote[]): Quote[] {
  const seen = new Set<string>()
  return quotes.filter((q) => {
    const key = `${q.start}-${q.end}`
    return !seen.has(key) && seen.add(key)
  })
}
