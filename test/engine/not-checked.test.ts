import { describe, expect, it } from 'vitest'
import { type CompiledRules, createLinter } from '../../server/src/engine/index.ts'
import { lint, rules } from '../support/linter.ts'

/** Rules in which one criterion cannot be judged: its expression is none. */
function brokenRules(): CompiledRules {
  const [first, ...rest] = rules.vocabulary.criteria
  const broken = { ...first, verdicts: [{ verdict: 'met', when: null }] } as unknown as NonNullable<typeof first>
  return { ...rules, vocabulary: { ...rules.vocabulary, criteria: [broken, ...rest] } }
}

describe('a check that throws', () => {
  const text = 'Pasienten henvises fordi hun har vondt.\n\nSøvn: sover godt\n'
  const result = createLinter(brokenRules()).lint({ text, locale: 'nb', packs: ['sthf-smerte'] })

  it('is not checked, and says so at the top of the letter', () => {
    expect(result.status).toBe('partly-checked')
    expect(result.notChecked.map(({ check }) => check)).toEqual(['criteria'])
    const [finding, ...others] = result.findings.filter((f) => f.ruleId === 'henvis/not-checked')
    expect(others).toEqual([])
    expect(finding).toMatchObject({ severity: 'error', start: 0, fixes: [] })
    expect(finding?.message).toMatch(/^Ikke kontrollert: /)
  })

  it('leaves the other checks as they are', () => {
    const whole = lint(text)
    expect(result.elements).toEqual(whole.elements)
    expect(result.facts).toEqual(whole.facts)
    const missing = (r: typeof result) =>
      r.findings.flatMap((f) => (f.element ? [`${f.ruleId} ${f.start}-${f.end}`] : []))
    expect(missing(result)).toEqual(missing(whole))
  })
})
