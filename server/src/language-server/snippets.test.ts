// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets
import { expect, it } from 'vitest'
import type { Range } from 'vscode-languageserver'
import { withTabStops } from './snippets.ts'

const range: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
const snippets = (...texts: readonly string[]) =>
  withTabStops(texts.map((newText) => ({ range, newText }))).map((edit) =>
    'snippet' in edit ? edit.snippet.value : `plain: ${edit.newText}`,
  )

it.each([
  ['Søvn: [hvordan]', 'Søvn: ${1:[hvordan]}'],
  ['[a] og [b]', '${1:[a]} og ${2:[b]}'],
  ['Tolk: [ja|nei].', 'Tolk: ${1|[ja\\|nei],ja,nei|}.'],
  ['[litt, eller mye|ingen]', '${1|[litt\\, eller mye\\|ingen],litt\\, eller mye,ingen|}'],
  ['5 $ {x} \\ [a}b]', '5 \\$ {x\\} \\\\ ${1:[a\\}b]}'],
  ['[]', 'plain: []'],
  ['Tolk: nei', 'plain: Tolk: nei'],
  ['5 $', 'plain: 5 $'],
])('%s becomes %s', (text, snippet) => {
  expect(snippets(text)).toEqual([snippet])
})

it('numbers tab stops through all edits', () => {
  expect(snippets('[a]', 'x', '[b] [c]')).toEqual(['${1:[a]}', 'plain: x', '${2:[b]} ${3:[c]}'])
})
