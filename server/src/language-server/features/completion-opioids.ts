import type { OpioidTable } from '../../engine/index.ts'
import { omeqWords } from '../../report/omeq-words.ts'
import type { Cursor, Suggestion } from './completion-cursor.ts'
import { sectionAt } from './completion-sections.ts'
import { featureWords } from './feature-words.ts'
import type { LetterSeen } from './letter-seen.ts'

/** «oksy», «oksykodon 1». */
const NAME = /(?:\p{L}[\p{L}-]*(?: \d*)?)?$/u

/** Opioids in the strengths that they are sold in, under headings of medicines. How much is taken is the doctor's to write. */
export function opioidSuggestions({ at, before, after }: Cursor, { judged, locale }: LetterSeen): Suggestion[] {
  const section = judged && sectionAt(judged.view.sections, at)
  if (!section?.ids.some((id) => id.startsWith('medication')) || /^[\p{L}\d]/u.test(after)) return []
  const start = at - (NAME.exec(before)?.[0].length ?? 0)
  return preparations(judged?.rules.vocabulary.opioids ?? null).map((text) => ({
    kind: 'opioid',
    label: text,
    detail: featureWords[locale].opioid,
    start,
    newText: text,
  }))
}

/** «OxyContin 10 mg», «oksykodon 10 mg», «fentanyl depotplaster 25 µg/t». */
function preparations(table: OpioidTable | null): string[] {
  const rows = (table?.products ?? []).flatMap(
    ({ name: product, substance, route, strengths, fixedStrength, maintenance }) => {
      const how = route ?? 'oral'
      if (!table || maintenance || how === 'rectal' || how === 'parenteral') return []
      const isBrand = product !== product.toLowerCase()
      const form =
        isBrand || how === 'oral' ? '' : ` ${table.forms.find((one) => one.route === how)?.words[0] ?? ''}`.trimEnd()
      const unit = how === 'transdermal' ? 'µg/t' : 'mg'
      const sold = fixedStrength === null ? strengths : [...strengths, fixedStrength]
      return sold.map((strength) => ({ name: isBrand ? product : substance + form, strength, unit }))
    },
  )
  rows.sort((a, b) => a.name.localeCompare(b.name, 'nb') || a.strength - b.strength)
  const texts = rows.map(({ name, strength, unit }) => `${name} ${omeqWords.nb.number(strength)} ${unit}`)
  return [...new Set(texts)]
}
