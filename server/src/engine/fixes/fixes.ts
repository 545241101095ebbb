import type { Hit } from '../evidence/reading.ts'
import { message } from '../judge/messages.ts'
import type { Requirement } from '../rules.ts'
import type { Fix, Language, Locale, Span } from '../types.ts'
import type { Place } from './place.ts'

/** The fixes for a missing element: its rewrite if the letter says it in other words, its template, its ready answers. */
export function fixesFor(
  requirement: Requirement,
  place: Place,
  rewrites: readonly (Hit | undefined)[],
  language: Language,
  locale: Locale,
): Fix[] {
  const fixes: Fix[] = []
  const template = requirement.templates[language]
  const rewritten = rewrites.findIndex((hit) => hit !== undefined)
  const from = rewrites[rewritten]
  if (from) {
    const text = requirement.rewrites?.[rewritten]?.text[language] as string
    fixes.push({
      kind: 'rewrite',
      title: message('fix-opening', locale, { phrase: text }),
      edits: [{ start: from.start, end: afterAbbreviation(from), newText: text }],
    })
  } else {
    const label = template.label ?? template.text
    fixes.push({ kind: 'template', title: message('fix-fill', locale, { label }), edits: [place.write(template.text)] })
  }
  for (const answer of requirement.answers) {
    const text = answer[language]
    fixes.push({ kind: 'answer', title: titleOf(text, requirement, language), edits: [place.write(text)] })
  }
  return fixes
}

/** The ready answers of a requirement, written in place of an unfilled placeholder. */
export function answersInPlaceOf(requirement: Requirement, placeholder: Span, language: Language): Fix[] {
  return requirement.answers.map((answer) => ({
    kind: 'answer',
    title: titleOf(answer[language], requirement, language),
    edits: [{ ...placeholder, newText: answer[language] }],
  }))
}

/** What a person picks: the very words that come to stand in the letter, in its language. */
function titleOf(answer: string, { templates }: Requirement, language: Language): string {
  const { label } = templates[language]
  return label === undefined ? answer : `${label}: ${answer}`
}

/** «pga.» is rewritten with its full stop. */
function afterAbbreviation({ end, sentence }: Hit): number {
  return /^\.(?=[ \t\r\n])/.test(sentence.block.text.slice(end - sentence.offset)) ? end + 1 : end
}
