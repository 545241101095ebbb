import { isHandedOver, isOnlyAwaited } from '../context/idle-words.ts'
import type { Sentence } from '../letter/letter.ts'
import type { Role } from '../letter/roles.ts'
import type { ElementRule, Vocabulary } from '../rules.ts'
import type { Dismissed, Evidence, Why } from '../types.ts'
import type { Reading } from './reading.ts'

/** Content that is no information: a lone mark, or nothing but a reference to somewhere else. */
const EMPTY = /^[\s?.…\-–—_/()*:|]*$/
const LONGEST_QUOTE = 120
/** «Alkohol/tabl.: nei» on the line below an empty label is a label of its own. */
const UNKNOWN_LABEL = /^\p{Lu}[^:\r\n]{1,40}:[ \t]/u

/**
 * What stands under headings that are about one element («Arbeid: kasserer»): evidence, whatever its words; or why it
 * is none: a placeholder, a question, «ikke kartlagt». By element id.
 */
export function contentUnder(
  reading: Reading,
  { sections, elements: rules }: Pick<Vocabulary, 'sections' | 'elements'>,
): Map<string, (Evidence | Dismissed)[]> {
  const gives = new Map(sections.map((section) => [section.id, section.gives]))
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]))
  const found = new Map<string, (Evidence | Dismissed)[]>()
  const { letter, roles } = reading
  letter.sentences.forEach((sentence, i) => {
    if (sentence.label === null || sentence.section.ids.length !== 1) return
    const elements = gives.get(sentence.section.ids[0] as string) ?? []
    if (elements.length === 0) return
    const content = sentence.start < sentence.end ? i : i + 1
    const told = letter.sentences[content]
    if (
      !told ||
      told.section !== sentence.section ||
      (content !== i && (told.label || !follows(sentence, told, letter.text)))
    )
      return
    if (roles[content] === 'sign-off') return
    if (content !== i && UNKNOWN_LABEL.test(letter.text.slice(told.start, told.end))) return
    const why = whyNot(told, roles[content] as Role, letter.text)
    const end = Math.min(told.end, told.start + LONGEST_QUOTE)
    const quote = { text: letter.text.slice(told.start, end), start: told.start, end }
    if (quote.text === '') return
    for (const element of elements) {
      const list = found.get(element) ?? []
      const reason = why ?? notYetTold(told, ruleOf.get(element))
      list.push(reason ? { ...quote, why: reason } : { ...quote, kind: 'under its heading' })
      found.set(element, list)
    }
  })
  return found
}

/** Whether content on a later line is the label's: at once below it, or after a blank line where the label has a line of its own. */
function follows(label: Sentence, told: Sentence, text: string): boolean {
  if (label.block === told.block && label.offset === told.offset) return true
  const start = label.label?.start ?? label.start
  return /(?:^|[\r\n])[ \t]*[#*_\d.) -]*$/.test(text.slice(Math.max(0, start - 12), start))
}

function whyNot(told: Sentence, role: Role, text: string): Why | undefined {
  if (role === 'requirement-list') return 'requirement-list'
  const placeholders = told.block.placeholders.filter(
    (p) => p.start + told.offset < told.end + 1 && p.end + told.offset > told.start - 1,
  )
  if (placeholders.length > 0) return 'placeholder'
  if (EMPTY.test(text.slice(told.start, told.end))) return 'ignorance'
  if (told.inner.question) return 'question'
  if (told.inner.contexts.has('context/ignorance') && told.inner.range.to - told.inner.range.from <= 10)
    return 'ignorance'
  return undefined
}

/**
 * Why content only hands its matter over, says that it was not asked about, or, of a treatment, that it is waited for: «tas gjerne opp hos
 * dere», «rakk vi ikke», «søkt, venter svar».
 */
function notYetTold({ block, inner }: Sentence, rule: ElementRule | undefined): Why | undefined {
  if (!rule || ASKED_OF_THE_CLINIC.has(rule.id)) return undefined
  const awaited = rule.blockedBy.includes('plan')
  if (isHandedOver(block.text, block.tokens, inner.range, awaited)) return 'ignorance'
  const waits = !TOLD_BY_WAITING.has(rule.id) && isOnlyAwaited(block.text, block.tokens, inner.range)
  return waits ? 'ignorance' : undefined
}

/** A referral or an application that is under way tells of these. */
const TOLD_BY_WAITING = new Set(['investigation-status', 'benefit-claim', 'work', 'travel', 'psychosocial'])
/** What somebody wants of the clinic is said in the very words that hand other matters over. */
const ASKED_OF_THE_CLINIC = new Set(['request', 'referrer-expectation', 'patient-expectation'])
