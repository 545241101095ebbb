import { capitalised, type Locale, type Pack, type Treatment } from '../../engine/index.ts'
import { sourceLine } from '../../report/source-line.ts'
import { treatmentWords } from '../../report/treatment-words.ts'
import { words } from '../../report/words.ts'
import type { HoverPart, HoverPlace } from './hover-place.ts'

/** What a treatment is that the letter names, and who gives it; each statement with its source. */
export function ofTreatments({ at, letter, locale }: HoverPlace): HoverPart[] {
  const treatments = new Map((letter.rules.vocabulary.treatments ?? []).map((one) => [one.id, one]))
  return letter.view.treatments().flatMap(({ id, start, end }) => {
    const treatment = treatments.get(id)
    if (!treatment || at < start || at >= end) return []
    return [{ start, end, lines: [...about(treatment, locale), ...clinics(treatment, letter.packs, locale)] }]
  })
}

function about(treatment: Treatment, locale: Locale): string[] {
  const say = treatmentWords[locale]
  const cite = (source: Treatment['sources'][number]) => sourceLine(source, words[locale])
  return [
    capitalised(treatment.name[locale]),
    treatment.what[locale],
    `${say.usedFor}: ${treatment.usedFor[locale]}`,
    `${say.how}: ${treatment.how[locale]}`,
    `${say.benefit}: ${treatment.benefit[locale]}`,
    `${say.drawbacks}: ${treatment.drawbacks[locale]}`,
    ...treatment.differing.flatMap(({ about: what, statements }) => [
      say.differ(what[locale]),
      ...statements.map(({ text, source }) => `– ${text[locale]} (${cite(source)})`),
    ]),
    ...treatment.offeredBy.map(({ clinic, source }) => `${say.offeredBy}: ${clinic[locale]} (${cite(source)})`),
    ...treatment.sources.map((source) => `${say.source}: ${cite(source)}`),
    say.noAdvice,
  ]
}

/** What the clinics that judge the letter say of the treatment; a checklist that is no clinic's says nothing. */
function clinics({ id }: Treatment, packs: readonly Pack[], locale: Locale): string[] {
  const say = treatmentWords[locale]
  return packs
    .filter((pack) => !pack.isDefault)
    .map((pack) => {
      const offered = pack.treatmentsOffered?.find(({ treatment }) => treatment === id)
      const notOffered = pack.treatmentsNotOffered?.find(({ treatment }) => treatment === id)
      const source = (offered ?? notOffered)?.source
      const advice = pack.advice.find((rule) => rule.id === notOffered?.advice)?.message[locale]
      const said = offered ? say.offered : notOffered ? (advice ?? say.notOffered) : say.notMentioned
      return `${pack.name[locale]}: ${said}${source ? ` (${sourceLine(source, words[locale])})` : ''}`
    })
}
