import type { Locale } from '../engine/types.ts'
import { formatProblem, nearest } from '../packs/problem.ts'
import type { PackProblem } from '../registry/pack-problem.ts'
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
      if (problem.error.code === 'ENOTDIR') return messages.packIsNoFolder(problem.reference)[locale]
      return messages.unreadablePack(problem.error.path ?? problem.reference, fileErrorReason(problem.error))[locale]
    case 'broken': {
      const { reference, replaced, problems } = problem
      const head =
        replaced === undefined
          ? messages.brokenPack(reference, problems.length)
          : messages.packUnfitForBase(reference, replaced, problems.length)
      return [head[locale], ...problems.map((one) => formatProblem(one, locale))].join('\n')
    }
  }
}
