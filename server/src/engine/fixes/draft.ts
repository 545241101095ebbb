import type { Pack } from '../rules.ts'
import type { Language } from '../types.ts'

/**
 * A new letter to write in: the pack's skeleton with a placeholder for everything the clinic asks for.
 * @param date of the letter, ISO 8601: what the letter tells by the calendar is reckoned from it
 */
export function draftLetter(pack: Pack, language: Language, date: string): string {
  const byId = new Map(pack.requirements.map((r) => [r.id, r]))
  const parts: string[] = [`Til: ${pack.clinic.address}\nDato: ${date.split('-').reverse().join('.')}`]
  for (const section of pack.skeleton) {
    const lines = section.heading ? [`${section.heading[language]}:`] : []
    for (const id of section.requirements) {
      const template = byId.get(id)?.templates[language]
      if (template) lines.push(template.label ? `${template.label}: ${template.text}` : template.text)
    }
    parts.push(lines.join('\n'))
  }
  parts.push(language === 'nn' ? 'Med venleg helsing\n[namn]' : 'Med vennlig hilsen\n[navn]')
  return `${parts.join('\n\n')}\n`
}
