import type { Localized } from '../engine/types.ts'
import { checkExpression } from './check-expression.ts'
import type { BasePack } from './compose.ts'
import { keysOf, type OwnElements, rulesOf } from './pack-rules.ts'
import type { Problem } from './problem.ts'
import { type Names, ReferenceChecker } from './references.ts'
import type { RuleFile } from './rule-files.ts'
import type { PackFile } from './schema.ts'
import { missing } from './schema-sentences.ts'

/** What a pack may refer to besides the vocabulary. */
interface Around {
  /** The pack that it extends, where there is one. */
  readonly base: BasePack | undefined
  readonly elements: OwnElements
  readonly packs: ReadonlySet<string>
}

type Written = RuleFile<'pack'>

/** Everything that is wrong with a `pack.yaml` that fits its schema. */
export function checkPack(file: RuleFile<'pack'>, names: Names, around: Around): Problem[] {
  const { value, yaml, id } = file
  const { base, elements, packs } = around
  const known = names.elements && new Set([...names.elements, ...elements.keys()])
  const check = new ReferenceChecker(yaml, { ...names, elements: known })
  check.sameAsPath(value.id, id, ['id'])
  if (value.recipient) check.groups(value.recipient, ['recipient'])
  else if (!value.default) check.problems.push(yaml.problem(['recipient'], missing('recipient')))
  if (value.default) {
    check.groups(value.default.names, ['default', 'names'])
    check.groups(value.default.unless, ['default', 'unless'])
  }
  if (value.insteadOf) {
    check.name('packs', value.insteadOf.pack, ['insteadOf', 'pack'], packs)
    if (value.insteadOf.cues) check.groups(value.insteadOf.cues, ['insteadOf', 'cues'])
    // judged before it is known which packs judge: no pack's own elements and no criteria are there yet
    const notYet = { elements: new Set(elements.keys()), criterion: () => true }
    if (value.insteadOf.when) checkExpression(check, value.insteadOf.when, ['insteadOf', 'when'], notYet)
  }
  if (value.subject) check.nameList('elements', value.subject.elements, ['subject', 'elements'])
  checkElements(value, check)
  checkRules(value, check)
  checkTreatments(value, base, check)
  for (const [i, row] of (value.advice ?? []).entries()) {
    if (!row.cues && !row.when && !row.nomed) check.problems.push(yaml.problem(['advice', i], neverGiven))
  }
  if (value.extends === undefined) {
    for (const key of ['requirements', 'skeleton'] as const)
      if (!value[key]) check.problems.push(yaml.problem([key], missing(key)))
    for (const key of ['drops', 'sharpens'] as const)
      if (value[key]) check.problems.push(yaml.keyProblem([key], extendsNothing))
  } else if (base) checkInheritance(file, base, check)
  checkSkeleton(file, base, check)
  return check.problems
}

function checkElements(value: PackFile, check: ReferenceChecker): void {
  for (const [i, element] of (value.elements ?? []).entries()) {
    const path = ['elements', i]
    check.groups(element.cues, [...path, 'cues'])
    check.groups(element.senses ?? [], [...path, 'senses'])
    check.nameList('sections', element.notUnder ?? [], [...path, 'notUnder'])
  }
  check.unique(
    value.elements ?? [],
    ({ id }) => id,
    (_, i) => ['elements', i, 'id'],
  )
}

function checkRules(value: PackFile, check: ReferenceChecker): void {
  check.unique(
    rulesOf(value),
    ({ ruleName }) => ruleName,
    ({ path }) => path,
  )
  for (const { row, path } of rulesOf(value)) {
    checkSources(row.source, path, value, check)
    if ('element' in row) check.name('elements', row.element, [...path, 'element'])
    if ('criterion' in row) check.name('criteria', row.criterion, [...path, 'criterion'])
    if ('when' in row && row.when) checkExpression(check, row.when, [...path, 'when'])
    if ('headings' in row) check.cues(row.headings ?? [], [...path, 'headings'])
    if ('rewrites' in row) {
      for (const [i, { cues }] of (row.rewrites ?? []).entries()) check.groups(cues, [...path, 'rewrites', i, 'cues'])
    }
    if ('cues' in row && row.cues) check.groups(row.cues, [...path, 'cues'])
    if ('nomed' in row) {
      for (const [factor, ids] of Object.entries(row.nomed ?? {}))
        check.nameList('elements', ids, [...path, 'nomed', factor])
    }
  }
}

function checkTreatments(value: PackFile, base: BasePack | undefined, check: ReferenceChecker): void {
  const sources = new Set(Object.keys(value.sources))
  const rows = [
    ...(value.treatmentsOffered ?? []).map((row, i) => ({ row, path: ['treatmentsOffered', i] })),
    ...(value.treatmentsNotOffered ?? []).map((row, i) => ({ row, path: ['treatmentsNotOffered', i] })),
  ]
  const advice = new Set([...(value.advice ?? []), ...(base?.pack.advice ?? [])].map(({ id }) => id))
  for (const { row, path } of rows) {
    check.name('treatments', row.treatment, [...path, 'treatment'])
    check.name('sources', row.source, [...path, 'source'], sources)
  }
  for (const [i, row] of (value.treatmentsNotOffered ?? []).entries())
    check.name('advice', row.advice, ['treatmentsNotOffered', i, 'advice'], advice)
  check.unique(
    rows,
    ({ row }) => row.treatment,
    ({ path }) => [...path, 'treatment'],
  )
}

function checkSources(
  source: string | readonly string[],
  path: readonly (string | number)[],
  { sources }: PackFile,
  check: ReferenceChecker,
): void {
  const known = new Set(Object.keys(sources))
  for (const [i, key] of keysOf(source).entries())
    check.name('sources', key, typeof source === 'string' ? [...path, 'source'] : [...path, 'source', i], known)
}

/** What a pack drops and sharpens must be there in the pack that it extends, and be of the kind it is taken for. */
function checkInheritance({ value, yaml }: Written, { pack }: BasePack, check: ReferenceChecker): void {
  const inherited = new Map(
    [...pack.requirements, ...pack.criteria, ...pack.advice].map((rule) => [rule.id, rule] as const),
  )
  const ids = new Set(inherited.keys())
  const dropped = (value.drops ?? []).flatMap(({ rules }, i) =>
    rules.map((rule, j) => ({ rule, path: ['drops', i, 'rules', j] })),
  )
  for (const { rule, path } of dropped) check.name('inherited', rule, path, ids)
  for (const [i, row] of (value.sharpens ?? []).entries()) {
    const path = ['sharpens', i]
    check.name('inherited', row.rule, [...path, 'rule'], ids)
    if (row.source !== undefined) checkSources(row.source, path, value, check)
    if (row.when) checkExpression(check, row.when, [...path, 'when'])
    if (row.cues) check.groups(row.cues, [...path, 'cues'])
    const rule = inherited.get(row.rule)
    if (!rule) continue
    const allowed = 'messages' in rule ? ofCriteria : 'templates' in rule ? ofRequirements : ofAdvice
    for (const key of notOfAll)
      if (row[key] !== undefined && !allowed.includes(key))
        check.problems.push(yaml.keyProblem([...path, key], notHere))
  }
  check.unique(
    [...dropped, ...(value.sharpens ?? []).map(({ rule }, i) => ({ rule, path: ['sharpens', i, 'rule'] }))],
    ({ rule }) => rule,
    ({ path }) => path,
  )
  const gone = new Set(dropped.map(({ rule }) => rule))
  for (const { ruleName, path } of rulesOf(value))
    if (ids.has(ruleName) && !gone.has(ruleName))
      check.problems.push(yaml.problem(path, alreadyThere(ruleName, pack.id)))
}

const notOfAll = ['message', 'messages', 'templates', 'answers', 'cues', 'when'] as const
type NotOfAll = (typeof notOfAll)[number]
const ofRequirements: readonly NotOfAll[] = ['message', 'templates', 'answers', 'when']
const ofCriteria: readonly NotOfAll[] = ['messages']
const ofAdvice: readonly NotOfAll[] = ['message', 'cues', 'when']

/** Every requirement has one place in the order of a letter. */
function checkSkeleton({ value, yaml }: Written, base: BasePack | undefined, check: ReferenceChecker): void {
  if (value.extends !== undefined && !base) return
  const gone = new Set((value.drops ?? []).flatMap(({ rules }) => rules))
  const own = (value.requirements ?? []).map((row, i) => ({ name: row.id ?? row.element, path: ['requirements', i] }))
  const inherited = (base?.pack.requirements ?? [])
    .filter(({ id }) => !gone.has(id))
    .map(({ id }) => ({ name: id, path: ['skeleton'] }))
  const required = new Set([...own, ...inherited].map(({ name }) => name))
  const placed = (value.skeleton ?? []).flatMap((section, i) =>
    section.requirements.map((name, j) => ({ name, path: ['skeleton', i, 'requirements', j] })),
  )
  for (const [i, section] of (value.skeleton ?? []).entries())
    check.name('sections', section.section, ['skeleton', i, 'section'])
  for (const { name, path } of placed) check.name('requirements', name, path, required)
  check.unique(
    placed,
    ({ name }) => name,
    ({ path }) => path,
  )
  const places = new Set(
    value.skeleton
      ? placed.map(({ name }) => name)
      : (base?.pack.skeleton ?? []).flatMap(({ requirements }) => requirements),
  )
  if (!value.skeleton && !base) return
  for (const { name, path } of [...own, ...inherited])
    if (!places.has(name)) check.problems.push(yaml.problem(path, unplaced(name)))
}

const neverGiven: Localized = {
  nb: 'rådet blir aldri gitt; det trenger «cues», «when» eller «nomed»',
  nn: 'rådet blir aldri gitt; det treng «cues», «when» eller «nomed»',
  en: 'the advice is never given; it needs "cues", "when" or "nomed"',
}
const extendsNothing: Localized = {
  nb: 'pakken bygger ikke på noen annen; det trengs en «extends»',
  nn: 'pakken byggjer ikkje på nokon annan; det trengst ein «extends»',
  en: 'the pack extends no other; "extends" is needed',
}
const notHere: Localized = {
  nb: 'passer ikke til denne regelen: krav og råd har «message», kriterier har «messages», bare råd har «cues»',
  nn: 'passar ikkje til denne regelen: krav og råd har «message», kriterium har «messages», berre råd har «cues»',
  en: 'does not fit this rule: requirements and advice have "message", criteria have "messages", only advice has "cues"',
}

function alreadyThere(rule: string, base: string): Localized {
  return {
    nb: `«${rule}» er alt med fra «${base}»; endre den under «sharpens», eller ta den bort under «drops»`,
    nn: `«${rule}» er alt med frå «${base}»; endre han under «sharpens», eller ta han bort under «drops»`,
    en: `"${rule}" is inherited from "${base}" already; change it under "sharpens" or take it away under "drops"`,
  }
}

function unplaced(name: string): Localized {
  return {
    nb: `«${name}» har ingen plass i «skeleton»`,
    nn: `«${name}» har ingen plass i «skeleton»`,
    en: `"${name}" has no place in "skeleton"`,
  }
}
