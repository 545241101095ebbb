import { expect, test } from 'vitest'
import { countWords, lackedText, standingText } from '../../client/src/counts.ts'
import { messages } from '../../client/src/messages.ts'
import { featureWords } from '../../server/src/language-server/features/feature-words.ts'

const locales = ['nb', 'nn', 'en'] as const

test.each([
  [{ present: 11, missing: 6, unclear: 2 }, '11 av 19 · 6 mangler · 2 må avklares'],
  [{ present: 18, missing: 1, unclear: 0 }, '18 av 19 · 1 mangler'],
  [{ present: 18, missing: 0, unclear: 1 }, '18 av 19 · 1 må avklares'],
  [{ present: 19, missing: 0, unclear: 0 }, '19 av 19'],
])('%o is «%s»', (counts, text) => {
  expect(standingText(counts, countWords.nb)).toBe(text)
})

test.each(locales)('the view and the language server count with the same words (%s)', (locale) => {
  const { have, standing } = featureWords[locale]
  for (const [present, missing, unclear] of [
    [11, 6, 2],
    [18, 0, 1],
    [19, 0, 0],
  ] as const) {
    const counts = { present, missing, unclear }
    expect(standing(have(present, 19), missing, unclear)).toBe(standingText(counts, countWords[locale]))
  }
})

test('nothing is missing only where nothing is to be clarified either', () => {
  expect(lackedText({ missing: 0, unclear: 0 }, countWords.nn)).toBe('ingenting manglar')
  expect(lackedText({ missing: 0, unclear: 2 }, countWords.nn)).toBe('2 må avklarast')
})

test.each([
  ['nb', 3, 0, 'Brevet er kopiert som ren tekst. Det mangler fortsatt 3 opplysninger som klinikken ber om.'],
  [
    'nb',
    1,
    2,
    'Brevet er kopiert som ren tekst. Det mangler fortsatt 1 opplysning som klinikken ber om, og 2 må avklares.',
  ],
  ['nb', 0, 2, 'Brevet er kopiert som ren tekst. 2 av opplysningene som klinikken ber om, må avklares.'],
  ['nb', 0, 0, 'Brevet er kopiert som ren tekst.'],
  ['nn', 3, 0, 'Brevet er kopiert som rein tekst. Det manglar framleis 3 opplysningar som klinikken bed om.'],
  ['en', 3, 1, 'The letter has been copied as plain text. Of what the clinic asks for: 3 missing, 1 to clarify.'],
] as const)('a copied letter says what it lacks (%s, %i missing, %i unclear)', (locale, missing, unclear, text) => {
  expect(messages[locale].copied(missing, unclear)).toBe(text)
})
