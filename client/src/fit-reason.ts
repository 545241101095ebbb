import type { TriagedClinic, TriagedCriterion } from '../../server/src/language-server/protocol.ts'
import type { FitWords } from './messages.ts'

/** So many criteria go on a line; of the others the number is told. */
const NAMED = 2
/** So many letters are seen of a line in VS Code's list. */
const LINE = 90

/** Why a clinic fits or not, on one line: what stands against it, else what is not told, else what is met. Several are told by name. */
export function reasonOf({ violated, unknown, met }: TriagedClinic, say: FitWords): string {
  if (violated.length > 0) return told(violated, ({ message, name }) => message ?? name, say.notMet, say)
  if (unknown.length > 0) return told(unknown, ({ ask, message, name }) => ask ?? message ?? name, say.notTold, say)
  const names = someNames(met, say)
  return names.charAt(0).toUpperCase() + names.slice(1)
}

function told(
  criteria: readonly TriagedCriterion[],
  sentence: (one: TriagedCriterion) => string,
  named: (names: string) => string,
  say: FitWords,
): string {
  const [first] = criteria
  if (first && criteria.length === 1) return firstSentence(sentence(first))
  return named(someNames(criteria, say))
}

/** All of a text that fits on a line, else what it says first. */
function firstSentence(text: string): string {
  if (text.length <= LINE) return text
  return text.split(/(?<=[.?!])\s+(?=\p{Lu})/u)[0] ?? text
}

function someNames(criteria: readonly TriagedCriterion[], { more }: FitWords): string {
  const others = criteria.length - NAMED
  const names = criteria.slice(0, NAMED).map(({ name }) => name)
  return names.join(', ') + (others > 0 ? more(others) : '')
}
