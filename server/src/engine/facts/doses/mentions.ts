import type { Hit, Reading } from '../../evidence/reading.ts'
import type { OpioidTable } from '../../rules.ts'
import type { ElementResult, Quote } from '../../types.ts'
import { isCurrent } from './current.ts'
import { type Dose, parseDose } from './parse-dose.ts'
import { endOfDose, segmentOf } from './segment.ts'

type Product = OpioidTable['products'][number]

/** An opioid that is named in the letter, with what is said of its dose. */
export interface OpioidMention {
  readonly product: Product
  readonly route: NonNullable<Product['route']>
  readonly dose: Dose
  readonly quote: Quote
  /** Where its paragraph begins; UTF-16. */
  readonly paragraph: number
}

const SILENT = ['other-person', 'plan', 'placeholder', 'requirement-list', 'letterhead'] as const
const DENIAL =
  /(?<![a-zà-öø-ÿ])(?:ikke|ikkje|ingen|inga|intet|inkje|aldri|uten(?! at)|utan(?! at)|verken|hverken|korkje|nei(?! (?:rettelse|retting|unnskyld|orsak))|0)(?![a-zà-öø-ÿ])/
const LEAD = 24
const FAR = 60
const SOON = 24
const AS_NEEDED_HEADING = /behov|(?<![a-zà-öø-ÿ])(?:v\.? ?b\.?|p\.? ?n\.?|eventuelt?|evt|e\.? ?b\.?)(?![a-zà-öø-ÿ])/
const AS_NEEDED_BEFORE =
  /(?<![a-zà-öø-ÿ])(?:kan (?:(?:hun|han|ho|pas[a-z.]*|også) ){0,2}(?:ta|bruke|få)|ved behov|v\.?b\.?|noen ganger|nokre gonger|av og til|sjelden|sjeldan|innimellom|en sjelden gang|låner|låner hun|lånar|unntaksvis|periodevis|på (?:dårlige|dårlege|vonde) dag[a-zæøå]*|som gjennombrudd[a-zæøå]*)(?![a-zà-öø-ÿ])/

/** The opioids that the patient takes now, as the letter names them, in order. */
export function currentOpioids(
  reading: Reading,
  table: OpioidTable,
  elements: Readonly<Record<string, ElementResult>>,
): OpioidMention[] {
  const names = distinctNames(reading)
  return names.flatMap(({ hit, rows }, i) => {
    if (SILENT.some((why) => hit.contexts.has(why)) || isDenied(reading, hit)) return []
    const segment = segmentOf(reading, hit, names[i + 1]?.hit)
    if (!isCurrent(reading, hit, segment, elements)) return []
    const { lower, text } = reading.letter
    const words = lower.slice(hit.end, Math.max(hit.end, endOfDose(reading, segment, names[i + 1]?.hit)))
    const sense = productMeant(
      rows.map((row) => table.products[row]).filter((row) => row !== undefined),
      words,
      table,
    )
    if (!sense) return []
    const { product, route } = sense
    const sold = { strengths: product.strengths, fixed: product.fixedStrength, isPatch: route === 'transdermal' }
    const lead = lower.slice(Math.max(hit.sentence.start, hit.start - LEAD), hit.start)
    const quote = { text: text.slice(hit.start, segment.end), start: hit.start, end: segment.end }
    const asNeeded = isToldAsNeeded(reading, hit)
    const dose = remembered(hit, [table.products.indexOf(product), route, asNeeded, lead, words], () =>
      parseDose(words, sold, lead, asNeeded),
    )
    if (hit.contexts.has('question') && dose.most === null) return []
    return [{ product, route, dose, quote, paragraph: hit.sentence.offset }]
  })
}

/** What was read of the same words before, kept with their block. */
function remembered(hit: Hit, asked: readonly unknown[], read: () => Dose): Dose {
  const { remembered: kept } = hit.sentence.block
  const key = `dose ${JSON.stringify(asked)}`
  const known = kept.get(key) as Dose | undefined
  if (known) return known
  const dose = read()
  kept.set(key, dose)
  return dose
}

/** A denial that stands near the name; without punctuation those far from it are about something else. */
function isDenied({ letter }: Reading, { start, end, contexts, sentence }: Hit): boolean {
  if (!contexts.has('negation')) return false
  const before = letter.lower.slice(Math.max(sentence.label?.start ?? sentence.start, start - FAR), start)
  return DENIAL.test(before) || DENIAL.test(letter.lower.slice(end, Math.min(sentence.end, end + SOON)))
}

/** A heading («Ved behov:») or what stands before the name («av og til tar hun …») says that it is no regular medicine. */
function isToldAsNeeded({ letter }: Reading, { start, sentence }: Hit): boolean {
  const { heading } = sentence.section
  if (AS_NEEDED_HEADING.test(letter.lower.slice(heading.start, heading.end))) return true
  const before = letter.lower.slice(Math.max(sentence.label?.start ?? sentence.start, start - FAR), start)
  return AS_NEEDED_BEFORE.test(before.slice(Math.max(...[',', ';', ')'].map((c) => before.lastIndexOf(c))) + 1))
}

interface Name {
  readonly hit: Hit
  /** The rows of products of that name, the one that is meant unless the letter says else first. */
  readonly rows: readonly number[]
}

/** Names of products, the longest where they overlap. */
function distinctNames(reading: Reading): Name[] {
  const all = [...reading.hits].filter(([target]) => target.startsWith('opioid/')).flatMap(([, hits]) => hits)
  const kept: { hit: Hit; rows: number[] }[] = []
  for (const hit of all.sort((a, b) => a.start - b.start || b.end - a.end || rowOf(a) - rowOf(b))) {
    const last = kept.at(-1)
    if (!last || hit.start >= last.hit.end) kept.push({ hit, rows: [rowOf(hit)] })
    else if (hit.start === last.hit.start && hit.end === last.hit.end) last.rows.push(rowOf(hit))
  }
  return kept
}

function rowOf(hit: Hit): number {
  return Number(hit.meaning.target.slice('opioid/'.length))
}

const IN_MG = /\d ?(?:mg|milligram)(?![a-zæøå/]| ?\/)/
const IN_MICROGRAMS = /mikro|mcg|[uµμ]g|plaster/

/** Which product of a name is meant, by what is said of its form or unit, and how it is taken. */
function productMeant(
  rows: readonly Product[],
  words: string,
  table: OpioidTable,
): Pick<OpioidMention, 'product' | 'route'> | null {
  const [first] = rows
  if (!first) return null
  const said = routeOf(words, table)
  const swallowed = said === 'oral' || (said === null && IN_MG.test(words) && !IN_MICROGRAMS.test(words))
  const ofForm = rows.find((row) => row.route === said)
  const noPatch = swallowed ? rows.find((row) => row.route !== 'transdermal') : undefined
  const product = ofForm ?? noPatch ?? first
  // a tablet for under the tongue is a tablet too
  const route = said === 'oral' && product.route === 'sublingual' ? product.route : (said ?? product.route ?? 'oral')
  return { product, route }
}

function routeOf(words: string, table: OpioidTable): Product['route'] {
  const said = ` ${words.replace(/[^a-zà-öø-ÿ\d]+/g, ' ')} `
  return table.forms.find((form) => form.route && form.words.some((word) => said.includes(` ${word} `)))?.route ?? null
}
