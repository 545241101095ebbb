import { numberWord, parseNumber } from '../../cues/number-words.ts'

/** What a few words say of how much is taken. Amounts in the unit of the strength: mg, for patches µg an hour. */
export interface Dose {
  /** Amount of one unit (tablet, patch); null where it is not told. */
  readonly strength: number | null
  /** Daily amount that is taken regularly; null where it is not told. */
  readonly regular: number | null
  /** Daily amount with what is allowed as needed; null where it is not told. */
  readonly most: number | null
  readonly asNeeded: boolean
}

const NUM = '\\d+(?:\\.\\d+)?'
const AS_NEEDED =
  /(?<![a-zà-öø-ÿ])(?:ved behov|v\/? ?behov|v ?b|vb|vbh|behovsmedisin[a-zà-öø-ÿ]*|etter behov|p ?n|pn|ved smerte[a-zà-öø-ÿ]*|ved anfall|inntil|opptil|opp til|maks(?:imalt)?|max|høyst|aldri mer enn|aldri meir enn|ikke mer enn|ikkje meir enn|eventuelt|evt|sjelden|av og til|ved gjennombrudd[a-zà-öø-ÿ]*)(?![a-zà-öø-ÿ])/
const UP_TO = `(?:inntil|opptil|opp til|maks(?:imalt)?|max|høyst|høgst|(?:aldri|ikke|ikkje) me[ei]r enn)`
const UNIT_WORD =
  '(?:tabletter|tablettar|tablett|tabl|tab|tbl|kapsler|kapslar|kapsel|kaps|stk|stykker|plaster|plastre|resoribletter|resoriblett|piller|pille|dose|doser)'
const PER_DAY = '(?:(?:pr|per|i|om|om|/) ?(?:døgnet|døgn|dagen|dag|dgn|d|24 ?t)|daglig|dagleg|dgl|dagl)(?![a-zà-öø-ÿ])'
const MG = '(?:mg|milligram)'

/** Reads the words after the name of a product. `strengths` are those it is sold in, `fixed` its only one. */
export function parseDose(words: string, strengths: readonly number[], fixed: number | null, isPatch: boolean): Dose {
  const text = normalise(words)
  const asNeeded = AS_NEEDED.test(text)
  const strength = fixed ?? strengthIn(text, strengths, isPatch)
  if (isPatch) return { strength, regular: strength, most: strength, asNeeded }
  const total = totalIn(text)
  const [low, high] = total ?? times(countsIn(withoutStrength(text)), strength)
  const ceiling = new RegExp(`${UP_TO} (${NUM}) ?${MG}(?! x)`).exec(text)
  if (ceiling && asNeeded && total === null && low === null)
    return { strength, regular: 0, most: Number(ceiling[1]), asNeeded }
  return { strength, regular: asNeeded ? 0 : low, most: high, asNeeded }
}

/** Lower case, digits for number words, a decimal point, one name for each unit. */
function normalise(words: string): string {
  return words
    .toLowerCase()
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/½/g, '.5')
    .replace(/(\d) ?1\/2(?!\d)/g, '$1.5')
    .replace(/(?<!\d)1\/2(?!\d)/g, '0.5')
    .replace(/(?<![\d.])\.5/g, '0.5')
    .replace(/(\d)\s+0\.5/g, '$1.5')
    .replace(/[×✕*]/g, 'x')
    .replace(/[a-zà-öø-ÿ]+/g, (word) => {
      const value =
        word === 'en' || word === 'ei' || word === 'én' || word === 'ein' || word === 'ett' ? 1 : numberWord(word)
      return value === undefined || word === 'null' ? word : String(value)
    })
    .replace(/mikrogram|mikrog|mcg|µg|μg/g, 'ug')
    .replace(/milligram/g, 'mg')
    .replace(/(?<=[a-zà-öø-ÿ]{3,} )(?:ganger|gonger) (?=\d)/g, 'x ')
    .replace(/\.(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
}

function strengthIn(text: string, strengths: readonly number[], isPatch: boolean): number | null {
  const mixture = new RegExp(`(${NUM}) ?mg ?/ ?ml\\D{0,12}?(${NUM}) ?ml`).exec(text)
  if (mixture) return Number(mixture[1]) * Number(mixture[2])
  const unit = isPatch ? '(?:ug|mikro)' : '(?:mg)'
  const named = new RegExp(`(?<![\\d.+-])(${NUM})(?: ?mg)?(?: ?/ ?${NUM})? ?${unit}`).exec(text)
  if (named) return Number(named[1])
  if (!isPatch) {
    const micro = new RegExp(`(${NUM}) ?ug`).exec(text)
    if (micro) return Number(micro[1]) / 1000
  }
  const combined = new RegExp(`(?<![\\d.])(${NUM}) ?/ ?${NUM}(?![\\d.])`).exec(text)
  if (combined && strengths.includes(Number(combined[1]))) return Number(combined[1])
  for (const bare of text.matchAll(
    new RegExp(
      `(?<![\\d.+/x-])(?<!x )(${NUM})(?! ?(?:ganger|gonger|stk|${UNIT_WORD}|x ?\\d+ ?mg|[+]|/|dag|uke|år))`,
      'g',
    ),
  )) {
    const value = Number(bare[1])
    if (value >= 5 || isPatch ? strengths.includes(value) : strengths.includes(value) && value < 1) return value
  }
  return null
}

function withoutStrength(text: string): string {
  return text.replace(
    new RegExp(`(?<![\\d.+-])${NUM}(?: ?mg)?(?: ?/ ?${NUM})? ?(?:mg|ug)(?: ?/ ?(?:t|h|time|timen))?(?! ?${PER_DAY})`),
    ' STYRKE ',
  )
}

/** A daily amount told in mg: «50 + 100 mg», «120 mg daglig», «totalt 60 mg». */
function totalIn(text: string): [number, number] | null {
  const sum = new RegExp(`(?<![\\d.])(${NUM}(?: ?mg)? ?[+] ?${NUM}(?:(?: ?mg)? ?[+] ?${NUM}){0,2}) ?mg`).exec(text)
  if (sum) return both((sum[1] as string).split('+').reduce((a, n) => a + Number.parseFloat(n), 0))
  const day = new RegExp(`(?<![\\d.])(${NUM})(?: ?(?:-|–|til) ?(${NUM}))? ?mg ?(?:totalt )?${PER_DAY}`).exec(text)
  if (day && !/ x ?\d/.test(text)) return [Number(day[1]), Number(day[2] ?? day[1])]
  const total = new RegExp(`(?:totalt|til sammen|tilsammen|i alt|døgndose(?:n)?|sum) (?:på |er )?(${NUM}) ?mg`).exec(
    text,
  )
  return total ? both(Number(total[1])) : null
}

/** How many units a day: the least and the most. */
function countsIn(text: string): [number, number] | null {
  const scheme = /(?<![\d.+-])(\d+(?:\.\d+)?(?: ?[+-] ?\d+(?:\.\d+)?){2,3})(?![\d.+-])/.exec(text)
  if (scheme) return both((scheme[1] as string).split(/[+-]/).reduce((a, n) => a + Number(n), 0))
  const pair = /(?<![\d.+-])(\d(?:\.\d+)?) ?\+ ?(\d(?:\.\d+)?)(?![\d.+])/.exec(text)
  if (pair) return both(Number(pair[1]) + Number(pair[2]))
  const product = new RegExp(
    `(?<![\\d.])(?:(${NUM})(?: ?(?:-|–|til) ?(${NUM}))? ?${UNIT_WORD}? ?)?x ?(?:${UP_TO} )?(${NUM})(?: ?(?:-|–|til) ?(${NUM}))?`,
  ).exec(text)
  if (product) return range(product[1] ?? '1', product[2], product[3] as string, product[4])
  const often = new RegExp(
    `(?:(${NUM})(?: ?(?:-|–|til) ?(${NUM}))? ?${UNIT_WORD} ?(?:${UP_TO} )?)?(?<![\\d.])(${NUM})(?: ?(?:-|–|til|eller) ?(${NUM}))? ?(?:ganger|gonger|gang|gong|ggr|g)(?: ?${PER_DAY}|(?![a-zà-öø-ÿ]))`,
  ).exec(text)
  if (often) return range(often[1] ?? '1', often[2], often[3] as string, often[4])
  const hours = /hver |kvar /.test(text) ? /(?:hver|kvar) (\d+) ?(?:time|t)/.exec(text) : null
  if (hours) return both(24 / Number(hours[1]))
  const parts = [
    ...text.matchAll(
      new RegExp(
        `(?<![\\d.])(${NUM}) ?${UNIT_WORD}?(?: ?a)?(?: ?STYRKE)? ?(?:om |på |til )?(?:morgen[a-zà-öø-ÿ]*|morgon[a-zà-öø-ÿ]*|formiddag[a-zà-öø-ÿ]*|middag[a-zà-öø-ÿ]*|ettermiddag[a-zà-öø-ÿ]*|kveld[a-zà-öø-ÿ]*|natt[a-zà-öø-ÿ]*|vesp|mane|lunsj|frokost)`,
        'g',
      ),
    ),
  ]
  if (parts.length > 0) return both(parts.reduce((a, p) => a + Number(p[1]), 0))
  const daily = new RegExp(`(?<![\\d.])(${NUM})(?: ?(?:-|–|til|eller) ?(${NUM}))? ?${UNIT_WORD}? ?${PER_DAY}`).exec(
    text,
  )
  if (daily) return [Number(daily[1]), Number(daily[2] ?? daily[1])]
  const upTo = new RegExp(`${UP_TO} (${NUM})(?! ?(?:mg|uker|dager|mnd))`).exec(text)
  if (upTo) return both(Number(upTo[1]))
  const units = new RegExp(`(?<![\\d.])(${NUM})(?: ?(?:-|–|til|eller) ?(${NUM}))? ?${UNIT_WORD}(?![a-zà-öø-ÿ])`).exec(
    text,
  )
  if (units) return [Number(units[1]), Number(units[2] ?? units[1])]
  return both(timesOfDay(text))
}

/** «morgen og kveld» is two; «kveld», «daglig» one; none where no time of day is told. */
function timesOfDay(text: string): number | null {
  const found = text.match(
    /(?<![a-zà-öø-ÿ])(?:morgen|morgon|middag|ettermiddag|kveld|natten|natta|til natt|vesp|mane)/g,
  )
  if (found) return new Set(found).size
  return /(?<![a-zà-öø-ÿ])(?:daglig|dagleg|dgl|hver dag|kvar dag|1 gang)/.test(text) ? 1 : null
}

function both(n: number | null): [number, number] | null {
  return n === null || Number.isNaN(n) ? null : [n, n]
}

function range(unit: string, unitTo: string | undefined, count: string, countTo: string | undefined): [number, number] {
  return [parseNumber(unit) * parseNumber(count), parseNumber(unitTo ?? unit) * parseNumber(countTo ?? count)]
}

function times(counts: [number, number] | null, strength: number | null): [number | null, number | null] {
  return counts === null || strength === null ? [null, null] : [counts[0] * strength, counts[1] * strength]
}
