import type { Advice, CriterionUse, Expression, Pack, Requirement } from '../engine/rules.ts'
import type { Localized } from '../engine/types.ts'
import { defined } from './defined.ts'
import { type LoadedPack, type OwnElements, qualified, type RuleExamples, sourcesOf } from './pack-rules.ts'
import type { PackFile, SharpenedRow } from './schema.ts'

/** A pack that others extend. */
export interface BasePack {
  readonly pack: Pack
  /** Of all its rules, those that it inherits included. */
  readonly examples: readonly RuleExamples[]
}

type Rule = Requirement | CriterionUse | Advice

/**
 * A pack with all that it inherits: what it drops left out, with the elements that nothing else speaks of, what it
 * sharpens changed, its own rules first. Rules keep the name of the pack that wrote them in `inheritedFrom`, unless they
 * are sharpened. Pure; the file was checked before.
 */
export function compose(own: LoadedPack, written: PackFile, base: BasePack, elements: OwnElements): LoadedPack {
  const dropped = new Set((written.drops ?? []).flatMap(({ rules }) => rules))
  const sharpened = new Map((written.sharpens ?? []).map((row) => [row.rule, row]))
  const inherit = <T extends Rule>(rules: readonly T[]): T[] =>
    rules
      .filter(({ id }) => !dropped.has(id))
      .map((rule) => {
        const { inheritedFrom = base.pack.id, cuesFrom = base.pack.id, sharpened: _, ...rest } = rule
        const row = sharpened.get(rule.id)
        if (!row) return { ...rest, inheritedFrom, cuesFrom } as unknown as T
        return { ...rest, ...changes(row, written, elements), ...(row.cues ? {} : { cuesFrom }) } as unknown as T
      })
  const { pack } = own
  const { criteria, skeleton } = base.pack
  const requirements = [...pack.requirements, ...inherit(base.pack.requirements)]
  const advice = [...pack.advice, ...inherit(base.pack.advice)]
  const subject = pack.subject ?? base.pack.subject
  const used = new Set([
    ...requirements.map(({ element }) => element),
    ...[...requirements, ...advice].flatMap(({ when }) => (when ? elementsIn(when) : [])),
    ...advice.flatMap(({ nomed = {} }) => Object.values(nomed).flat()),
    ...(subject?.elements ?? []),
  ])
  const bothElements = [...(base.pack.elements ?? []).filter(({ id }) => used.has(id)), ...(pack.elements ?? [])]
  const bothSections = [...(base.pack.sections ?? []), ...(pack.sections ?? [])]
  return {
    ...own,
    pack: {
      ...pack,
      ...(subject && { subject }),
      ...(bothElements.length > 0 && { elements: bothElements }),
      ...(bothSections.length > 0 && { sections: bothSections }),
      requirements,
      criteria: [...pack.criteria, ...inherit(criteria)],
      advice,
      skeleton: written.skeleton ? pack.skeleton : without(skeleton, dropped),
    },
    examples: [...own.examples, ...inheritedExamples(pack.id, base, dropped, sharpened)],
  }
}

/** The elements that an expression looks at. */
function elementsIn(expression: Expression): string[] {
  if ('all' in expression) return expression.all.flatMap(elementsIn)
  if ('any' in expression) return expression.any.flatMap(elementsIn)
  if ('not' in expression) return elementsIn(expression.not)
  return 'element' in expression ? [expression.element] : []
}

/** What a sharpened rule says in place of the rule that it is made from. */
function changes(row: SharpenedRow, written: PackFile, elements: OwnElements): object {
  const { rule: _, reason, examples: __, source, cues, when, messages, templates, ...said } = row
  return {
    ...defined(said),
    sharpened: reason satisfies Localized,
    ...(messages && { messages: defined(messages) }),
    ...(templates && { templates: { nb: defined(templates.nb), nn: defined(templates.nn) } }),
    ...(source !== undefined && { furtherSources: undefined, ...sourcesOf(source, written) }),
    ...(when && { when: qualified(when, elements) }),
    ...(cues && { cued: true }),
  }
}

function without(skeleton: Pack['skeleton'], dropped: ReadonlySet<string>): Pack['skeleton'] {
  return skeleton
    .map((section) => ({ ...section, requirements: section.requirements.filter((id) => !dropped.has(id)) }))
    .filter(({ requirements }) => requirements.length > 0)
}

function inheritedExamples(
  id: string,
  base: BasePack,
  dropped: ReadonlySet<string>,
  sharpened: ReadonlyMap<string, SharpenedRow>,
): RuleExamples[] {
  return base.examples.flatMap(({ ruleId, ...examples }) => {
    const name = ruleId.slice(ruleId.indexOf('/') + 1)
    if (dropped.has(name)) return []
    return [{ ruleId: `${id}/${name}`, ...examples, ...sharpened.get(name)?.examples }]
  })
}
