import { countOfDay, multiply, type Range, same, unitsIn } from './counts.ts'

/** What is taken a day, in the unit of the strength: regularly, and with what is allowed as needed. Null where it is not told. */
export type Amounts = readonly [regular: number | null, most: number | null]

/** A dose in signs (see `canonical`). */
export interface DoseInSigns {
  readonly signs: string
  /** The same with the strength as the one sign `STRENGTH`. */
  readonly counts: string
  readonly strength: number | null
}

const N = '\\d+(?:\\.\\d+)?'
const SIGN_AS_NEEDED = /(?:^| )[BUM](?= |$)/
/** «…, i tillegg 5 mg inntil 3»: the amount belongs to what follows. */
const BESIDES = / (?:E|\+|,|&) (?=[^X]*\d MG[^X]*$|(?:E )?\d+(?: (?:-|TO) \d+)?(?: T)?(?: w)?$)/
const CEILING = new RegExp(`[UM] (?:w )?(${N}) MG(?! X)`)
const OWN_STRENGTH = new RegExp(`(${N}) MG`)
const LIMIT = new RegExp(
  `[UM] (?:w )?(?<before>X )?(?<low>${N})(?: (?:-|TO) (?<high>${N}))?(?! MG)(?: T)?(?<after> X(?<again> \\d)?)?`,
)
const SUM = new RegExp(`(?<![\\d.] [+/] |X )(${N}(?: MG)?(?: \\+ ${N}(?: MG)?){1,3})(?<=MG)`)
const AT_TIMES = new RegExp(`(?:(${N}) T (?:w )?)?(${N}) MG (?:w )?P`, 'g')
const A_DAY = new RegExp(`(?<!\\d )(${N})(?: (?:-|TO) (${N}))? MG (?:w )?D`)
/** «4 i døgnet, av og til 6» */
const SOMETIMES = /^(?:, )?B (?:w )?(\d+)(?: T)?(?: [,w])*$/
/** More pieces a day are no dose. */
const MOST_PIECES = 40

/** What is taken each day of a medicine of which nothing is only as needed. */
export function regularAmounts({ signs, counts, strength }: DoseInSigns): Amounts {
  return dailyAmount(signs) ?? scaled(within(countOfDay(counts)), strength)
}

/** What is taken of a medicine that is, at least in part, taken as needed; `all`: nothing of it is regular. */
export function amountsAsNeeded(dose: DoseInSigns, all: boolean): Amounts {
  const { signs, counts, strength } = dose
  const sign = counts.search(SIGN_AS_NEEDED)
  const besides = counts.slice(0, Math.max(0, sign)).search(BESIDES)
  const at = besides >= 0 ? besides : sign
  const head = at < 0 ? '' : counts.slice(0, at)
  const tail = at < 0 ? counts : counts.slice(at).trim()
  const ceiling = CEILING.exec(signs)
  const regular = all ? null : regularIn(head)
  if (regular && /\d/.test(tail)) {
    const fixed = scaled(regular, strength)
    if (ceiling)
      return [
        fixed[0],
        withLimit(
          fixed[1],
          Number(ceiling[1]),
          isCeiling(head, tail) && !OWN_STRENGTH.test(tail.split(/[UM]/)[0] ?? ''),
        ),
      ]
    const sometimes = SOMETIMES.exec(tail)
    if (sometimes) return [fixed[0], scaled(same(Number(sometimes[1])), strength)[1]]
    return together(fixed, extraIn(tail, strength), isCeiling(head, tail))
  }
  if (ceiling && !/X \d/.test(counts)) return [0, Number(ceiling[1])]
  return [0, dailyAmount(signs)?.[1] ?? scaled(within(mostIn(head, tail)), strength)[1]]
}

/** What stands before an amount of its own: «10 mg x 1 + 20 mg kveld». */
const NEXT_AMOUNT = new RegExp(` (\\+|&|E|,) (?=(?:${N} (?:T )?(?:w )?)?${N} MG)`)

/** Several amounts, each with how often it is taken; after a mere comma only where each has its time of day. */
function amountOfParts(signs: string): number | null {
  const [first = '', ...rest] = signs.split(NEXT_AMOUNT)
  const parts = [first, ...rest.filter((_, i) => i % 2 === 1)]
  const marks = rest.filter((_, i) => i % 2 === 0)
  if (marks.length === 0 || (marks.includes(',') && !parts.every((part) => / P(?: |$)/.test(part)))) return null
  let total = 0
  for (const part of parts) {
    const amount = OWN_STRENGTH.exec(part)
    const count = amount && within(countOfDay(part.replace(amount[0], 'STRENGTH')))
    if (!count || count[0] !== count[1]) return null
    total += Number(amount[1]) * count[0]
  }
  return total
}

/** A daily amount told in mg: «50 + 100 mg», «120 mg daglig», «20 mg morgen og 40 mg kveld». */
function dailyAmount(signs: string): Amounts | null {
  const sum = SUM.exec(signs)
  if (sum) return both((sum[1] as string).split('+').reduce((total, n) => total + Number.parseFloat(n), 0))
  const ofParts = amountOfParts(signs)
  if (ofParts !== null) return both(ofParts)
  const parts = [...signs.matchAll(AT_TIMES)]
  if (parts.length > 1) return both(parts.reduce((total, p) => total + Number(p[1] ?? 1) * Number(p[2]), 0))
  const day = A_DAY.exec(signs)
  if (day && !/X \d|\d X/.test(signs) && !/\d T/.test(signs.slice(0, day.index)))
    return [Number(day[1]), Number(day[2] ?? day[1])]
  return null
}

/** What is taken each day before the words for «as needed»; null where these words are about all of it. */
function regularIn(head: string): Range | null {
  return /[XPDQF]|\d [+-] \d/.test(head.replace('STRENGTH', '')) ? within(countOfDay(head)) : null
}

/** What is allowed besides, of its own strength where it has one. */
function extraIn(tail: string, strength: number | null): Amounts {
  const own = OWN_STRENGTH.exec(tail)
  return scaled(within(countOfDay(own ? tail.replace(own[0], 'STRENGTH') : tail)), own ? Number(own[1]) : strength)
}

/** «1 x 3, maks 4» limits all of it; «1 x 3 fast og inntil 2 ved behov» adds to it. */
function isCeiling(head: string, tail: string): boolean {
  return /^(?:, )?M/.test(tail) || (/^(?:, )?U/.test(tail) && !/[BEF+]/.test(`${tail}${head}`))
}

function withLimit(fixed: number | null, limit: number, isOfAll: boolean): number {
  return isOfAll || fixed === null ? Math.max(limit, fixed ?? 0) : fixed + limit
}

function together(fixed: Amounts, extra: Amounts, isLimit: boolean): Amounts {
  if (fixed[1] === null || extra[1] === null) return [fixed[0], null]
  return [fixed[0], isLimit && extra[1] >= fixed[1] ? extra[1] : fixed[1] + extra[1]]
}

/** The most pieces a day of a medicine that is only taken as needed. */
function mostIn(head: string, tail: string): Range | null {
  const said = `${head} ${tail}`
  const limit = LIMIT.exec(tail)?.groups
  if (!limit) return /\d|P/.test(said) ? countOfDay(said) : null
  if (limit.again) return countOfDay(tail)
  const count: Range = [0, Number(limit.high ?? limit.low)]
  return limit.before || limit.after ? multiply(unitsIn(head) ?? unitsBefore(head), count) : count
}

/** «1-2 inntil x 3»: a number at the end of what stands before. */
function unitsBefore(head: string): Range {
  const units = /(?<!\/ )(\d(?:\.\d+)?)(?: (?:-|TO) (\d(?:\.\d+)?))?$/.exec(head.trim())
  return units ? [Number(units[1]), Number(units[2] ?? units[1])] : same(1)
}

function within(count: Range | null): Range | null {
  return count && count[1] <= MOST_PIECES && count[1] > 0 ? count : null
}

function both(n: number): Amounts {
  return [n, n]
}

function scaled(count: Range | null, strength: number | null): Amounts {
  return count === null || strength === null ? [null, null] : [round(count[0] * strength), round(count[1] * strength)]
}

function round(n: number): number {
  return Math.round(n * 1000) / 1000
}
