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
        ['60 måneder', placeOf(LETTER, '2019', 4)],
        ['49 år', placeOf(LETTER, '1975', 4)],
      ]),
    )
    expect(found.find(({ label }) => label === 'OMEQ ukjent')?.tooltip).toContain('styrken mangler')
    for (const { paddingLeft, kind } of found) expect([paddingLeft, kind]).toEqual([true, 1])
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
    expect(labels).toEqual(expect.arrayContaining(['OMEQ ukjend', '60 månader']))
  })
})
