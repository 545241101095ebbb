import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lint } from '../support/linter.ts'
import { mark, unmark } from '../support/marked.ts'

const folder = new URL('../../fixtures/marked/', import.meta.url)

describe('marked letters: every finding at its place, and no other', () => {
  for (const name of readdirSync(folder).filter((f) => f.endsWith('.marked'))) {
    it(name, () => {
      const file = new URL(name, folder)
      const marked = readFileSync(file, 'utf8')
      const text = unmark(marked)
      const now = mark(text, lint(text).findings)
      // UPDATE_MARKED=1 rewrites the marks; look at the difference before you commit it
      if (process.env.UPDATE_MARKED) writeFileSync(file, now)
      expect(now).toBe(process.env.UPDATE_MARKED ? now : marked)
    })
  }
})
