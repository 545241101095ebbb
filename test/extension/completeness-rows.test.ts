import { describe, expect, test } from 'vitest'
import { countsIn, parentsOf, type Row, rowsOf, rowToBeginWith, rowWithId } from '../../client/src/completeness/rows.ts'
import { completenessWords } from '../../client/src/completeness/words.ts'
import type { Completeness, ElementRow } from '../../server/src/language-server/completeness-protocol.ts'

const at = (line: number, character: number, length: number) => ({
  start: { line, character },
  end: { line, character: character + length },
})
const rule = { explanation: 'Klinikken vil vite det.', source: 'Kilde: siden' }
const sleep: ElementRow = {
  ...rule,
  id: 'sleep',
  name: 'Søvn',
  state: 'missing',
  places: [],
  offer: 'fix/0/0',
  offerKind: 'template',
}
const work: ElementRow = {
  ...rule,
  id: 'work',
  name: 'Arbeid',
  state: 'present',
  places: [
    { range: at(3, 0, 7), text: 'snekker' },
    { range: at(5, 2, 9), text: 'sykmeldt' },
  ],
}
const interpreter: ElementRow = {
  ...rule,
  id: 'interpreter',
  name: 'Behov for tolk',
  state: 'unclear',
  places: [{ range: at(7, 16, 8), text: '[ja|nei]', why: 'ikke fylt ut' }],
}
const letter: Completeness = {
  uri: 'file:///a.henvisning',
  version: 2,
  resultId: 'a-1',
  clinics: [
    {
      id: 'nord',
      name: 'Smerteklinikken i Nord',
      shortName: 'Nord smerte',
      elements: [sleep, work, interpreter],
      criteria: [
        {
          ...rule,
          id: 'duration',
          name: 'Varighet',
          verdict: 'violated',
          message: 'Smertene har vart for kort.',
          missing: [],
          places: [{ range: at(9, 0, 11), text: 'i tre uker' }],
        },
        { ...rule, id: 'age', name: 'Alder', verdict: 'unknown', missing: ['fødselsdato'], places: [] },
      ],
    },
  ],
  placeholders: [at(7, 16, 8)],
  notChecked: [],
}

const row = (id: string): Row => {
  const found = rowWithId(id, rowsOf(letter, completenessWords.nb))
  if (!found) throw new Error(`no line ${id}`)
  return found
}

test('the clinic says how much is there', () => {
  expect(row('nord')).toMatchObject({
    label: 'Nord smerte',
    description: '1 av 3 · 1 mangler · 1 må avklares',
    spoken: 'Smerteklinikken i Nord. 1 av 3 · 1 mangler · 1 må avklares.',
  })
  expect(row('nord').children.map(({ id }) => id)).toEqual([
    'nord/sleep',
    'nord/work',
    'nord/interpreter',
    'nord//criteria',
  ])
})

test('what is missing is inserted', () => {
  expect(row('nord/sleep')).toMatchObject({
    description: 'mangler',
    icon: 'missing',
    offer: 'fix/0/0',
    spoken: 'Søvn: mangler. Enter setter inn tekst som du fyller ut.',
    tooltip: ['Søvn: mangler', 'Klinikken vil vite det.', 'Kilde: siden'],
  })
  expect(row('nord/sleep').place).toBeUndefined()
})

test('what can be rewritten says so', () => {
  const [clinic] = letter.clinics
  if (!clinic) throw new Error('no clinic')
  const rewritten = { ...clinic, elements: [{ ...sleep, offerKind: 'rewrite' as const }] }
  const [drawn] = rowsOf({ ...letter, clinics: [rewritten] }, completenessWords.nn)
  expect(drawn?.children[0]?.spoken).toBe('Søvn: manglar. Enter skriv om det som står, utan å endre innhaldet.')
})

test('what is there quotes the letter and goes to it, place by place', () => {
  expect(row('nord/work')).toMatchObject({
    description: '«snekker»',
    icon: 'present',
    place: at(3, 0, 7),
    spoken: 'Arbeid: med, «snekker». Enter går til stedet i brevet.',
  })
  expect(row('nord/work/1')).toMatchObject({ label: '«sykmeldt»', place: at(5, 2, 9) })
})

test('what is unclear says why and goes there', () => {
  expect(row('nord/interpreter')).toMatchObject({
    description: 'ikke fylt ut',
    icon: 'unclear',
    place: at(7, 16, 8),
    spoken: 'Behov for tolk: må avklares: ikke fylt ut. Enter går til stedet i brevet.',
  })
})

test('criteria come with their reasons, or with what is missing for them', () => {
  expect(row('nord//criteria/duration')).toMatchObject({
    description: 'ikke oppfylt',
    icon: 'violated',
    place: at(9, 0, 11),
    spoken: 'Varighet: ikke oppfylt. Smertene har vart for kort. Enter går til stedet i brevet.',
  })
  expect(row('nord//criteria/duration').children.map(({ label }) => label)).toEqual(['«i tre uker»'])
  expect(row('nord//criteria/age')).toMatchObject({
    description: 'går ikke fram, mangler: fødselsdato',
    icon: 'unclear',
  })
})

test.each(['nb', 'nn', 'en'] as const)('no line is without words for a screen reader (%s)', (locale) => {
  const all = (rows: readonly Row[]): Row[] => rows.flatMap((one) => [one, ...all(one.children)])
  for (const { id, spoken, label } of all(rowsOf(letter, completenessWords[locale]))) {
    expect(spoken).toContain(id === 'nord' ? 'Smerteklinikken i Nord' : label)
  }
})

test('what two clinics lack is counted once', () => {
  const [nord] = letter.clinics
  if (!nord) throw new Error('no clinic')
  const counts = { present: 1, missing: 1, unclear: 1 }
  expect(countsIn({ ...letter, clinics: [nord, { ...nord, id: 'sor' }] })).toEqual(counts)
})

test('what is missing tells what was seen and says nothing of it, and is inserted all the same', () => {
  const [nord] = letter.clinics
  if (!nord) throw new Error('no clinic')
  const places = [{ range: at(2, 0, 10), text: 'fra Polen', why: 'ordet betyr noe annet her' }]
  const travel = { ...sleep, id: 'travel', name: 'Reisevei', places }
  const [clinic] = rowsOf({ ...letter, clinics: [{ ...nord, elements: [travel] }] }, completenessWords.nb)
  expect(clinic?.children[0]).toMatchObject({
    description: 'mangler',
    icon: 'missing',
    tooltip: [
      'Reisevei: mangler',
      'Sett, men teller ikke: «fra Polen» (ordet betyr noe annet her)',
      'Klinikken vil vite det.',
      'Kilde: siden',
    ],
    spoken:
      'Reisevei: mangler. Sett, men teller ikke: «fra Polen» (ordet betyr noe annet her). Enter setter inn tekst som du fyller ut.',
    children: [{ label: '«fra Polen»', description: 'ordet betyr noe annet her', place: at(2, 0, 10) }],
  })
  expect(clinic?.children[0]).not.toHaveProperty('place')
})

describe('the line to begin with', () => {
  const rows = rowsOf(letter, completenessWords.nb)

  test.each([
    ['is the first that is missing', [], 'nord/sleep'],
    ['is one of those that are asked for', ['work', 'interpreter'], 'nord/interpreter'],
    ['is the first that is missing where what is asked for is there', ['work'], 'nord/sleep'],
  ])('%s', (_, elements, id) => {
    expect(rowToBeginWith(rows, elements)?.id).toBe(id)
  })

  test('is the clinic where nothing is missing, and none where there are no lines', () => {
    const clinics = letter.clinics.map((clinic) => ({ ...clinic, elements: [work] }))
    expect(rowToBeginWith(rowsOf({ ...letter, clinics }, completenessWords.nb), [])?.id).toBe('nord')
    expect(rowToBeginWith([], [])).toBeUndefined()
  })

  test('is found by the lines that it is below', () => {
    const parents = parentsOf(rows)
    expect(parents.get('nord/work/1')?.id).toBe('nord/work')
    expect(parents.get('nord/work')?.id).toBe('nord')
    expect(parents.has('nord')).toBe(false)
  })
})
