import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { namedTokens } from '../../client/src/token-names.ts'
import { LEGEND } from '../../server/src/language-server/features/semantic-tokens.ts'

const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

test('VS Code colours the types of the manifest, in the places of those that the server sends', () => {
  const legend = { tokenTypes: [...LEGEND.tokenTypes], tokenModifiers: [...LEGEND.tokenModifiers] }
  namedTokens().preInitialize?.({ semanticTokensProvider: { legend, full: true } }, undefined)
  expect(legend.tokenTypes).toEqual(['henvisEvidence', 'henvisNotCounted', 'henvisPlaceholder'])
  expect(contributes.semanticTokenTypes.map(({ id }: { id: string }) => id)).toEqual(legend.tokenTypes)
  expect(legend.tokenModifiers).toEqual(LEGEND.tokenModifiers)
})

test('a server without semantic tokens is left as it is', () => {
  const capabilities = {}
  namedTokens().preInitialize?.(capabilities, undefined)
  expect(capabilities).toEqual({})
})
