import { describe, expect, it } from 'vitest'
import { lint } from '../support/linter.ts'

function told(text: string, element: string): string[] {
  return lint(text).elements[element]?.evidence.map((quote) => quote.text) ?? []
}

function dismissed(text: string, element: string): [string, string][] {
  return lint(text).elements[element]?.dismissed?.map(({ text: words, why }) => [words, why]) ?? []
}

describe('what surrounds a wording', () => {
  it.each([
    ['Dersom det skulle oppstå angst, ringer jeg dere.', 'comorbidity-psychiatric', 'angst'],
    ['Skulle hun bli gravid, avlyser vi timen.', 'pregnancy', 'gravid'],
  ])('a supposed case tells nothing: %s', (text, element, words) => {
    expect(told(text, element)).toEqual([])
    expect(dismissed(text, element)).toContainEqual([expect.stringContaining(words), 'question'])
  })

  it('in dictated text a matter that was not asked about leaves what stands before it', () => {
    const text = 'Hun er 40 år og snakker godt norsk arbeid rakk jeg ikke å spørre om'
    expect(told(text, 'language').join(' ')).toContain('snakker godt norsk')
    expect(told(text, 'work')).toEqual([])
  })

  it('an examination that is on its way is told', () => {
    expect(told('Hun er 40 år. Hun skal til nevrolog i mai.', 'investigation-status')).not.toEqual([])
  })

  it.each([
    ['Psykisk helse: Depresjonsskjema utdelt, ikke kommet tilbake.', 'comorbidity-psychiatric'],
    ['Psykisk helse: Henvist distriktspsykologen, ikke innkalt ennå.', 'comorbidity-psychiatric'],
    ['Medisiner: Har ikke lista foran meg.', 'medication-current'],
  ])('what only waits or was handed out tells nothing under its heading: %s', (text, element) => {
    expect(told(`Hun er 40 år og har vondt i ryggen.\n${text}`, element)).toEqual([])
  })

  it('what stands under a heading is of the patient where anything in it is', () => {
    const woman = 'Hun er 40 år og har vondt i ryggen.\n'
    expect(told(`${woman}Arbeid: Mannen er tømrer og har full jobb.`, 'work')).toEqual([])
    expect(told(`${woman}Arbeid: Frisør, mannen er tømrer.`, 'work').join(' ')).toContain('Frisør')
  })

  it('what the clinic requires, told in passing, is not of this patient; what stands after it is', () => {
    const text = 'Enheten krever at henvisningen opplyser om rusmisbruk. Han sover dårlig og våkner tidlig.'
    expect(told(text, 'substance-use')).toEqual([])
    expect(dismissed(text, 'substance-use')).toEqual([['rusmisbruk', 'requirement-list']])
    expect(told(text, 'sleep').join(' ')).toContain('sover dårlig')
  })

  it('a question that is answered at once is told', () => {
    expect(told('Pasienten er 40 år. Angst? Nei.', 'comorbidity-psychiatric')).toEqual(['Angst'])
    expect(told('Pasienten er 40 år. Angst? Ring meg gjerne.', 'comorbidity-psychiatric')).toEqual([])
  })

  it('«moren til tre» is the patient, «mor» somebody else', () => {
    expect(told('Moren til tre har angst og sover lite.', 'comorbidity-psychiatric')).toEqual(['angst'])
    expect(told('Moren har angst og sover lite.', 'comorbidity-psychiatric')).toEqual([])
  })
})

describe('what is named and not told', () => {
  it.each([
    ['Mann 50 år. Nattesøvnen får dere ta tak i.', 'sleep', 'Nattesøvnen'],
    ['Kvinne 31 år. Vondt i nakken. Også minnet og konsentrasjonen.', 'cognition', 'konsentrasjonen'],
    ['Kvinne 31 år. Jobben er eit tema for sosionomen dykkar.', 'work', 'Jobben er'],
    ['Mann 50 år. Søvn: tas gjerne opp hos dere.', 'sleep', 'tas gjerne opp hos dere.'],
    [
      'Mann 50 år. Psykisk helse: dette må psykologen deres gå inn i.',
      'comorbidity-psychiatric',
      'dette må psykologen',
    ],
    ['Mann 50 år. Fysioterapi: søkt, ventar svar.', 'prior-treatment', 'søkt, ventar svar.'],
    ['Mann 50 år. Angst? Ikke screenet.', 'comorbidity-psychiatric', 'Angst'],
  ])('a matter that is only handed over or put off: %s', (text, element, words) => {
    expect(told(text, element)).toEqual([])
    expect(dismissed(text, element).map(([quote]) => quote)).toContainEqual(expect.stringContaining(words))
  })

  it.each([
    ['Mann 50 år. Nattesøvnen er elendig og får dere ta tak i.', 'sleep'],
    ['Mann 50 år. Søvnen, humøret og minnet er blitt dårligere.', 'cognition'],
    ['Mann 50 år. Nattesøvnen er det ikke noe å si på.', 'sleep'],
    ['Mann 50 år. Søvn: ligger våken, tas gjerne opp hos dere.', 'sleep'],
    ['Mann 50 år. Psykisk helse: ingen plager.', 'comorbidity-psychiatric'],
    ['Mann 50 år. Fysioterapi: søkt i fjor og gått der siden.', 'prior-treatment'],
    ['Mann 50 år. Han har jobb.', 'work'],
  ])('a word about it is enough: %s', (text, element) => {
    expect(told(text, element)).not.toEqual([])
  })
})

describe('the opening phrase', () => {
  it.each([
    [
      'behind a dictated heading',
      'diktat til smerteenheten i skien dagens dato er tredje mai tjue tjuefire\n\npasienten henvises fordi ryggen verker',
    ],
    ['behind the recipient, without a full stop', 'til smerteenheten i Skien pasienten henvises fordi ryggen verker'],
    [
      'behind the lines of a form',
      'Til: Smerteenheten, STHF\nHastegrad: vanlig   Tolk: nei\n\nPasienten henvises fordi ryggen verker.',
    ],
    ['under an unknown heading', 'Smerteenheten, STHF\n\nHvorfor nå:\nPasienten henvises fordi ryggen verker.'],
  ])('counts %s', (_, text) => {
    expect(told(text, 'opening').map((words) => words.toLowerCase())).toEqual(['pasienten henvises fordi'])
  })

  it.each([
    ['after a sentence about the patient', 'Hun har vondt i ryggen. Pasienten henvises fordi hun ikke sover.'],
    ['without a reason', 'Pasienten henvises fordi …\n\nHun har vondt i ryggen.'],
  ])('does not count %s', (_, text) => {
    expect(told(text, 'opening')).toEqual([])
    expect(dismissed(text, 'opening')).toEqual([['Pasienten henvises fordi', 'other-sense']])
  })
})

describe('times without a complaint of their own', () => {
  it('are those of the exhaustion where no pain is told', () => {
    const text = '15.3.2025\n\nMannen er helt utmattet og orker ingenting. Slik har det vært siden mars 2024.'
    expect(told(text, 'pain-duration')).toEqual([])
    expect(told(text, 'fatigue-duration').length).toBeGreaterThan(0)
    expect(lint(text).facts).toMatchObject({ painDurationMonths: null, fatigueDurationMonths: 12 })
  })

  it('are those of the pain in a letter about pain', () => {
    const text = '15.3.2025\n\nDet brenner i høyre fot. Siden mars 2024. Han er også sliten.'
    expect(told(text, 'pain-duration')).toEqual(['Siden mars 2024'])
    expect(lint(text).facts).toMatchObject({ painDurationMonths: 12, fatigueDurationMonths: null })
  })
})

describe('sentences', () => {
  it('go on after the full stop of a shortened word that no list knows', () => {
    const { elements } = lint('Hun er 100 % syk. siden mars 2024 pga. korsryggen. Vondt siden 2019.')
    expect(elements['pain-duration']?.evidence.map(({ text }) => text)).toEqual(['Vondt siden 2019'])
  })
})

describe('labels', () => {
  it('that are empty in a list take nothing from the next paragraph', () => {
    const text = 'Kort liste:\nSøvn: ok\nRus:\n\nKasserer, halvt sykmeldt.'
    expect(told(text, 'substance-use')).toEqual([])
    expect(told(text, 'sleep')).toEqual(['ok'])
  })

  it('may begin with an abbreviation', () => {
    const text = 'Tidl. medisiner: Lyrica, Sarotex.'
    expect(told(text, 'medication-previous').length).toBeGreaterThan(0)
    expect(told(text, 'medication-current')).toEqual([])
  })
})
