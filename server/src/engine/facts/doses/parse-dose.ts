import { amountsAsNeeded, regularAmounts } from './amounts.ts'
import { canonical } from './canonical.ts'
import { presentPart } from './present-part.ts'
import { patchStrengths, strengthIn } from './strength.ts'

/** What a few words say of how much is taken. Amounts in the unit of the strength: mg, for patches µg an hour. */
export interface Dose {
  /** Amount of one piece (tablet), of patches all that are worn; null where it is not told. */
  readonly strength: number | null
  /** Daily amount that is taken regularly; null where it is not told. */
  readonly regular: number | null
  /** Daily amount with what is allowed as needed; null where it is not told. */
  readonly most: number | null
  /** Taken only as needed. */
  readonly asNeeded: boolean
}

/** What a product is sold as. */
export interface Sold {
  readonly strengths: readonly number[]
  /** The only strength, null where there are several. */
  readonly fixed: number | null
  readonly isPatch: boolean
}

/** As needed, up to, at most; some times a week. */
const AS_NEEDED = /(?:^| )[BUM](?= |$)|(?:\d|X|T)(?: w)? W(?= |$)/
const FROM_NONE = /(?:^| )(?<![-+] )0 (?:-|TO) \d+(?! [-+])/
const TOTAL =
  /(?:^|[^a-zà-öø-ÿ])(?:totalt|til sammen|tilsammen|samlet|samla|i alt|døgndose(?:n)?|dagsdose(?:n)?|sum|dvs\.?|altså|=)(?: på| er|:)? (\d+(?:[.,]\d+)?) ?mg/
/** What is said of one dose is shorter; UTF-16. */
const LONGEST = 400
const BEFORE = 24
/** «to Nobligan», «1-2 tbl Paralgin forte»; not «2. OxyContin» or «x 2 OxyNorm». */
const PIECES_BEFORE =
  /(?:^|[^\d\s] |^ *)(?<![X+/.-] )(?<limit>[UM] )?(?<low>\d)(?: (?:TO|-) (?<high>\d))?(?: T)?(?: w)?$/

const AMOUNT = /\d (?:MG|UG|ML)/
const AMOUNT_BEFORE = /(?<![\d.+/-] )(\d+(?:\.\d+)? (?:MG|UG))(?: w)?$/

/**
 * Reads the words after the name of a product, in lower case. `lead`: the words before it («to Nobligan»); `toldAsNeeded`: these, or a
 * heading, say that it is taken as needed.
 */
export function parseDose(words: string, sold: Sold, lead = '', toldAsNeeded = false): Dose {
  const present = presentPart(words.slice(0, LONGEST))
  const said = canonical(present)
  const signs = AMOUNT.test(said) ? said : `${amountBefore(lead)}${said}`
  if (sold.isPatch) return patchDose(signs, sold)
  const { amount, rest } = strengthIn(signs, sold.strengths, sold.fixed)
  const dose = { signs, counts: `${piecesBefore(lead)}${rest}`, strength: amount }
  const total = totalOf(present)
  const asNeeded = toldAsNeeded || AS_NEEDED.test(signs) || AS_NEEDED.test(dose.counts) || FROM_NONE.test(rest)
  const [regular, most] = asNeeded
    ? amountsAsNeeded(dose, toldAsNeeded)
    : total !== null
      ? [total, total]
      : regularAmounts(dose)
  return {
    strength: amount,
    regular,
    most,
    asNeeded: asNeeded && !(regular !== null && regular > 0),
  }
}

/** «120 mg oksykodon i døgnet» */
function amountBefore(lead: string): string {
  const amount = AMOUNT_BEFORE.exec(canonical(lead.slice(-BEFORE)))
  return amount ? `${amount[1]} ` : ''
}

function piecesBefore(lead: string): string {
  const pieces = PIECES_BEFORE.exec(canonical(lead.slice(-BEFORE)))?.groups
  if (!pieces) return ''
  const { limit, low, high } = pieces
  return limit ? `${limit}${low} , ` : `${low}${high ? ` - ${high}` : ''} T `
}

function totalOf(text: string): number | null {
  const match = TOTAL.exec(text)
  return match ? Number((match[1] as string).replace(',', '.')) : null
}

function patchDose(signs: string, { strengths, fixed }: Sold): Dose {
  const patches = patchStrengths(signs, strengths)
  const all = patches.length > 0 ? patches : fixed === null ? [] : [fixed]
  const strength = all.length > 0 ? all.reduce((a, b) => a + b, 0) : null
  return { strength, regular: strength, most: strength, asNeeded: false }
}
