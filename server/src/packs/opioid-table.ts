import type { OpioidTable } from '../engine/rules.ts'
import type { Source } from '../engine/types.ts'
import type { CueGroup } from './compile-cues.ts'
import { defined } from './defined.ts'
import type { RuleFile } from './rule-files.ts'
import type { FileValue } from './schema.ts'

/** The opioid table of `opioids.yaml`; its names become cues `opioid/ROW`. */
export function opioidTable(files: readonly RuleFile<'opioids'>[]): {
  readonly table: OpioidTable
  readonly groups: readonly CueGroup[]
} {
  const products = files.flatMap(({ value }) => value.products)
  return {
    table: {
      products: products.map(({ name, names, substance, route, strengths, fixedStrength, maintenance = false }) => ({
        name: name ?? written(names[0] as string, substance),
        substance,
        route,
        strengths,
        fixedStrength,
        maintenance,
      })),
      forms: files.flatMap(({ value }) => value.forms.flatMap(({ words, route }) => (route ? [{ words, route }] : []))),
      factors: files.flatMap(({ value }) =>
        value.factors.map(({ substance, route, factor, low, high, source, others = [] }) => ({
          substance,
          route,
          factor,
          low,
          high,
          source: sourceIn(value, source),
          ...(others.length > 0 && {
            others: others.map((other) => ({ factor: other.factor, source: sourceIn(value, other.source) })),
          }),
        })),
      ),
    },
    groups: products.map(({ names }, row) => ({
      meaning: { target: `opioid/${row}`, kind: 'opioid' },
      cues: names.map(exactly),
    })),
  }
}

function sourceIn({ sources }: FileValue<'opioids'>, key: string): Source {
  return defined(sources[key] ?? { title: key })
}

/** A name is matched as it is written, or misspelt in one letter where it is long. */
function exactly(name: string): string {
  return name.replace(/\S+/g, '=$&')
}

/** Generic names are written small, brands with a capital. */
function written(name: string, substance: string): string {
  return name.startsWith(substance) ? name : name.charAt(0).toUpperCase() + name.slice(1)
}
