import type { Pack } from '../../engine/index.ts'
import type { Cursor, Suggestion } from './completion-cursor.ts'
import { featureWords } from './feature-words.ts'
import type { LetterSeen } from './letter-seen.ts'

const LAST_ADDRESS_LINE = 10
const ADDRESSED = /^[\s#*_]*(?:(?:henvisning|tilvising|brev) )?(?:til|mottak[ea]r|adressat)(?:[:*_]+[ \t]*|[ \t]+)/i

/**
 * The clinics that are known, in the line that says whom the letter is for, or in a letter where nothing stands yet but the
 * beginning of a name. Studies, to which few are referred, come last.
 */
export function clinicSuggestions(
  { at, line, before, after }: Cursor,
  { document, rules, locale }: LetterSeen,
): Suggestion[] {
  if (!rules || line > LAST_ADDRESS_LINE || after.trim() !== '') return []
  const clinics = rules.packs
    .filter((pack) => !pack.isDefault)
    .sort((a, b) => Number(a.insteadOf !== undefined) - Number(b.insteadOf !== undefined))
  const lead = ADDRESSED.exec(before)?.[0]
  if (lead === undefined && !isBeginning(document.text.getText(), clinics)) return []
  const start = lead === undefined ? at - before.trimStart().length : at - before.length + lead.length
  const space = lead?.endsWith(':') ? ' ' : ''
  const typed = document.text.getText().slice(start, at).trim()
  return clinics.map((pack) => ({
    kind: 'clinic',
    label: pack.name[locale],
    detail: featureWords[locale].clinic,
    start,
    newText: lead === undefined ? `Til: ${pack.clinic.address}` : space + pack.clinic.address,
    filterText: [...nearestFirst(namesOf(pack), typed), 'Til:'].join(' '),
  }))
}

/** Nothing, up to three letters, or the beginning of what a clinic is called. */
function isBeginning(text: string, clinics: readonly Pack[]): boolean {
  const typed = text.trim().toLowerCase()
  if (/^\p{L}{0,3}$/u.test(typed)) return true
  return clinics.some((pack) => namesOf(pack).some((name) => name.toLowerCase().startsWith(typed)))
}

/** What somebody may type to find a clinic: how it is called in short, its address, its name. */
function namesOf({ id, name, clinic: { short, address } }: Pack): string[] {
  return [...new Set([short ?? id, address, name.nb, id])]
}

/** Some editors look at the beginning only. */
function nearestFirst(names: readonly string[], typed: string): string[] {
  const isNear = (name: string) => name.toLowerCase().startsWith(typed.toLowerCase())
  return [...names.filter(isNear), ...names.filter((name) => !isNear(name))]
}
