import { describe, expect, it } from 'vitest'
import { lint } from '../support/linter.ts'

function told(text: string, element: string): string[] {
  return lint(text).elements[element]?.evidence.map((quote) => quote.text) ?? []
}

function reasons(text: string, element: string): string[] {
  return lint(text).elements[element]?.dismissed?.map(({ why }) => why) ?? []
}

describe('what is told of somebody else', () => {
  it.each([
    ['a fragment without a verb', 'Svimmel og øm i nakken. Ektefelle frisør, deltid.', 'work'],
    ['a relative clause', 'Leier hybel hos onkelen, som selv er sykmeldt og mye hjemme.', 'work'],
    ['a relative clause before the verb', 'Naboen, som er ufør, måker snø for henne.', 'work'],
    ['a second verb', 'Samboeren jobber natt og sover dårlig.', 'sleep'],
    ['an adverbial and the verb before', 'I vår ble søsteren innlagt med psykose.', 'comorbidity-psychiatric'],
    ['words in brackets', 'Følges av datteren (jurist) til timen.', 'work'],
    ['a list of a family', 'Kona ADHD, sønnen angst.', 'comorbidity-psychiatric'],
    ['a pronoun in the next sentence', 'Mann 61 år. Kona sliter med søvn. Hun går på Imovane.', 'medication-current'],
    ['a pronoun, nynorsk', 'Mann 61 år. Kona er med. Ho har vondt i hofta sjølv.', 'pain-location'],
    ['a plural', 'Foreldra er skilde. Begge er uføre.', 'work'],
    ['a label', 'Kvinne 50 år. Ektemann: uføretrygdet.', 'work'],
    [
      'dictated',
      'kvinne 50 år barna er store datteren har spiseforstyrrelse og sønnen har adhd',
      'comorbidity-psychiatric',
    ],
    ['the husband of a woman', 'Kvinne 50 år. Mannen er pensjonist.', 'work'],
    ['the doctor', 'Dette er en sak jeg sover dårlig på.', 'sleep'],
    ['the physiotherapist', 'Fysioterapeuten er villig til å trene i gruppe.', 'motivation'],
  ])('is not told of the patient: %s', (_, text, element) => {
    expect(told(text, element)).toEqual([])
  })

  it('is dismissed with its reason', () => {
    expect(reasons('Moren går med rullator.', 'function')).toContain('other-person')
  })

  it.each([
    ['back to the patient', 'Kvinne 50 år. Mannen jobber offshore, selv er hun sykmeldt.', 'work', 'sykmeldt'],
    ['a pronoun of the other sex', 'Mann 61 år. Kona er lærer. Han er ufør.', 'work', 'ufør'],
    ['a pronoun that the patient has too', 'Kvinne 33 år. Søsteren er med. Hun sover dårlig.', 'sleep', 'sover dårlig'],
    ['kin tell of the patient', 'Kona sier han sover dårlig.', 'sleep', 'sover dårlig'],
    ['kin tell, nynorsk', 'Mora fortel at guten ikkje får sove.', 'sleep', 'sove'],
    ['kin help', 'Mannen hennes må hjelpe henne med påkledning.', 'function', 'påkledning'],
    ['kin beside the patient', 'Hun og mannen prøver å bli gravide.', 'pregnancy', 'gravide'],
    ['kin as an object', 'Bor med kona og to barn, jobber som rørlegger.', 'work', 'rørlegger'],
    ['a parent who is the patient', 'Tobarnsmor, jobber i barnehage.', 'work', 'jobber i barnehage'],
    ['a parent who is the patient', 'Enslig mor som jobber i barnehage.', 'work', 'jobber i barnehage'],
    ['a possessive', 'Etter at mannen begynte med nattskift er hennes søvn blitt dårlig.', 'sleep', 'søvn'],
    ['kin after a comma', 'Har ADHD og angst, som broren.', 'comorbidity-psychiatric', 'angst'],
  ])('is told of the patient: %s', (_, text, element, words) => {
    expect(told(text, element).join(' ')).toContain(words)
  })

  it('is of the household all the same', () => {
    expect(told('Samboeren er ufør.', 'family').join(' ')).toContain('Samboeren')
  })
})
