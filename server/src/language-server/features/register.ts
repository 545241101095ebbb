import {
  type CancellationToken,
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRequest,
  CompletionRequest,
  type Connection,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  MessageType,
  type ProtocolRequestType,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type ServerCapabilities,
  ShowMessageNotification,
} from 'vscode-languageserver'
import { APPLY_OFFER, codeActions, editOfOffer } from '../code-actions.ts'
import { commandIn, contextIn, offerNameIn, positionIn, positionsIn, rangeIn, textIn } from '../parameters.ts'
import { answerRequest } from '../requests.ts'
import type { Session } from '../session.ts'
import { FILL_ALL, FIX_ALL } from './code-action-offers.ts'
import { codeLenses, TELL } from './code-lenses.ts'
import { completions } from './completion.ts'
import { documentLinks } from './document-links.ts'
import { documentSymbols, foldingRanges, selectionRanges } from './document-structure.ts'
import { hoverAt } from './hover.ts'
import { inlayHints } from './inlay-hints.ts'
import { letterSeen } from './letter-seen.ts'
import { encodedTokens, LEGEND, SentTokens } from './semantic-tokens.ts'

type Handler<P, R> = (params: P | null, token: CancellationToken) => Promise<R>

/** Answers the requests of an editor for a document, each from the one analysis of the version that it shows. */
export function answerFeatures(connection: Connection, session: Session): void {
  const { client } = session
  const tokens = new SentTokens()
  const answer = <P, R, PR, E, RO>(type: ProtocolRequestType<P, R, PR, E, RO>, handler: Handler<P, R | null>) =>
    answerRequest<P>(connection, type.method, handler)

  answer(HoverRequest.type, async (params, token) => {
    const position = positionIn(params?.position, 'textDocument/hover', client)
    const seen = await letterSeen(session, params?.textDocument?.uri, token)
    return seen && hoverAt(position, seen, client)
  })
  answer(CompletionRequest.type, async (params, token) => {
    const position = positionIn(params?.position, 'textDocument/completion', client)
    const seen = await letterSeen(session, params?.textDocument?.uri, token)
    return seen ? completions(position, seen, client.completesSnippets) : []
  })
  answer(CodeLensRequest.type, async (params, token) => {
    const seen = await letterSeen(session, params?.textDocument?.uri, token)
    return seen ? codeLenses(seen, client.lensCommand) : []
  })
  answer(DocumentSymbolRequest.type, async (params, token) => {
    const seen = await letterSeen(session, params?.textDocument?.uri, token)
    return seen ? documentSymbols(seen, client.takesSymbolTrees) : []
  })
  answer(FoldingRangeRequest.type, async (params, token) => {
    const seen = await letterSeen(session, params?.textDocument?.uri, token)
    return seen ? foldingRanges(seen) : []
  })
  answer(SelectionRangeRequest.type, async (params, token) => {
    const method = 'textDocument/selectionRange'
    const positions = positionsIn(params?.positions, method, client)
    const seen = await letterSeen(session, params?.textDocument?.uri, token)
    return seen ? selectionRanges(positions, seen) : []
  })
  answer(DocumentLinkRequest.type, async (params, token) => {
    const seen = await letterSeen(session, params?.textDocument?.uri, token)
    return seen ? documentLinks(seen, client.showsLinkTooltips) : []
  })
  answer(InlayHintRequest.type, async (params, token) => {
    const range = rangeIn(params?.range, 'textDocument/inlayHint', client)
    const seen = await letterSeen(session, params?.textDocument?.uri, token)
    return seen ? inlayHints(range, seen) : []
  })
  answer(SemanticTokensRequest.type, async (params, token) => {
    const seen = await letterSeen(session, params?.textDocument?.uri, token)
    return seen ? tokens.full(seen) : { data: [] }
  })
  answer(SemanticTokensDeltaRequest.type, async (params, token) => {
    const seen = await letterSeen(session, params?.textDocument?.uri, token)
    return seen ? tokens.delta(seen, params?.previousResultId ?? '') : { data: [] }
  })
  answer(SemanticTokensRangeRequest.type, async (params, token) => {
    const range = rangeIn(params?.range, 'textDocument/semanticTokens/range', client)
    const seen = await letterSeen(session, params?.textDocument?.uri, token)
    return { data: seen ? encodedTokens(seen, range) : [] }
  })
  answer(CodeActionRequest.type, async (params, token) => {
    const range = rangeIn(params?.range, 'textDocument/codeAction', client)
    const context = contextIn(params?.context, client)
    const seen = await letterSeen(session, params?.textDocument?.uri, token)
    return seen ? codeActions(range, context, seen, client) : []
  })
  answer(CodeActionResolveRequest.type, async (action, token) => {
    const name = offerNameIn(action?.data, 'codeAction/resolve', client)
    const seen = await letterSeen(session, name.uri, token)
    const edit = editOfOffer(name, seen, client)
    return action && { ...action, edit }
  })
  answer(ExecuteCommandRequest.type, async (params, token) => {
    const method = 'workspace/executeCommand'
    const [argument] = Array.isArray(params?.arguments) ? params.arguments : []
    if (commandIn(params?.command, [APPLY_OFFER, TELL], client) === TELL) {
      const message = textIn(argument, method, 'arguments', client)
      await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message })
      return null
    }
    const name = offerNameIn(argument, method, client)
    const seen = await letterSeen(session, name.uri, token)
    await connection.workspace.applyEdit(editOfOffer(name, seen, client))
    return null
  })
}

/** What is offered to a client; a client that does not know a feature never asks for it. */
export function featureCapabilities({ client }: Session): ServerCapabilities {
  const { takesCodeActions, resolvesEdits, appliesEdits, lensCommand } = client
  const commands = [
    ...(!takesCodeActions && appliesEdits ? [APPLY_OFFER] : []),
    ...(lensCommand === undefined ? [TELL] : []),
  ]
  const codeActionKinds = [CodeActionKind.QuickFix, FILL_ALL, FIX_ALL]
  return {
    hoverProvider: true,
    completionProvider: { triggerCharacters: [':'] },
    codeLensProvider: {},
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    inlayHintProvider: true,
    semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true },
    codeActionProvider: takesCodeActions
      ? { codeActionKinds, ...(resolvesEdits && { resolveProvider: true }) }
      : appliesEdits,
    ...(commands.length > 0 && { executeCommandProvider: { commands } }),
  }
}
