import type { Reading } from '../evidence/reading.ts'
import type { OpioidMention } from '../facts/doses/mentions.ts'
import type { OpioidTable } from '../rules.ts'
import type { Quote } from '../types.ts'
import type { DoseLine, DoseStatus } from './types.ts'
import { amountsOf, factorOf, isImpossible, unitOf, worthOf } from './worth.ts'

/** Current opioids in the order of the letter, each with what is known of its dose and why it is not counted, if it is not. */
export function doseLines(mentions: readonly OpioidMention[], table: OpioidTable): DoseLine[] {
  const told = new Map<string, { before: OpioidMention[]; dosed: OpioidMention[] }>()
  for (const { product } of mentions) told.set(product.substance, { before: [], dosed: [] })
  const known = (mention: OpioidMention, of: 'before' | 'dosed'): void => {
    const list = told.get(mention.product.substance)?.[of]
    if (list && !list.some((m) => isAlike(m, mention))) list.push(mention)
  }
  for (const mention of mentions) if (isDosed(mention)) known(mention, 'dosed')
  return mentions.map((mention) => {
    const status = statusOf(mention, told.get(mention.product.substance) as Told, table)
    known(mention, 'before')
    const { product, route, quote } = mention
    const [regular, max] = amountsOf(mention)
    return {
      ...quote,
      substance: product.substance,
      route,
      maintenance: product.maintenance,
      unit: unitOf(mention),
      regular,
      max,
      status,
      factor: product.maintenance ? null : factorOf(mention, table),
      omeq: status === 'counted' || status === 'repeated' ? worthOf(mention, table) : null,
    }
  })
}

function statusOf(mention: OpioidMention, told: Told, table: OpioidTable): DoseStatus {
  const { product, dose } = mention
  if (isImpossible(mention, table)) return 'impossible'
  if (isRepeated(mention, told)) return 'repeated'
  if (product.maintenance || factorOf(mention, table) === null) return 'not-converted'
  if (worthOf(mention, table)) return 'counted'
  return dose.strength === null ? 'strength-missing' : 'dose-missing'
}

/** The same dose once more; or a mere name where the substance stands with a dose; or a product that was told of before. */
function isRepeated(mention: OpioidMention, { before, dosed }: Told): boolean {
  if (isDosed(mention)) return before.some((m) => m.route === mention.route && isSameDose(m, mention))
  const { strength, asNeeded } = mention.dose
  if (strength === null && HOW_OFTEN.test(mention.quote.text)) return false
  if (strength === null && !asNeeded && dosed.length > 0) return true
  return [...dosed, ...before].some(
    (m) => isSameProduct(m, mention) && (strength === null || m.dose.strength === null || strength === m.dose.strength),
  )
}

/** Something is told of how much, so that the name is no mere mention. */
const HOW_OFTEN = /\d\s?(?:[x×+-]|t(?:a?b)?l|kaps|stk|gang|gong|mg|µg)|[x×]\s?\d/i

/** One product, or two names for the same: of the substance, or of what is sold in the same single strength. */
function isSameProduct(a: OpioidMention, b: OpioidMention): boolean {
  if (a.product === b.product || isGeneric(a) || isGeneric(b)) return true
  return a.product.fixedStrength !== null && a.product.fixedStrength === b.product.fixedStrength
}

/** What the letter tells of one substance: before a mention, and anywhere with a dose. Each kind of mention once. */
interface Told {
  readonly before: readonly OpioidMention[]
  readonly dosed: readonly OpioidMention[]
}

/** Whether two mentions say the same for all that is asked of them here. */
function isAlike(a: OpioidMention, b: OpioidMention): boolean {
  return (
    a.product === b.product &&
    a.route === b.route &&
    a.paragraph === b.paragraph &&
    a.dose.strength === b.dose.strength &&
    a.dose.regular === b.dose.regular &&
    a.dose.most === b.dose.most &&
    isGeneric(a) === isGeneric(b)
  )
}

/** The same amounts; in another paragraph they may be told in other words («40 mg om dagen»). */
function isSameDose(a: OpioidMention, b: OpioidMention): boolean {
  if (a.dose.regular !== b.dose.regular || a.dose.most !== b.dose.most) return false
  return a.dose.strength === b.dose.strength || a.paragraph !== b.paragraph
}

function isDosed({ dose }: OpioidMention): boolean {
  return dose.most !== null
}

/** «oxycodon» names the substance and not a product. */
function isGeneric({ product, quote }: OpioidMention): boolean {
  const name = quote.text.toLowerCase().replace(/x/g, 'ks').replace(/ph/g, 'f').replace(/c/g, 'k')
  return name.startsWith(product.substance.slice(0, 7))
}

/** Names of opioids that are no current medicine here: denied, stopped, planned, somebody else's. In the order of the letter. */
export function otherOpioids(
  reading: Reading,
  lines: readonly Quote[],
): (Quote & { readonly why: 'past' | OtherWhy })[] {
  const names = [...reading.hits].filter(([target]) => target.startsWith('opioid/')).flatMap(([, hits]) => hits)
  const found: (Quote & { readonly why: 'past' | OtherWhy })[] = []
  for (const { start, end, contexts } of names.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if ([...lines, ...found].some((q) => q.start < end && start < q.end)) continue
    const why = OTHER_WHYS.find((one) => contexts.has(one)) ?? 'past'
    found.push({ text: reading.letter.text.slice(start, end), start, end, why })
  }
  return found
}

const OTHER_WHYS = ['placeholder', 'requirement-list', 'letterhead', 'other-person', 'plan', 'negation'] as const
type OtherWhy = (typeof OTHER_WHYS)[number]
