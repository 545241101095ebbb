import type { CueAutomaton, Match } from '../cues/automaton.ts'
import type { Span } from '../types.ts'
import { type Label, splitAtLabels } from './labels.ts'
import { lex, type Token } from './lexer.ts'
import { findPlaceholders } from './placeholders.ts'
import { joinAbbreviations, splitSentences, type TokenRange, wordOf } from './sentences.ts'

/** A sentence of a block. `range` is its content, without the label before it. */
export interface BlockSentence {
  readonly label: Label | null
  readonly range: TokenRange
  readonly question: boolean
  /** Cues in the content, without those that only say something of other cues. */
  readonly matches: readonly Match[]
  /** Context cues in the content: negation, somebody else, ignorance … */
  readonly contexts: readonly Match[]
  /** Cues in the words of the label. */
  readonly labelMatches: readonly Match[]
}

/** What is known of a run of lines, whatever letter it stands in. Offsets count from the start of the block. */
export interface Block {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly BlockSentence[]
  readonly placeholders: readonly Span[]
}

/** Reads a block: tokens, sentences, labels, and every cue in them, in one pass of the automata. */
export function readBlock(text: string, automata: readonly CueAutomaton[]): Block {
  const cues = automata[0] as CueAutomaton
  const tokens = joinAbbreviations(text, lex(text))
  for (const token of tokens) token.symbols = cues.symbolsOf(wordOf(text, token))
  const sentences: BlockSentence[] = []
  for (const range of splitSentences(text, tokens, cues)) {
    for (const { label, range: content } of splitAtLabels(text, tokens, range, cues)) {
      const found = scan(text, tokens, content, automata)
      sentences.push({
        label,
        range: content,
        question: content.to > content.from && (tokens[content.to - 1] as Token).question,
        matches: found.filter((m) => !isContext(m)),
        contexts: withoutPseudo(found.filter(isContext)),
        labelMatches: label ? scan(text, tokens, label, automata) : [],
      })
    }
  }
  return { text, tokens, sentences, placeholders: findPlaceholders(text) }
}

function scan(text: string, tokens: readonly Token[], range: TokenRange, automata: readonly CueAutomaton[]): Match[] {
  const matches: Match[] = []
  if (range.to <= range.from) return matches
  automata.forEach((cues, i) => {
    const symbolsAt = (t: number): readonly number[] => {
      const token = tokens[t] as Token
      const symbols = i === 0 ? token.symbols : cues.symbolsOf(wordOf(text, token))
      return token.isNumber ? [...symbols, 0] : symbols
    }
    cues.scan(
      range.from,
      range.to,
      symbolsAt,
      (t) => (tokens[t] as Token).isSign,
      (m) => matches.push(m),
    )
  })
  return matches
}

function isContext(match: Match): boolean {
  return match.meaning.target.startsWith('context/')
}

/** A phrase that only looks like a context cue («kan ikke utelukkes») silences the cues inside it. */
function withoutPseudo(contexts: readonly Match[]): Match[] {
  const pseudo = contexts.filter((m) => m.meaning.target === 'context/pseudo')
  return contexts.filter((m) => !pseudo.some((p) => p === m || (p.first <= m.first && m.last <= p.last)))
}
