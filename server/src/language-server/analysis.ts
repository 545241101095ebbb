import type { Diagnostic } from 'vscode-languageserver'
import type { Examined, Finding, Format, LetterResult, NotChecked, Span } from '../engine/index.ts'
import { formatOf, isLetterName } from '../readers/formats.ts'
import { mayHide } from '../readers/hidden.ts'
import type { OpenDocument } from './documents.ts'
import { featureWords } from './features/feature-words.ts'
import { findingsToDiagnostics } from './findings-to-diagnostics.ts'
import { messagesIn } from './messages.ts'
import { nameOf } from './problem-sentences.ts'
import { withPages } from './rule-pages.ts'
import type { Settings } from './settings.ts'
import { shownFindings } from './shown-findings.ts'
import { isEmptyText, unreadableText } from './unreadable-text.ts'

const NOT_CHECKED = 'henvis/not-checked'

/** What is known of one version of a document. `findings` and `diagnostics` are parallel. */
export interface Analysis {
  readonly version: number
  /** `null` where nothing could be checked. */
  readonly result: LetterResult | null
  /** The letter as it was read for that result. */
  readonly examined: Examined | null
  readonly findings: readonly Finding[]
  readonly diagnostics: readonly Diagnostic[]
  readonly notChecked: readonly NotChecked[]
  /** What it was judged by. */
  readonly settings: Settings
}

/**
 * Checks a document as it is now; the result is worth nothing where the document has changed before this resolves.
 * Never rejects: what cannot be checked becomes a finding that says so.
 */
export async function analyse(document: OpenDocument, settings: Settings): Promise<Analysis> {
  const messages = messagesIn(settings.locale)
  const blocked = (obstacle: NotChecked) => notCheckedAnalysis(document, obstacle, settings)
  if (!settings.linter) return blocked(settings.obstacle)
  if (document.outOfStep) return blocked({ check: 'letter', reason: messages.outOfStep })
  try {
    const text = document.text.getText()
    if (isEmptyText(text)) return emptyAnalysis(document, settings)
    const unreadable = unreadableText(text, document.uri)
    if (unreadable) return blocked({ check: 'letter', reason: unreadable[settings.locale] })
    const format = formatOfDocument(document)
    const hidden = mayHide(text, format) ? await hiddenIn(text) : null
    const packs = document.packs ?? settings.packs
    const examined = settings.linter.examine({
      text,
      locale: settings.locale,
      severities: settings.severities,
      messages: settings.messages,
      ...(hidden ? { hidden } : {}),
      ...(packs ? { packs } : {}),
    })
    return toAnalysis(document, { examined, notChecked: examined.result.notChecked }, settings)
  } catch (error) {
    return blocked({ check: 'letter', reason: messages.internalError(nameOf(error)) })
  }
}

/** The analysis of a document that cannot be checked. */
export function notCheckedAnalysis(document: OpenDocument, obstacle: NotChecked, settings: Settings): Analysis {
  return toAnalysis(document, { examined: null, notChecked: [obstacle] }, settings)
}

/** A letter that nobody has begun is no fault: it is told how to begin. */
function emptyAnalysis(document: OpenDocument, settings: Settings): Analysis {
  const message = featureWords[settings.locale].emptyLetter
  const finding: Finding = { ruleId: NOT_CHECKED, severity: 'info', message, start: 0, end: 0, fixes: [] }
  const analysis = toAnalysis(document, { examined: null, notChecked: [] }, settings)
  return { ...analysis, findings: [finding], diagnostics: findingsToDiagnostics([finding], document.text) }
}

function toAnalysis(
  { text }: OpenDocument,
  outcome: Pick<Analysis, 'examined' | 'notChecked'>,
  settings: Settings,
): Analysis {
  const messages = messagesIn(settings.locale)
  const { examined, notChecked } = outcome
  const result = examined?.result ?? null
  const found = shownFindings(result?.findings ?? [], messages)
  const isTold = notChecked.length === 0 || found.some(({ ruleId }) => ruleId === NOT_CHECKED)
  const firstLine = text.offsetAt({ line: 0, character: Number.MAX_SAFE_INTEGER })
  const findings = isTold
    ? found
    : [...notChecked.map(({ reason }) => notCheckedFinding(messages.notChecked(reason), firstLine)), ...found]
  return {
    ...outcome,
    result,
    version: text.version,
    findings,
    diagnostics: withPages(findingsToDiagnostics(findings, text), findings, settings.linter?.rules.packs ?? []),
    settings,
  }
}

function notCheckedFinding(message: string, end: number): Finding {
  return { ruleId: NOT_CHECKED, severity: 'error', message, start: 0, end, fixes: [] }
}

/** By the ending of the name, as on the command line; else by the language that the editor gives. */
function formatOfDocument({ uri, languageId }: OpenDocument): Format {
  if (isLetterName(uri)) return formatOf(uri)
  return languageId === 'markdown' ? 'markdown' : 'plain'
}

/** The parser is loaded for the first letter that needs it. */
async function hiddenIn(text: string): Promise<readonly Span[]> {
  const { hiddenInMarkdown } = await import('../readers/markdown.ts')
  return hiddenInMarkdown(text)
}
