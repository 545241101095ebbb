import type { Locale, Vocabulary } from '../engine/index.ts'
import { jsonRenderer, ndjsonRenderer } from '../report/json.ts'
import type { Renderer } from '../report/letter-report.ts'
import { prettyRenderer } from '../report/pretty.ts'
import type { LintOptions } from './lint-options.ts'
import { wantsColours } from './terminal.ts'
import { versionOf } from './version.ts'

/** The renderer of a format; `vocabulary` names what it explains. */
export async function rendererFor(
  options: LintOptions,
  locale: Locale,
  vocabulary: Vocabulary,
  bundleFolder: URL,
): Promise<Renderer> {
  if (options.format === 'json') return jsonRenderer({ name: 'henvis', version: versionOf(bundleFolder) })
  if (options.format === 'ndjson') return ndjsonRenderer
  const colours = await wantsColours(options.output === undefined)
  return prettyRenderer({ locale, colours, ...(options.explain && { explain: vocabulary }) })
}
