import type { JudgedLetter } from './letter-seen.ts'

/** Elements that belong under a heading with these sections: as the judging packs order a letter, then as the vocabulary has it. */
export function elementsHeldBy(
  ids: readonly string[],
  { rules, packs }: Pick<JudgedLetter, 'rules' | 'packs'>,
): string[] {
  const held = sectionsOf(ids, { rules, packs }).flatMap(({ holds }) => holds)
  const ordered = packs.flatMap(({ skeleton, requirements }) =>
    skeleton
      .filter(({ section }) => ids.includes(section))
      .flatMap((part) => part.requirements.flatMap((id) => requirements.find((one) => one.id === id)?.element ?? [])),
  )
  return [...new Set([...ordered, ...held])]
}

/** Elements that are told by anything that stands under a heading with these sections. */
export function elementsGivenBy(ids: readonly string[], letter: Pick<JudgedLetter, 'rules' | 'packs'>): string[] {
  return sectionsOf(ids, letter).flatMap(({ gives }) => gives)
}

function sectionsOf(ids: readonly string[], { rules, packs }: Pick<JudgedLetter, 'rules' | 'packs'>) {
  const known = [...rules.vocabulary.sections, ...packs.flatMap(({ sections }) => sections ?? [])]
  return known.filter(({ id }) => ids.includes(id))
}
