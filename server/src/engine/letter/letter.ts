import type { CueAutomaton } from '../cues/automaton.ts'
import type { Span } from '../types.ts'
import { type Block, type BlockSentence, readBlock } from './block.ts'
import type { BlockMemory } from './block-memory.ts'
import { splitBlocks } from './blocks.ts'
import { isDictated, writeOutPunctuation } from './dictation.ts'
import type { Token } from './lexer.ts'

/** A part of the letter that a heading or a label line opens. `heading` is empty for what stands before the first. */
export interface Section extends Span {
  readonly heading: Span
  /** Sections of the vocabulary that the heading names; empty for a heading it does not know. */
  readonly ids: readonly string[]
  /** The label stands on the line of its content («Tolk: nei»). */
  readonly inline: boolean
  /** End of the last content, where a line may be added. */
  end: number
  hasContent: boolean
}

/** A sentence in its letter. Offsets count from the start of the letter. */
export interface Sentence extends Span {
  readonly block: Block
  /** Where the block begins. */
  readonly offset: number
  readonly inner: BlockSentence
  /** Its place among the sentences of the letter. */
  readonly index: number
  readonly section: Section
  /** The label that opens this sentence, else an empty span. */
  readonly label: Span | null
}

/** A block in its letter; the offset counts from the start of the letter. */
export interface PlacedBlock {
  readonly block: Block
  readonly offset: number
}

/** A letter: its text, its sections and its sentences. */
export interface Letter {
  readonly text: string
  /** The text as it is read: as long as `text`, with spoken punctuation written out and what is no prose blanked. */
  readonly prose: string
  /** `prose` in lower case, as long as it. */
  readonly lower: string
  readonly blocks: readonly PlacedBlock[]
  readonly sections: readonly Section[]
  readonly sentences: readonly Sentence[]
  readonly placeholders: readonly Span[]
}

/** Reads a letter. `hidden` are the stretches that are no prose, such as comments in Markdown. */
export function readLetter(
  text: string,
  hidden: readonly Span[],
  automata: readonly CueAutomaton[],
  memory: BlockMemory,
): Letter {
  const shown = blank(text, hidden)
  const prose = isDictated(shown) ? writeOutPunctuation(shown) : shown
  const sections: Section[] = [
    { start: 0, end: 0, heading: { start: 0, end: 0 }, ids: [], inline: false, hasContent: false },
  ]
  const blocks: PlacedBlock[] = []
  const sentences: Sentence[] = []
  const placeholders: Span[] = []
  for (const span of splitBlocks(prose)) {
    const part = prose.slice(span.start, span.end)
    const block = memory.get(part) ?? memory.keep(readBlock(ownCopy(part), automata))
    blocks.push({ block, offset: span.start })
    for (const p of block.placeholders) placeholders.push({ start: span.start + p.start, end: span.start + p.end })
    closeInline(sections, sentences.at(-1))
    for (const inner of block.sentences) place(block, span.start, inner, sections, sentences)
  }
  memory.tidy(blocks.map(({ block }) => block))
  return { text, prose, lower: lowerCase(prose), blocks, sections, sentences, placeholders }
}

/** The same text; a slice alone would keep the whole letter in memory, one for every edit. */
function ownCopy(slice: string): string {
  return ` ${slice}`.slice(1)
}

/** Lower case without a change of length: letters that would grow stay as they are. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-ZÀ-ÖØ-Þ]/g, (c) => c.toLowerCase())
}

/** The text with spans blanked, every offset and line break unchanged. */
function blank(text: string, spans: readonly Span[]): string {
  let out = ''
  let at = 0
  for (const { start, end } of spans) {
    out += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ')
    at = end
  }
  return out + text.slice(at)
}

/** A blank line ends a section whose label stands on a line with its content, or in a list of such labels; what follows belongs to nobody. */
function closeInline(sections: Section[], last: Sentence | undefined): void {
  const section = sections.at(-1) as Section
  const leftOpen = last?.label && last.start === last.end && last.inner !== last.block.sentences[0]
  if (section.inline || leftOpen) openUnnamed(sections, section.end)
}

function openUnnamed(sections: Section[], at: number): void {
  sections.push({ start: at, end: at, heading: { start: at, end: at }, ids: [], inline: false, hasContent: false })
}

function place(block: Block, offset: number, inner: BlockSentence, sections: Section[], sentences: Sentence[]): void {
  const at = (token: number): Token => block.tokens[token] as Token
  let label: Span | null = null
  if (inner.label) {
    label = { start: offset + at(inner.label.from).start, end: offset + at(inner.label.to - 1).end }
    const inline = inner.range.to > inner.range.from && !at(inner.label.to - 1).newline
    sections.push({
      start: label.start,
      end: label.end,
      heading: label,
      ids: inner.label.sections,
      inline,
      hasContent: false,
    })
  }
  const section = sections.at(-1) as Section
  const empty = inner.range.to <= inner.range.from
  const start = offset + inner.start
  const end = offset + inner.end
  section.end = Math.max(section.end, end)
  if (!empty) section.hasContent = true
  sentences.push({ block, offset, inner, index: sentences.length, section, label, start, end })
  if (empty && NO_WORDS.test(block.text.slice(start - offset))) openUnnamed(sections, end)
}

/** Marks instead of content on the line of a label: «Søvn: ?», «Rus: –». What follows on the next line is not its content. */
const NO_WORDS = /^[*_]*:?[*_]*[ \t]*[^\s:*_][^\r\n]*/

/** The last sentence that begins at or before an offset, its label included; undefined before the first. */
export function sentenceAt({ sentences }: Letter, offset: number): Sentence | undefined {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    const { label, start } = sentences[middle] as Sentence
    if ((label?.start ?? start) <= offset) low = middle + 1
    else high = middle
  }
  return sentences[low - 1]
}
