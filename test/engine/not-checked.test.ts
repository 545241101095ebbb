import { describe, expect, it } from 'vitest'
import { type CompiledRules, createLinter } from '../../server/src/engine/index.ts'
import { lint, rules } from '../support/linter.ts'

/** Rules in which one criterion cannot be judged: its expression is none. */
function brokenRules(): CompiledRules {
  const [first, ...rest] = rules.vocabulary.criteria
  const broken = { ...first, verdicts: [{ verdict: 'met', when: null }] } as unknown as NonNullable<typeof first>
  return { ...rules, vocabulary: { ...rules.vocabulary, criteria: [broken, ...rest] } }
}

describe('a letter that has lost letters', () => {
  it('is checked in part, and says where the first is', () => {
    const text = 'Pasienten henvises fordi hun har utstr\ufffdling i beinet.\n\nS\ufffdvn: god\n'
    const { status, notChecked, findings, elements } = lint(text)
    expect(status).toBe('partly-checked')
    expect(notChecked).toEqual([
      { check: 'letter', reason: expect.stringMatching(/^Brevet har tegn som ikke kunne leses/) },
    ])
    const [lost, ...others] = findings.filter(({ ruleId }) => ruleId === 'henvis/not-checked')
    expect(others).toEqual([])
    expect(lost).toMatchObject({ severity: 'error', message: notChecked[0]?.reason })
    expect(text.slice(lost?.start, lost?.end)).toBe('utstr\ufffdling')
    expect(elements.opening?.present).toBe(true)
  })
})

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
