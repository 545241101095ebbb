import { createTwoFilesPatch } from 'diff'

/** A unified diff as `diff -u` and `git apply` know it. */
export function unifiedDiff(file: string, before: string, after: string): string {
  const name = file.replaceAll('\\', '/')
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 3 }).replace(
    /^=+\n/,
    '',
  )
}
