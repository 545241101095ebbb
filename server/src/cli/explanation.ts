import type {
  Advice,
  CompiledRules,
  CriterionUse,
  Locale,
  Localized,
  Pack,
  Requirement,
  Severity,
} from '../engine/index.ts'
import { withoutValues } from '../engine/judge/messages.ts'
import { type OwnRule, ownRules } from '../registry/own-rules.ts'
import { sourceLine } from '../report/source-line.ts'
import { words } from '../report/words.ts'

const headings = {
  element: { nb: 'Krever', nn: 'Krev', en: 'Requires' },
  criterion: { nb: 'Kriterium', nn: 'Kriterium', en: 'Criterion' },
  message: { nb: 'Melding', nn: 'Melding', en: 'Message' },
  reason: { nb: 'Hvorfor', nn: 'Kvifor', en: 'Why' },
  template: { nb: 'Mal', nn: 'Mal', en: 'Template' },
  answers: { nb: 'Svar å velge mellom', nn: 'Svar å velje mellom', en: 'Answers to choose from' },
  source: { nb: 'Kilde', nn: 'Kjelde', en: 'Source' },
  clinic: { nb: 'Klinikk', nn: 'Klinikk', en: 'Clinic' },
  inherited: { nb: 'Arvet fra', nn: 'Arva frå', en: 'Inherited from' },
  sharpened: { nb: 'Annerledes enn i grunnpakken', nn: 'Annleis enn i grunnpakken', en: 'Changed from the base' },
} as const satisfies Record<string, Localized>

const verdicts: Readonly<Record<keyof CriterionUse['messages'], Localized>> = {
  violated: { nb: 'ikke oppfylt', nn: 'ikkje oppfylt', en: 'not met' },
  borderline: { nb: 'på grensen', nn: 'på grensa', en: 'borderline' },
  unknown: { nb: 'ukjent', nn: 'ukjent', en: 'unknown' },
}
const asItStandsFor: Localized = {
  nb: 'samme grad som funnet den står for',
  nn: 'same grad som funnet han står for',
  en: 'severity of the finding that it stands for',
}

/** A heading and what stands under it. */
type Part = readonly [heading: Localized, lines: readonly string[]]

/** Everything that is known of a rule, as text for a terminal; undefined where there is no such rule. */
export function explanation(id: string, rules: CompiledRules, locale: Locale): string | undefined {
  const own = ownRules.find((rule) => rule.id === id)
  if (own) return page(own.id, own.severity, ownParts(own, locale), locale)
  const slash = id.indexOf('/')
  const pack = rules.packs.find((one) => one.id === id.slice(0, slash))
  if (!pack) return undefined
  const name = id.slice(slash + 1)
  const requirement = pack.requirements.find((rule) => rule.id === name)
  if (requirement) return page(id, requirement.severity, requirementParts(requirement, pack, rules, locale), locale)
  const criterion = pack.criteria.find((rule) => rule.id === name)
  if (criterion) return page(id, criterion.severity, criterionParts(criterion, pack, rules, locale), locale)
  const advice = pack.advice.find((rule) => rule.id === name)
  if (!advice) return undefined
  return page(
    id,
    advice.severity,
    [[headings.message, [withoutValues(advice.message[locale])]], ...reasons(advice, pack, rules, locale)],
    locale,
  )
}

function requirementParts(rule: Requirement, pack: Pack, rules: CompiledRules, locale: Locale): Part[] {
  const { vocabulary } = rules
  const element = [...vocabulary.elements, ...(pack.elements ?? [])].find((one) => one.id === rule.element)
  const templates = (['nb', 'nn'] as const).map((language) => {
    const { label, text } = rule.templates[language]
    return `${language}  ${label === undefined ? text : `${label}: ${text}`}`
  })
  return [
    [headings.message, [rule.message[locale]]],
    [headings.element, [`${element?.name[locale] ?? rule.element} (${rule.element})`]],
    ...reasons(rule, pack, rules, locale),
    [headings.template, templates],
    [headings.answers, rule.answers.map((answer) => answer[locale === 'nn' ? 'nn' : 'nb'])],
  ]
}

function criterionParts(rule: CriterionUse, pack: Pack, rules: CompiledRules, locale: Locale): Part[] {
  const { vocabulary } = rules
  const criterion = vocabulary.criteria.find((one) => one.id === rule.criterion)
  const said = Object.entries(rule.messages).map(([verdict, message]) => {
    return `${verdicts[verdict as keyof typeof verdicts][locale]}: ${message[locale]}`
  })
  return [
    [headings.message, said],
    [headings.criterion, [`${criterion?.name[locale] ?? rule.criterion} (${rule.criterion})`]],
    ...reasons(rule, pack, rules, locale),
  ]
}

function reasons(rule: Requirement | CriterionUse | Advice, pack: Pack, rules: CompiledRules, locale: Locale): Part[] {
  const { source, furtherSources = [], inheritedFrom, sharpened } = rule
  const base = rules.packs.find(({ id }) => id === inheritedFrom)
  return [
    [headings.reason, [withoutValues(rule.explanation[locale])]],
    [headings.clinic, [`${pack.name[locale]} (${pack.id} ${pack.version})`]],
    [
      headings.inherited,
      inheritedFrom === undefined ? [] : [base ? `${base.name[locale]} (${base.id})` : inheritedFrom],
    ],
    [headings.sharpened, sharpened ? [sharpened[locale]] : []],
    [headings.source, [source, ...furtherSources].map((one) => sourceLine(one, words[locale]))],
  ]
}

function ownParts(rule: OwnRule, locale: Locale): Part[] {
  return [
    [headings.message, [rule.message[locale]]],
    [headings.reason, [rule.explanation[locale]]],
  ]
}

function page(id: string, severity: Severity | null, parts: readonly Part[], locale: Locale): string {
  const grade = severity ? words[locale].severity[severity] : asItStandsFor[locale]
  const blocks = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => [heading[locale], ...lines.map((line) => `  ${line}`)].join('\n'))
  return [`${id}  ${grade}`, ...blocks].join('\n\n')
}
