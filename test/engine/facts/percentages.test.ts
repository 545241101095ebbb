import { describe, expect, test } from 'vitest'
import { findShares } from '../../../server/src/engine/facts/percentages.ts'
import { factsOf } from './facts-of.ts'

/** Wording, the share that is quoted, by how many percent activity is reduced. */
const SHARES: readonly [string, string, number][] = [
  ['aktiviteten er redusert med ca. 60 %', '60 %', 60],
  ['redusert til 40 %', '40 %', 60],
  ['klarer 30 % av det hun gjorde', '30 %', 70],
  ['gjør 40 % mindre enn før', '40 %', 40],
  ['nede på 60-70 % av det han gjorde', '60-70 %', 35],
  ['aktivitetsnivået er halvert', 'halvert', 50],
  ['har vel halvparten igjen', 'halvparten', 50],
  ['satt til ned 30 prosent', '30 prosent', 30],
  ['mellom 65 og 75 prosent reduksjon', 'mellom 65 og 75 prosent', 70],
  ['gjer ein femdel av det han gjorde', 'ein femdel', 80],
  ['får til en tredjedel av det hun pleide', 'en tredjedel', 67],
  ['orker 20 % av det', '20 %', 80],
  ['falt fra 100 % til 20 %', '100 % til 20 %', 80],
  ['har mistet to tredjedeler av funksjonen', 'to tredjedeler', 67],
  ['funksjonsfall på 70 %', '70 %', 70],
  ['fungerer på tjuefem prosent', 'tjuefem prosent', 75],
  ['gått ned med to tredeler', 'to tredeler', 67],
  ['tap på om lag sytti prosent', 'sytti prosent', 70],
  ['anslår fallet i aktivitet til 75 %', '75 %', 75],
  ['gjenstår omkring en tredjedel', 'en tredjedel', 67],
  ['kapasiteten er rundt 30 %', '30 %', 70],
  ['redusert 50–60 %', '50–60 %', 55],
  ['berre ein kvart av det ho gjorde', 'ein kvart', 75],
  ['toler 10 pst av vanleg aktivitet', '10 pst', 90],
  ['har mistet to tredeler av kapasiteten', 'to tredeler', 67],
  ['har sluttet med ni av ti aktiviteter', 'ni av ti', 90],
  ['funksjonsnivå 30 % sammenlignet med før', '30 %', 70],
]

describe('shares of activity', () => {
  test.each(SHARES)('%s', (text, quote, reduced) => {
    const [share] = findShares(text)
    expect(share && text.slice(share.start, share.end)).toBe(quote)
    expect(share?.said === 'left' ? 100 - share.value : share?.value).toBeCloseTo(reduced, 0)
  })

  test.each(['jobber i 60 % stilling', '100 % sykmeldt', '50 % ufør', '130 % reduksjon'])('none in: %s', (text) => {
    expect(findShares(text)).toEqual([])
  })

  test('in a letter, with its place', () => {
    const text = 'Utmattet siden 2022. Aktivitetsnivået er redusert med 60-70 %, og hun er 100 % sykmeldt.'
    const { facts, quotes } = factsOf(text)
    expect(facts.activityReductionPercent).toBe(65)
    expect(quotes.activityReductionPercent?.[0]?.text).toBe('60-70 %')
  })

  test('a requirement of the clinic is not the patient', () => {
    const text =
      '(Aktivitetsnivået skal være redusert med minst 50 %.)\n\nUtmattet. Klarer 30 % av det han gjorde før sykdommen.'
    expect(factsOf(text).facts.activityReductionPercent).toBe(70)
  })
})
