import type { SectionRule, Vocabulary } from '../engine/rules.ts'
import type { Localized } from '../engine/types.ts'
import { checkExpression } from './check-expression.ts'
import type { CueGroup, Lexicon } from './compile-cues.ts'
import { toCueGroups } from './cue-groups.ts'
import { parseCue } from './cue-syntax.ts'
import { defined } from './defined.ts'
import { opioidTable } from './opioid-table.ts'
import type { Problem } from './problem.ts'
import { type Names, ReferenceChecker } from './references.ts'
import { type RuleFile, RuleFiles } from './rule-files.ts'
import { checkTreatment, treatmentOf } from './treatments.ts'

/** Everything under `rules/vocabulary`, checked, its cues not yet compiled. */
export interface LoadedVocabulary {
  readonly vocabulary: Vocabulary
  readonly groups: readonly CueGroup[]
  readonly lexicon: Lexicon
  /** What packs may refer to. */
  readonly names: Names
}

/**
 * Reads the vocabulary from its files (path → text). Files with problems are left out of the result; never throws on
 * what the files hold.
 */
export function loadVocabulary(files: ReadonlyMap<string, string>): {
  readonly loaded: LoadedVocabulary
  readonly problems: readonly Problem[]
} {
  const rules = new RuleFiles(files)
  const elements = rules.read('element')
  const states = rules.read('state')
  const criteria = rules.read('criterion')
  const sections = rules.read('sections')
  const contexts = rules.read('context')
  const contradictions = rules.read('contradictions')
  const factors = rules.read('nomed')
  const classes = rules.read('class')
  const treatments = rules.read('treatment')
  const spellings = rules.read('spellings')
  const abbreviations = rules.read('abbreviations')
  const opioidFiles = rules.read('opioids')
  const opioids = opioidTable(opioidFiles)
  const sectionRules = sections.flatMap(({ value }) => value.sections)
  const names: Names = {
    elements: rules.ids('element'),
    states: rules.ids('state'),
    deniedOnly: new Set(states.flatMap(({ value: { id, affirmed } }) => (affirmed ? [] : id))),
    criteria: rules.ids('criterion'),
    classes: rules.ids('class'),
    treatments: rules.ids('treatment'),
    sections: sections.length > 0 ? new Set(sectionRules.map(({ id }) => id)) : null,
  }
  const problems = [
    ...rules.problems,
    ...elements.flatMap((file) => checkElement(file, names)),
    ...states.flatMap((file) => checkState(file, names)),
    ...criteria.flatMap((file, i) => checkCriterion(file, names, new Set(criteria.slice(i).map(({ id }) => id)))),
    ...sections.flatMap((file) => checkSections(file, names)),
    ...contexts.flatMap((file) => checkContext(file, names)),
    ...contradictions.flatMap((file) => checkContradictions(file, names)),
    ...factors.flatMap((file) => checkNomed(file, names)),
    ...classes.flatMap((file) => checkClass(file, names)),
    ...treatments.flatMap((file) => checkTreatment(file, names)),
    ...abbreviations.flatMap((file) => checkAbbreviations(file, names)),
    ...opioidFiles.flatMap((file) => checkOpioids(file, names)),
  ]
  const vocabulary: Vocabulary = {
    opioids: opioids.table,
    elements: elements.map(({ value: { id, name, blockedBy, notUnder } }) => ({
      id,
      name,
      blockedBy,
      ...(notUnder && { notUnder }),
    })),
    sections: sectionRules.map(({ id, name, gives, holds }): SectionRule => ({ id, name, gives, holds })),
    states: states.map(({ value }) => ({ id: value.id })),
    criteria: criteria.map(({ value: { source, ask, ...rest } }) => {
      return { ...rest, ...(ask && { ask }), source: defined(source) }
    }),
    contradictions: contradictions.flatMap(({ value }) =>
      value.contradictions.map(({ id, against }) => ({ id, ...(against && { against }) })),
    ),
    treatments: treatments.map(({ value }) => treatmentOf(value)),
    nomed: factors.flatMap(({ value }) =>
      value.factors.map(({ number, name, givenBy }) => ({ number, name, ...(givenBy && { givenBy }) })),
    ),
  }
  const groups = [
    ...opioids.groups,
    ...classes
      .filter(({ value }) => value.name === 'spoken-language')
      .flatMap(({ value }) => [...value.words, 'norsk', 'tegnspråk'].flatMap(spokenLanguage)),
    ...elements.flatMap(({ value }) => [
      ...toCueGroups(`element/${value.id}`, value.cues),
      ...toCueGroups(`sense/${value.id}`, value.senses ?? []),
    ]),
    ...states.flatMap(({ value }) => [
      ...toCueGroups(`state/${value.id}`, value.affirmed ?? []),
      ...toCueGroups(`denied-state/${value.id}`, value.denied ?? []),
      ...toCueGroups(`sense/state/${value.id}`, value.senses ?? []),
    ]),
    ...sectionRules.flatMap(({ id, headings }) => toCueGroups(`section/${id}`, [{ kind: 'heading', any: headings }])),
    ...contexts.flatMap(contextGroups),
    ...contradictions.flatMap(contradictionGroups),
    ...treatments.flatMap(({ value }) => toCueGroups(`treatment/${value.id}`, value.cues)),
    ...factors.flatMap(({ value }) =>
      value.factors.flatMap((f) => [
        ...toCueGroups(`nomed/${f.number}`, f.cues),
        ...toCueGroups(`sense/nomed/${f.number}`, f.senses ?? []),
      ]),
    ),
  ]
  const lexicon: Lexicon = {
    classes: Object.fromEntries(classes.map(({ value }) => [value.name, value.words])),
    spellings: Object.assign({}, ...spellings.map(({ value }) => value)),
    abbreviations: abbreviations.flatMap(({ value }) => value.abbreviations),
  }
  return { loaded: { vocabulary, groups, lexicon, names }, problems }
}

/** A language is named by its own word, or in «arabisktolk», «polskspråklig», «somalitalende». */
function spokenLanguage(word: string): CueGroup[] {
  const cues =
    word === 'tegnspråk'
      ? ['tegnspråk*', 'teiknspråk*']
      : [word, ...['tolk', 'språk', 'tal', 'snakk'].map((ending) => `${word}${ending}*`)]
  return toCueGroups(`spoken-language/${word}`, [{ kind: 'language', any: cues }])
}

function contextGroups({ value }: RuleFile<'context'>): CueGroup[] {
  const cues = value.cues.map(({ why, kind = why, reach, within, any }): CueGroup => {
    const bounds = within === undefined ? {} : { within }
    return { meaning: { target: `context/${why}`, kind, reach, ...bounds }, cues: any }
  })
  const pseudo = (value.pseudo ?? []).map(({ kind = 'pseudo', any }): CueGroup => {
    return { meaning: { target: 'context/pseudo', kind, reach: 'none' }, cues: any }
  })
  return [...cues, ...pseudo]
}

function contradictionGroups({ value }: RuleFile<'contradictions'>): CueGroup[] {
  const sides = value.contradictions.flatMap(({ id, one, other }) => [
    ...toCueGroups(`claim/${id}/one`, one),
    ...toCueGroups(`claim/${id}/other`, other),
  ])
  return [...sides, ...toCueGroups('claim/unless', [{ kind: 'room for both', any: value.unless }])]
}

function checkElement({ value, yaml, id }: RuleFile<'element'>, names: Names): Problem[] {
  const check = new ReferenceChecker(yaml, names)
  check.sameAsPath(value.id, id, ['id'])
  check.groups(value.cues, ['cues'])
  check.groups(value.senses ?? [], ['senses'])
  check.nameList('sections', value.notUnder ?? [], ['notUnder'])
  return check.problems
}

function checkState({ value, yaml, id }: RuleFile<'state'>, names: Names): Problem[] {
  const check = new ReferenceChecker(yaml, names)
  check.sameAsPath(value.id, id, ['id'])
  if (!value.affirmed && !value.denied) check.report([], withoutCues)
  check.groups(value.affirmed ?? [], ['affirmed'])
  check.groups(value.denied ?? [], ['denied'])
  check.groups(value.senses ?? [], ['senses'])
  return check.problems
}

const withoutCues: Localized = {
  nb: 'tilstanden blir aldri funnet; det trengs «affirmed» eller «denied»',
  nn: 'tilstanden blir aldri funnen; det trengst «affirmed» eller «denied»',
  en: 'the state is never found; "affirmed" or "denied" is needed',
}

/** `undecided`: the criterion itself and those that are judged after it. */
function checkCriterion(
  { value, yaml, id }: RuleFile<'criterion'>,
  names: Names,
  undecided: ReadonlySet<string>,
): Problem[] {
  const check = new ReferenceChecker(yaml, names)
  check.sameAsPath(value.id, id, ['id'])
  check.nameList('elements', value.restsOn, ['restsOn'])
  for (const [i, { when }] of value.verdicts.entries())
    checkExpression(check, when, ['verdicts', i, 'when'], { criterion: (other) => undecided.has(other) })
  return check.problems
}

function checkSections({ value, yaml }: RuleFile<'sections'>, names: Names): Problem[] {
  const check = new ReferenceChecker(yaml, names)
  check.unique(
    value.sections,
    ({ id }) => id,
    (_, i) => ['sections', i, 'id'],
  )
  for (const [i, section] of value.sections.entries()) {
    check.cues(section.headings, ['sections', i, 'headings'])
    check.nameList('elements', section.gives, ['sections', i, 'gives'])
    check.nameList('elements', section.holds, ['sections', i, 'holds'])
  }
  return check.problems
}

function checkContext({ value, yaml }: RuleFile<'context'>, names: Names): Problem[] {
  const check = new ReferenceChecker(yaml, names)
  check.groups(value.cues, ['cues'])
  check.groups(value.pseudo ?? [], ['pseudo'])
  return check.problems
}

function checkContradictions({ value, yaml }: RuleFile<'contradictions'>, names: Names): Problem[] {
  const check = new ReferenceChecker(yaml, names)
  check.unique(
    value.contradictions,
    ({ id }) => id,
    (_, i) => ['contradictions', i, 'id'],
  )
  for (const [i, { one, other }] of value.contradictions.entries()) {
    check.groups(one, ['contradictions', i, 'one'])
    check.groups(other, ['contradictions', i, 'other'])
  }
  check.cues(value.unless, ['unless'])
  return check.problems
}

function checkNomed({ value, yaml }: RuleFile<'nomed'>, names: Names): Problem[] {
  const check = new ReferenceChecker(yaml, names)
  check.unique(
    value.factors,
    (f) => String(f.number),
    (_, i) => ['factors', i, 'number'],
  )
  for (const [i, factor] of value.factors.entries()) {
    check.groups(factor.cues, ['factors', i, 'cues'])
    check.groups(factor.senses ?? [], ['factors', i, 'senses'])
    check.nameList('elements', factor.givenBy ?? [], ['factors', i, 'givenBy'])
  }
  return check.problems
}

function checkAbbreviations({ value, yaml }: RuleFile<'abbreviations'>, names: Names): Problem[] {
  const check = new ReferenceChecker(yaml, names)
  check.unique(
    value.abbreviations,
    ({ short }) => short.toLowerCase().replaceAll('.', ''),
    (_, i) => ['abbreviations', i, 'short'],
  )
  return check.problems
}

function checkOpioids({ value, yaml }: RuleFile<'opioids'>, names: Names): Problem[] {
  const check = new ReferenceChecker(yaml, names)
  const sources = new Set(Object.keys(value.sources))
  for (const key of ['factors', 'products'] as const) {
    for (const [i, row] of value[key].entries()) check.name('sources', row.source, [key, i, 'source'], sources)
  }
  for (const [i, { others = [] }] of value.factors.entries()) {
    for (const [j, other] of others.entries()) {
      check.name('sources', other.source, ['factors', i, 'others', j, 'source'], sources)
    }
  }
  return check.problems
}

/** Words of a class stand for one word of the letter each. */
function checkClass({ value, yaml, id }: RuleFile<'class'>, names: Names): Problem[] {
  const check = new ReferenceChecker(yaml, names)
  check.sameAsPath(value.name, id, ['name'])
  for (const [i, word] of value.words.entries()) {
    const parsed = parseCue(word)
    if ('error' in parsed) continue
    if (parsed.sequences.every((items) => items.length === 1 && items[0] && 'text' in items[0])) continue
    const message = {
      nb: `«${word}» er ikke ett ord; en klasse har bare enkeltord`,
      nn: `«${word}» er ikkje eitt ord; ein klasse har berre enkeltord`,
      en: `"${word}" is not one word; a class has single words only`,
    }
    check.problems.push(yaml.problem(['words', i], message))
  }
  return check.problems
}
