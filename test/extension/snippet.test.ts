// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets look like this
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toSnippet } from '../../client/src/snippet.ts'

test.each([
  ['text without placeholders stays as it is', 'Søvn: sover godt.\n', 'Søvn: sover godt.\n'],
  ['a placeholder is a tab stop and keeps its brackets', 'Søvn: [hvordan]', 'Søvn: ${1:[hvordan]}'],
  ['tab stops are numbered in order', '[a], [b]\n[a]', '${1:[a]}, ${2:[b]}\n${3:[a]}'],
  ['a choice begins with the placeholder, so that nothing is said unasked', '[ja|nei]', '${1|[ja\\|nei],ja,nei|}'],
  ['commas inside an alternative', '[nei|ja, arabisk]', '${1|[nei\\|ja\\, arabisk],nei,ja\\, arabisk|}'],
  ['an empty alternative makes no choice', '[ja|]', '${1:[ja|]}'],
  ['what a snippet would interpret is escaped', 'a$b {c} \\d', 'a\\$b {c\\} \\\\d'],
  ['also inside a placeholder', '[$1}]', '${1:[\\$1\\}]}'],
  ['brackets across lines and empty brackets are text', '[] [a\nb]', '[] [a\nb]'],
])('%s', (_, text, snippet) => {
  expect(toSnippet(text)).toBe(snippet)
})

test('accepting a snippet untouched gives the text back', () => {
  const word = fc.stringMatching(/^[\wæøå ,|$}\\{[\]😀\n-]{0,12}$/u)
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      const text = words.join('[')
      expect(untouched(toSnippet(text))).toBe(text)
    }),
  )
})

/** What VS Code leaves in the document where every tab stop is passed over. */
function untouched(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^\\,|])*)(?:,(?:\\.|[^\\,|])*)*\|\}/gsu, '$1')
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/gsu, '$1')
    .replace(/\\([\\$},|])/gu, '$1')
}
