import type { Connection, Range } from 'vscode-languageserver'
import { capitalised, type Pack, type Requirement, type Span } from '../../engine/index.ts'
import { words } from '../../report/words.ts'
import type { ClinicCompleteness, Completeness, CriterionRow, ElementRow, Place } from '../completeness-protocol.ts'
import { rangeOf } from '../findings-to-diagnostics.ts'
import { answerRequest } from '../requests.ts'
import type { Session } from '../session.ts'
import { bestFirst } from './best-first.ts'
import { askedElements, isNear } from './completeness.ts'
import { elementName, sourceText } from './hover-parts.ts'
import { type JudgedLetter, type LetterSeen, letterSeen } from './letter-seen.ts'
import { whyNotCounted } from './why-not-counted.ts'

/** Answers `henvis/completeness`, see `protocol.ts`. */
export function answerCompleteness(connection: Connection, session: Session): void {
  answerRequest<{ uri?: unknown }>(connection, 'henvis/completeness', async (params, token) => {
    const seen = await letterSeen(session, params?.uri, token)
    return seen && completenessOf(seen)
  })
}

/** What each judging clinic asks for and how it stands, and what waits to be filled in. */
function completenessOf(seen: LetterSeen): Completeness {
  const { document, analysis, judged } = seen
  return {
    uri: document.uri,
    version: analysis.version,
    resultId: analysis.resultId,
    clinics: judged ? judged.packs.map((pack) => clinicOf(pack, judged, seen)) : [],
    placeholders: judged?.view.placeholders.map((span) => rangeOf(span, document.text)) ?? [],
    notChecked: analysis.notChecked,
  }
}

function clinicOf(pack: Pack, judged: JudgedLetter, seen: LetterSeen): ClinicCompleteness {
  return {
    id: pack.id,
    name: pack.name[seen.locale],
    shortName: pack.clinic.short ?? pack.name[seen.locale],
    elements: askedElements(judged.result, pack).map(({ requirement, state }) => {
      const found = judged.result.elements[requirement.element]
      const own = seen.analysis.findings.findIndex(
        (finding) => finding.element === requirement.element && !finding.criterion && finding.pack,
      )
      const places =
        state === 'present'
          ? distinct(bestFirst(found?.evidence ?? [], requirement.element, judged).map((quote) => placeOf(quote, seen)))
          : nearby(requirement, own, judged, seen)
      return {
        ...ruleOf(requirement, seen),
        ...elementOf(requirement.element, judged, seen),
        state,
        places,
        ...offer(own, seen),
      }
    }),
    criteria: pack.criteria.map((use) => criterionOf(use, judged, seen)),
  }
}

function elementOf(id: string, judged: JudgedLetter, { locale }: LetterSeen): Pick<ElementRow, 'id' | 'name'> {
  const name = elementName(id, judged, locale)
  return { id, name: capitalised(name) }
}

function ruleOf({ explanation, source }: Pick<Requirement, 'explanation' | 'source'>, { locale }: LetterSeen) {
  return { explanation: explanation[locale], source: sourceText(source, locale) }
}

/**
 * Where the letter comes near what it lacks: the placeholder that waits for it first, then what touches on it, that first which says
 * most, and last what was seen and says nothing of it.
 */
function nearby({ element }: Requirement, own: number, judged: JudgedLetter, seen: LetterSeen): Place[] {
  const finding = seen.analysis.findings[own]
  const isWaiting = finding?.ruleId === 'henvis/placeholder'
  const waiting = isWaiting ? [placeOf(finding, seen, words[seen.locale].why.placeholder)] : []
  const dismissed = judged.result.elements[element]?.dismissed ?? []
  const sorted = [
    ...bestFirst(dismissed.filter(isNear), element, judged),
    ...dismissed.filter((quote) => !isNear(quote)),
  ]
  return distinct([...waiting, ...sorted.map((quote) => placeOf(quote, seen, whyNotCounted(quote, seen)))])
}

/** The code action that writes what is to be filled in, or says what is there in the clinic's words. */
function offer(index: number, { analysis }: LetterSeen): Pick<ElementRow, 'offer' | 'offerKind'> {
  for (const [i, { kind }] of (analysis.findings[index]?.fixes ?? []).entries()) {
    if (kind !== 'answer') return { offer: `fix/${index}/${i}`, offerKind: kind }
  }
  return {}
}

function criterionOf(use: Pack['criteria'][number], { rules, result }: JudgedLetter, seen: LetterSeen): CriterionRow {
  const { locale } = seen
  const rule = rules.vocabulary.criteria.find(({ id }) => id === use.criterion)
  const verdict = result.criteria[use.criterion] ?? 'unknown'
  const restsOn = rule?.restsOn ?? []
  const missing = verdict === 'unknown' ? restsOn.filter((id) => result.elements[id]?.present === false) : []
  const name = rule?.name[locale] ?? use.criterion
  const message = verdict === 'met' ? undefined : use.messages[verdict]?.[locale]
  return {
    ...ruleOf(use, seen),
    id: use.criterion,
    name: capitalised(name),
    verdict,
    ...(message !== undefined && { message }),
    missing: missing.map((id) => elementName(id, { rules, packs: [] }, locale)),
    places: distinct((result.reasons[use.criterion] ?? []).map((quote) => placeOf(quote, seen))),
  }
}

function placeOf(span: Span, { document }: LetterSeen, why?: string): Place {
  const text = document.text.getText().slice(span.start, span.end).replace(/\s+/g, ' ')
  return { range: rangeOf(span, document.text), text, ...(why !== undefined && { why }) }
}

function distinct(places: readonly Place[]): Place[] {
  const keyOf = ({ start, end }: Range) => `${start.line}:${start.character}-${end.line}:${end.character}`
  const seen = new Set<string>()
  return places.filter(({ range }) => !seen.has(keyOf(range)) && seen.add(keyOf(range)))
}
