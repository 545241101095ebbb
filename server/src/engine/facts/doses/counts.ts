/** The least and the most. */
export type Range = readonly [low: number, high: number]

const N = '\\d+(?:\\.\\d+)?'
const RANGE = `(?<!\\/ )(${N})(?: (?:-|TO) (${N}))?(?! \\/)`
const SCHEME = new RegExp(`(?<![\\d.] [+-] )(${N}(?: [+-] ${N}){2,3})(?! ?[+-] \\d)(?! (?:MG|UG|ML))`)
const PAIR = new RegExp(`(?<!MG )(?<![+-] )(${N}) \\+ (${N})(?! (?:\\+|MG|UG|ML))`)
const PRODUCT = new RegExp(`(?:${RANGE} (?:T )?)?X (?:[UM] )?(?:w )?${RANGE}(?! MG)`)
const TIMES = new RegExp(`(?:${RANGE} T (?:[UM,] )*)?${RANGE} X(?! ${N}(?! MG))`)
const TIMES_STRENGTH = new RegExp(`${RANGE} X (?=${N} MG|STRENGTH)`)
const HOURS = new RegExp(`(?:${RANGE} T? ?(?:B )?)?Q(\\d+)`)
const PARTS = new RegExp(`(?<![\\d.] [X+/-] )(${N}) (?:T )?(?:w )?(?:STRENGTH )?P(?! \\+)`, 'g')
const DAILY = new RegExp(`(?<!X )${RANGE} (?:T )?(?:w )?(?:B )?D`)
const UP_TO = new RegExp(`[UM] (?:w )?(?:${RANGE} T? ?X |X )?${RANGE}(?! (?:MG|X \\d))`)
const UNITS = new RegExp(`(?<!X )${RANGE} T`)

/** How many pieces a day such signs say (see `canonical`); the strength is the sign `STRENGTH`. Null where none is told. */
export function countOfDay(signs: string): Range | null {
  const scheme = SCHEME.exec(signs)
  if (scheme) return same((scheme[1] as string).split(/ [+-] /).reduce((sum, n) => sum + Number(n), 0))
  const timesStrength = TIMES_STRENGTH.exec(signs)
  if (timesStrength) return range(timesStrength[1], timesStrength[2])
  const product = PRODUCT.exec(signs)
  if (product) return multiply(range(product[1] ?? '1', product[2]), range(product[3], product[4]))
  const hours = HOURS.exec(signs)
  if (hours && Number(hours[3]) > 0) return multiply(range(hours[1] ?? '1', hours[2]), same(24 / Number(hours[3])))
  const times = TIMES.exec(signs)
  if (times) return multiply(range(times[1] ?? '1', times[2]), range(times[3], times[4]))
  const pair = PAIR.exec(signs)
  if (pair) return same(Number(pair[1]) + Number(pair[2]))
  const parts = [...signs.matchAll(PARTS)]
  if (parts.length > 0 && parts.length >= timesOfDay(signs) - 1) {
    const told = parts.reduce((sum, part) => sum + Number(part[1]), 0)
    // «1 morgen og kveld» is told once for both
    return same(parts.length === 1 && timesOfDay(signs) > 1 ? told * timesOfDay(signs) : told)
  }
  const daily = DAILY.exec(signs)
  if (daily) return range(daily[1], daily[2])
  const upTo = UP_TO.exec(signs)
  if (upTo) return multiply(range(upTo[1] ?? '1', upTo[2]), range(upTo[3], upTo[4]))
  const often = timesOfDay(signs)
  if (often > 0) return same(often)
  return / D(?= |$)/.test(` ${signs}`) ? (unitsIn(signs) ?? same(1)) : null
}

/** How many pieces at a time, null where it is not told. */
export function unitsIn(signs: string): Range | null {
  const units = UNITS.exec(signs)
  return units ? range(units[1], units[2]) : null
}

function timesOfDay(signs: string): number {
  return signs.split(' ').filter((sign) => sign === 'P').length
}

export function same(n: number): Range {
  return [n, n]
}

function range(from: string | undefined, to: string | undefined): Range {
  return [Number(from), Number(to ?? from)]
}

export function multiply(a: Range, b: Range): Range {
  return [a[0] * b[0], a[1] * b[1]]
}
