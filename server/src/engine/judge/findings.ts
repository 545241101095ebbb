import type { Reading } from '../evidence/reading.ts'
import type { Finding, LintInput, Locale, NotChecked, Span } from '../types.ts'
import { filledIn, message } from './messages.ts'
import type { OpenPlace } from './placeholders.ts'

/** A finding with what the `{names}` of its message stand for, so that another text may use them too. */
export interface NamedFinding extends Finding {
  readonly values?: Readonly<Record<string, string>>
}

interface Around {
  readonly open: readonly OpenPlace[]
  readonly judged: readonly Finding[]
  readonly packs: readonly unknown[]
  readonly reading: Reading
  readonly notChecked: readonly NotChecked[]
  /** The first word that has lost letters. */
  readonly lost: Span | undefined
  readonly locale: Locale
}

/** The findings that no pack owns: placeholders that nobody has reported yet, no pack for the recipient, letters that were lost, checks that failed. */
export function ownFindings({ open, judged, packs, reading, notChecked, lost, locale }: Around): NamedFinding[] {
  const own = (rule: string, severity: Finding['severity'], text: string, at: Span, values = {}): NamedFinding => ({
    ruleId: `henvis/${rule}`,
    severity,
    message: text,
    start: at.start,
    end: at.end,
    fixes: [],
    values,
  })
  const reported = new Set(judged.filter((f) => f.ruleId === 'henvis/placeholder').map((f) => f.start))
  const top = firstLine(reading)
  return [
    ...open
      .map((place) => place.placeholders)
      .filter((placeholders) => !placeholders.some((p) => reported.has(p.start)))
      .map((placeholders) =>
        own('placeholder', 'warning', message('placeholder-alone', locale), placeholders[0] as Span, {
          name: message('placeholder-nameless', locale),
        }),
      ),
    ...(packs.length === 0 ? [own('no-pack', 'warning', message('no-pack', locale), top)] : []),
    ...(lost ? [own('not-checked', 'error', message('lost-letters', locale), lost)] : []),
    ...notChecked.map(({ check, reason }) =>
      own('not-checked', 'error', message('not-checked', locale, { check, reason }), top, { check, reason }),
    ),
  ]
}

/** The line that should name the recipient: the first that says anything. */
function firstLine(reading: Reading): Span {
  const sentence = reading.letter.sentences[0]
  return sentence ? { start: sentence.label?.start ?? sentence.start, end: sentence.end } : { start: 0, end: 0 }
}

/** Findings with the severities of the configuration; those set to `off` are left out. */
export function withSeverities(
  findings: readonly NamedFinding[],
  severities: LintInput['severities'] = {},
): NamedFinding[] {
  return findings.flatMap((finding) => {
    const set = Object.hasOwn(severities, finding.ruleId) ? severities[finding.ruleId] : undefined
    if (set === 'off') return []
    return [set ? { ...finding, severity: set } : finding]
  })
}

/**
 * Findings with the messages of the configuration. A `{name}` that the rule's own message does not have is plain text.
 */
export function withMessages(
  findings: readonly NamedFinding[],
  locale: Locale,
  messages: LintInput['messages'] = {},
): Finding[] {
  return findings.map(({ values = {}, ...finding }) => {
    const set = Object.hasOwn(messages, finding.ruleId) ? messages[finding.ruleId] : undefined
    if (set === undefined) return finding
    return { ...finding, message: filledIn(typeof set === 'string' ? set : set[locale], values) }
  })
}

const RANK = { error: 0, warning: 1, info: 2 } as const

/** Findings in the order of the letter; at one place the most severe first, then as the pack lists them. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.start - b.start || RANK[a.severity] - RANK[b.severity])
}
