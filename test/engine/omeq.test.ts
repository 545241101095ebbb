import { describe, expect, it } from 'vitest'
import { readDoses } from '../../server/src/engine/index.ts'
import { lint, rules } from '../support/linter.ts'

const read = (text: string) => readDoses(text, rules)
/** Words and what became of them. */
const statuses = (text: string) => read(text).lines.map((line) => [line.text, line.status])

describe('a text that is nothing but doses', () => {
  it('gives each opioid its words, substance, doses, factor, interval and source', () => {
    const text = 'OxyContin 20 mg x 2, OxyNorm 5 mg inntil 4'
    const { lines, omeqPerDay, passedOver } = read(text)
    expect(lines).toMatchObject([
      {
        substance: 'oksykodon',
        route: 'oral',
        unit: 'mg/day',
        regular: 40,
        max: 40,
        status: 'counted',
        factor: { factor: 1.5, low: 1.3, high: 2, source: { title: 'Ekvipotens av opioiddoser' } },
        omeq: { regular: 60, max: 60, low: 52, high: 80 },
      },
      { substance: 'oksykodon', regular: 0, max: 20, omeq: { regular: 0, max: 30, low: 0, high: 40 } },
    ])
    for (const { text: words, start, end } of lines) expect(text.slice(start, end)).toBe(words)
    expect(omeqPerDay).toEqual({ regular: 60, max: 90, low: 52, high: 120 })
    expect(passedOver).toEqual([])
  })

  it('names the sources that say something else', () => {
    const [line] = read('Durogesic 25 µg/t').lines
    expect(line).toMatchObject({ route: 'transdermal', unit: 'ug/h', max: 25, omeq: { regular: 60, max: 60 } })
    expect(line?.factor?.others).toContainEqual({
      factor: 5.4,
      source: { title: 'Opioid conversion tables', publisher: 'Canadian Family Physician' },
    })
  })

  it('reckons a patch by the strength that it is labelled with', () => {
    expect(read('Durogesic 12 µg/t hver 3. dag')).toMatchObject({ lines: [{ max: 12 }], omeqPerDay: { regular: 28.8 } })
  })
})

describe('what cannot be summed', () => {
  it.each([
    ['OxyContin 1x2', 'strength-missing'],
    ['OxyNorm v.b.', 'strength-missing'],
    ['Tramadol 50 mg', 'dose-missing'],
    ['Paralgin forte ved behov', 'dose-missing'],
    ['Metadon 40 mg x 1', 'not-converted'],
    ['Subutex 8 mg x 2', 'not-converted'],
    ['Tramadol 9000 mg daglig', 'impossible'],
  ])('%s: %s, and the sum is unknown', (text, status) => {
    expect(statuses(text)).toEqual([[text, status]])
    expect(read(text)).toMatchObject({ omeqPerDay: null, known: { regular: 0, max: 0, low: 0, high: 0 } })
  })

  it('sums what is known beside it', () => {
    expect(read('Tramadol 50 mg x 3\nOxyContin 1x2')).toMatchObject({
      omeqPerDay: null,
      known: { regular: 22.5, max: 22.5, low: 15, high: 30 },
    })
  })
})

describe('what is not counted', () => {
  it('counts a dose once that is told twice, and a mere name not at all', () => {
    expect(statuses('Bruker OxyContin. Fast: OxyContin 20 mg x 2')).toEqual([
      ['OxyContin.', 'repeated'],
      ['OxyContin 20 mg x 2', 'counted'],
    ])
  })

  it('says why: stopped, denied, another medicine', () => {
    const { lines, passedOver } = read('Tramadol 50 mg x 3. Lyrica 75 mg x 2. Dolcontin seponert i 2020.')
    expect(lines).toMatchObject([{ substance: 'tramadol', status: 'counted' }])
    expect(passedOver).toMatchObject([
      { text: 'Lyrica 75 mg x 2', why: 'no-opioid' },
      { text: 'Dolcontin', why: 'past' },
    ])
  })

  it('tells «no opioids» from «nothing said»', () => {
    expect(read('Paracet 1 g x 4').omeqPerDay).toEqual({ regular: 0, max: 0, low: 0, high: 0 })
    expect(read('Vondt i ryggen.').omeqPerDay).toBeNull()
    expect(read('')).toMatchObject({ lines: [], passedOver: [], omeqPerDay: null })
  })
})

describe('the regular dose that is certain', () => {
  it.each([
    ['OxyContin 20 mg x 2, OxyNorm v.b.', 'violated'],
    ['Metadon 20 mg x 2 og OxyContin 40 mg x 2', 'violated'],
    ['OxyContin 10 mg x 2, OxyNorm v.b.', 'unknown'],
    ['OxyContin 20 mg x 2', 'violated'],
    ['OxyContin 10 mg x 2', 'met'],
  ])('%s: the criterion is %s', (text, verdict) => {
    expect(lint(text).criteria['scs-opioid-dose']).toBe(verdict)
  })

  it('keeps a medicine without a dose beside one of its substance that has one', () => {
    const { opioids, omeqPerDay } = lint('OxyContin 20 mg x 2, OxyNorm v.b.').facts
    expect(opioids).toEqual([{ substance: 'oksykodon', route: 'oral', mgPerDayMin: 40, mgPerDayMax: null }])
    expect(omeqPerDay).toBeNull()
  })
})

it.each([
  'OxyContin 20 mg x 2, OxyNorm 5 mg inntil 4',
  'Durogesic 12 µg/t',
  'OxyContin 20 mg x 2, OxyNorm v.b.',
  'Norspan 10 µg/t. Paralgin forte 2 x 4.',
  'Palexia depot 150 mg 1+0+1. Til sommeren skal vedtaket om Palexia fornyes.',
  'OxyContin 1x2',
  'Paracet 1 g x 4',
  'Vondt i ryggen.',
])('sums like the facts of a letter: %s', (text) => {
  expect(read(text).omeqPerDay).toEqual(lint(text).facts.omeqPerDay)
})
