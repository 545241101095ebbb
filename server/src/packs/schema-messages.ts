import type * as z from 'zod'
import type { Localized } from '../engine/types.ts'
import type { CueError } from './cue-syntax.ts'
import { nearest, suggestion } from './problem.ts'

type Issue = z.core.$ZodIssue

/** One thing that a schema found wrong. `key` is set where the last step of `path` is a key that should not be there. */
export interface SchemaIssue {
  readonly path: readonly PropertyKey[]
  readonly message: Localized
  readonly key?: true
  /** Offset into the text at `path`. */
  readonly within?: number
}

/** Turns issues of zod into sentences; of a union only the arm that the author seems to have meant is spoken of. */
export function explainIssues(issues: readonly Issue[], schema: z.ZodType, value: unknown): SchemaIssue[] {
  return issues.flatMap((issue) => explain(issue, [], schema, value))
}

function explain(issue: Issue, above: readonly PropertyKey[], schema: z.ZodType, root: unknown): SchemaIssue[] {
  const path = [...above, ...issue.path]
  switch (issue.code) {
    case 'unrecognized_keys': {
      const present = Object.keys((valueAt(root, path) as object | undefined) ?? {})
      const known = [...keysAt(schema, path)].filter((key) => !present.includes(key))
      return issue.keys.map((key) => ({ path: [...path, key], key: true, message: unknownKey(key, known) }))
    }
    case 'invalid_union': {
      const arms = issue.errors
      const meant = arms.reduce((best, arm) => (distanceOf(arm) < distanceOf(best) ? arm : best), arms[0] ?? [])
      if (meant.length === 0) return [{ path, message: otherKind('noe annet', 'noko anna', 'something else') }]
      return meant.flatMap((inner) => explain(inner, path, schema, root))
    }
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) =>
        explain(inner, path, schema, root).map((found) => ({ ...found, path, key: true as const })),
      )
    case 'custom': {
      const error = issue.params as CueError | undefined
      if (!error) return [{ path, message: all(issue.message) }]
      return [{ path, message: error.message, within: error.at }]
    }
    default:
      return [{ path, message: sentence(issue, valueAt(root, path)) }]
  }
}

function sentence(issue: Issue, value: unknown): Localized {
  if (value === undefined) {
    const key = String(issue.path.at(-1) ?? '')
    return { nb: `«${key}» mangler`, nn: `«${key}» manglar`, en: `"${key}" is missing` }
  }
  switch (issue.code) {
    case 'invalid_type': {
      const [nb, nn, en] = typeNames[issue.expected] ?? [issue.expected, issue.expected, issue.expected]
      return otherKind(nb, nn, en)
    }
    case 'invalid_value': {
      const values = issue.values.map(String)
      const hint = suggestion(String(value), values)
      const given = typeof value === 'object' ? '' : ` «${String(value)}»`
      return {
        nb: `ukjent verdi${given}${hint.nb || `; skal være ${values.join(', ')}`}`,
        nn: `ukjend verdi${given}${hint.nn || `; skal vere ${values.join(', ')}`}`,
        en: `unknown value${given}${hint.en || `; expected ${values.join(', ')}`}`,
      }
    }
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum))
    case 'too_big': {
      const n = Number(issue.maximum)
      return { nb: `for mye; høyst ${n}`, nn: `for mykje; høgst ${n}`, en: `too much; at most ${n}` }
    }
    case 'invalid_format':
      return wrongFormat(issue.format, issue.pattern)
    default:
      return all(issue.message ?? issue.code)
  }
}

const typeNames: Readonly<Record<string, readonly [string, string, string]>> = {
  string: ['en tekst', 'ein tekst', 'a text'],
  number: ['et tall', 'eit tal', 'a number'],
  int: ['et helt tall', 'eit heilt tal', 'a whole number'],
  boolean: ['true eller false', 'true eller false', 'true or false'],
  array: ['en liste', 'ei liste', 'a list'],
  object: ['nøkler med verdier', 'nøklar med verdiar', 'keys with values'],
  record: ['nøkler med verdier', 'nøklar med verdiar', 'keys with values'],
}

function otherKind(nb: string, nn: string, en: string): Localized {
  return { nb: `her skal det stå ${nb}`, nn: `her skal det stå ${nn}`, en: `expected ${en} here` }
}

function tooSmall(origin: string, least: number): Localized {
  if (origin === 'string') return { nb: 'teksten er tom', nn: 'teksten er tom', en: 'the text is empty' }
  if (origin === 'array') return { nb: 'listen er tom', nn: 'lista er tom', en: 'the list is empty' }
  return { nb: `for lite; minst ${least}`, nn: `for lite; minst ${least}`, en: `too little; at least ${least}` }
}

function wrongFormat(format: string, pattern: string | undefined): Localized {
  if (format === 'date') {
    return {
      nb: 'datoen skal skrives ÅÅÅÅ-MM-DD',
      nn: 'datoen skal skrivast ÅÅÅÅ-MM-DD',
      en: 'write the date as YYYY-MM-DD',
    }
  }
  if (format === 'url') {
    return {
      nb: 'adressen skal begynne med https:// eller http://',
      nn: 'adressa skal byrje med https:// eller http://',
      en: 'the address must begin with https:// or http://',
    }
  }
  const known = formats.find(({ test }) => pattern?.includes(test))
  if (known) return known
  return { nb: `har feil form (${pattern})`, nn: `har feil form (${pattern})`, en: `has the wrong form (${pattern})` }
}

const formats: readonly (Localized & { readonly test: string })[] = [
  {
    test: '[a-z][a-z0-9-]*',
    nb: 'et navn har bare små bokstaver a–z, tall og bindestrek',
    nn: 'eit namn har berre små bokstavar a–z, tal og bindestrek',
    en: 'a name has lower-case letters a–z, digits and hyphens only',
  },
  {
    test: '\\d+\\.\\d+\\.\\d+',
    nb: 'versjonen skal ha tre tall, som 1.0.0',
    nn: 'versjonen skal ha tre tal, som 1.0.0',
    en: 'the version has three numbers, as in 1.0.0',
  },
  {
    test: '\\[[^[\\]]+\\]',
    nb: 'malen mangler en plassholder, som «[hvordan pasienten sover]»',
    nn: 'malen manglar ein plasshaldar, som «[korleis pasienten søv]»',
    en: 'the template has no placeholder, such as "[hvordan pasienten sover]"',
  },
  {
    test: '[a-zæøå',
    nb: 'bare små bokstaver; begynnelser har 3–7 og endelser 2–6',
    nn: 'berre små bokstavar; byrjingar har 3–7 og endingar 2–6',
    en: 'lower-case letters only; beginnings have 3–7 and endings 2–6',
  },
]

function unknownKey(key: string, known: readonly string[]): Localized {
  const hint = suggestion(key, known)
  const list = known.length > 0 && nearest(key, known) === undefined ? known.join(', ') : ''
  return {
    nb: `ukjent nøkkel «${key}»${hint.nb || (list && `; her kan det stå ${list}`)}`,
    nn: `ukjend nøkkel «${key}»${hint.nn || (list && `; her kan det stå ${list}`)}`,
    en: `unknown key "${key}"${hint.en || (list && `; expected ${list}`)}`,
  }
}

function all(message: string): Localized {
  return { nb: message, nn: message, en: message }
}

/** How far an arm of a union is from what was written: keys that it does not know weigh most. */
function distanceOf(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.path.length > 1) return sum
    if (issue.code === 'unrecognized_keys') return sum + 10 * issue.keys.length
    return sum + (issue.path.length === 0 ? 10 : 3)
  }, 0)
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value
  for (const step of path) at = (at as Record<PropertyKey, unknown> | null | undefined)?.[step]
  return at
}

/** The keys that a schema knows at a path; all arms of a union together. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): ReadonlySet<string> {
  let schemas: readonly Def[] = [schema as unknown as Def]
  for (const step of path) schemas = schemas.flatMap(unwrap).flatMap((inner) => child(inner, step))
  return new Set(schemas.flatMap(unwrap).flatMap((inner) => Object.keys(inner.def.shape ?? {})))
}

/** The few parts of a schema's definition that are needed to walk it. */
interface Def {
  readonly def: {
    readonly type: string
    readonly shape?: Readonly<Record<string, Def>>
    readonly element?: Def
    readonly valueType?: Def
    readonly innerType?: Def
    readonly options?: readonly Def[]
    readonly getter?: () => Def
  }
}

function unwrap(schema: Def): readonly Def[] {
  const { innerType, options, getter } = schema.def
  if (innerType) return unwrap(innerType)
  if (getter) return unwrap(getter())
  return options ? options.flatMap(unwrap) : [schema]
}

function child(schema: Def, step: PropertyKey): readonly Def[] {
  const { shape, element, valueType } = schema.def
  const next = shape?.[String(step)] ?? element ?? valueType
  return next ? [next] : []
}
