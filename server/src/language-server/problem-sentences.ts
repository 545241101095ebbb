import type { Locale } from '../engine/index.ts'
import type { Problem } from '../packs/problem.ts'
import type { PackProblem } from '../registry/pack-problem.ts'
import { messagesIn } from './messages.ts'

/** One line of text for what is wrong with packs that were asked for. */
export function packProblem(problem: PackProblem, locale: Locale): string {
  const messages = messagesIn(locale)
  switch (problem.kind) {
    case 'unknown':
      return messages.unknownPack(problem.reference, problem.known)
    case 'unreadable':
      return messages.unreadablePack(problem.reference, nameOf(problem.error))
    case 'broken':
      return problem.problems.map((inner) => yamlProblem(inner, locale)).join(' ')
  }
}

/** File, line and column with the message, without the excerpt, which an editor shows anyway. */
export function yamlProblem({ file, line, column, message }: Problem, locale: Locale): string {
  return `${file}:${line}:${column}: ${message[locale]}`
}

/** An error in a word or sentence: the code of the system where there is one. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error ? String(error.code) : error.message
}
