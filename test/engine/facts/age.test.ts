import { describe, expect, test } from 'vitest'
import { findAge } from '../../../server/src/engine/facts/age.ts'
import { reading } from './facts-of.ts'

const DATE = '2025-02-14'

/** Letter, age, the words that tell it. */
const STATED: readonly [string, number, string][] = [
  ['Pasient: kvinne, 47 år', 47, 'Pasient: kvinne, 47 år'],
  ['Gjelder: Tor A., 61 år', 61, 'Gjelder: Tor A., 61 år'],
  ['Ein kar på syttifire år med vond rygg.', 74, 'på syttifire år'],
  ['Gutten er sytten år og spiller fotball.', 17, 'Gutten er sytten år'],
  ['Pasienten er en 52-åring med vond rygg.', 52, '52-åring'],
  ['Gjeld ein trettifireåring frå Vinje.', 34, 'trettifireåring'],
  ['Jeg har en 29 år gammel rørlegger på lista.', 29, '29 år gammel'],
  ['Eg skriv om ei 41 år gammal kvinne.', 41, '41 år gammal'],
  ['Dette er en 38 år gml. mann.', 38, '38 år gml'],
  ['Det dreier seg om en 66-årig pensjonert lærer.', 66, '66-årig pensjonert lærer'],
  ['Mann 57 år, bussjåfør.', 57, 'Mann 57 år'],
  ['mann femtisju år som har vondt i ryggen', 57, 'mann femtisju år'],
  ['K 63. Operert 2016.', 63, 'K 63'],
  ['M34, sveiser.', 34, 'M34'],
  ['Kv. 45, henvises.', 45, 'Kv. 45'],
  ['Dame på 31 med bekkensmerter.', 31, 'Dame på 31'],
  ['Hun er en student på 22 fra Volda.', 22, 'student på 22'],
  ['Vi har en jente på seksten til utredning.', 16, 'jente på seksten'],
  ['Pasienten fyller 60 til høsten.', 59, 'fyller 60'],
  ['Ho blir 18 i mai og har vondt i hovudet.', 17, 'blir 18'],
  ['Hun har nettopp fylt 45.', 45, 'har nettopp fylt 45'],
  ['Han er snart 70 år og bor alene.', 69, 'er snart 70 år'],
  ['Mannen er 52 år, har diabetes.', 52, 'Mannen er 52 år'],
  ['Camilla er 29 og står i butikk.', 29, 'er 29'],
  ['Vedr. Kari N. (54)', 54, 'Vedr. Kari N. (54'],
  ['Alder: 47\nKjønn: kvinne', 47, 'Alder: 47'],
  ['• Alder 18–60 år. -> 55', 55, 'Alder 18–60 år. -> 55'],
  ['gjelder kvinne syttito år ny linje', 72, 'kvinne syttito år'],
  ['pasienten heiter randi og er femtito år eg lurer på om', 52, 'er femtito år'],
  ['43 år gift kvinne med to barn.', 43, '43 år gift kvinne'],
  ['Industriarbeider, 58 år, med skuldersmerter.', 58, 'Industriarbeider, 58 år'],
  ['Kvinne, 52 ½ år, henvises.', 52, 'Kvinne, 52 ½ år'],
  ['Jeg sender deg Ola Nordmann (67), tidligere baker.', 67, 'Nordmann (67'],
  ['Mann 72 å., tidl. smed', 72, 'Mann 72 å.'],
  ['Kv., i sitt 89. år. Sår i hælen.', 88, 'i sitt 89. år'],
  ['dette gjelder priya moe trettifem år kan dere se på henne', 35, 'priya moe trettifem år'],
  ['Gut 15 år med langvarig utmatting.', 15, 'Gut 15 år'],
  ['Eg viser til dykk ei enke på 62 år.', 62, 'enke på 62'],
  ['Tilviser student (23 år) med CRPS.', 23, 'student (23 år'],
  ['Alder/kjønn: 73 / M', 73, 'Alder/kjønn: 73'],
  ['Kvinne / 44 / frisør', 44, 'Kvinne / 44'],
  ['Blir 60 år i august.', 59, 'Blir 60 år'],
  ['Han fylte 70 i januar og er plaget.', 70, 'fylte 70'],
  ['Det gjelder en baker som ble førtisju i mars.', 47, 'ble førtisju'],
  ['Faren døde 62 år gammel. Selv er han 56 år.', 56, 'er han 56 år'],
  ['gjelder mann tretti en år tømrer', 31, 'tretti en år'],
  ['36 år - kvinne - hodepine', 36, '36 år - kvinne'],
]

/** Letter, age at the date of the letter, the words that tell it. */
const BORN: readonly [string, number, string][] = [
  ['Pasient: Per, f. 14.02.1966', 59, 'f. 14.02.1966'],
  ['Pasient: Per, f. 15.02.1966', 58, 'f. 15.02.1966'],
  ['Mann født -71, kranfører', 54, 'født -71'],
  ['Mann f. 1958.', 67, 'f. 1958'],
  ['Fødselsnr: 140266 12345', 59, '140266 12345'],
  ['Fnr 01018012345', 45, '01018012345'],
  ['F.dato: 3/11-83', 41, '3/11-83'],
  ['Pasient: Anne\nFødselsdato 3. mars 1990', 34, '3. mars 1990'],
  ['mann fødd tjueandre mai nittenåtti', 44, 'fødd tjueandre mai nittenåtti'],
  ['gjelder mann født trettende april åttiåtte', 36, 'født trettende april åttiåtte'],
  ['Gjelder: mann (1988), lastebilsjåfør', 37, '1988'],
  ['Pas.: kvinne, 18.11.1967', 57, '18.11.1967'],
  ['Kvinne, fødd i 1969.', 56, '1969'],
  ['D-nummer: 41018012345', 45, '41018012345'],
]

const NONE: readonly string[] = [
  'Pasient: Kari, født 31.02.1971',
  'Pasient: Kari, født 12.03.2031',
  'Mor er 80 år og bor hos pasienten.',
  'Hun har en sønn på 14 år og en datter på 9.',
  'Han har hatt vondt i 20 år.',
  'Smertene startet da hun var 19 år.',
  'Hun har en 10 år gammel hund.',
  'Mann i 50-åra med isjias.',
  'Alder 18–60 år.',
  'Pasienten er 240 år gammel.',
  'Diagnoser: M54 Ryggsmerte. K86 Hypertensjon.',
  'Gift, gutt 8 år, jente 5 år.',
  'Samboeren er 54.',
  'Røyker 20 om dagen, PHQ-9 17.',
  'Oslo, 12. mars 2024',
  'Bor med mannen, som er 81 og sprek.',
  'Han er operert for 47 år siden.',
  'Sonen (19) snakkar ikkje med henne.',
  'Pasienten har en datter på 17 år og en sønn på 21 år.',
  'Beinmassen er normal etter alderen, og hun er trygg.',
  'Hun håper å stå i jobb til hun er syttito.',
]

describe('age', () => {
  test.each(STATED)('%s', (text, years, quote) => {
    const found = findAge(reading(text), null)
    expect(found?.years).toBe(years)
    expect(found?.quote.text).toContain(quote)
    expect(text.slice(found?.quote.start, found?.quote.end)).toBe(found?.quote.text)
  })

  test.each(BORN)('%s', (text, years, quote) => {
    const found = findAge(reading(text), DATE)
    expect(found?.years).toBe(years)
    expect(found?.quote.text).toContain(quote)
    expect(text.slice(found?.quote.start, found?.quote.end)).toBe(found?.quote.text)
  })

  test.each(NONE)('none in: %s', (text) => {
    expect(findAge(reading(text), DATE)).toBeNull()
  })

  test('without a date a birth date says nothing', () => {
    expect(findAge(reading('Pasient: Per, f. 14.02.1966'), null)).toBeNull()
  })

  test('the patient counts, not the mother that is named before', () => {
    const found = findAge(reading('Moren på 80 år ringte. Pasienten er en 51 år gammel mann.'), null)
    expect(found?.years).toBe(51)
  })
})
