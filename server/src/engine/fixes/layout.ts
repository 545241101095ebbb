import type { Reading } from '../evidence/reading.ts'
import { type Section, sentenceAt } from '../letter/letter.ts'
import type { Span } from '../types.ts'

/** What placing a text in a letter needs to know of it; found out once a letter. */
export interface Layout {
  readonly reading: Reading
  /** The sections that are the doctor's own: not the address, a pasted list of requirements, or what follows the greeting at the end. */
  readonly sections: readonly Section[]
  /** The end of the body, before a pasted list and the greeting at the end; 0 in an empty letter. */
  readonly bodyEnd: number
  /** The line break that the letter uses. */
  readonly newline: string
}

export function layoutOf(reading: Reading): Layout {
  const { letter, roles } = reading
  const own = new Set(
    letter.sentences.filter((_, i) => roles[i] === 'body' || roles[i] === 'preamble').map((s) => s.section),
  )
  const last =
    letter.sentences.findLast((_, i) => roles[i] === 'body') ??
    letter.sentences.findLast((_, i) => roles[i] !== 'sign-off')
  return {
    reading,
    sections: letter.sections.filter((section) => own.has(section)),
    bodyEnd: last ? lineEnd(letter.text, Math.max(last.end, last.label?.end ?? 0)) : 0,
    newline: /\r\n?|\n/.exec(letter.text)?.[0] ?? '\n',
  }
}

/** The last sentence that begins before an offset, its label included. */
export function sentenceBefore({ letter }: Reading, at: number): Span {
  const sentence = sentenceAt(letter, at - 1) ?? letter.sentences[0]
  return sentence
    ? { start: sentence.label?.start ?? sentence.start, end: Math.max(sentence.end, sentence.label?.end ?? 0) }
    : { start: 0, end: 0 }
}

/** The end of the last sentence in the block that an offset stands in. */
export function endOfBlock({ letter }: Reading, at: number): number {
  const sentence = sentenceAt(letter, at - 1)
  const last = sentence?.block.sentences.at(-1)
  return sentence && last ? Math.max(at, sentence.offset + last.end) : at
}

export function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
}

/** The end of the line that `at` stands in, before white space that ends it. */
export function lineEnd(text: string, at: number): number {
  const rest = /[^\r\n]*/.exec(text.slice(at))?.[0] ?? ''
  return at + rest.trimEnd().length
}
