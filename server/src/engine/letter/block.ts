import { contextsOf, insidePlaceholder } from '../context/contexts.ts'
import { isAskingWord } from '../context/idle-words.ts'
import { readSubjects, type Speaker, type Speakers, type Spoken } from '../context/subject.ts'
import { isChild } from '../context/subject-words.ts'
import type { CueAutomaton, Match } from '../cues/automaton.ts'
import type { CueMeaning } from '../rules.ts'
import type { Span, Why } from '../types.ts'
import { BlockLines } from './block-lines.ts'
import { BlockWords } from './block-words.ts'
import { type Label, type Labelled, splitAtLabels } from './labels.ts'
import { Break, lex, type Token } from './lexer.ts'
import { findPlaceholders } from './placeholders.ts'
import { joinAbbreviations, splitSentences, type TokenRange } from './sentences.ts'

/** A cue in a sentence, with what surrounds it there. */
export interface BlockHit extends Span {
  readonly meaning: CueMeaning
  readonly contexts: ReadonlySet<Why>
  /** Who it is said of. */
  readonly speaker: Speaker
  /** The words are those of a placeholder. */
  readonly inPlaceholder: boolean
}

/** A sentence of a block. `range` is its content, without the label before it; the span is that of the content. */
export interface BlockSentence extends Span {
  readonly label: Label | null
  readonly range: TokenRange
  readonly question: boolean
  /** Cues in the content, without those that only say something of other cues. */
  readonly hits: readonly BlockHit[]
  /** Targets of the context cues in content and label: negation, somebody else, ignorance … */
  readonly contexts: ReadonlySet<string>
  /** Cues in the words of the label. */
  readonly labelHits: readonly BlockHit[]
  /** Somebody else whom a pronoun in the next sentence may mean. */
  readonly spoken: Spoken | undefined
}

/** What is known of a run of lines, whatever letter it stands in. Offsets count from the start of the block. */
export interface Block {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly BlockSentence[]
  readonly placeholders: readonly Span[]
  /** What others found out about this text, by what they asked; kept as long as the block. */
  readonly remembered: Map<string, unknown>
}

/** Reads a block: tokens, sentences, labels, every cue in them in one pass of the automata, and what surrounds each. */
export function readBlock(text: string, automata: readonly CueAutomaton[]): Block {
  const lines = new BlockLines(text)
  const tokens = joinAbbreviations(text, lex(text))
  const words = new BlockWords(text, tokens, automata)
  const placeholders = findPlaceholders(text)
  const sentences: BlockSentence[] = []
  for (const range of splitSentences(text, lines, tokens, automata[0] as CueAutomaton)) {
    for (const labelled of splitAtLabels(text, lines, tokens, range, words)) {
      sentences.push(readSentence(text, tokens, placeholders, labelled, words, sentences.at(-1)?.spoken))
    }
  }
  return { text, tokens, sentences, placeholders, remembered: new Map() }
}

function readSentence(
  text: string,
  tokens: readonly Token[],
  placeholders: readonly Span[],
  { label, range }: Labelled,
  words: BlockWords,
  before: Spoken | undefined,
): BlockSentence {
  const empty = range.to <= range.from
  const start = empty ? (tokens[(label as Label).to - 1] as Token).end : (tokens[range.from] as Token).start
  const end = empty ? start : endOfSentence(text, tokens[range.to - 1] as Token)
  const question =
    !empty && (tokens[range.to - 1] as Token).question && !isAnswered(text, tokens[range.to], tokens[range.to + 1])
  const found = words.cuesIn(range)
  const surrounding = withoutPseudo(found.filter(isContext))
  const contexts = surrounding.filter((m) => !isPerson(m))
  const persons = surrounding.filter(isPerson)
  const inLabel = label ? words.cuesIn(label) : []
  const labelled = label !== null && inLabel.some((m) => isPerson(m) && isOwnLabel(text, tokens, label, m))
  const speakers = empty
    ? undefined
    : readSubjects({ text, tokens, range, persons, before: label ? undefined : before, labelled })
  const around = { text, tokens, range, end, question, contexts, placeholders }
  const hit = (match: Match, contexts: ReadonlySet<Why>): BlockHit => ({
    start: (tokens[match.first] as Token).start,
    end: (tokens[match.last] as Token).end,
    meaning: match.meaning,
    contexts,
    speaker: speakerOf(speakers, match.first - range.from),
    inPlaceholder: insidePlaceholder(around, match),
  })
  return {
    start,
    end,
    label,
    range,
    question,
    hits: found.filter((m) => !isContext(m)).map((m) => hit(m, contextsOf(around, m))),
    contexts: new Set(
      [...contexts, ...inLabel.filter((m) => isContext(m) && !isPerson(m))]
        .filter(isOfSentence)
        .map((m) => m.meaning.target),
    ),
    labelHits: inLabel.filter((m) => !isContext(m)).map((m) => hit(m, NO_CONTEXTS)),
    spoken: speakers?.spoken,
  }
}

/** A label is said of nobody. */
function speakerOf(speakers: Speakers | undefined, token: number): Speaker {
  return speakers?.of[token] ?? 0
}

/** A requirement told in passing does not make its sentence part of a pasted list. */
function isOfSentence({ meaning: { target, reach } }: Match): boolean {
  return target !== 'context/requirement-list' || reach === 'sentence'
}

const ANSWER = /^(?:ja|jau|jo|nei|ingen|inga|ikkje|ikke|aldri|neppe|litt|sjelden|sjeldan|0)$/i

/** «Kroniske sykdommer? Nei.» is told, not asked; «Angst? Ikke spurt.» is not told. */
function isAnswered(text: string, next: Token | undefined, afterNext: Token | undefined): boolean {
  if (!next || !ANSWER.test(text.slice(next.start, next.end))) return false
  return !afterNext || next.after >= Break.Stop || !isAskingWord(text.slice(afterNext.start, afterNext.end))
}

const NO_CONTEXTS: ReadonlySet<Why> = new Set()

/** The end of the last word and of the punctuation that belongs to it. */
function endOfSentence(text: string, last: Token): number {
  let { end } = last
  while (end < text.length && /[.!?…)\]»"%]/.test(text[end] as string)) end++
  return end
}

function isContext(match: Match): boolean {
  return match.meaning.target.startsWith('context/')
}

/** «Ektemann: pensjonert politimann»; «Barn: prøver IVF» is the patient's. */
function isOwnLabel(text: string, tokens: readonly Token[], { to }: Label, { last }: Match): boolean {
  const { start, end } = tokens[last] as Token
  return last === to - 1 && !isChild(text.slice(start, end).toLowerCase())
}

/** A word for somebody else, who may be the subject of a clause. */
function isPerson(match: Match): boolean {
  return match.meaning.reach === 'subject'
}

/** A phrase that only looks like a context cue («kan ikke utelukkes») silences the cues inside it. */
function withoutPseudo(contexts: readonly Match[]): Match[] {
  const pseudo = contexts.filter((m) => m.meaning.target === 'context/pseudo')
  return contexts.filter((m) => !pseudo.some((p) => p === m || (p.first <= m.first && m.last <= p.last)))
}
