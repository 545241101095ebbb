import { describe, expect, test } from 'vitest'
import { parseDose, type Sold } from '../../../server/src/engine/facts/doses/parse-dose.ts'
import { factsOf } from './facts-of.ts'

const OXY: Sold = { strengths: [5, 10, 15, 20, 30, 40, 60, 80], fixed: null, isPatch: false }
const TRAM: Sold = { strengths: [50, 100, 150, 200], fixed: null, isPatch: false }
const FIX: Sold = { strengths: [30], fixed: 30, isPatch: false }
const PATCH: Sold = { strengths: [5, 10, 15, 20, 30], fixed: null, isPatch: true }
const FEN: Sold = { strengths: [12, 25, 50, 75, 100], fixed: null, isPatch: true }

/** Words after the name, the regular and the largest daily dose; null where it is not told. */
const DOSES: readonly [Sold, string, number | null, number | null][] = [
  [OXY, '20 mg x 2', 40, 40],
  [OXY, '20 mg 1+0+1', 40, 40],
  [OXY, '20mg 1-0-1', 40, 40],
  [OXY, '20 mg, 1 tbl morgen og 1 tbl kveld', 40, 40],
  [OXY, '20 mg morgen og kveld', 40, 40],
  [OXY, '10 mg 2 tbl x 3', 60, 60],
  [OXY, '5 mg inntil 4 pr døgn', 0, 20],
  [OXY, '5 mg v.b. inntil 4 pr. døgn', 0, 20],
  [OXY, '5 mg v.b.', 0, null],
  [OXY, '5 mg ved behov, maks 3/døgn', 0, 15],
  [OXY, '1x2', null, null],
  [OXY, '1+0+1', null, null],
  [OXY, '20 mg + 10 mg', 30, 30],
  [TRAM, '50 + 100 mg', 150, 150],
  [OXY, '10/5 1+0+1', 20, 20],
  [OXY, '20 mg/10 mg 1 tbl x 2', 40, 40],
  [FIX, '400/30 2 tbl x 3', 180, 180],
  [FIX, '2 x 4 fast', 240, 240],
  [FIX, '500 mg/30 mg, 2 tbl x 3', 180, 180],
  [FIX, '1 x 3-4', 90, 120],
  [FIX, 'vanligvis 4 tabletter i døgnet, av og til 6', 120, 180],
  [FIX, '2 tbl 3 g daglig', 180, 180],
  [FIX, 'inntil en nei rettelse inntil to om dagen', 0, 60],
  [FIX, 'ca. 20 tabletter i uka', 0, null],
  [TRAM, '150 mg ret x 2 + 50 mg ved behov inntil 100 mg/d', 300, 400],
  [TRAM, '100 mg ret x 2, forsøkt redusert til 50 mg x 2 uten hell', 200, 200],
  [OXY, '5 mg fire faste ganger i døgnet', 20, 20],
  [OXY, '15 mg 1 tabl kl 08.00 og 2 tabl kl 20.00', 45, 45],
  [OXY, '10 mg, 1 e.b. per døgn', 0, 10],
  [OXY, '50 mg 1 x inntil 2 ved behov', 0, 100],
  [OXY, '15 mg x 2, ikkje noko v.b.', 30, 30],
  [OXY, '10 mg/5 mg, en morgens og en aftens', 20, 20],
  [OXY, 'uke 1: 40 mg x 2, uke 2: 30 mg x 2', 80, 80],
  [FIX, '1-2 tbl inntil 3 ganger daglig', 0, 180],
  [FIX, 'inntil 6 tbl/d v/behov', 0, 180],
  [FIX, 'v/b, vet ikke hvor mange pr. dag', 0, null],
  [FIX, '2 tabletter om morgen og 2 tabletter om kveld, hver dag', 120, 120],
  [OXY, 'to tablettar a 20 milligram morgon og to tablettar kveld', 80, 80],
  [OXY, '10 milligram inntil 3 om dagen', 0, 30],
  [OXY, '10 mg en om morgenen og en om kvelden', 20, 20],
  [OXY, '5 mg tar han innimellom, høyst en om dagen', 0, 5],
  [OXY, '10 mg tabl. ved behov, inntil 2 per døgn', 0, 20],
  [OXY, '10 inntil 4', 0, 40],
  [TRAM, '50 mg inntil x 2', 0, 100],
  [TRAM, '50 mg inntil 2/dgn vb.', 0, 100],
  [OXY, '7,5 mg x 2', 15, 15],
  [OXY, '2 x 20 mg', 40, 40],
  [OXY, '2x20mg', 40, 40],
  [OXY, '40 mg daglig', 40, 40],
  [OXY, '20 mg x 2 daglig', 40, 40],
  [OXY, 'totalt 60 mg/døgn', 60, 60],
  [OXY, '10 mg hver 6. time', 40, 40],
  [OXY, '10 mg kl 08 og kl 20', 20, 20],
  [OXY, '10 mg kl. 8, 14 og 20', 30, 30],
  [OXY, '20 mg morgen og 40 mg kveld', 60, 60],
  [OXY, '20 mg x 2, i tillegg 5 mg inntil x 3 ved behov', 40, 55],
  [OXY, '10 mg x 2 fast og inntil 2 ekstra ved behov', 20, 40],
  [FIX, '1 x 3, maks 4/døgn', 90, 120],
  [OXY, 'redusert fra 80 mg til 60 mg daglig', 60, 60],
  [OXY, 'nå trappet ned til 20 mg x 2', 40, 40],
  [OXY, '20 mg x 2, planen er 10 mg x 2 fra mars', 40, 40],
  [OXY, '10 mg 1 tbl til natta', 10, 10],
  [FIX, 'en tablett til natta', 30, 30],
  [OXY, '10 mg to ganger daglig', 20, 20],
  [OXY, '10 mg 2 ggr dgl', 20, 20],
  [OXY, '50 mg Dose: 1 kaps inntil 2 ggr dgl    Bruk: smerter', 0, 100],
  [TRAM, 'tab 150 mg    Dose: 1 tbl kl 21    Bruk: smerter', 150, 150],
  [OXY, 'mikstur 2 mg/ml, 5 ml x 4', 40, 40],
  [OXY, '1 mg/ml 5-10 ml ved behov inntil x 3', 0, 30],
  [OXY, '0,2 mg en under tungen ved behov, høyst tre i døgnet', 0, 0.6],
  [OXY, 'null komma to milligram under tunga ved behov inntil tre i døgnet', 0, 0.6],
  [OXY, '10 mg 1+1+1+2', 50, 50],
  [OXY, '10 mg 1 + 0 + ½', 15, 15],
  [OXY, '20 mg 1 1/2 tbl x 2', 60, 60],
  [OXY, '10 mg, halvannen tablett x 2', 30, 30],
  [OXY, '10+0+20 mg', 30, 30],
  [OXY, '5 mg 0-4 per døgn', 0, 20],
  [OXY, '5 mg, 1-2 tbl v.b.', 0, null],
  [OXY, '10 mg x 2 siden 2019', 20, 20],
  [OXY, '10 mg x 2 i 3 uker', 20, 20],
  [TRAM, 'retard 100 mg 1+0+1', 200, 200],
  [TRAM, '50 mg to tablettar gonger 4', 400, 400],
  [OXY, '8 mg/2 mg\t2 stk om morgonen', 16, 16],
  [OXY, '20 mg x1 vesp', 20, 20],
  [OXY, '20 mg vesp', 20, 20],
  [OXY, '10 mg kveld', 10, 10],
  [OXY, '10 mg tre gonger dagleg', 30, 30],
  [OXY, '5 mg inntil fire ganger i døgnet ved behov', 0, 20],
  [OXY, '20 mg 1 tbl morgen, 2 tbl kveld', 60, 60],
  [OXY, '10 mg x 3-4', 30, 40],
  [OXY, '5 mg 2-3 ganger i uka', 0, null],
  [OXY, '10 mg x 2 v.b.', 0, 20],
  [OXY, '10 mg ved behov inntil 30 mg/døgn', 0, 30],
  [OXY, '5-10 mg inntil x 4', 0, 40],
  [OXY, '60 mg i døgnet fordelt på to doser', 60, 60],
  [PATCH, '20 µg/t, byttes hver 7. dag', 20, 20],
  [PATCH, '10', 10, 10],
  [PATCH, 'plaster 5 mikrogram/time', 5, 5],
  [FEN, '25 + 12 µg/t', 37, 37],
  [FEN, '50 mcg/t hver 72. time', 50, 50],
  [FEN, '2 plaster à 50 µg/t', 100, 100],
  [PATCH, '20 + 10 µg/t', 30, 30],
  [PATCH, '15 ug x 1/uke', 15, 15],
  [FEN, '75 mikrogram i timen bytter hver tredje dag', 75, 75],
  [FEN, '12 µg/t + 25 µg/t', 37, 37],
  [PATCH, '', null, null],
  [OXY, '50mgx4', 200, 200],
  [OXY, 'hundre og femti milligram morgen og kveld', 300, 300],
  [OXY, '20 mg morgen, 10 mg midt på dagen og 20 mg kveld', 50, 50],
  [OXY, '40/20 mg kveld og 10/5 mg morgen', 50, 50],
  [OXY, '15 mg x 1 + 20 mg kveld', 35, 35],
  [OXY, '10 mg x 2, kan ta 5 mg x 2 i tillegg', 20, 30],
  [OXY, '20 mg x 2, ned fra 40 mg x 2 i fjor', 40, 40],
  [OXY, '5 mg kaps ved behov inntil 4 g dgl', 0, 20],
  [FEN, '25 og 12 µg/t', 37, 37],
]

/** Words before the name, words after it. */
const WITH_LEAD: readonly [string, string, number | null, number | null][] = [
  ['tar to ', 'hver dag', 60, 60],
  ['inntil tre ', '', 0, 90],
  ['1-2 tbl ', 'x 3', 90, 180],
  ['2. ', '1 x 3', 90, 90],
  ['sobril 15 mg x 2 ', '1 x 3', 90, 90],
  ['ein ', 'dei verste dagane', 0, 30],
]

const o = (substance: string, min: number | null, max: number | null, route = 'oral'): object => ({
  substance,
  route,
  mgPerDayMin: min,
  mgPerDayMax: max,
})
const patch = (substance: string, ugPerHour: number | null): object => ({ substance, route: 'transdermal', ugPerHour })

/** Letter, its current opioids, oral morphine a day (regular, largest), quoted words. */
const LETTERS: readonly [string, object[], [number, number] | null, string[]][] = [
  [
    'Medisiner: OxyContin 20 mg x 2, OxyNorm 5 mg inntil 4 pr døgn v.b., Paracet 1 g x 4.',
    [o('oksykodon', 40, 60)],
    [60, 90],
    ['OxyContin 20 mg x 2', 'OxyNorm 5 mg inntil 4 pr døgn v.b.'],
  ],
  ['Medisiner: Targiniq 10/5 1+0+1, Lyrica 75+0+150.', [o('oksykodon', 20, 20)], [30, 30], ['Targiniq 10/5 1+0+1']],
  [
    'Medisiner: Paralgin forte 400/30 2 tbl x 3.',
    [o('kodein', 180, 180)],
    [18, 18],
    ['Paralgin forte 400/30 2 tbl x 3'],
  ],
  ['Medisiner: OxyContin 1x2, Paracet 1 g x 3.', [o('oksykodon', null, null)], null, ['OxyContin 1x2']],
  [
    'Medisinar: Norspan 20 µg/t, skift kvar sjuande dag. Paracet v.b.',
    [patch('buprenorfin', 20)],
    [44.4, 44.4],
    ['Norspan 20 µg/t'],
  ],
  [
    'Medisiner: Durogesic 25 + 12 µg/t hver 72. time.',
    [patch('fentanyl', 37)],
    [88.8, 88.8],
    ['Durogesic 25 + 12 µg/t'],
  ],
  [
    'Medisiner: Metadon 20 mg x 2. OxyNorm 10 mg v.b., maks 3/døgn.',
    [o('metadon', 40, 40), o('oksykodon', 0, 30)],
    null,
    ['Metadon 20 mg x 2'],
  ],
  [
    'Medisiner: Suboxone 8 mg/2 mg 2 stk om morgenen.',
    [o('buprenorfin', 16, 16, 'sublingual')],
    null,
    ['Suboxone 8 mg/2 mg'],
  ],
  [
    'Legemiddel\tStyrke\tDosering\tSeponert\nOxycontin depottab\t20 mg\t1+0+1\t\nNobligan retard\t200 mg\t1 x 2\t12.09.2019',
    [o('oksykodon', 40, 40)],
    [60, 60],
    ['Oxycontin depottab\t20 mg\t1+0+1'],
  ],
  [
    'Medisiner\n\n| Medisin | Dose | Seponert |\n|---|---|---|\n| Tramadol 50 mg | 1 x 4 | |\n| Dolcontin 30 mg | 1 x 2 | mai 2023 |',
    [o('tramadol', 200, 200)],
    [30, 30],
    ['Tramadol 50 mg | 1 x 4'],
  ],
  [
    'Medisiner: OxyContin 10 mg x 2.\nSeponert: Dolcontin 30 mg x 2, Durogesic 50 µg/t.',
    [o('oksykodon', 20, 20)],
    [30, 30],
    ['OxyContin 10 mg x 2'],
  ],
  [
    'Medisiner: Palexia depot 150 mg x 2. Vi trapper, planen er Palexia depot 100 mg x 2 til påske.',
    [o('tapentadol', 300, 300)],
    [60, 60],
    ['Palexia depot 150 mg x 2'],
  ],
  ['Hun bruker OxyContin, redusert fra 80 mg til 60 mg daglig.', [o('oksykodon', 60, 60)], [90, 90], ['OxyContin']],
  [
    'Byttet fra Dolcontin 30 mg x 2 til Targiniq 20/10 1+0+1, som hun bruker nå.',
    [o('oksykodon', 40, 40)],
    [60, 60],
    ['Targiniq 20/10 1+0+1'],
  ],
  [
    'Har prøvd Lyrica, Sarotex, OxyContin 20 mg x 2 og Norspan. Bruker nå Tramadol 50 mg x 3.',
    [o('tramadol', 150, 150)],
    [22.5, 22.5],
    ['Tramadol 50 mg x 3'],
  ],
  [
    'Lyrica prøvd uten effekt, bruker OxyContin 10 mg x 2.',
    [o('oksykodon', 20, 20)],
    [30, 30],
    ['OxyContin 10 mg x 2'],
  ],
  [
    'nå bruker hun pinex forte en tablett til natta og paracet ett gram tre ganger daglig',
    [o('kodein', 30, 30)],
    [3, 3],
    ['pinex forte en tablett til natta'],
  ],
  ['Ved behov:\nTramadol 50 mg x 2\n', [o('tramadol', 0, 100)], [0, 15], ['Tramadol 50 mg x 2']],
  [
    'Jeg gir OxyContin 10 mg to ganger daglig, og på dårlige dager kan hun ta inntil tre OxyNorm 5 mg.',
    [o('oksykodon', 20, 35)],
    [30, 52.5],
    ['OxyContin 10 mg to ganger daglig'],
  ],
  [
    'hun tar oxycontin fem milligram morgen og kveld naprosyn tålte hun ikke og sluttet',
    [o('oksykodon', 10, 10)],
    [15, 15],
    ['oxycontin fem milligram'],
  ],
  [
    'LAR siden 2021: Subutex 16 mg subl. x 1 under oppsyn.',
    [o('buprenorfin', 16, 16, 'sublingual')],
    null,
    ['Subutex 16 mg subl. x 1'],
  ],
  ['Moren bruker OxyContin 20 mg x 2. Selv tar hun bare Paracet.', [], [0, 0], []],
  ['Medisiner: Durogesic 12 µg/t.', [patch('fentanyl', 12)], [28.8, 28.8], ['Durogesic 12 µg/t']],
  ['Bruker OxyContin 9000 mg x 2.', [o('oksykodon', null, null)], null, ['OxyContin 9000 mg x 2']],
  [
    'Medisiner: Oksykodon depot 15 mg x 2, ikkje noko v.b.',
    [o('oksykodon', 30, 30)],
    [45, 45],
    ['Oksykodon depot 15 mg x 2'],
  ],
  ['Medisiner: Paracet 1 g x 3, Ibux 400 mg x 3.', [], [0, 0], []],
  [
    'Medisiner: Tramadol 50 mg x 3 og Paracet ved behov.',
    [o('tramadol', 150, 150)],
    [22.5, 22.5],
    ['Tramadol 50 mg x 3'],
  ],
  ['Temgesic 0,2 mg 1 tbl x 5', [o('buprenorfin', 1, 1, 'sublingual')], [48, 48], ['Temgesic 0,2 mg 1 tbl x 5']],
  [
    'Bruker buprenorfin 0,4 mg x 2.',
    [o('buprenorfin', 0.8, 0.8, 'sublingual')],
    [38.4, 38.4],
    ['buprenorfin 0,4 mg x 2'],
  ],
  ['I fjor trappet de Palexia gradvis ut. Tar nå Paracet.', [], [0, 0], []],
  ['Han er skeptisk til morfin og bruker bare Ibux.', [], [0, 0], []],
  ['Har brukt OxyContin 20 mg x 2 i fire år.', [o('oksykodon', 40, 40)], [60, 60], ['OxyContin 20 mg x 2']],
  [
    'Hun står på Dolcontin uten at det er evaluert. Dosen er 30 mg morgen og 30 mg kveld.',
    [o('morfin', 60, 60)],
    [60, 60],
    ['Dolcontin uten at det er evaluert. Dosen er 30 mg morgen'],
  ],
]

describe('doses', () => {
  test.each(DOSES)('%j %s', (sold, words, regular, most) => {
    const dose = parseDose(words, sold)
    expect([dose.regular, dose.most]).toEqual([regular, most])
  })

  test.each(WITH_LEAD)('%s[Paralgin forte] %s', (lead, words, regular, most) => {
    const dose = parseDose(words, FIX, lead)
    expect([dose.regular, dose.most]).toEqual([regular, most])
  })

  test('an amount before the name', () => {
    expect(parseDose('i døgnet', OXY, 'per i dag 120 mg ')).toMatchObject({ regular: 120, most: 120 })
  })

  test('never guesses a strength', () => {
    expect(parseDose('1 x 2', OXY).strength).toBeNull()
    expect(parseDose('2 tabletter', OXY).strength).toBeNull()
  })

  test.each(LETTERS)('%s', (text, opioids, omeq, said) => {
    const { facts, quotes } = factsOf(text)
    expect(facts.opioids).toEqual(opioids)
    if (omeq === null) expect(facts.omeqPerDay).toBeNull()
    else expect([facts.omeqPerDay?.regular, facts.omeqPerDay?.max]).toEqual(omeq)
    for (const words of said)
      expect(
        quotes.opioids?.some((quote) => quote.text.includes(words)),
        words,
      ).toBe(true)
    for (const { text: words, start, end } of quotes.opioids ?? []) expect(text.slice(start, end)).toBe(words)
  })

  test('says nothing where nothing is said of medicines', () => {
    expect(factsOf('Vondt i ryggen i to år.').facts.opioids).toBeNull()
  })
})
