import { describe, expect, it } from 'vitest'
import { folderWith, henvis, lettersOf } from './henvis.ts'

const LETTER = `Til: Sykehuset Telemark, enhet for tverrfaglig smertebehandling
Dato: 13.05.2024

Pasienten henvises fordi smerter i korsrygg siden 2019.
Mor er sykmeldt. Søvn er ikke kartlagt.
Kvinne 47 år, gift.

Reisevei:

Rus: [mengde]
`
const cwd = folderWith({ 'brev.txt': LETTER })
const explained = (lang: string) =>
  henvis(['lint', '--explain', '--lang', lang, '--fail-on', 'never', 'brev.txt'], { cwd }).stdout
/** What stands under the name of an element or a criterion, as far as the next. */
const about = (id: string, text: string) =>
  new RegExp(`^ {2}\\S[^\\n]*\\(${id}\\): .*(?:\\n {6}.*)*`, 'm').exec(text)?.[0]

describe('lint --explain', () => {
  it('shows where each element stands, and why what was seen does not count', () => {
    const nb = explained('nb')
    expect(nb).toContain('\n  Opplysningene i brevet\n')
    expect(about('family', nb)).toBe('  familie (family): funnet\n      «Mor er sykmeldt» (5:1)\n      «gift» (6:15)')
    expect(about('work', nb)).toBe(
      '  arbeid (work): mangler\n      sett, men teller ikke: «sykmeldt» (5:8) – gjelder en annen enn pasienten',
    )
    expect(about('sleep', nb)).toMatch(
      /søvn \(sleep\): mangler\n {6}sett, men teller ikke: «.*» \(5:\d+\) – står som ukjent eller ikke kartlagt/,
    )
    expect(about('travel', nb)).toContain('«Reisevei» (8:1) – overskrift uten innhold')
    expect(about('substance-use', nb)).toMatch(/sett, men teller ikke: «.*» \(10:\d+\) – ikke fylt ut/)
    expect(nb).toMatch(/mangler, og ingenting i brevet ligner: .*\bmotivasjon\b/)
  })

  it('shows what decided each criterion, or what is missing', () => {
    const nb = explained('nb')
    expect(nb).toContain('\n  Kriteriene\n')
    expect(about('scs-age', nb)).toBe('  alder 18–60 år (scs-age): oppfylt\n      «Kvinne 47 år» (6:1)')
    expect(about('scs-norwegian', nb)).toMatch(/: ukjent\n {6}mangler i brevet: språk og tolk$/)
  })

  it('is about every element and every criterion of the report', () => {
    const [letter] = lettersOf(henvis(['lint', '--format', 'json', '--fail-on', 'never', 'brev.txt'], { cwd }))
    const nb = explained('nb')
    const { elements = {}, criteria = {} } = letter ?? {}
    expect(Object.keys(elements).length).toBeGreaterThan(0)
    for (const [id, { present, dismissed }] of Object.entries(elements))
      if (present || dismissed) expect([id, about(id, nb)]).toEqual([id, expect.any(String)])
    for (const id of Object.keys(criteria)) expect([id, about(id, nb)]).toEqual([id, expect.any(String)])
    expect(letter?.elements.work?.dismissed).toMatchObject([{ text: 'sykmeldt', why: 'other-person' }])
    expect(letter?.elements.sleep?.dismissed).toMatchObject([{ why: 'ignorance' }])
  })

  it('speaks nynorsk and English', () => {
    const nn = explained('nn')
    expect(about('work', nn)).toContain('sett, men tel ikkje: «sykmeldt» (5:8) – gjeld ein annan enn pasienten')
    expect(about('scs-norwegian', nn)).toContain('manglar i brevet: språk og tolk')
    const en = explained('en')
    expect(about('work', en)).toContain('seen, but does not count: «sykmeldt» (5:8) – about somebody else')
    expect(about('sleep', en)).toContain('said to be unknown or not assessed')
    expect(en).toContain('\n  The criteria\n')
  })

  it('is not there where it is not asked for', () => {
    expect(henvis(['lint', '--fail-on', 'never', 'brev.txt'], { cwd }).stdout).not.toContain('Kriteriene')
  })
})

describe('henvis explain', () => {
  it.each(['strength-missing', 'contradiction', 'impossible-number'])('henvis/%s', (rule) => {
    for (const lang of ['nb', 'nn', 'en']) {
      const { status, stdout } = henvis(['explain', `henvis/${rule}`, '--lang', lang])
      expect(status).toBe(0)
      expect(stdout).toMatch(
        new RegExp(`^henvis/${rule}  (?:råd|advarsel|åtvaring|advice|warning)\\n\\n(?:Melding|Message)\\n`),
      )
    }
  })
})
