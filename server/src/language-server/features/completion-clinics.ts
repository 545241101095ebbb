import type { Cursor, Suggestion } from './completion-cursor.ts'
import { featureWords } from './feature-words.ts'
import type { LetterSeen } from './letter-seen.ts'

const LAST_ADDRESS_LINE = 10
const ADDRESSED = /^[\s#*_]*(?:(?:henvisning|tilvising|brev) )?(?:til|mottak[ea]r|adressat)(?:[:*_]+[ \t]*|[ \t]+)/i

/** The clinics that are known, in the line that says whom the letter is for, or in a letter where nothing stands yet. */
export function clinicSuggestions(
  { at, line, before, after }: Cursor,
  { document, rules, locale }: LetterSeen,
): Suggestion[] {
  if (!rules || line > LAST_ADDRESS_LINE || after.trim() !== '') return []
  const lead = ADDRESSED.exec(before)?.[0]
  const isFirst = /^\s*\p{L}{0,3}\s*$/u.test(document.text.getText())
  if (lead === undefined && !isFirst) return []
  const start = lead === undefined ? at - before.trimStart().length : at - before.length + lead.length
  const space = lead?.endsWith(':') ? ' ' : ''
  return rules.packs
    .filter((pack) => !pack.isDefault)
    .map(({ name, clinic: { address } }) => ({
      kind: 'clinic',
      label: name[locale],
      detail: featureWords[locale].clinic,
      start,
      newText: lead === undefined ? `Til: ${address}` : space + address,
    }))
}
