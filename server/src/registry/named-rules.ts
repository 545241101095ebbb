import type { CompiledRules } from '../engine/rules.ts'
import type { Localized } from '../engine/types.ts'
import { type Problem, suggestion } from '../packs/problem.ts'
import { ownRules } from './own-rules.ts'

/** A place in `henvis.config.yaml` where something is set for a rule. */
export interface NamedRule {
  readonly id: string
  readonly at: Omit<Problem, 'message'>
  /** The file names a folder with the pack of the rule, which need not be the one that judges. */
  readonly ofFolder: boolean
}

/** The rules of a file that do not exist, so that what is set for them has no effect. Packs that are not loaded are not looked into. */
export function unknownRules(named: readonly NamedRule[], rules: CompiledRules): Problem[] {
  if (named.length === 0) return []
  const packs = rules.packs.map(({ id }) => id)
  const known = ruleIds(rules)
  return named
    .filter(({ id, ofFolder }) => !known.includes(id) && !(ofFolder && !packs.includes(id.split('/')[0] ?? '')))
    .map(({ id, at }) => ({ ...at, message: unknownRule(id, known) }))
}

/** «ukjent regel «sthf-smerte/slep» (mente du «sthf-smerte/sleep»?)» */
export function unknownRule(id: string, known: readonly string[]): Localized {
  const near = suggestion(id, known)
  return {
    nb: `ukjent regel «${id}»${near.nb}`,
    nn: `ukjend regel «${id}»${near.nn}`,
    en: `unknown rule "${id}"${near.en}`,
  }
}

/** The ids of all rules that can report something. */
export function ruleIds(rules: CompiledRules): string[] {
  const ofPacks = rules.packs.flatMap(({ id, requirements, criteria, advice }) =>
    [...requirements, ...criteria, ...advice].map((rule) => `${id}/${rule.id}`),
  )
  return [...ofPacks, ...ownRules.map(({ id }) => id)]
}
