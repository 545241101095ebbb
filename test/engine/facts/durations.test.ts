import { describe, expect, test } from 'vitest'
import { findDurations } from '../../../server/src/engine/facts/durations.ts'
import { factsOf } from './facts-of.ts'

/** A letter of the middle of February 2025 about somebody of 40. */
const CLOCK = { date: '2025-02-14', ageYears: 40 }

/** Wording, what of it tells the duration, months. */
const TOLD: readonly [string, string, number | null][] = [
  ['smerter i 22 år, gamle epikriser', '22 år', 264],
  ['smerter i 14 måneder', '14 måneder', 14],
  ['har vart halvtanna år', 'halvtanna år', 18],
  ['i to og et halvt år', 'to og et halvt år', 30],
  ['nå ca 2 1/2 år', '2 1/2 år', 30],
  ['½ år', '½ år', 6],
  ['i et halvt år', 'et halvt år', 6],
  ['i 2-3 år', '2-3 år', 30],
  ['i fem til seks månader', 'fem til seks månader', 5.5],
  ['gjennom tre tiår', 'tre tiår', 360],
  ['i over eit tiår', 'eit tiår', 120],
  ['2 år og 7 mnd', '2 år og 7 mnd', 31],
  ['for snart tre år siden', 'tre år', 36],
  ['for et par år siden', 'par år', 24],
  ['i 6 uker', '6 uker', 1.4],
  ['x 4 mnd', '4 mnd', 4],
  ['det siste året', 'siste året', 12],
  ['dei siste 5 åra', '5 åra', 60],
  ['> 6 mnd', '6 mnd', null],
  ['i mange år', 'mange år', null],
  ['siste åra', 'siste åra', null],
  ['> 2 år', '2 år', 24],
  ['siden 2019', '2019', 67.4],
  ['siden våren 2021', 'våren 2021', 46.4],
  ['siden november i fjor', 'siden november i fjor', 2.9],
  ['siden før jul i fjor', 'før jul i fjor', 2.4],
  ['i mai i fjor', 'i mai i fjor', 8.9],
  ['i mars for to år sidan', 'i mars for to år sidan', 22.9],
  ['siden i fjor sommer', 'i fjor sommer', 7.4],
  ['i slutten av august', 'i slutten av august', 5.5],
  ['siden 27. desember', 'siden 27. desember', 1.6],
  ['siden i høst', 'i høst', 4.4],
  ['klemskade 2/12, ingen brudd', '2/12', 2.4],
  ['siden uke 40', 'uke 40', 4.4],
  ['siden midten av 90-tallet', 'midten av 90-tallet', 361.4],
  ['frå 1990-åra', '1990-åra', 361.4],
  ['påvist 2021, sidan hausten same år', 'sidan hausten same år', 40.4],
  ['siden hun var 19', 'siden hun var 19', 252],
  ['sidan ho var nitten.', 'sidan ho var nitten', 252],
  ['fra han fylte tolv', 'fra han fylte tolv', 336],
  ['siden 15-årsalderen', 'siden 15-årsalder', 300],
  ['siden midten av 20-årene', 'siden midten av 20-årene', 180],
  ['siden videregående', 'siden videregående', 276],
  ['fra ungdomsskolen', 'fra ungdomsskolen', 312],
  ['siden barndommen', 'siden barndommen', 384],
  ['siden sist vinter', 'sist vinter', 13.4],
  ['før pandemien', 'pandemien', 58.9],
  ['siden hun var på folkehøgskole', 'siden hun var på folkehøgskole', 252],
  ['siden førstegangstjenesten', 'siden førstegangstjenesten', 252],
  ['i over et kvart sekel', 'kvart sekel', 300],
  ['gipset i to tusen og femten', 'to tusen og femten', 115.4],
  ['siden pinsen i fjor', 'siden pinsen i fjor', 8.9],
]

const NOT_TOLD: readonly string[] = [
  'mann 40 år',
  'hun er 40 år gammel',
  'to uker etter operasjonen',
  'hver 3. måned',
  'annenhver uke',
  'to dager i uka',
  'utslettet gikk på tre uker',
  'gravid i uke 30',
  'i 40-åra',
  'siden hun var gravid',
  'om 3 uker',
  'til våren',
  'kraft 4/5',
  'siden den våren',
  'kontrakten har 5 mnd igjen',
]

const PAIN: readonly [string, number | null, string | null][] = [
  ['Smerter i korsryggen i 14 måneder.', 14, '14 måneder'],
  ['Vondt i ryggen siden 2020.', 55.4, '2020'],
  ['Vondt i underlivet sidan ho var nitten.', 252, 'sidan ho var nitten'],
  ['Falt fra stige 8. mai 2021. Siden da smerter i nakken.', 45.2, '8. mai 2021'],
  ['Brakk håndleddet 2/9. Siden da brennende smerter i hånden.', 5.4, '2/9'],
  [
    'Fiksasjon L4-S1 november 2021, MR i fjor uten funn. Siden operasjonen smerter ned i beinet.',
    38.9,
    'november 2021',
  ],
  ['Operert i 2019 og igjen i november 2021. Siden det andre inngrepet smerter i leggen.', 38.9, 'november 2021'],
  ['Operert i 2019 og igjen i november 2021. Siden første inngrep smerter i leggen.', 67.4, '2019'],
  ['Smertene begynte etter et fall. Det er altså tre år siden.', 36, 'tre år'],
  ['Vondt i kneet siden 2015, verre de siste to årene.', 115.4, '2015'],
  ['Smerter i ryggen i mange år.', null, null],
  ['Ble påkjørt bakfra 14/6-22. Siden den gang daglige nakkesmerter.', 32, '14/6-22'],
  ['Operert to ganger, 2016 og 2019. Smertene har vart siden siste operasjon.', 67.4, '2019'],
  ['Smerter i bekkenet siden fødsel for 16 måneder siden.', 16, '16 måneder'],
  ['Langvarige smerter i skulderen.', null, null],
  ['To års sykehistorie med smerter i høyre hofte.', 24, 'To års'],
  ['Utslett og smerter siden 2015, verre siste tre mnd.', 115.4, '2015'],
  ['Leddsmerter i åtte år, hypotyreose siden 2012.', 96, 'åtte år'],
  ['Hoftesmerter i tre år. Røykt fra 15 års alder.', 36, 'tre år'],
  ['Smerter i kneet, > 8 mnd. Broren fikk protese i 2017.', null, null],
]

describe('pain or exhaustion', () => {
  test('in a letter about exhaustion a bare «Varighet» is that of the exhaustion', () => {
    const { facts } = factsOf('Henvises fordi hun er utmattet.\n\nVarighet: siden i høst', CLOCK.date)
    expect(facts.painDurationMonths).toBeNull()
    expect(facts.fatigueDurationMonths).toBeCloseTo(4.4, 0)
  })

  test('what began without a word for the complaint is of what the letter is about', () => {
    const { facts } = factsOf('Vi tilviser fordi han er tom for krefter. Plagane byrja i januar 2024.', CLOCK.date)
    expect(facts.fatigueDurationMonths).toBeCloseTo(13, 0)
    expect(facts.painDurationMonths).toBeNull()
  })

  test('a fall is no exhaustion', () => {
    const { facts } = factsOf('Gikk i golvet på fjøset i mai 2022. Verk i håndleddet etterpå.', CLOCK.date)
    expect(facts.painDurationMonths).toBeCloseTo(33, 0)
    expect(facts.fatigueDurationMonths).toBeNull()
  })

  test.each([
    ['Verk i olbogen. I tri år.', 36],
    ['Gift. Tre år nå. Vondt i albuen.', null],
    ['Astma siden 1998. Vondt i haken, snart fire år nå.', 48],
    ['I mai 2022 kom kneet under en traktor. Vondt i kneet siden uhellet.', 33],
  ])('a length alone belongs to the pain told right before: %s', (text, months) => {
    const { facts } = factsOf(`Mann, 40 år.\n\n${text}`, CLOCK.date)
    if (months === null) expect(facts.painDurationMonths).toBeNull()
    else expect(facts.painDurationMonths).toBeCloseTo(months, 0)
  })

  test('the old onset counts where it got worse lately', () => {
    const { facts } = factsOf('To og et halvt år med utmattelse, verre siste tre mnd.', CLOCK.date)
    expect(facts.fatigueDurationMonths).toBe(30)
  })
})

describe('durations', () => {
  test.each(TOLD)('%s', (text, quote, months) => {
    const found = findDurations(text.toLowerCase(), CLOCK)
    const told = found.find((d) => text.slice(d.start, d.end).includes(quote))
    expect(told, JSON.stringify(found)).toBeDefined()
    if (months === null) expect(told?.months).toBeNull()
    else expect(told?.months).toBeCloseTo(months, 0)
  })

  test.each(NOT_TOLD)('none in: %s', (text) => {
    const known = findDurations(text.toLowerCase(), CLOCK).filter((d) => d.months !== null)
    expect(known).toEqual([])
  })

  test('without a date only lengths and ages count', () => {
    const found = findDurations('siden 2019, i tre år, siden hun var 19', { date: null, ageYears: 40 })
    expect(found.map((d) => d.months)).toEqual([36, 252])
  })

  test.each(PAIN)('pain: %s', (text, months, quote) => {
    const { facts, quotes } = factsOf(`Kvinne, 40 år.\n\n${text}`, CLOCK.date)
    if (months === null) expect(facts.painDurationMonths).toBeNull()
    else expect(facts.painDurationMonths).toBeCloseTo(months, 0)
    if (quote) expect(quotes.painDurationMonths?.[0]?.text).toContain(quote)
  })
})
