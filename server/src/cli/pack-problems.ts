import type { Locale } from '../engine/types.ts'
import { formatProblem, nearest } from '../packs/problem.ts'
import type { PackProblem } from '../registry/rules.ts'
import { fileErrorReason } from './file-errors.ts'
import { messages } from './messages.ts'

/** What is wrong with packs that were asked for, as text for a terminal: file, line, column, an excerpt where there is one. */
export function packProblemsText(problems: readonly PackProblem[], locale: Locale): string {
  return problems.map((problem) => text(problem, locale)).join('\n')
}

function text(problem: PackProblem, locale: Locale): string {
  switch (problem.kind) {
    case 'unknown': {
      const { reference, known } = problem
      return messages.unknownPack(reference, known, nearest(reference, known))[locale]
    }
    case 'unreadable':
      return messages.unreadablePack(problem.error.path ?? problem.reference, fileErrorReason(problem.error))[locale]
    case 'broken': {
      const head = messages.brokenPack(problem.reference, problem.problems.length)[locale]
      return [head, ...problem.problems.map((one) => formatProblem(one, locale))].join('\n')
    }
  }
}
