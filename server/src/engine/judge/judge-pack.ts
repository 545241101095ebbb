import { blockOf, type Hit } from '../evidence/reading.ts'
import { answersInPlaceOf, fixesFor } from '../fixes/fixes.ts'
import type { Layout } from '../fixes/layout.ts'
import { bodyStart, placeFor } from '../fixes/place.ts'
import type { Advice, CriterionUse, Pack, Requirement, Vocabulary } from '../rules.ts'
import type { Finding, Language, Locale, Localized, Severity, Span, Verdict, Why } from '../types.ts'
import { type Findings, holds, reasonsOf } from './expression.ts'
import type { NamedFinding } from './findings.ts'
import { capitalised, message } from './messages.ts'
import { nomedAdvice } from './nomed.ts'
import type { OpenPlace } from './placeholders.ts'

/** All that judging by a pack looks at. */
export interface Case {
  readonly layout: Layout
  readonly found: Findings
  readonly reasons: Readonly<Record<string, readonly Span[]>>
  readonly open: readonly OpenPlace[]
  readonly vocabulary: Vocabulary
  readonly language: Language
  readonly locale: Locale
}

const NO_ADVICE: readonly Why[] = ['placeholder', 'other-person', 'requirement-list', 'letterhead', 'negation']

/** What a pack finds in a letter: missing elements, criteria that are not met or not told, advice. */
export function judgeByPack(pack: Pack, of: Case): NamedFinding[] {
  return [
    ...pack.requirements.filter((r) => !r.when || holds(r.when, of.found)).flatMap((r) => missing(r, pack, of)),
    ...pack.criteria.flatMap((c) => criterion(c, pack, of)),
    ...pack.advice.flatMap((a) => advice(a, pack, of)),
  ]
}

type Rule = Pick<Requirement, 'id' | 'explanation' | 'source' | 'inheritedFrom'>

function finding(rule: Rule, pack: Pack, of: Case, at: Span, severity: Severity, text: Localized): Finding {
  return {
    ruleId: `${pack.id}/${rule.id}`,
    severity,
    message: text[of.locale],
    explanation: rule.explanation[of.locale],
    start: at.start,
    end: at.end,
    pack: { id: pack.id, version: pack.version },
    ...(rule.inheritedFrom !== undefined && { inheritedFrom: rule.inheritedFrom }),
    source: rule.source,
    fixes: [],
  }
}

function missing(requirement: Requirement, pack: Pack, of: Case): NamedFinding[] {
  const { element } = requirement
  if (of.found.elements[element]?.present !== false) return []
  const waiting = of.open.find((place) => place.elements.includes(element))
  if (waiting) return [unfilled(requirement, pack, of, waiting)]
  const around = { layout: of.layout, elements: of.found.elements, sections: of.vocabulary.sections, pack }
  const place = placeFor(requirement.id, element, requirement.templates[of.language], around)
  const rewrites = (requirement.rewrites ?? []).map((_, i) =>
    rewritten(`rewrite/${requirement.cuesFrom ?? pack.id}/${requirement.id}/${i}`, of),
  )
  const found = rewrites.find((hit) => hit !== undefined)
  return [
    {
      ...finding(requirement, pack, of, found ?? place.anchor, requirement.severity, requirement.message),
      element,
      fixes: fixesFor(requirement, place, rewrites, of.language, of.locale),
    },
  ]
}

/** A wording to rewrite counts where the body of the letter begins. */
function rewritten(target: string, of: Case): Hit | undefined {
  const start = bodyStart(of.layout).anchor.start
  return of.layout.reading.hits.get(target)?.find((hit) => hit.start === start)
}

function unfilled(requirement: Requirement, pack: Pack, of: Case, place: OpenPlace): NamedFinding {
  const name = of.vocabulary.elements.find((e) => e.id === requirement.element)?.name[of.locale] ?? requirement.element
  const first = place.placeholders[0] as Span
  const values = { name: capitalised(name) }
  const text = message('placeholder', of.locale, values)
  return {
    ...finding(requirement, pack, of, first, requirement.severity, { nb: text, nn: text, en: text }),
    ruleId: 'henvis/placeholder',
    values,
    element: requirement.element,
    fixes: place.placeholders.length === 1 ? answersInPlaceOf(requirement, first, of.language) : [],
  }
}

function criterion(use: CriterionUse, pack: Pack, of: Case): Finding[] {
  const verdict: Verdict = of.found.criteria[use.criterion] ?? 'unknown'
  const text = verdict === 'met' ? undefined : use.messages[verdict]
  if (!text) return []
  const rule = of.vocabulary.criteria.find((c) => c.id === use.criterion)
  const restsOn = rule?.restsOn ?? []
  // where the element is missing it is reported as missing, and that is enough
  if (verdict === 'unknown' && restsOn.some((id) => isReportedMissing(id, pack, of))) return []
  const reasons = of.reasons[use.criterion] ?? restsOn.flatMap((id) => of.found.elements[id]?.evidence ?? [])
  const severity = verdict === 'unknown' ? 'info' : use.severity
  return [
    { ...finding(use, pack, of, reasons[0] ?? bodyStart(of.layout).anchor, severity, text), criterion: use.criterion },
  ]
}

function isReportedMissing(element: string, pack: Pack, of: Case): boolean {
  if (of.found.elements[element]?.present !== false) return false
  return pack.requirements.some((r) => r.element === element && (!r.when || holds(r.when, of.found)))
}

function advice(rule: Advice, pack: Pack, of: Case): NamedFinding[] {
  if (rule.when && !holds(rule.when, of.found)) return []
  if (rule.nomed) return onNomed(rule, pack, of)
  const target = `advice/${rule.cuesFrom ?? pack.id}/${rule.id}`
  const hit = of.layout.reading.hits.get(target)?.find((h) => !blockOf(h, NO_ADVICE))
  const at = rule.cued
    ? hit
    : (hit ?? (rule.when ? reasonsOf(rule.when, of.found)[0] : undefined) ?? bodyStart(of.layout).anchor)
  return at ? [finding(rule, pack, of, at, rule.severity, rule.message)] : []
}

function onNomed(rule: Advice, pack: Pack, of: Case): NamedFinding[] {
  const said = nomedAdvice(rule, of.layout.reading, of.found, of.vocabulary.nomed ?? [], of.locale)
  if (!said) return []
  const { at = bodyStart(of.layout).anchor, ...told } = said
  return [{ ...finding(rule, pack, of, at, rule.severity, rule.message), ...told }]
}
