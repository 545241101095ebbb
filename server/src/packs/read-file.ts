import type { Problem } from './problem.ts'
import type { FileKind } from './schema.ts'
import { explainIssues } from './schema-messages.ts'
import { YamlFile } from './yaml-file.ts'

/** A data file that was read and fits its schema, with the means to point at places in it. */
export interface ReadFile<T> {
  readonly value: T
  readonly yaml: YamlFile
}

/** Reads one data file. Either `file` or at least one problem is given; never throws on what the file holds. */
export function readDataFile<T>(
  kind: FileKind<T>,
  name: string,
  text: string,
): { readonly file?: ReadFile<T>; readonly problems: readonly Problem[] } {
  const yaml = new YamlFile(name, text)
  if (yaml.problems.length > 0) return { problems: yaml.problems }
  const parsed = kind.schema.safeParse(yaml.value)
  if (parsed.success) return { file: { value: parsed.data, yaml }, problems: [] }
  const problems = explainIssues(parsed.error.issues, kind.schema, yaml.value).map((issue) =>
    issue.key ? yaml.keyProblem(issue.path, issue.message) : yaml.problem(issue.path, issue.message, issue.within),
  )
  return { problems }
}
