import { outermost } from '../evidence/spans.ts'
import type { CompiledRules, CriterionRule, CriterionUse, Pack } from '../rules.ts'
import type { LetterResult, Locale, Quote, Source, Verdict } from '../types.ts'
import { message } from './messages.ts'

/** One thing that decides whether a clinic fits, and what the letter says of it. */
export interface TriageCriterion {
  /** A criterion of the vocabulary; `subject`: what the clinic is for; `published`: whether it has criteria at all. */
  readonly id: string
  readonly name: string
  readonly verdict: Verdict
  /** Where the letter says so; empty where it does not say it. */
  readonly evidence: readonly Quote[]
  /** Where it is not met: what the clinic says to that. */
  readonly message?: string
  /** Where it is not known or on the limit: what to ask the patient. */
  readonly ask?: string
  readonly source?: Source
}

/**
 * How one clinic fits. `fits`: all criteria are met. `undecided`: none speaks against it, and at least one is unknown or on
 * the limit. `does-not-fit`: at least one is not met.
 */
export interface ClinicFit {
  readonly pack: string
  readonly name: string
  readonly fit: 'fits' | 'undecided' | 'does-not-fit'
  /** The letter is addressed to this clinic, or to a study of the same department. */
  readonly addressed: boolean
  readonly met: readonly TriageCriterion[]
  readonly violated: readonly TriageCriterion[]
  /** What is on the limit stands here too: its verdict is `borderline`. */
  readonly unknown: readonly TriageCriterion[]
  readonly url?: string
  /** Where the waiting times are published. */
  readonly waitingTimes?: string
}

type Judged = Pick<LetterResult, 'criteria' | 'reasons' | 'elements' | 'packs'>

/**
 * Which clinics a letter fits, the best first: those with the fewest criteria that are not met; of these those with the
 * fewest unknown; of these the one that the letter is addressed to; then the one with the most criteria met; then by id.
 * Nothing else counts. The checklist that stands for no clinic of its own is left out.
 */
export function triage(result: Judged, rules: CompiledRules, locale: Locale): ClinicFit[] {
  const clinics = rules.packs.filter((pack) => !pack.isDefault)
  const subjects = new Set(clinics.flatMap(({ subject }) => subject?.elements ?? []))
  const addressed = new Set(
    result.packs
      .filter(({ chosenBy }) => chosenBy === 'recipient')
      .flatMap(({ id }) => [id, ...department(id, clinics)]),
  )
  const fitOf = (pack: Pack): ClinicFit => {
    const items = [
      ...subjectOf(pack, result, subjects, locale),
      ...pack.criteria.map((use) => criterionOf(use, pack, result, rules.vocabulary.criteria, locale)),
      ...(pack.criteria.length === 0 ? [unpublished(locale)] : []),
    ]
    const met = items.filter(({ verdict }) => verdict === 'met')
    const violated = items.filter(({ verdict }) => verdict === 'violated')
    const unknown = items.filter(({ verdict }) => verdict === 'unknown' || verdict === 'borderline')
    return {
      pack: pack.id,
      name: pack.name[locale],
      fit: violated.length > 0 ? 'does-not-fit' : unknown.length > 0 ? 'undecided' : 'fits',
      addressed: addressed.has(pack.id),
      met,
      violated,
      unknown,
      ...(pack.clinic.url !== undefined && { url: pack.clinic.url }),
      ...(pack.clinic.waitingTimes !== undefined && { waitingTimes: pack.clinic.waitingTimes }),
    }
  }
  return clinics.map(fitOf).sort(byFit)
}

function byFit(a: ClinicFit, b: ClinicFit): number {
  return (
    a.violated.length - b.violated.length ||
    a.unknown.length - b.unknown.length ||
    Number(b.addressed) - Number(a.addressed) ||
    b.met.length - a.met.length ||
    (a.pack < b.pack ? -1 : 1)
  )
}

/** The clinic in whose place a pack judges: a study belongs to a department. */
function department(id: string, packs: readonly Pack[]): string[] {
  const other = packs.find((pack) => pack.id === id)?.insteadOf?.pack
  return other === undefined ? [] : [other]
}

/** Whether the letter is about what the clinic is for: known where it tells of that, or of what other clinics are for. */
function subjectOf(
  { subject }: Pack,
  { elements }: Judged,
  subjects: ReadonlySet<string>,
  locale: Locale,
): TriageCriterion[] {
  if (!subject) return []
  const told = (ids: readonly string[]) => ids.filter((id) => elements[id]?.present === true)
  const own = told(subject.elements)
  const name = message('triage-subject', locale, { subject: subject.name[locale] })
  const item = { id: 'subject', name, evidence: quoted(own.flatMap((id) => elements[id]?.evidence ?? [])) }
  if (own.length > 0) return [{ ...item, verdict: 'met' }]
  const says = { subject: subject.name[locale] }
  if (told([...subjects]).length > 0) {
    return [{ ...item, verdict: 'violated', message: message('triage-other-subject', locale, says) }]
  }
  return [{ ...item, verdict: 'unknown', ask: message('triage-ask-subject', locale, says) }]
}

function criterionOf(
  use: CriterionUse,
  pack: Pack,
  { criteria, reasons, elements }: Judged,
  rules: readonly CriterionRule[],
  locale: Locale,
): TriageCriterion {
  const rule = rules.find(({ id }) => id === use.criterion)
  const verdict = criteria[use.criterion] ?? 'unknown'
  const rest = (rule?.restsOn ?? []).flatMap((id) => elements[id]?.evidence ?? [])
  const said = verdict === 'met' ? undefined : use.messages[verdict]?.[locale]
  const ask = verdict === 'met' || verdict === 'violated' ? undefined : (rule?.ask?.[locale] ?? said)
  return {
    id: use.criterion,
    name: rule?.name[locale] ?? `${pack.id}/${use.id}`,
    verdict,
    evidence: verdict === 'unknown' ? [] : quoted(reasons[use.criterion] ?? rest),
    ...(said !== undefined && { message: said }),
    ...(ask !== undefined && { ask }),
    source: use.source,
  }
}

function unpublished(locale: Locale): TriageCriterion {
  return {
    id: 'published',
    name: message('triage-unpublished', locale),
    verdict: 'unknown',
    evidence: [],
    ask: message('triage-ask-clinic', locale),
  }
}

/** What is quoted, without what kind of wording it is. */
function quoted(quotes: readonly Quote[]): Quote[] {
  return outermost(quotes).map(({ text, start, end }) => ({ text, start, end }))
}
