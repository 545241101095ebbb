import { describe, expect, it } from 'vitest'
import { lint } from '../support/linter.ts'

const REMARKS = /^henvis\/(?:strength-missing|contradiction|impossible-number)$/

/** Rule, severity and marked words of each remark. */
function remarks(text: string) {
  return lint(text)
    .findings.filter((finding) => REMARKS.test(finding.ruleId))
    .map(({ ruleId, severity, start, end }) => [ruleId.slice(7), severity, text.slice(start, end)])
}

describe('strength-missing', () => {
  it.each([
    ['Medisiner: OxyContin 1 x 2, Paracet 1 g x 4.', 'OxyContin 1 x 2'],
    ['Medisiner: OxyContin 20 mg x 2, OxyNorm v.b.', 'OxyNorm v.b'],
    ['Bruker Nobligan 50 mg som han tar når det er verst.', 'Nobligan 50 mg'],
  ])('%s', (text, words) => {
    expect(remarks(text)).toEqual([['strength-missing', 'info', words]])
  })

  it.each([
    'Medisiner: OxyContin 20 mg x 2.',
    'Paralgin forte 2 tbl x 3.',
    'Tidligere Tramadol, ingen effekt.',
    'Metadon i LAR.',
    'Palexia depot 150 mg 1+0+1. Vedtaket om Palexia gjelder ut året.',
    'Ingen opioider.',
  ])('is silent: %s', (text) => {
    expect(remarks(text)).toEqual([])
  })

  it('says what is missing', () => {
    const messages = (locale: 'nb' | 'nn' | 'en') =>
      lint('OxyContin 1x2. Tramadol 50 mg.', { locale })
        .findings.filter(({ ruleId }) => ruleId === 'henvis/strength-missing')
        .map(({ message }) => message)
    expect(messages('nb')).toEqual([
      '«OxyContin 1x2»: styrken mangler, så summen av opioider (OMEQ) er ukjent.',
      '«Tramadol 50 mg»: det står ikke hvor mye som tas i døgnet, så summen av opioider (OMEQ) er ukjent.',
    ])
    expect(messages('nn')[0]).toBe('«OxyContin 1x2»: styrken manglar, så summen av opioid (OMEQ) er ukjend.')
    expect(messages('en')[0]).toBe('“OxyContin 1x2”: the strength is missing, so the sum of opioids (OMEQ) is unknown.')
  })
})

describe('contradiction', () => {
  it.each([
    ['Søvn: God.\n\nPasienten sover bare 3 timer.', 'sover bare 3 timer', 'God'],
    ['Sover godt. Magen er grei. Sover dårlig.', 'Sover dårlig', 'Sover godt'],
    ['Ingen kjent psykisk sykdom. Behandles for depresjon.', 'Behandles for depresjon', 'Ingen kjent psykisk sykdom'],
    ['Hun er ikke gravid.\n\nHun er gravid i uke 20.', 'Hun er gravid', 'ikke gravid'],
    ['Behov for tolk: nei. Trenger tolk.', 'Trenger tolk', 'nei'],
    ['Bor alene. Ho bur i bygda. Bor sammen med kona.', 'Bor sammen med kona', 'Bor alene'],
    ['Bruker ikke opioider. Medisiner: Palexia 50 mg x 2.', 'Palexia 50 mg x 2', 'ikke opioider'],
  ])('%s', (text, second, first) => {
    const found = lint(text).findings.filter(({ ruleId }) => ruleId === 'henvis/contradiction')
    expect(found.map(({ severity, start, end }) => [severity, text.slice(start, end).replace(/\.$/, '')])).toEqual([
      ['info', second],
    ])
    expect(found[0]?.message).toContain(`${first}`)
    expect(found[0]?.message).toMatch(/^Brevet sier både «.+» og «.+»\.$/)
  })

  it.each([
    'Sover godt i perioder. Andre ganger sover han dårlig.',
    'Sover godt med Imovane. Uten sover hun bare 3 timer.',
    'Sov godt før ulykken. Sover dårlig nå.',
    'Sover godt. Mannen sover dårlig.',
    'Sover bra, 8 timer. Sover 8 timer.',
    'Ingen alvorlig psykisk sykdom. Behandles for depresjon.',
    'Ingen kjent psykisk sykdom. Mor har depresjon.',
    'Ingen kjent psykisk sykdom. Ikke depresjon.',
    'Hun er ikke gravid. Hun ønsker å bli gravid.',
    'Bor alene. Bodde sammen med kona til 2020.',
    'Bruker ikke opioider. Tidligere Palexia 50 mg x 2.',
    'Sover godt, men sover dårlig når smerten er sterk.',
  ])('is silent: %s', (text) => {
    expect(remarks(text)).toEqual([])
  })

  it('leaves the element present', () => {
    expect(lint('Sover godt. Magen er grei. Sover dårlig.').elements.sleep?.present).toBe(true)
  })
})

describe('impossible-number', () => {
  it.each([
    ['Kvinne 240 år med smerter.', '240 år'],
    ['En 147-åring med smerter.', '147-åring'],
    ['Tramadol 9000 mg x 3.', 'Tramadol 9000 mg x 3.'],
    ['Gabapentin 30000 mg daglig.', '30000 mg'],
    ['Er 150 % sykmeldt.', '150 % sykmeldt'],
    ['Arbeidsevnen er redusert med 120 %.', '120 %'],
    ['Operert 31.02.2021.', '31.02.2021'],
    ['Operert 12.14.2021.', '12.14.2021'],
    ['Operert 30. februar 2021.', '30. februar 2021'],
    ['Operert 29.02.2023.', '29.02.2023'],
  ])('%s', (text, words) => {
    expect(remarks(text)).toEqual([['impossible-number', 'warning', words]])
  })

  it.each([
    'Kvinne 104 år med smerter.',
    'Kvinne 40 år. For 200 år siden. 2024 års tall.',
    'Huset er 240 år gammelt.',
    'Jobber 120 % stilling. Gir alltid 110 %.',
    'FEV1 105 % av forventet.',
    'Fikk 29.02.2024 time. Operert 31.12.2023.',
    'HADS 39 nov 2020.',
    'Kalprotektin 6000 mg/kg.',
    'Tlf. 22 13 45 67. Side 1.13. Ref. 2024/31.',
    'Dolcontin 200 mg x 3.',
    'Durogesic 100 µg/t.',
  ])('is silent: %s', (text) => {
    expect(remarks(text).filter(([rule]) => rule === 'impossible-number')).toEqual([])
  })

  it('is no fact', () => {
    const { facts } = lint('Kvinne 240 år med smerter. Tramadol 9000 mg x 3.')
    expect(facts).toMatchObject({ ageYears: null, omeqPerDay: null })
  })
})
