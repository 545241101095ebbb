import type { OpioidTable } from '../../engine/index.ts'
import { omeqWords } from '../../report/omeq-words.ts'
import type { Cursor, Suggestion } from './completion-cursor.ts'
import { sectionAt } from './completion-sections.ts'
import { featureWords } from './feature-words.ts'
import type { LetterSeen } from './letter-seen.ts'
import { OTHER_MEDICINES, PAIN_MEDICINES } from './medicine-names.ts'

/** «oksy», «oksykodon 1», «Nobligan ret»: as many words as a name may have. */
const TYPED = /(?:\p{L}[\p{L}-]*(?: [\p{L}-]+){0,2}(?: [\d,.]*)?)?$/u

interface Medicine {
  /** «OxyContin», and with a strength where its strengths are known: «OxyContin 10 mg». */
  readonly text: string
  readonly isOpioid: boolean
}

/**
 * Medicines that begin as what is typed under a heading of medicines, those against pain first; opioids in the strengths that
 * they are sold in, all others by name. How much is taken is the doctor's to write. `null` elsewhere.
 */
export function medicineSuggestions(
  { at, before, after }: Cursor,
  { judged, locale }: LetterSeen,
): Suggestion[] | null {
  const section = judged && sectionAt(judged.view.sections, at)
  if (!section?.ids.some((id) => id.startsWith('medication')) || /^[\p{L}\d]/u.test(after)) return null
  const opioids = preparations(judged?.rules.vocabulary.opioids ?? null)
  for (const typed of endings(TYPED.exec(before)?.[0] ?? '')) {
    const found = typed === '' ? namesOnly(opioids) : beginningWith(typed, opioids)
    if (found.length === 0) continue
    return found.map(({ text, isOpioid }) => ({
      kind: 'medicine',
      label: text,
      detail: isOpioid ? featureWords[locale].opioid : featureWords[locale].medicine,
      start: at - typed.length,
      newText: text,
      ...(!startsWith(text, typed) && { filterText: `${typed} ${text}` }),
    }))
  }
  return []
}

/** The last words and fewer of them: in «tar nå Paralgin f» only the last two are a name. */
function endings(words: string): string[] {
  const all = words.split(' ')
  return [...new Set(all.map((_, i) => all.slice(i).join(' ')))].filter(
    (ending) => words === '' || /\p{L}/u.test(ending),
  )
}

/** With nothing typed: the names against pain, for whoever wants to see what there is. */
function namesOnly(opioids: readonly Preparation[]): Medicine[] {
  const names = [...new Set(opioids.map(({ name }) => name)), ...PAIN_MEDICINES]
  return inOrder(names).map((text) => ({ text, isOpioid: false }))
}

/** Spelt as typed first («oxy»: OxyContin), then what sounds so (oksykodon); each by name and strength. */
function beginningWith(typed: string, opioids: readonly Preparation[]): Medicine[] {
  const sound = soundOf(typed)
  const ofPain: Medicine[] = [
    ...opioids.map(({ text }) => ({ text, isOpioid: true })),
    ...inOrder(PAIN_MEDICINES).map((text) => ({ text, isOpioid: false })),
  ]
  const all = [...ofPain, ...inOrder(OTHER_MEDICINES).map((text) => ({ text, isOpioid: false }))]
  const exact = all.filter(({ text }) => startsWith(text, typed))
  const alike = all.filter(({ text }) => !startsWith(text, typed) && soundOf(text).startsWith(sound))
  return [...exact, ...alike]
}

function startsWith(text: string, typed: string): boolean {
  return text.toLowerCase().startsWith(typed.toLowerCase())
}

/** The same for «oxycodon» and «oksykodon», «lyrica» and «lyrika». */
function soundOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/z/g, 's')
    .replace(/([a-zæøå])\1/g, '$1')
}

interface Preparation {
  readonly name: string
  readonly text: string
}

/** «OxyContin 10 mg», «oksykodon 10 mg», «fentanyl plaster 25 µg/t», by name and strength. */
function preparations(table: OpioidTable | null): Preparation[] {
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
  rows.sort((a, b) => collate(a.name, b.name) || a.strength - b.strength)
  const texts = rows.map(({ name, strength, unit }) => ({
    name,
    text: `${name} ${omeqWords.nb.number(strength)} ${unit}`,
  }))
  return [...new Map(texts.map((one) => [one.text, one])).values()]
}

function inOrder(names: readonly string[]): string[] {
  return [...names].sort(collate)
}

function collate(a: string, b: string): number {
  return a.localeCompare(b, 'nb')
}
