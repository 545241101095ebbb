import type { Expression } from '../rules.ts'
import type { Assertion, ElementResult, Facts, Quote, Verdict } from '../types.ts'

/** What an expression may look at. */
export interface Findings {
  readonly elements: Readonly<Record<string, ElementResult>>
  readonly facts: Facts
  /** Where in the letter each known fact stands. */
  readonly factQuotes: Readonly<Partial<Record<keyof Facts, readonly Quote[]>>>
  /** The regular dose of opioids that is certain, mg OMEQ a day, also where `omeqPerDay` is null. */
  readonly knownRegularOmeq: number
  readonly states: ReadonlyMap<string, { readonly assertion: Assertion; readonly quotes: readonly Quote[] }>
  readonly criteria: Readonly<Record<string, Verdict>>
}

/** Whether an expression holds. What is not known makes a comparison false, so `not` of it holds. */
export function holds(expression: Expression, found: Findings): boolean {
  if ('all' in expression) return expression.all.every((e) => holds(e, found))
  if ('any' in expression) return expression.any.some((e) => holds(e, found))
  if ('not' in expression) return !holds(expression.not, found)
  if ('state' in expression) return found.states.get(expression.state)?.assertion === expression.is
  if ('element' in expression) return found.elements[expression.element]?.present === true
  if ('criterion' in expression) return (found.criteria[expression.criterion] ?? 'unknown') === expression.is
  const value = factValue(expression.fact, found)
  if (expression.is !== undefined) return value === expression.is
  if (typeof value !== 'number') return false
  const { min, below, max, above } = expression
  return (
    (min === undefined || value >= min) &&
    (below === undefined || value < below) &&
    (max === undefined || value <= max) &&
    (above === undefined || value > above)
  )
}

function factValue(fact: string, { facts, knownRegularOmeq }: Findings): unknown {
  if (fact === 'omeqPerDay.knownRegular') return knownRegularOmeq
  if (fact.startsWith('omeqPerDay.')) return facts.omeqPerDay?.[fact.slice(11) as 'regular' | 'max'] ?? null
  return facts[fact as keyof Facts]
}

/** The places in the letter that make an expression hold: those of its parts that hold. */
export function reasonsOf(expression: Expression, found: Findings): readonly Quote[] {
  if ('all' in expression) return expression.all.flatMap((e) => reasonsOf(e, found))
  if ('any' in expression) return expression.any.filter((e) => holds(e, found)).flatMap((e) => reasonsOf(e, found))
  if ('not' in expression || 'criterion' in expression) return []
  if ('state' in expression) return found.states.get(expression.state)?.quotes ?? []
  if ('element' in expression)
    return (found.elements[expression.element]?.evidence ?? []).map(({ text, start, end }) => ({ text, start, end }))
  return found.factQuotes[expression.fact.split('.')[0] as keyof Facts] ?? []
}
