import type { Letter, Sentence } from './letter.ts'
import { Break, type Token } from './lexer.ts'

/** What a sentence is for, by where it stands in the letter. */
export type Role = 'address' | 'preamble' | 'body' | 'requirement-list' | 'sign-off'

const LONGEST_PREAMBLE = 10
const SIGN_OFF_WITHIN = 8
/** Sentences within which the lines of a form say to whom, from whom and about whom; «Pasient: …» further on is what the patient says. */
const LONGEST_HEAD = 12

/** The role of every sentence, in order. */
export function rolesOf(letter: Letter): Role[] {
  const roles: Role[] = []
  const { sentences } = letter
  let inPreamble = true
  let listed: Sentence | null = null
  let signedOff = false
  sentences.forEach((sentence, i) => {
    if (
      i >= sentences.length - SIGN_OFF_WITHIN &&
      (sentence.section.ids.includes('sign-off') || begins(sentence, 'section/sign-off'))
    )
      signedOff = true
    listed = listContinues(listed, sentence)
    if (listed) roles.push('requirement-list')
    else if (signedOff) roles.push('sign-off')
    else if (isAddress(sentence, inPreamble)) roles.push('address')
    else {
      inPreamble &&= isPreamble(sentence)
      roles.push(inPreamble ? 'preamble' : 'body')
    }
  })
  return roles
}

/** The clinic's own list of what it wants, pasted in: from the sentence that announces it to the end of its list. */
function listContinues(listed: Sentence | null, sentence: Sentence): Sentence | null {
  if (has(sentence, 'context/requirement-list')) return sentence
  if (!listed) return null
  if (sentence.section !== listed.section && sentence.section.ids.length > 0 && sentence.block !== listed.block)
    return null
  const item = /^[ \t]*[-*•–+\d]/.test(
    lineBefore(sentence) +
      sentence.block.text.slice(sentence.start - sentence.offset, sentence.start - sentence.offset + 1),
  )
  return sentence.block === listed.block || item ? sentence : null
}

function lineBefore(sentence: Sentence): string {
  const before = sentence.block.text.slice(0, Math.max(0, sentence.start - sentence.offset))
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)
}

function isAddress(sentence: Sentence, inPreamble: boolean): boolean {
  if (sentence.label && sentence.section.ids.every((id) => id === 'address') && sentence.section.ids.length > 0)
    return inPreamble || sentence.index < LONGEST_HEAD || !hasPrefix(sentence, 'element/')
  return (
    inPreamble &&
    words(sentence) <= LONGEST_PREAMBLE &&
    (hasPrefix(sentence, 'recipient/') || has(sentence, 'context/letterhead'))
  )
}

function isPreamble(sentence: Sentence): boolean {
  const count = words(sentence)
  if (sentence.label && sentence.section.ids.length > 0 && !sentence.section.ids.includes('address')) return false
  if (count <= 4) return (!beginsProse(sentence) || isGreeting(sentence)) && !hasPrefix(sentence, 'element/opening')
  if (hasPrefix(sentence, 'recipient/') && sentence.inner.range.to === sentence.inner.range.from) return true
  const last = sentence.block.tokens[sentence.inner.range.to - 1] as Token
  return count <= LONGEST_PREAMBLE && last.after < Break.Stop && !hasPrefix(sentence, 'element/opening')
}

const GREETING = /^(?:kjære|hei|god dag|takk|til (?:rette|den det))/i

/** «Hei!», «Kjære kollega». */
export function isGreeting({ block, inner }: Sentence): boolean {
  return GREETING.test(block.text.slice(inner.start, inner.end))
}

/** «Mann 39. Smerter i nakken.» is the beginning of the body; «M, 51 år» and «Til smertepol. Skien» have a line without a full stop. */
function beginsProse({ block, inner }: Sentence): boolean {
  const rest = /^[^\r\n]*/.exec(block.text.slice(inner.end))?.[0] ?? ''
  return /[\p{L}\d]/u.test(rest) && /[.!?]\s*$/.test(rest)
}

function words(sentence: Sentence): number {
  return sentence.inner.range.to - sentence.inner.range.from
}

function has(sentence: Sentence, target: string): boolean {
  return sentence.inner.contexts.has(target)
}

function hasPrefix(sentence: Sentence, target: string): boolean {
  return sentence.inner.hits.some((hit) => hit.meaning.target.startsWith(target))
}

function begins(sentence: Sentence, target: string): boolean {
  return sentence.inner.hits.some((hit) => hit.meaning.target === target && hit.start === sentence.inner.start)
}
