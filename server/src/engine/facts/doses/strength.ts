const N = '\\d+(?:\\.\\d+)?'
const MIXTURE = new RegExp(`(${N}) MG \\/ (?:(${N}) )?ML`)
const VOLUME = new RegExp(`(${N})(?: (?:-|TO) (${N}))? ML`)
const NAMED = new RegExp(`(?<![+-] )(${N})(?: MG)?(?: \\/ ${N})? MG(?: \\/ ${N} MG)?`)
const MICRO = new RegExp(`(${N}) UG`)
const COMBINED = new RegExp(`(?<!\\d )(${N}) \\/ ${N}(?! \\/)`)
const BARE = new RegExp(
  `(?<![X+/-] )(?<![\\d.])(?<![UM] )(?<!KL )(${N})(?! (?:T|X \\d+ MG|[+/]|- \\d|D|W|TO|P|Q)(?: |$))`,
  'g',
)
/** From here on a bare number among the strengths is one, not a count. */
const LEAST_BARE = 5
/** No patch holds more, in µg an hour. */
const MOST_UG = 200

/** What is told of the amount in one piece: in mg, for patches µg an hour. */
export interface Strength {
  /** Null where it is not told, or cannot be. */
  readonly amount: number | null
  /** The signs of the dose with the strength as the one sign `STRENGTH`. */
  readonly rest: string
}

/** Reads the strength from signs (see `canonical`). `sold`: the strengths of the product; `fixed`: its only one. */
export function strengthIn(signs: string, sold: readonly number[], fixed: number | null): Strength {
  const mixture = MIXTURE.exec(signs)
  if (mixture) {
    const concentration = Number(mixture[1]) / Number(mixture[2] ?? 1)
    const rest = cut(signs, mixture).replace('STRENGTH', ',')
    const volume = VOLUME.exec(rest)
    return volume
      ? { amount: concentration * Number(volume[2] ?? volume[1]), rest: cut(rest, volume) }
      : { amount: null, rest }
  }
  const named = NAMED.exec(signs)
  if (named) {
    const amount = Number(named[1])
    // «40 mg om dagen» and «20 mg x 2» both name an amount; a total is read before this
    return { amount: fixed ?? (amount > 0 ? amount : null), rest: cut(signs, named) }
  }
  const micro = MICRO.exec(signs)
  if (micro) return { amount: fixed ?? Number(micro[1]) / 1000, rest: cut(signs, micro) }
  const combined = COMBINED.exec(signs)
  if (combined && (fixed !== null || sold.includes(Number(combined[1]))))
    return { amount: fixed ?? Number(combined[1]), rest: cut(signs, combined) }
  if (fixed !== null) return { amount: fixed, rest: signs }
  for (const bare of signs.matchAll(BARE)) {
    const value = Number(bare[1])
    if (sold.includes(value) && (value >= LEAST_BARE || value % 1 !== 0))
      return { amount: value, rest: cut(signs, bare) }
  }
  return { amount: null, rest: signs }
}

/** The strengths of patches worn together, µg an hour: «25 + 12», «2 plaster à 50». Empty where none is told. */
export function patchStrengths(signs: string, sold: readonly number[]): number[] {
  const told = /\d UG/.test(signs)
  const found: number[] = []
  for (const match of signs.matchAll(
    new RegExp(`(?:(${N}) (?:T|X) (?:w |TO )?)?(?<![\\d.])(${N})(?= UG| [+&]| [,wTIF]|$)(?! \\/ ${N})`, 'g'),
  )) {
    const value = Number(match[2])
    const isSold = sold.includes(value)
    const isNamed = signs.startsWith(' UG', (match.index as number) + match[0].length)
    if (
      value > MOST_UG ||
      !(isNamed || (!told && isSold && value >= LEAST_BARE) || (told && isSold && / [+&] /.test(signs)))
    )
      continue
    const pieces =
      match[1] === undefined ? piecesAfter(signs, (match.index as number) + match[0].length) : Number(match[1])
    for (let i = 0; i < Math.min(pieces, 6); i++) found.push(value)
    if (!/ (?:\+|&|E) /.test(signs.slice((match.index as number) + match[0].length))) break
  }
  return found
}

/** «20 µg/t, 2 plaster» */
function piecesAfter(signs: string, at: number): number {
  const after = /^(?: UG)?(?: ,)? (?:X )?(\d)(?: T)?(?= |$)(?! (?:\+|UG|MG))/.exec(signs.slice(at))
  return after && Number(after[1]) >= 1 ? Number(after[1]) : 1
}

function cut(signs: string, match: RegExpExecArray | RegExpMatchArray): string {
  const at = match.index as number
  return `${signs.slice(0, at)}STRENGTH${signs.slice(at + match[0].length)}`
}
