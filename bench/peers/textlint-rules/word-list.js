import { phrases } from '../word-list.js'

const byFirstWord = new Map()
for (const phrase of phrases) {
  const words = phrase.split(' ')
  byFirstWord.set(words[0], [...(byFirstWord.get(words[0]) ?? []), words])
}

/** A textlint rule that reports every word and phrase of the list. One pass over the words, so that it is quick. */
export default function wordList({ Syntax, RuleError, report, locator }) {
  return {
    [Syntax.Str](node) {
      const found = [...node.value.toLowerCase().matchAll(/[\p{L}\d]+/gu)]
      for (const [i, { 0: word, index }] of found.entries()) {
        for (const phrase of byFirstWord.get(word) ?? []) {
          if (phrase.some((part, k) => found[i + k]?.[0] !== part)) continue
          const last = found[i + phrase.length - 1]
          const range = locator.range([index, last.index + last[0].length])
          report(node, new RuleError(`«${phrase.join(' ')}»`, { padding: range }))
        }
      }
    },
  }
}
