import type { Treatment } from '../engine/rules.ts'
import type { Source } from '../engine/types.ts'
import { defined } from './defined.ts'
import { keysOf } from './pack-rules.ts'
import type { Problem } from './problem.ts'
import { type Names, ReferenceChecker } from './references.ts'
import type { RuleFile } from './rule-files.ts'
import type { FileValue } from './schema.ts'

/** A treatment as the engine knows it: each statement with its source. */
export function treatmentOf(written: FileValue<'treatment'>): Treatment {
  const { id, name, what, usedFor, how, benefit, drawbacks, offeredBy = [], differing = [], sources } = written
  const sourceOf = (key: string): Source => defined(sources[key] ?? { title: key })
  return {
    id,
    name,
    what,
    usedFor,
    how,
    benefit,
    drawbacks,
    sources: keysOf(written.source).map(sourceOf),
    offeredBy: offeredBy.map(({ clinic, source }) => ({
      clinic: typeof clinic === 'string' ? { nb: clinic, nn: clinic, en: clinic } : clinic,
      source: sourceOf(source),
    })),
    differing: differing.map(({ about, statements }) => ({
      about,
      statements: statements.map(({ text, source }) => ({ text, source: sourceOf(source) })),
    })),
  }
}

/** Everything that is wrong with a treatment that fits its schema. */
export function checkTreatment({ value, yaml, id }: RuleFile<'treatment'>, names: Names): Problem[] {
  const check = new ReferenceChecker(yaml, names)
  const sources = new Set(Object.keys(value.sources))
  const { source, offeredBy = [], differing = [] } = value
  check.sameAsPath(value.id, id, ['id'])
  check.groups(value.cues, ['cues'])
  for (const [i, key] of keysOf(source).entries())
    check.name('sources', key, typeof source === 'string' ? ['source'] : ['source', i], sources)
  for (const [i, row] of offeredBy.entries()) check.name('sources', row.source, ['offeredBy', i, 'source'], sources)
  for (const [i, { statements }] of differing.entries())
    for (const [j, row] of statements.entries())
      check.name('sources', row.source, ['differing', i, 'statements', j, 'source'], sources)
  return check.problems
}
