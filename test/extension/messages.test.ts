import { expect, test } from 'vitest'
import { localeOf } from '../../client/src/messages.ts'

test.each([
  ['auto', 'en', 'nb'],
  ['auto', 'en-GB', 'nb'],
  ['auto', 'en-US', 'nb'],
  ['auto', 'nb', 'nb'],
  ['auto', 'nn', 'nn'],
  ['auto', 'nn-NO', 'nn'],
  [undefined, 'nn', 'nn'],
  ['en', 'nn', 'en'],
  ['nb', 'nn', 'nb'],
  ['fr', 'fr', 'nb'],
])('setting %s in a window in %s speaks %s', (setting, displayLanguage, locale) => {
  expect(localeOf(setting, displayLanguage)).toBe(locale)
})
