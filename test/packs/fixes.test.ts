import { describe, expect, it } from 'vitest'
import { applyFixes, createLinter, type Fix, type Pack } from '../../server/src/engine/index.ts'
import { rules } from '../support/linter.ts'

const linter = createLinter(rules)
const bare = [
  'Dette er en mann fra Polen. Han kom til meg i går.\n\nVennlig hilsen\nA. Lege',
  'Aktuelt:\nKom til meg i går, fra Polen.\n\nSosialt:\nHyggelig mann.\n\nMvh\nA. Lege\n',
  'Dette er ein mann frå Polen. Eg såg han i går, han kom ikkje før.\n\nVenleg helsing\nA. Lege',
]

const findingsOf = (text: string, pack: Pack) => linter.lint({ text, locale: 'nb', packs: [pack.id] }).findings

/** Findings that are not about an element, as they are read. */
function others(text: string, pack: Pack, element: string): string[] {
  return findingsOf(text, pack)
    .filter((finding) => finding.element !== element)
    .map(({ ruleId, message }) => `${ruleId} ${message}`)
    .sort()
}

describe.each(rules.packs.map((pack) => [pack.id, pack] as const))('fixes of %s', (id, pack) => {
  it.each(pack.requirements.map((requirement) => [requirement.id, requirement] as const))(
    '%s: its template becomes one placeholder that names it, its answers clear it',
    (rule, { element, severity }) => {
      for (const text of bare) {
        const [finding] = findingsOf(text, pack).filter(({ ruleId }) => ruleId === `${id}/${rule}`)
        expect(finding, text).toMatchObject({ element, severity })
        const fixes: readonly Fix[] = finding?.fixes ?? []
        for (const fix of fixes.filter(({ kind }) => kind === 'template')) {
          const after = applyFixes(text, [fix]).text
          const mine = findingsOf(after, pack).filter((one) => one.element === element)
          expect(mine).toMatchObject([{ ruleId: 'henvis/placeholder', severity }])
          expect(others(after, pack, element)).toEqual(others(text, pack, element))
        }
        for (const fix of fixes.filter(({ kind }) => kind === 'answer')) {
          const after = applyFixes(text, [fix]).text
          expect(findingsOf(after, pack).map(({ ruleId }) => ruleId)).not.toContain(`${id}/${rule}`)
        }
      }
    },
  )
})
