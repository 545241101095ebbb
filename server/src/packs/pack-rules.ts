import type {
  Advice,
  CriterionUse,
  ElementRule,
  Expression,
  Pack,
  Requirement,
  SectionRule,
  SkeletonSection,
} from '../engine/rules.ts'
import type { Localized, Source } from '../engine/types.ts'
import type { CueGroup } from './compile-cues.ts'
import { toCueGroups } from './cue-groups.ts'
import { defined } from './defined.ts'
import type { PackFile } from './schema.ts'

/** Texts of which a rule must report those under `flags` and none under `accepts`. */
export interface RuleExamples {
  /** `PACK/RULE` */
  readonly ruleId: string
  readonly flags: readonly string[]
  readonly accepts: readonly string[]
}

/** The examples of the rules of one pack. */
export function ofPack(id: string, examples: readonly RuleExamples[]): RuleExamples[] {
  return examples.filter(({ ruleId }) => ruleId.startsWith(`${id}/`))
}

export interface LoadedPack {
  readonly pack: Pack
  /** Cues of its recipient, its elements, its rewrites and its advice. */
  readonly groups: readonly CueGroup[]
  readonly examples: readonly RuleExamples[]
  /** What it does without of the pack that it extends, and why. */
  readonly drops: readonly { readonly rules: readonly string[]; readonly reason: Localized }[]
}

/** Ids of elements as a pack writes them → as they are reported: those that a pack defines have its id before theirs. */
export type OwnElements = ReadonlyMap<string, string>

/** The rows of a pack that are rules, each with its name and its place in the file. */
export function rulesOf(pack: PackFile) {
  return [
    ...(pack.requirements ?? []).map((row, i) => ({ ruleName: row.id ?? row.element, row, path: ['requirements', i] })),
    ...(pack.criteria ?? []).map((row, i) => ({ ruleName: row.id ?? row.criterion, row, path: ['criteria', i] })),
    ...(pack.advice ?? []).map((row, i) => ({ ruleName: row.id, row, path: ['advice', i] })),
  ]
}

/** The keys of a rule's sources as they are written, one or several. */
export function keysOf(source: string | readonly string[]): readonly string[] {
  return typeof source === 'string' ? [source] : source
}

/** The sources of a rule: the first is shown with its findings. */
export function sourcesOf(
  keys: string | readonly string[],
  { sources }: PackFile,
): { readonly source: Source; readonly furtherSources?: readonly Source[] } {
  const [source, ...furtherSources] = keysOf(keys).map((key) => defined(sources[key] as PackFile['sources'][string]))
  return { source: source as Source, ...(furtherSources.length > 0 && { furtherSources }) }
}

/** An expression with the pack's own elements by the ids that they are reported with. */
export function qualified(expression: Expression, own: OwnElements): Expression {
  if ('all' in expression) return { all: expression.all.map((part) => qualified(part, own)) }
  if ('any' in expression) return { any: expression.any.map((part) => qualified(part, own)) }
  if ('not' in expression) return { not: qualified(expression.not, own) }
  if ('element' in expression) return { element: own.get(expression.element) ?? expression.element }
  return expression
}

/** What a `pack.yaml` itself says, without what it inherits. */
export function ownRules(written: PackFile, integrity: string, own: OwnElements): LoadedPack {
  const { id, version, name, insteadOf } = written
  const when = (row: { readonly when?: Expression | undefined }) => (row.when ? { when: qualified(row.when, own) } : {})
  const pack: Pack = {
    id,
    version,
    integrity,
    name,
    ...(written.extends !== undefined && { extends: written.extends }),
    ...(written.default && { isDefault: true }),
    ...(insteadOf && { insteadOf: { pack: insteadOf.pack, ...when(insteadOf) } }),
    clinic: defined(written.clinic),
    ...treatmentsOf(written),
    ...(written.subject && { subject: subjectOf(written.subject, own) }),
    ...vocabularyOf(written, own),
    requirements: (written.requirements ?? []).map((row): Requirement => {
      const { id: ownId, templates, rewrites, answers = [], headings: _h, examples: _, source, ...rest } = row
      return {
        ...rest,
        ...when(row),
        id: ownId ?? row.element,
        element: own.get(row.element) ?? row.element,
        answers,
        ...sourcesOf(source, written),
        templates: { nb: defined(templates.nb), nn: defined(templates.nn) },
        ...(rewrites && { rewrites: rewrites.map(({ text }) => ({ text })) }),
      } as Requirement
    }),
    criteria: (written.criteria ?? []).map(({ id: ownId, examples: _, source, ...rest }): CriterionUse => {
      return { ...rest, id: ownId ?? rest.criterion, ...sourcesOf(source, written), messages: defined(rest.messages) }
    }),
    advice: (written.advice ?? []).map((row): Advice => {
      const { cues, examples: _, source, nomed, ...rest } = row
      return {
        ...rest,
        ...when(row),
        cued: cues !== undefined,
        ...sourcesOf(source, written),
        ...(nomed && {
          nomed: Object.fromEntries(
            Object.entries(nomed).map(([factor, ids]) => [factor, ids.map((id) => own.get(id) ?? id)]),
          ),
        }),
      } as Advice
    }),
    skeleton: skeletonOf(written.skeleton ?? []),
  }
  const examples = rulesOf(written).map(({ ruleName, row }) => ({ ruleId: `${id}/${ruleName}`, ...row.examples }))
  return { pack, groups: groupsOf(written), examples, drops: written.drops ?? [] }
}

function treatmentsOf(written: PackFile): Pick<Pack, 'treatmentsOffered' | 'treatmentsNotOffered'> {
  const { treatmentsOffered, treatmentsNotOffered } = written
  const withSource = <T extends { readonly source: string }>(row: T) => ({ ...row, ...sourcesOf(row.source, written) })
  return {
    ...(treatmentsOffered && { treatmentsOffered: treatmentsOffered.map(withSource) }),
    ...(treatmentsNotOffered && { treatmentsNotOffered: treatmentsNotOffered.map(withSource) }),
  }
}

function subjectOf(
  { name, elements }: NonNullable<PackFile['subject']>,
  own: OwnElements,
): NonNullable<Pack['subject']> {
  return { name, elements: elements.map((id) => own.get(id) ?? id) }
}

function skeletonOf(rows: NonNullable<PackFile['skeleton']>): SkeletonSection[] {
  return rows.map(({ heading = null, ...rest }) => ({ ...rest, heading }))
}

/** Elements that only this pack knows, and a section for each requirement that has headings of its own. */
function vocabularyOf({ id: packId, elements = [], requirements = [] }: PackFile, own: OwnElements): Partial<Pack> {
  const sections = requirements.flatMap(({ id, element, headings, templates }): SectionRule[] => {
    if (!headings) return []
    const { label = element } = templates.nb
    const gives = [own.get(element) ?? element]
    return [
      {
        id: `${packId}/${id ?? element}`,
        name: { nb: label, nn: templates.nn.label ?? label, en: element },
        gives,
        holds: gives,
      },
    ]
  })
  const rules = elements.map(({ id, name, blockedBy, notUnder }): ElementRule => {
    return { id: `${packId}/${id}`, name, blockedBy, ...(notUnder && { notUnder }) }
  })
  return { ...(rules.length > 0 && { elements: rules }), ...(sections.length > 0 && { sections }) }
}

function groupsOf(written: PackFile): CueGroup[] {
  const { id, recipient, insteadOf, elements = [], requirements = [], advice = [], sharpens = [] } = written
  return [
    ...toCueGroups(`recipient/${id}`, recipient ?? []),
    ...toCueGroups(`instead/${id}`, insteadOf?.cues ?? []),
    ...toCueGroups('addressee/general', written.default?.names ?? []),
    ...toCueGroups('addressee/other', written.default?.unless ?? []),
    ...elements.flatMap((element) => [
      ...toCueGroups(`element/${id}/${element.id}`, element.cues),
      ...toCueGroups(`sense/${id}/${element.id}`, element.senses ?? []),
    ]),
    ...requirements.flatMap(({ id: ownId, element, rewrites = [], headings }) => [
      ...rewrites.flatMap((row, i) => toCueGroups(`rewrite/${id}/${ownId ?? element}/${i}`, row.cues)),
      ...toCueGroups(`section/${id}/${ownId ?? element}`, headings ? [{ kind: 'heading', any: headings }] : []),
    ]),
    ...advice.flatMap((row) => toCueGroups(`advice/${id}/${row.id}`, row.cues ?? [])),
    ...sharpens.flatMap((row) => toCueGroups(`advice/${id}/${row.rule}`, row.cues ?? [])),
  ]
}
