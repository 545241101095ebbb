import { findElements } from '../evidence/elements.ts'
import { withNamed } from '../evidence/named.ts'
import type { Reading } from '../evidence/reading.ts'
import type { Pack, Vocabulary } from '../rules.ts'
import type { ElementResult } from '../types.ts'

/** Elements and sections that only the judging packs know; packs that share a base share them. */
export function ownVocabulary(packs: readonly Pack[]): Pick<Vocabulary, 'elements' | 'sections'> {
  const byId = <T extends { readonly id: string }>(rows: readonly T[]): T[] => [
    ...new Map(rows.map((row) => [row.id, row])).values(),
  ]
  return {
    elements: byId(packs.flatMap(({ elements }) => elements ?? [])),
    sections: byId(packs.flatMap(({ sections }) => sections ?? [])),
  }
}

/** The elements that only the packs know, and those that may stand under headings that only the packs know. */
export function findOwnElements(
  reading: Reading,
  own: Pick<Vocabulary, 'elements' | 'sections'>,
  vocabulary: Vocabulary,
): Record<string, ElementResult> {
  const given = new Set(own.sections.flatMap(({ gives }) => gives))
  const elements = [...own.elements, ...vocabulary.elements.filter(({ id }) => given.has(id))]
  if (elements.length === 0) return {}
  const only = { ...vocabulary, elements, sections: [...vocabulary.sections, ...own.sections] }
  return withNamed(findElements(reading, only), reading, only)
}

/** The vocabulary with what only the judging packs know. */
export function withOwn(vocabulary: Vocabulary, own: Pick<Vocabulary, 'elements' | 'sections'>): Vocabulary {
  if (own.elements.length === 0 && own.sections.length === 0) return vocabulary
  return {
    ...vocabulary,
    elements: [...vocabulary.elements, ...own.elements],
    sections: [...vocabulary.sections, ...own.sections],
  }
}
