import type * as z from 'zod'
import type { Localized } from '../engine/types.ts'
import type { CueError } from './cue-syntax.ts'
import { nearest, suggestion } from './problem.ts'
import { emptyText, missing } from './schema-sentences.ts'

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
  return explainAll(issues, [schema as unknown as Def], value)
}

function explainAll(issues: readonly Issue[], schemas: readonly Def[], value: unknown): SchemaIssue[] {
  return issues.flatMap((issue) => {
    const { path } = issue
    const given = valueAt(value, path)
    if (given === undefined) return [{ path, message: missing(String(path.at(-1))) }]
    const found = explain(issue, schemasAt(schemas, path), given)
    return found.map((one) => ({ ...one, path: [...path, ...one.path] }))
  })
}

/** One issue; paths are from its place on. `schemas`: what may stand there, `value`: what does. */
function explain(issue: Issue, schemas: readonly Def[], value: unknown): SchemaIssue[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, schemas, value as Readonly<Record<string, unknown>>)
    case 'invalid_union':
      return ofUnion(issue.errors, schemas, value)
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => {
        const found = explain(inner, [], issue.path.at(-1))
        return found.map((one) => ({ ...one, path: [], key: true as const }))
      })
    case 'custom': {
      const error = issue.params as CueError | undefined
      return [error ? { path: [], message: error.message, within: error.at } : { path: [], message: wrongHere }]
    }
    default:
      return [{ path: [], message: sentence(issue, keysOf(schemas), value) }]
  }
}

function ofUnion(errors: readonly (readonly Issue[])[], schemas: readonly Def[], value: unknown): SchemaIssue[] {
  const keys = keysOf(schemas)
  if (isRecord(value) && keys.length > 0) {
    const written = Object.keys(value)
    if (written.length === 0) return [{ path: [], message: oneOf(leadingKeys(schemas)) }]
    if (!written.some((key) => keys.includes(key))) return unknownKeys(written, schemas, value)
  }
  const kinds = errors.flatMap((issues) =>
    issues.flatMap((issue) => (issue.code === 'invalid_type' && issue.path.length === 0 ? issue.expected : [])),
  )
  if (kinds.length === errors.length) {
    const isOnlyKeys = kinds.every((kind) => kind === 'object')
    return [{ path: [], message: isOnlyKeys ? oneOf(leadingKeys(schemas)) : otherKind(kinds, keys, value) }]
  }
  const meant = errors.reduce((best, arm) => (distanceOf(arm) < distanceOf(best) ? arm : best), errors[0] ?? [])
  return explainAll(meant, schemas, value)
}

/** Keys that do not belong here. Of a union, the arms count that know the keys which are not in question. */
function unknownKeys(
  keys: readonly string[],
  schemas: readonly Def[],
  value: Readonly<Record<string, unknown>>,
): SchemaIssue[] {
  const known = Object.keys(value).filter((key) => !keys.includes(key))
  const arms = schemas.flatMap(unwrap).filter(({ def: { shape = {} } }) => known.every((key) => key in shape))
  const all = known.length > 0 ? keysOf(arms) : leadingKeys(schemas)
  const free = all.filter((key) => !known.includes(key))
  const [partner] = known
  return keys.map((key) => {
    const isOfOther = partner !== undefined && keysOf(schemas).includes(key)
    const isBare = Object.hasOwn(value, key) && value[key] === null
    return { path: [key], key: true, message: isOfOther ? notTogether(key, partner) : unknownKey(key, free, isBare) }
  })
}

function sentence(issue: Issue, keys: readonly string[], value: unknown): Localized {
  switch (issue.code) {
    case 'invalid_type':
      return otherKind([issue.expected], keys, value)
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
      return wrongHere
  }
}

const wrongHere: Localized = {
  nb: 'verdien passer ikke her',
  nn: 'verdien passar ikkje her',
  en: 'the value does not fit here',
}

const kindNames: Readonly<Record<string, Localized>> = {
  string: { nb: 'en tekst', nn: 'ein tekst', en: 'a text' },
  number: { nb: 'et tall', nn: 'eit tal', en: 'a number' },
  int: { nb: 'et helt tall', nn: 'eit heilt tal', en: 'a whole number' },
  boolean: { nb: 'true eller false', nn: 'true eller false', en: 'true or false' },
  null: { nb: 'null', nn: 'null', en: 'null' },
  array: {
    nb: 'en liste, med «- » foran hver del eller som «[a, b]»',
    nn: 'ei liste, med «- » framfor kvar del eller som «[a, b]»',
    en: 'a list, with "- " before each part or as "[a, b]"',
  },
  object: { nb: 'nøkler med verdier', nn: 'nøklar med verdiar', en: 'keys with values' },
  record: { nb: 'nøkler med verdier', nn: 'nøklar med verdiar', en: 'keys with values' },
}
/** More keys than this are not told one by one. */
const MOST_KEYS = 8

/** That something of another kind is expected, and what to do where a text was written that YAML takes for something else. */
function otherKind(expected: readonly string[], keys: readonly string[], value: unknown): Localized {
  const kinds = [...new Set(expected)].map((kind) => kindNames[kind] ?? wrongHere)
  const list = expected.includes('object') && keys.length <= MOST_KEYS ? keys.join(', ') : ''
  const told = list && `: ${list}`
  const isText = expected.includes('string') && !expected.includes('boolean')
  const hint = isText ? quotesFor(value) : { nb: '', nn: '', en: '' }
  const either = (or: string, words: readonly string[]) =>
    words.length > 1 ? `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}` : words.join('')
  const said = {
    nb: `her skal det stå ${either(
      'eller',
      kinds.map(({ nb }) => nb),
    )}${told}${hint.nb}`,
    nn: `her skal det stå ${either(
      'eller',
      kinds.map(({ nn }) => nn),
    )}${told}${hint.nn}`,
    en: `expected ${either(
      'or',
      kinds.map(({ en }) => en),
    )} here${told}${hint.en}`,
  }
  if (value !== null || expected.includes('null')) return said
  return { nb: `verdien mangler; ${said.nb}`, nn: `verdien manglar; ${said.nn}`, en: `no value; ${said.en}` }
}

function quotesFor(value: unknown): Localized {
  if (typeof value === 'object' && value !== null) {
    return {
      nb: '; en tekst som begynner med «[» eller «{», settes i anførselstegn',
      nn: '; ein tekst som byrjar med «[» eller «{», skal setjast i hermeteikn',
      en: '; put a text that begins with "[" or "{" in quotes',
    }
  }
  if (value === null) return { nb: '', nn: '', en: '' }
  return { nb: '; sett verdien i anførselstegn', nn: '; set verdien i hermeteikn', en: '; put the value in quotes' }
}

function oneOf(keys: readonly string[]): Localized {
  const list = keys.join(', ')
  return {
    nb: `her skal det stå en av nøklene ${list}`,
    nn: `her skal det stå ein av nøklane ${list}`,
    en: `expected one of the keys ${list} here`,
  }
}

function notTogether(key: string, other: string): Localized {
  return {
    nb: `«${key}» og «${other}» kan ikke stå sammen`,
    nn: `«${key}» og «${other}» kan ikkje stå saman`,
    en: `"${key}" and "${other}" cannot stand together`,
  }
}

function tooSmall(origin: string, least: number): Localized {
  if (origin === 'string') return emptyText
  if (origin === 'array' && least === 1) return { nb: 'listen er tom', nn: 'lista er tom', en: 'the list is empty' }
  if (origin === 'array') {
    return {
      nb: `listen er for kort; minst ${least}`,
      nn: `lista er for kort; minst ${least}`,
      en: `the list is too short; at least ${least}`,
    }
  }
  return { nb: `for lite; minst ${least}`, nn: `for lite; minst ${least}`, en: `too little; at least ${least}` }
}

function wrongFormat(format: string, pattern: string | undefined): Localized {
  if (format === 'date') {
    return {
      nb: 'her skal det stå en dag som finnes, skrevet ÅÅÅÅ-MM-DD',
      nn: 'her skal det stå ein dag som finst, skriven ÅÅÅÅ-MM-DD',
      en: 'expected a day that exists here, written YYYY-MM-DD',
    }
  }
  if (format === 'url') {
    return {
      nb: 'adressen skal begynne med https:// eller http://',
      nn: 'adressa skal byrje med https:// eller http://',
      en: 'the address must begin with https:// or http://',
    }
  }
  const { nb, nn, en } = formats.find(({ test }) => pattern?.includes(test)) ?? wrongHere
  return { nb, nn, en }
}

/** By a part of the pattern; the first that fits counts. */
const formats: readonly (Localized & { readonly test: string })[] = [
  {
    test: '\\/[a-z0-9/-]+',
    nb: 'en regel skrives PAKKE/REGEL, som sthf-smerte/sleep',
    nn: 'ein regel skal skrivast PAKKE/REGEL, som sthf-smerte/sleep',
    en: 'write a rule as PACK/RULE, as in sthf-smerte/sleep',
  },
  {
    test: '1[0-7]',
    nb: 'en NOMED-faktor er et tall fra 1 til 17',
    nn: 'ein NOMED-faktor er eit tal frå 1 til 17',
    en: 'a NOMED factor is a number from 1 to 17',
  },
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

/** `isBare`: no value follows, as where a comma in a text of `{…}` has cut it in two. */
function unknownKey(key: string, known: readonly string[], isBare: boolean): Localized {
  const hint = suggestion(key, known)
  const list = known.length > 0 && nearest(key, known) === undefined ? known.join(', ') : ''
  const comma = isBare && nearest(key, known) === undefined ? cutByComma : undefined
  return {
    nb: `ukjent nøkkel «${key}»${comma?.nb ?? (hint.nb || (list && `; her kan det stå ${list}`))}`,
    nn: `ukjend nøkkel «${key}»${comma?.nn ?? (hint.nn || (list && `; her kan det stå ${list}`))}`,
    en: `unknown key "${key}"${comma?.en ?? (hint.en || (list && `; expected ${list}`))}`,
  }
}

const cutByComma: Localized = {
  nb: '; en tekst med komma inne i «{…}» settes i anførselstegn',
  nn: '; ein tekst med komma inne i «{…}» skal setjast i hermeteikn',
  en: '; put a text with a comma inside "{…}" in quotes',
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

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What may stand at a path; all arms of a union together. */
function schemasAt(schemas: readonly Def[], path: readonly PropertyKey[]): readonly Def[] {
  return path.reduce<readonly Def[]>((at, step) => at.flatMap(unwrap).flatMap((inner) => child(inner, step)), schemas)
}

/** The keys that schemas know; all arms of a union together. */
function keysOf(schemas: readonly Def[]): readonly string[] {
  return [...new Set(schemas.flatMap(unwrap).flatMap((inner) => Object.keys(inner.def.shape ?? {})))]
}

/** The keys by which the arms of a union are told apart: the first of each. Of a single arm all keys. */
function leadingKeys(schemas: readonly Def[]): readonly string[] {
  const arms = schemas.flatMap(unwrap).flatMap(({ def: { shape } }) => (shape ? [Object.keys(shape)] : []))
  return arms.length > 1 ? arms.flatMap(([first = '']) => first) : (arms[0] ?? [])
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
