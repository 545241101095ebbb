import type { CueAutomaton } from '../cues/automaton.ts'
import type { Reading } from '../evidence/reading.ts'
import { readBlock } from '../letter/block.ts'
import { type Sentence, sentenceAt } from '../letter/letter.ts'
import type { SectionRule } from '../rules.ts'
import type { Span } from '../types.ts'

/** A stretch of the letter that waits to be filled in, and the elements that it is about. */
export interface OpenPlace {
  readonly placeholders: readonly Span[]
  readonly elements: readonly string[]
}

/**
 * The unfilled places of a letter, one a sentence: about the element of the label before it, else about the elements that the
 * placeholder names, or that the words around it speak of.
 */
export function openPlaces(
  reading: Reading,
  sections: readonly SectionRule[],
  automata: readonly CueAutomaton[],
): OpenPlace[] {
  const { letter } = reading
  /** «[varighet]» names what it waits for as a heading would. */
  const namedIn = (words: string): readonly string[] => {
    const [sentence] = readBlock(words.replace(/[^\p{L}\d ]/gu, ' ').trim(), automata).sentences
    const ids = sentence?.label?.sections ?? []
    return ids.length === 1 ? (gives.get(ids[0] as string) ?? []) : []
  }
  if (letter.placeholders.length === 0) return []
  const gives = new Map(sections.map((s) => [s.id, s.gives]))
  const bySentence = new Map<Sentence | null, Span[]>()
  for (const placeholder of letter.placeholders) {
    const sentence = sentenceAt(letter, placeholder.start + 1) ?? null
    const list = bySentence.get(sentence)
    if (list) list.push(placeholder)
    else bySentence.set(sentence, [placeholder])
  }
  const hits = new Map<Sentence, Set<string>>()
  for (const [target, list] of reading.hits) {
    if (!target.startsWith('element/')) continue
    for (const hit of list) {
      if (hit.inPlaceholder || !hit.contexts.has('placeholder')) continue
      hits.set(hit.sentence, (hits.get(hit.sentence) ?? new Set()).add(target.slice(8)))
    }
  }
  return [...bySentence].map(([sentence, placeholders]) => {
    const labelled =
      sentence?.section.ids.length === 1 && underLabel(letter.sentences, sentence)
        ? (gives.get(sentence.section.ids[0] as string) ?? [])
        : []
    const named = labelled.length > 0 ? [] : placeholders.flatMap((p) => namedIn(letter.prose.slice(p.start, p.end)))
    const around = sentence ? [...(hits.get(sentence) ?? [])] : []
    return { placeholders, elements: [labelled, named, around].find((ids) => ids.length > 0) ?? [] }
  })
}

function underLabel(sentences: readonly Sentence[], sentence: Sentence): boolean {
  if (sentence.label) return true
  const before = sentences[sentence.index - 1]
  return before?.label !== null && before?.section === sentence.section && before.start === before.end
}
