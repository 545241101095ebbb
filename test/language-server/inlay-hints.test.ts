import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestClient } from './client.ts'
import { placeOf, toTelemark, withRealClinics } from './clinics.ts'
import { EVERYWHERE, range, URI } from './letters.ts'

const LETTER = toTelemark(
  'Dato: 13.05.2024\n\nKvinne født 12.03.1975.\n\n',
  'Pasienten henvises fordi ryggen er vond. Smerter i ryggen siden mai 2019.\n\n',
  'Medisiner:\nOxyContin 20 mg x 2, Norspan\n',
)

let client: TestClient
beforeAll(async () => {
  client = await withRealClinics()
})
afterAll(() => client.stop())

async function hints(text: string, where = EVERYWHERE, asking = client) {
  asking.open(URI, text)
  const found = await asking.request('textDocument/inlayHint', { textDocument: { uri: URI }, range: where })
  return found as { position: object; label: string; tooltip?: string; paddingLeft: boolean; kind: number }[]
}

describe('inlay hints', () => {
  it('stand behind doses, durations and birth dates', async () => {
    const found = await hints(LETTER)
    expect(found.map(({ position, label }) => [label, position])).toEqual(
      expect.arrayContaining([
        ['OMEQ 60', placeOf(LETTER, ', Norspan')],
        ['OMEQ ukjent', placeOf(LETTER, 'Norspan', 'Norspan'.length)],
        ['60 md.', placeOf(LETTER, '2019', 4)],
        ['49 år', placeOf(LETTER, '1975', 4)],
      ]),
    )
    expect(found.find(({ label }) => label === 'OMEQ ukjent')?.tooltip).toContain('styrken mangler')
    for (const { paddingLeft, kind } of found) expect([paddingLeft, kind]).toEqual([true, 1])
  })

  it('come in the order of the letter, and each tells by which date it was reckoned', async () => {
    const found = await hints(LETTER)
    expect(found.map(({ label, tooltip }) => [label, tooltip])).toEqual([
      ['49 år', 'Alder på datoen i brevet, 13.5.2024.'],
      [
        '60 md.',
        'Så lenge regnes plagene å ha vart, regnet til datoen i brevet, 13.5.2024. Bare den varigheten som teller, får et tall.',
      ],
      ['OMEQ 60', 'Orale morfinekvivalenter i døgnet av dosen som står her.'],
      ['OMEQ ukjent', 'styrken mangler, så dosen er ukjent'],
    ])
  })

  it.each([
    ['siden 2021', ['ca. 42 md.']],
    ['siden 2024', ['ca. 6 md.']],
    ['siden mars 2021', ['48 md.']],
    ['siden 14.02.2024', ['13 md.']],
    ['siden våren 2020', ['59 md.']],
    ['siden i fjor høst', ['ca. 6 md.']],
    ['i 20 uker', ['ca. 5 md.']],
    ['i 2 år og 7 mnd', []],
    ['i 3 år', []],
    ['i et halvt år', []],
    ['i 18 mnd', []],
    ['i flere år', []],
  ])('«Smerter i ryggen %s» in March 2025: %j', async (when, labels) => {
    const found = await hints(toTelemark(`Dato: 10.03.2025\n\nSmerter i ryggen ${when}.\n`))
    expect(found.map(({ label }) => label)).toEqual(labels)
  })

  it.each([
    ['f. 12.06.1971', ['53 år']],
    ['f. 12.06.71', ['53 år']],
    ['fnr 12067112345', ['53 år']],
    ['fnr 120671-12345', ['53 år']],
    ['f. 1971', ['54 år']],
    ['f. 31.02.1971', []],
    ['f. 12.06.2031', []],
    ['fnr 31027112345', []],
    ['født 2031', []],
  ])('«Kari, %s» in March 2025: %j', async (born, labels) => {
    const found = await hints(toTelemark(`Dato: 10.03.2025\nKari, ${born}\n\nVondt i ryggen.\n`))
    expect(found.map(({ label }) => label)).toEqual(labels)
  })

  it('tell how long ago an age was', async () => {
    const found = await hints(toTelemark('Dato: 10.03.2025\nKvinne 54 år.\n\nSmerter i ryggen siden hun var 12 år.\n'))
    expect(found.map(({ label }) => label)).toEqual(['ca. 504 md.'])
  })

  it('are those of the range that is asked for', async () => {
    const { line } = placeOf(LETTER, 'OxyContin')
    const found = await hints(LETTER, range(line, 0, line, 20))
    expect(found.map(({ label }) => label)).toEqual(['OMEQ 60'])
  })

  it('are none where the letter says it itself', async () => {
    const text = toTelemark('Kvinne 49 år. Smerter i ryggen i 8 måneder.\n')
    expect(await hints(text)).toEqual([])
  })

  it('speak the language of messages', async () => {
    const nynorsk = await withRealClinics({ locale: 'nn' })
    const labels = (await hints(LETTER, EVERYWHERE, nynorsk)).map(({ label }) => label)
    await nynorsk.stop()
    expect(labels).toEqual(expect.arrayContaining(['OMEQ ukjend', '60 md.']))
  })
})
