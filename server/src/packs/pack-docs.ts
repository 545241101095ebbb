import { withoutValues } from '../engine/judge/messages.ts'
import type { Advice, CriterionUse, OfferedTreatment, Pack, Requirement, Vocabulary } from '../engine/rules.ts'
import type { Source } from '../engine/types.ts'
import type { LoadedPack } from './pack-rules.ts'

type Rule = Requirement | CriterionUse | Advice

const severities = { error: 'feil', warning: 'advarsel', info: 'råd' } as const
const verdicts = { violated: 'Ikke oppfylt', borderline: 'På grensen', unknown: 'Ukjent' } as const

/**
 * The page on a pack, Markdown in bokmål: every rule with what it says, why, and on whose word; what is inherited,
 * changed and left out, and the reasons. Made from the pack alone, so that it can be checked for being up to date.
 */
export function packReadme(
  { pack, drops }: LoadedPack,
  vocabulary: Pick<Vocabulary, 'elements' | 'criteria' | 'treatments'>,
): string {
  const names = new Map(
    [...vocabulary.elements, ...(pack.elements ?? []), ...vocabulary.criteria].map((o) => [o.id, o.name.nb]),
  )
  const sources = new Sources()
  const { requirements, criteria, advice } = pack
  const tables = [
    table(
      'Krav',
      ['Regel', 'Grad', 'Opplysning', 'Melding', 'Hvorfor', 'Kilde'],
      requirements.map((rule) => [
        ...head(rule, pack),
        names.get(rule.element) ?? rule.element,
        rule.message.nb,
        rule.explanation.nb,
        sources.of(rule),
      ]),
    ),
    table(
      'Kriterier',
      ['Regel', 'Grad', 'Kriterium', 'Meldinger', 'Hvorfor', 'Kilde'],
      criteria.map((rule) => [
        ...head(rule, pack),
        names.get(rule.criterion) ?? rule.criterion,
        Object.entries(rule.messages)
          .map(([verdict, message]) => `${verdicts[verdict as keyof typeof verdicts]}: ${message.nb}`)
          .join('<br>'),
        rule.explanation.nb,
        sources.of(rule),
      ]),
    ),
    table(
      'Råd',
      ['Regel', 'Grad', 'Melding', 'Hvorfor', 'Kilde'],
      advice.map((rule) => [
        ...head(rule, pack),
        withoutValues(rule.message.nb),
        withoutValues(rule.explanation.nb),
        sources.of(rule),
      ]),
    ),
  ]
  return `${[
    '<!-- Laget av «henvis pack docs» fra pack.yaml. Endringer gjøres der. -->',
    `# ${pack.name.nb}`,
    `\`${pack.id}\` ${pack.version}${pack.extends === undefined ? '' : `, bygger på \`${pack.extends}\``}. ${pack.clinic.name}${pack.clinic.url ? ` (<${pack.clinic.url}>)` : ''}.`,
    ...tables.filter((one) => one !== ''),
    ...treatments(pack, vocabulary, sources),
    ...changed(pack),
    ...left(drops),
    `## Kilder\n\n${sources.list()}`,
  ].join('\n\n')}\n`
}

function head(rule: Rule, pack: Pack): [string, string] {
  const from = rule.inheritedFrom === undefined ? '' : `<br>fra \`${rule.inheritedFrom}\``
  return [`\`${pack.id}/${rule.id}\`${from}`, severities[rule.severity]]
}

function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [`## ${title}`, '', line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|')
}

function changed({ requirements, criteria, advice, extends: base }: Pack): string[] {
  const rows = [...requirements, ...criteria, ...advice].flatMap(({ id, sharpened }) =>
    sharpened ? [`- \`${id}\`: ${cell(sharpened.nb)}`] : [],
  )
  return rows.length > 0 ? [`## Annerledes enn i \`${base}\`\n\n${rows.join('\n')}`] : []
}

function treatments(
  { treatmentsOffered = [], treatmentsNotOffered = [] }: Pack,
  { treatments: known = [] }: Pick<Vocabulary, 'treatments'>,
  sources: Sources,
): string[] {
  const name = (id: string) => known.find((one) => one.id === id)?.name.nb ?? id
  const line = ({ treatment, source }: OfferedTreatment, end = '') =>
    `- ${name(treatment)} ${sources.cite([source])}${end}`
  const given = treatmentsOffered.map((row) => line(row))
  const notGiven = treatmentsNotOffered.map((row) => line(row, `, se \`${row.advice}\``))
  return [
    ...(given.length > 0 ? [`## Behandlinger klinikken gir\n\n${given.join('\n')}`] : []),
    ...(notGiven.length > 0 ? [`## Behandlinger klinikken ikke gir\n\n${notGiven.join('\n')}`] : []),
  ]
}

function left(drops: LoadedPack['drops']): string[] {
  const rows = drops.map(({ rules, reason }) => `- ${rules.map((id) => `\`${id}\``).join(', ')}: ${cell(reason.nb)}`)
  return rows.length > 0 ? [`## Arvet, men ikke med\n\n${rows.join('\n')}`] : []
}

/** Sources by number, in the order in which rules name them. */
class Sources {
  private readonly lines: string[] = []

  of({ source, furtherSources = [] }: Rule): string {
    return this.cite([source, ...furtherSources])
  }

  cite(sources: readonly Source[]): string {
    return sources.map((one) => `[${this.number(one)}]`).join(' ')
  }

  list(): string {
    return this.lines.map((line, i) => `${i + 1}. ${line}`).join('\n')
  }

  private number({ title, publisher, date, url }: Source): number {
    const line = [`«${title}»`, publisher, date && `sist oppdatert ${date}`, url && `<${url}>`]
      .filter(Boolean)
      .join(', ')
    const known = this.lines.indexOf(line)
    return known < 0 ? this.lines.push(line) : known + 1
  }
}
