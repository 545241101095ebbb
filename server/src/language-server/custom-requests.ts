import type { CancellationToken, Connection } from 'vscode-languageserver'
import { type CompiledRules, draftLetter, type Pack, type TriageCriterion, triage } from '../engine/index.ts'
import { today } from '../registry/today.ts'
import { refuseCancelled, unlessCancelled } from './cancellation.ts'
import { currentAnalysis } from './current-analysis.ts'
import type { Delivery } from './diagnostics.ts'
import { rangeOf } from './findings-to-diagnostics.ts'
import { messagesIn } from './messages.ts'
import { invalidParams, openDocument, textIn } from './parameters.ts'
import type { Requests } from './protocol.ts'
import { answerRequest } from './requests.ts'
import type { Session } from './session.ts'

/** Answers the requests of `protocol.ts`. */
export function answerCustomRequests(connection: Connection, session: Session, delivery: Delivery): void {
  const { client, documents, linters, settings, checker } = session
  const messages = messagesIn(client.locale)
  const answer = <M extends keyof Requests>(
    method: M,
    handler: (
      params: Partial<NonNullable<Requests[M]['params']>>,
      token: CancellationToken,
    ) => Promise<Requests[M]['result']>,
  ) =>
    answerRequest<NonNullable<Requests[M]['params']>>(connection, method, async (params, token) => {
      refuseCancelled(token)
      return handler(params ?? {}, token)
    })

  answer('henvis/packs', async ({ uri }, token) => {
    const { locale, rules } = await rulesFor(
      uri === undefined ? uri : textIn(uri, 'henvis/packs', 'uri', client),
      token,
    )
    return rules.packs.map(({ id, name }) => ({ id, name: name[locale] }))
  })

  answer('henvis/setPack', async ({ uri, packs }, token) => {
    const document = openDocument(session, uri)
    if (packs !== null && !isListOfText(packs)) throw invalidParams(messages.badParameter('henvis/setPack', 'packs'))
    const { rules } = await rulesFor(uri, token)
    for (const id of packs ?? []) packOf(rules, id)
    document.packs = packs?.length ? packs : null
    checker.forget(document)
    delivery.outdated([document])
    return null
  })

  answer('henvis/check', async ({ uri, on }) => {
    const document = openDocument(session, uri)
    if (typeof on !== 'boolean') throw invalidParams(messages.badParameter('henvis/check', 'on'))
    document.asked = on
    checker.forget(document)
    delivery.outdated([document])
    return null
  })

  answer('henvis/triage', async ({ uri }, token) => {
    const document = openDocument(session, uri)
    const { settings: used, result, version } = await currentAnalysis(session, document, token)
    if (!used.linter || !result) return null
    const { text } = document
    const placed = (criteria: readonly TriageCriterion[]) =>
      criteria.map(({ evidence, ...rest }) => {
        return { ...rest, evidence: evidence.map((quote) => ({ text: quote.text, range: rangeOf(quote, text) })) }
      })
    const clinics = triage(result, used.linter.rules, used.locale).map((clinic) => {
      return { ...clinic, met: placed(clinic.met), violated: placed(clinic.violated), unknown: placed(clinic.unknown) }
    })
    return { uri: document.uri, version, clinics }
  })

  answer('henvis/draft', async ({ pack, language }) => {
    if (language !== 'nb' && language !== 'nn') throw invalidParams(messages.badParameter('henvis/draft', 'language'))
    return draftLetter(packOf(await linters.shippedRules(), pack), language, today())
  })

  /** The rules of an open document, or those that come with henvis; these also where its settings cannot be used. */
  async function rulesFor(uri: string | undefined, token: CancellationToken) {
    const ofDocument = uri !== undefined && documents.get(uri) ? await unlessCancelled(settings.of(uri), token) : null
    const rules: CompiledRules = ofDocument?.linter?.rules ?? (await linters.shippedRules())
    return { rules, locale: ofDocument?.locale ?? client.locale }
  }

  function packOf(rules: CompiledRules, id: unknown): Pack {
    const pack = rules.packs.find((candidate) => candidate.id === id)
    if (!pack)
      throw invalidParams(
        messages.unknownPack(
          String(id),
          rules.packs.map((known) => known.id),
        ),
      )
    return pack
  }
}

function isListOfText(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
