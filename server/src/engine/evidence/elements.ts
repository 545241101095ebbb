import type { ElementRule, Vocabulary } from '../rules.ts'
import type { Dismissed, ElementResult, Evidence, Span, Why } from '../types.ts'
import { atBodyStart } from './opening.ts'
import { blockOf, type Hit, type Reading } from './reading.ts'
import { contentUnder } from './section-content.ts'
import { inOrder, overlap, overlapsAny } from './spans.ts'

/** Which elements the letter tells of, each with the wordings that say so and those that were seen and not counted. */
export function findElements(reading: Reading, vocabulary: Vocabulary): Record<string, ElementResult> {
  const contents = contentUnder(reading, vocabulary)
  return Object.fromEntries(
    vocabulary.elements.map((rule) => [rule.id, findElement(rule, reading, contents.get(rule.id) ?? [])]),
  )
}

function findElement(rule: ElementRule, reading: Reading, contents: readonly (Evidence | Dismissed)[]): ElementResult {
  const evidence: Evidence[] = []
  const dismissed: Dismissed[] = []
  const senses = reading.hits.get(`sense/${rule.id}`) ?? []
  for (const hit of reading.hits.get(`element/${rule.id}`) ?? []) {
    const { start, end } = hit
    const text = reading.letter.text.slice(start, end)
    const why = blockOf(hit, rule.blockedBy) ?? otherwise(rule, reading, hit, senses)
    if (why) dismissed.push({ text, start, end, why })
    else evidence.push({ text, start, end, kind: hit.meaning.kind })
  }
  if (contents.length > 0) addContents(contents, evidence, dismissed)
  const counted = longest(evidence)
  const rest = longest(dismissed).filter((d) => !overlapsAny(counted, d))
  return { present: counted.length > 0, evidence: counted, ...(rest.length > 0 ? { dismissed: rest } : {}) }
}

/** «Arbeid: Mannen har full jobb»: what stands under a heading, and all that it says of the matter is of this kind. */
const SAYS_ELSE: readonly Why[] = ['other-person', 'plan', 'other-sense']

/** Adds what stands under headings to what the cues say. */
function addContents(contents: readonly (Evidence | Dismissed)[], evidence: Evidence[], dismissed: Dismissed[]): void {
  const told = inOrder([...evidence])
  const elsewhere = dismissed.filter(({ why }) => SAYS_ELSE.includes(why))
  for (const content of contents) {
    const { text, start, end } = content
    if ('why' in content) {
      dismissed.push(content)
      continue
    }
    const why = overlapsAny(told, content) ? undefined : elsewhere.find((one) => overlap(one, content))?.why
    if (why) dismissed.push({ text, start, end, why })
    else evidence.push(content)
  }
}

/** Why a wording that nothing around it forbids yet says something else. */
function otherwise(rule: ElementRule, reading: Reading, hit: Hit, senses: readonly Span[]): Why | undefined {
  if (notUnder(rule, hit)) return 'other-heading'
  if (overlapsAny(senses, hit)) return 'other-sense'
  return rule.id === 'opening' && !atBodyStart(reading, hit) ? 'other-sense' : undefined
}

/** Under these headings the wording is about something else («Seponert: Lyrica 75 mg» is no current medicine). */
function notUnder(rule: ElementRule, hit: Hit): boolean {
  return rule.notUnder?.some((id) => hit.sentence.section.ids.includes(id)) === true
}

/** Of quotes that overlap only the longest, in the order of the letter. */
function longest<T extends Span>(quotes: readonly T[]): T[] {
  const kept: T[] = []
  for (const quote of inOrder(quotes)) {
    const last = kept.at(-1)
    if (last && overlap(last, quote)) {
      if (quote.end - quote.start > last.end - last.start) kept[kept.length - 1] = quote
    } else kept.push(quote)
  }
  return kept
}
