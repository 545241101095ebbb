// The language server to compare with: unified-language-server with remark and two rules that fit a letter.
import { remark } from 'remark'
import remarkLint from 'remark-lint'
import remarkLintNoDuplicateHeadings from 'remark-lint-no-duplicate-headings'
import remarkLintNoUndefinedReferences from 'remark-lint-no-undefined-references'
import { createUnifiedLanguageServer } from 'unified-language-server'

createUnifiedLanguageServer({
  configurationSection: 'remark',
  processorName: 'remark',
  processorSpecifier: 'remark',
  defaultProcessor: remark,
  plugins: [remarkLint, remarkLintNoDuplicateHeadings, remarkLintNoUndefinedReferences],
})
