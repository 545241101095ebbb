import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ClinicFit, createLinter, type TriageCriterion, triage } from '../../server/src/engine/index.ts'
import { rules } from '../support/linter.ts'

const linter = createLinter(rules)

function clinicsFor(text: string): ClinicFit[] {
  return triage(linter.lint({ text, locale: 'nb' }), rules, 'nb')
}
function clinicsOf(name: string): ClinicFit[] {
  return clinicsFor(readFileSync(new URL(`../../fixtures/triage/${name}.txt`, import.meta.url), 'utf8'))
}
function clinic(clinics: readonly ClinicFit[], pack: string): ClinicFit {
  const found = clinics.find((one) => one.pack === pack)
  if (!found) throw new Error(`no clinic ${pack}`)
  return found
}
function told(criteria: readonly TriageCriterion[]): Record<string, string[]> {
  return Object.fromEntries(criteria.map(({ id, evidence }) => [id, evidence.map(({ text }) => text)]))
}

describe('the first clinic, and why', () => {
  it('too old for the study: the department of the study, which publishes no criteria', () => {
    const clinics = clinicsOf('too-old-for-the-study')
    expect(clinics[0]).toMatchObject({ pack: 'ous-smerte', fit: 'undecided', addressed: true, violated: [] })
    expect(clinics[0]?.unknown.map(({ id }) => id)).toEqual(['published'])
    const study = clinic(clinics, 'ous-scs')
    expect(study.fit).toBe('does-not-fit')
    expect(told(study.violated)).toEqual({ 'scs-age': ['Pasient: Mann, 71 år'] })
    expect(study.violated[0]?.message).toContain('ikke mellom 18 og 60 år')
    expect(study.unknown).toEqual([])
  })

  it('120 mg OMEQ: the pain unit, and not the study', () => {
    const clinics = clinicsOf('opioids-120-omeq')
    expect(clinics[0]).toMatchObject({ pack: 'sthf-smerte', fit: 'fits' })
    expect(Object.keys(told(clinics[0]?.met ?? []))).toEqual(['subject', 'sthf-duration', 'sthf-investigated'])
    const study = clinic(clinics, 'ous-scs')
    expect(told(study.violated)).toEqual({ 'scs-opioid-dose': ['OxyContin 40 mg x 2, fast.'] })
    expect(study.unknown.map(({ id, ask }) => [id, ask])).toContainEqual([
      'scs-not-pregnant',
      'Er pasienten gravid, eller planlegger hun å bli det?',
    ])
  })

  it('exhaustion with 30 % reduction: nobody, and the exhaustion clinic is nearest', () => {
    const clinics = clinicsOf('fatigue-30-percent')
    expect(clinics.map(({ fit }) => fit)).not.toContain('fits')
    expect(clinics[0]).toMatchObject({ pack: 'stolav-utmattelse', fit: 'does-not-fit', unknown: [] })
    expect(told(clinics[0]?.violated ?? [])).toEqual({ 'utm-activity': ['30 %'] })
    expect(clinic(clinics, 'ous-smerte').violated.map(({ id }) => id)).toEqual(['subject'])
  })

  it('CRPS after two months: the pain unit, whose limit of six months does not hold for it', () => {
    const clinics = clinicsOf('crps-after-two-months')
    expect(clinics[0]).toMatchObject({ pack: 'sthf-smerte', fit: 'fits' })
    expect(told(clinics[0]?.met ?? [])).toMatchObject({ 'sthf-duration': ['CRPS'] })
    expect(told(clinic(clinics, 'ous-scs').violated)).toHaveProperty('scs-neuropathic-leg-pain')
  })

  it('complete and fitting: the study', () => {
    const clinics = clinicsOf('complete-and-fitting')
    expect(clinics[0]).toMatchObject({ pack: 'ous-scs', fit: 'fits', addressed: true, violated: [], unknown: [] })
    for (const { id, evidence } of clinics[0]?.met ?? []) expect(evidence, id).not.toEqual([])
  })
})

describe('triage', () => {
  it('cannot decide where the letter says nothing', () => {
    const clinics = clinicsFor('Ber om vurdering.')
    expect(new Set(clinics.map(({ fit }) => fit))).toEqual(new Set(['undecided']))
    expect(clinics.flatMap(({ unknown }) => unknown).filter(({ ask }) => ask === undefined)).toEqual([])
  })

  it('ranks by what is not met, then by what is unknown, then by the address, then by what is met', () => {
    for (const clinics of ['too-old-for-the-study', 'opioids-120-omeq', 'fatigue-30-percent'].map(clinicsOf)) {
      const keys = clinics.map((one) => [
        one.violated.length,
        one.unknown.length,
        one.addressed ? 0 : 1,
        -one.met.length,
      ])
      const inOrder = [...keys].sort((a, b) => a.map((n, i) => n - (b[i] ?? 0)).find((d) => d !== 0) ?? 0)
      expect(keys).toEqual(inOrder)
    }
  })

  it('leaves out the checklist that is no clinic', () => {
    expect(clinicsFor('Vondt i ryggen.').map(({ pack }) => pack)).not.toContain('nasjonal-smerte')
  })

  it('asks about a dose on the limit', () => {
    const study = clinic(clinicsFor('Smerter i venstre legg. Bruker tramadol 100 mg x 3 fast.'), 'ous-scs')
    expect(study.unknown.find(({ id }) => id === 'scs-opioid-dose')).toMatchObject({
      verdict: 'borderline',
      ask: 'Hvilke smertestillende brukes nå, med styrke og antall i døgnet?',
      evidence: [{ text: expect.stringContaining('tramadol') }],
    })
  })

  it('links to the waiting times, and to nothing where none are known', () => {
    const clinics = clinicsFor('Vondt i ryggen.')
    expect(clinic(clinics, 'sthf-smerte').waitingTimes).toBe('https://tjenester.helsenorge.no/velg-behandlingssted')
    expect(clinic(clinics, 'ous-scs')).not.toHaveProperty('waitingTimes')
  })
})
