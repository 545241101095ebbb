import type { Expression } from '../engine/rules.ts'
import type { Localized } from '../engine/types.ts'
import type { ReferenceChecker } from './references.ts'

type Path = readonly (string | number)[]
type Comparison = Extract<Expression, { readonly fact: string }>

/** What is not yet known where an expression is judged. Without either, all is. */
export interface NotYet {
  /** Elements, by the names that the file writes. */
  readonly elements?: ReadonlySet<string>
  /** Whether a criterion is still without a verdict. */
  readonly criterion?: (id: string) => boolean
}

/** Checks the names in an expression, and that each part of it can hold for some letter and not hold for another. */
export function checkExpression(
  check: ReferenceChecker,
  expression: Expression,
  path: Path,
  notYet: NotYet = {},
): void {
  const parts = (of: readonly Expression[], key: string) => {
    for (const [i, part] of of.entries()) checkExpression(check, part, [...path, key, i], notYet)
  }
  if ('all' in expression) parts(expression.all, 'all')
  else if ('any' in expression) parts(expression.any, 'any')
  else if ('not' in expression) checkExpression(check, expression.not, [...path, 'not'], notYet)
  else if ('state' in expression) {
    check.name('states', expression.state, [...path, 'state'])
    if (expression.is === 'affirmed' && check.isDeniedOnly(expression.state))
      check.report([...path, 'is'], neverAffirmed(expression.state))
  } else if ('element' in expression) {
    check.name('elements', expression.element, [...path, 'element'])
    if (notYet.elements?.has(expression.element)) check.report([...path, 'element'], notYetFound(expression.element))
  } else if ('criterion' in expression) {
    check.name('criteria', expression.criterion, [...path, 'criterion'])
    if (notYet.criterion?.(expression.criterion))
      check.report([...path, 'criterion'], notYetJudged(expression.criterion))
  } else {
    const wrong = wrongComparison(expression)
    if (wrong) check.report([...path, wrong.key], wrong.message)
  }
}

/** What kind of value each fact has, for those that are no number which a letter may leave open. */
const kinds: Readonly<
  Partial<Record<Comparison['fact'], 'truth' | 'text' | 'many' | 'always-many' | 'always-number'>>
> = {
  interpreterNeeded: 'truth',
  language: 'text',
  opioids: 'many',
  omeqPerDay: 'many',
  nomed: 'always-many',
  'omeqPerDay.knownRegular': 'always-number',
}
const bounds = ['min', 'above', 'max', 'below'] as const

function wrongComparison(row: Comparison): { readonly key: string; readonly message: Localized } | undefined {
  const kind = kinds[row.fact] ?? 'number'
  const given = bounds.filter((key) => row[key] !== undefined)
  const [first] = given
  if (row.is !== undefined) {
    if (first) return { key: first, message: besidesIs(first) }
    const fits =
      (row.is === null && !kind.startsWith('always')) ||
      (kind === 'truth' && typeof row.is === 'boolean') ||
      (kind === 'text' && typeof row.is === 'string')
    return fits ? undefined : { key: 'is', message: neverThis(row.fact, row.is) }
  }
  if (!kind.endsWith('number')) return { key: first ?? 'fact', message: noNumber(row.fact) }
  const { min = -Infinity, above = -Infinity, max = Infinity, below = Infinity } = row
  const isEmpty = min > max || min >= below || above >= max || above >= below
  return isEmpty ? { key: first ?? 'fact', message: emptyRange } : undefined
}

function notYetFound(element: string): Localized {
  return {
    nb: `«${element}» er pakkens eget element, og blir ikke funnet før pakken er valgt: dette gjelder aldri; bruk «cues» her`,
    nn: `«${element}» er pakken sitt eige element, og blir ikkje funne før pakken er vald: dette gjeld aldri; bruk «cues» her`,
    en: `"${element}" is an element of the pack itself and not found before the pack is chosen: this never holds; use "cues" here`,
  }
}

function notYetJudged(criterion: string): Localized {
  return {
    nb: `kriteriet «${criterion}» er ikke vurdert ennå her, og derfor alltid «unknown»`,
    nn: `kriteriet «${criterion}» er ikkje vurdert enno her, og difor alltid «unknown»`,
    en: `the criterion "${criterion}" is not judged yet here, and therefore always "unknown"`,
  }
}

function neverAffirmed(state: string): Localized {
  return {
    nb: `tilstanden «${state}» har ingen uttrykk som bekrefter den: dette gjelder aldri`,
    nn: `tilstanden «${state}» har ingen uttrykk som stadfestar han: dette gjeld aldri`,
    en: `the state "${state}" has no cues that affirm it: this never holds`,
  }
}

function besidesIs(key: string): Localized {
  return {
    nb: `«${key}» blir ikke brukt ved siden av «is»; skriv bare det ene`,
    nn: `«${key}» blir ikkje brukt ved sida av «is»; skriv berre det eine`,
    en: `"${key}" is not used beside "is"; write one of them only`,
  }
}

function neverThis(fact: string, value: unknown): Localized {
  return {
    nb: `«${fact}» er aldri ${value}: dette gjelder aldri`,
    nn: `«${fact}» er aldri ${value}: dette gjeld aldri`,
    en: `"${fact}" is never ${value}: this never holds`,
  }
}

function noNumber(fact: string): Localized {
  return {
    nb: `«${fact}» er ikke et tall som kan sammenlignes: dette gjelder aldri`,
    nn: `«${fact}» er ikkje eit tal som kan samanliknast: dette gjeld aldri`,
    en: `"${fact}" is no number to compare: this never holds`,
  }
}

const emptyRange: Localized = {
  nb: 'det finnes ikke noe tall mellom disse grensene: dette gjelder aldri',
  nn: 'det finst ikkje noko tal mellom desse grensene: dette gjeld aldri',
  en: 'there is no number between these limits: this never holds',
}
