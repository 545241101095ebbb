import { CodeActionKind, type Diagnostic } from 'vscode-languageserver'
import { bulkFixes, type Edit, type Finding, type Fix, mergeFixes } from '../../engine/index.ts'
import { messagesIn } from '../messages.ts'
import { featureWords } from './feature-words.ts'
import type { LetterSeen } from './letter-seen.ts'
import { notApplicable } from './not-applicable.ts'

export const FIX_ALL: CodeActionKind = `${CodeActionKind.SourceFixAll}.henvis`
export const FILL_ALL: CodeActionKind = `${CodeActionKind.QuickFix}.henvis.fillAll`

/** Something that can be done to a letter, with all that is needed to do it. */
export interface Offer {
  /** Names it among the offers of one analysis. */
  readonly id: string
  readonly title: string
  readonly kind: CodeActionKind
  /** What it helps against; absent for what concerns the whole letter. */
  readonly diagnostic?: Diagnostic
  readonly isPreferred?: true
  readonly edits: readonly Edit[]
  /** Whether placeholders are to become tab stops. */
  readonly fillIn: boolean
}

/** The fixes of each finding; an answer is never preferred, nor is one of several other fixes. */
export function offersOfFindings({ document, analysis, judged, locale }: LetterSeen): Offer[] {
  const text = document.text.getText()
  return analysis.findings.flatMap((finding, index) => {
    const diagnostic = analysis.diagnostics[index]
    if (!diagnostic) return []
    const none = judged && notApplicable(finding, text, judged)
    const common = { kind: CodeActionKind.QuickFix, diagnostic }
    return [
      ...finding.fixes.map((fix, i) => ({
        ...common,
        id: `fix/${index}/${i}`,
        title: fix.title,
        ...(isObvious(fix, finding) && { isPreferred: true as const }),
        edits: fix.edits,
        fillIn: fix.kind !== 'rewrite',
      })),
      ...(none
        ? [
            {
              ...common,
              id: `not-applicable/${index}`,
              title: featureWords[locale].notApplicable(none.label),
              edits: none.edits,
              fillIn: false,
            },
          ]
        : []),
    ]
  })
}

/** All rewrites and templates as one; `null` where fewer than `fewest` templates are among them. */
export function fillAllOffer({ analysis, locale }: LetterSeen, fewest: number): Offer | null {
  if (bulkFixes(analysis.findings, ['template']).length < fewest) return null
  const { edits } = mergeFixes(bulkFixes(analysis.findings, ['rewrite', 'template']))
  return { id: 'fill-all', title: messagesIn(locale).fillInAll, kind: FILL_ALL, edits, fillIn: true }
}

/** All rewrites as one, and nothing that says anything of the patient; `null` where there are none. */
export function fixAllOffer({ analysis, locale }: LetterSeen): Offer | null {
  const { edits } = mergeFixes(bulkFixes(analysis.findings, ['rewrite']))
  if (edits.length === 0) return null
  return { id: 'fix-all', title: messagesIn(locale).rewriteAll, kind: FIX_ALL, edits, fillIn: false }
}

/** The offer of an id. */
export function offerNamed(id: unknown, seen: LetterSeen): Offer | null {
  if (id === 'fill-all') return fillAllOffer(seen, 1)
  if (id === 'fix-all') return fixAllOffer(seen)
  return offersOfFindings(seen).find((offer) => offer.id === id) ?? null
}

function isObvious(fix: Fix, { fixes }: Finding): boolean {
  return fix.kind !== 'answer' && fixes.every((other) => other === fix || other.kind === 'answer')
}
