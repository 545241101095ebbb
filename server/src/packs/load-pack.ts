import type { Advice, CriterionUse, Pack, Requirement, SkeletonSection } from '../engine/rules.ts'
import type { CueGroup } from './compile-cues.ts'
import { toCueGroups } from './cue-groups.ts'
import { defined } from './defined.ts'
import type { Problem } from './problem.ts'
import { readDataFile } from './read-file.ts'
import { type Names, ReferenceChecker } from './references.ts'
import type { RuleFile } from './rule-files.ts'
import { fileKinds, type PackFile } from './schema.ts'

/** Texts of which a rule must report those under `flags` and none under `accepts`. */
interface RuleExamples {
  /** `PACK/RULE` */
  readonly ruleId: string
  readonly flags: readonly string[]
  readonly accepts: readonly string[]
}

export interface LoadedPack {
  readonly pack: Pack
  /** Cues of its recipient, its rewrites and its advice. */
  readonly groups: readonly CueGroup[]
  readonly examples: readonly RuleExamples[]
}

/**
 * Reads a `pack.yaml`. `id` is the name of its folder, `names` what the vocabulary knows, `integrity` the sha-512 over
 * the pack's files. `loaded` is absent where there are problems; never throws on what the file holds.
 */
export function loadPack(
  file: { readonly name: string; readonly text: string; readonly id: string },
  names: Names,
  integrity: string,
): { readonly loaded?: LoadedPack; readonly problems: readonly Problem[] } {
  const read = readDataFile(fileKinds.pack, file.name, file.text)
  if (!read.file) return { problems: read.problems }
  const problems = checkPack({ ...read.file, id: file.id }, names)
  return problems.length > 0 ? { problems } : { loaded: toPack(read.file.value, integrity), problems }
}

function toPack(written: PackFile, integrity: string): LoadedPack {
  const { id, version, name } = written
  const source = (key: string) => defined(written.sources[key] as PackFile['sources'][string])
  const requirements = written.requirements.map(({ id: ownId, templates, examples: _, ...rest }): Requirement => {
    const both = { nb: defined(templates.nb), nn: defined(templates.nn) }
    const { rewrites, ...plain } = defined({
      answers: [],
      ...rest,
      id: ownId ?? rest.element,
      source: source(rest.source),
    })
    return { ...plain, templates: both, ...(rewrites && { rewrites: rewrites.map(({ text }) => ({ text })) }) }
  })
  const criteria = (written.criteria ?? []).map(({ id: ownId, examples: _, ...rest }): CriterionUse => {
    return { ...rest, id: ownId ?? rest.criterion, source: source(rest.source), messages: defined(rest.messages) }
  })
  const advice = (written.advice ?? []).map(({ cues, examples: _, ...rest }): Advice => {
    return defined({ ...rest, cued: cues !== undefined, source: source(rest.source) })
  })
  const skeleton = written.skeleton.map(({ heading = null, ...rest }): SkeletonSection => ({ ...rest, heading }))
  const pack: Pack = {
    id,
    version,
    integrity,
    name,
    clinic: defined(written.clinic),
    requirements,
    criteria,
    advice,
    skeleton,
  }
  const groups = [
    ...toCueGroups(`recipient/${id}`, written.recipient),
    ...written.requirements.flatMap(({ id: ownId, element, rewrites = [] }) =>
      rewrites.flatMap((row, i) => toCueGroups(`rewrite/${id}/${ownId ?? element}/${i}`, row.cues)),
    ),
    ...(written.advice ?? []).flatMap((row) => toCueGroups(`advice/${id}/${row.id}`, row.cues ?? [])),
  ]
  const examples = rulesOf(written).map(({ ruleName, row }) => ({ ruleId: `${id}/${ruleName}`, ...row.examples }))
  return { pack, groups, examples }
}

function rulesOf(pack: PackFile) {
  return [
    ...pack.requirements.map((row, i) => ({ ruleName: row.id ?? row.element, row, path: ['requirements', i] })),
    ...(pack.criteria ?? []).map((row, i) => ({ ruleName: row.id ?? row.criterion, row, path: ['criteria', i] })),
    ...(pack.advice ?? []).map((row, i) => ({ ruleName: row.id, row, path: ['advice', i] })),
  ]
}

function checkPack({ value, yaml, id }: RuleFile<'pack'>, names: Names): Problem[] {
  const check = new ReferenceChecker(yaml, names)
  const sources = new Set(Object.keys(value.sources))
  const required = new Set(value.requirements.map((row) => row.id ?? row.element))
  check.sameAsPath(value.id, id, ['id'])
  check.groups(value.recipient, ['recipient'])
  check.unique(
    rulesOf(value),
    ({ ruleName }) => ruleName,
    ({ path }) => path,
  )
  for (const { row, path } of rulesOf(value)) {
    check.name('sources', row.source, [...path, 'source'], sources)
    if ('element' in row) check.name('elements', row.element, [...path, 'element'])
    if ('criterion' in row) check.name('criteria', row.criterion, [...path, 'criterion'])
    if ('when' in row && row.when) check.expression(row.when, [...path, 'when'])
    if ('rewrites' in row) {
      for (const [i, { cues }] of (row.rewrites ?? []).entries()) check.groups(cues, [...path, 'rewrites', i, 'cues'])
    }
    if ('cues' in row && row.cues) check.groups(row.cues, [...path, 'cues'])
  }
  for (const [i, row] of (value.advice ?? []).entries()) {
    if (!row.cues && !row.when) check.problems.push(yaml.problem(['advice', i], neverGiven))
  }
  const placed = value.skeleton.flatMap((section, i) =>
    section.requirements.map((name, j) => ({ name, path: ['skeleton', i, 'requirements', j] })),
  )
  for (const [i, section] of value.skeleton.entries())
    check.name('sections', section.section, ['skeleton', i, 'section'])
  for (const { name, path } of placed) check.name('requirements', name, path, required)
  check.unique(
    placed,
    ({ name }) => name,
    ({ path }) => path,
  )
  for (const [i, row] of value.requirements.entries()) {
    const name = row.id ?? row.element
    if (!placed.some((place) => place.name === name))
      check.problems.push(yaml.problem(['requirements', i], unplaced(name)))
  }
  return check.problems
}

const neverGiven = {
  nb: 'rådet blir aldri gitt; det trenger «cues» eller «when»',
  nn: 'rådet blir aldri gitt; det treng «cues» eller «when»',
  en: 'the advice is never given; it needs "cues" or "when"',
}

function unplaced(name: string) {
  return {
    nb: `«${name}» har ingen plass i «skeleton»`,
    nn: `«${name}» har ingen plass i «skeleton»`,
    en: `"${name}" has no place in "skeleton"`,
  }
}
