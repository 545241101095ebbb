import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Command,
  type Diagnostic,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import { bulkFixes } from '../engine/index.ts'
import type { ClientFeatures } from './client-features.ts'
import {
  FILL_ALL,
  FIX_ALL,
  fillAllOffer,
  fixAllOffer,
  type Offer,
  offerNamed,
  offersOfFindings,
} from './features/code-action-offers.ts'
import { featureWords } from './features/feature-words.ts'
import type { LetterSeen } from './features/letter-seen.ts'
import type { OfferName } from './parameters.ts'
import { workspaceEdit } from './workspace-edits.ts'

/** For clients that know no code actions but commands. Takes an {@link OfferName}. */
export const APPLY_OFFER = 'henvis.applyOffer'

/**
 * The code actions at a range: every fix of the findings there, all templates and rewrites of the document as one
 * (where two findings or more have a template, or where that very action is asked for), and, where source actions are
 * asked for, all rewrites as `source.fixAll.henvis`. None where the client speaks of findings of another version. A client
 * that can ask for the edit of an action gets it then, save for an action of the whole letter that is asked for by name.
 */
export function codeActions(
  range: Range,
  context: CodeActionContext,
  seen: LetterSeen,
  client: ClientFeatures,
): (CodeAction | Command)[] {
  const { version } = seen.document.text
  if (context.diagnostics.some((diagnostic) => isStale(diagnostic, version))) return []
  const only = context.only?.length ? context.only : null
  const offers = offersAt(range, only, seen)
  const { resultId } = seen.analysis
  const nameOf = ({ id }: Offer): OfferName => ({ uri: seen.document.uri, resultId, id })
  const isNamed = ({ kind, diagnostic }: Offer) => !diagnostic && only?.includes(kind)
  if (!client.takesCodeActions) {
    if (!client.appliesEdits) return []
    return offers.map((offer) => ({ title: offer.title, command: APPLY_OFFER, arguments: [nameOf(offer)] }))
  }
  return offers.map((offer) => ({
    title: offer.title,
    kind: offer.kind,
    ...(offer.diagnostic && { diagnostics: [offer.diagnostic] }),
    ...(offer.isPreferred && { isPreferred: true }),
    ...(client.resolvesEdits && !isNamed(offer) ? { data: nameOf(offer) } : { edit: editOf(offer, seen, client) }),
  }))
}

/**
 * The edit of an offer.
 * @param seen `null` where the letter is not checked any more
 * @throws ResponseError `ContentModified` where the letter, or what it is judged by, has changed since the offer was made
 */
export function editOfOffer(
  { resultId, id }: OfferName,
  seen: LetterSeen | null,
  client: ClientFeatures,
): WorkspaceEdit {
  const offer = seen?.analysis.resultId === resultId ? offerNamed(id, seen) : null
  if (!seen || !offer) {
    throw new ResponseError(LSPErrorCodes.ContentModified, featureWords[seen?.locale ?? client.locale].changed)
  }
  return editOf(offer, seen, client)
}

function editOf({ edits, fillIn }: Offer, { document }: LetterSeen, client: ClientFeatures): WorkspaceEdit {
  return workspaceEdit(edits, document.text, client.edits, fillIn)
}

function offersAt(range: Range, only: readonly CodeActionKind[] | null, seen: LetterSeen): Offer[] {
  const wants = (kind: CodeActionKind) => !only || only.some((one) => isWithin(kind, one))
  const quick = wants(CodeActionKind.QuickFix)
    ? offersOfFindings(seen).filter(({ diagnostic }) => diagnostic && touches(diagnostic.range, range))
    : []
  const fillAll =
    wants(FILL_ALL) && hasBulkFix(range, seen) ? fillAllOffer(seen, only?.includes(FILL_ALL) ? 1 : 2) : null
  const fixAll = only && wants(FIX_ALL) ? fixAllOffer(seen) : null
  const isCrowded = new Set(quick.map(({ diagnostic }) => diagnostic)).size > CROWD
  if (fillAll && isCrowded)
    return [{ ...fillAll, isPreferred: true }, ...quick.map(notPreferred), ...(fixAll ? [fixAll] : [])]
  return [...quick, ...(fillAll ? [fillAll] : []), ...(fixAll ? [fixAll] : [])]
}

/** Where more findings than this are at one place, filling in all of them comes first. */
const CROWD = 3

function notPreferred({ isPreferred: _, ...offer }: Offer): Offer {
  return offer
}

/** A finding at the range has a fix that may be applied in bulk. */
function hasBulkFix(range: Range, { analysis }: LetterSeen): boolean {
  const here = analysis.findings.filter((_, index) => {
    const diagnostic = analysis.diagnostics[index]
    return diagnostic && touches(diagnostic.range, range)
  })
  return bulkFixes(here, ['rewrite', 'template']).length > 0
}

function isStale({ source, data }: Diagnostic, version: number): boolean {
  return source === 'henvis' && typeof data?.version === 'number' && data.version !== version
}

function isWithin(kind: CodeActionKind, wanted: CodeActionKind): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`)
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start)
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}
