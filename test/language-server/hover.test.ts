import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestClient } from './client.ts'
import { placeOf, toTelemark, withRealClinics } from './clinics.ts'
import { URI } from './letters.ts'

const MARKDOWN = { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } }
const LETTER = toTelemark(
  'Pasienten henvises fordi smertene ikke lar seg behandle hos oss.\n\n',
  'Moren sover dårlig. Selv sier pasienten lite.\n\n',
  'Smerter:\nSmertekarakter: *brennende* [x](y)\n\n',
  'Medisiner:\nOxyContin 20 mg x 2\n',
)

async function hover(client: TestClient, words: string, offset = 1, text = LETTER) {
  client.open(URI, text)
  return client.request('textDocument/hover', {
    textDocument: { uri: URI },
    position: placeOf(text, words, offset),
  })
}

let client: TestClient
beforeAll(async () => {
  client = await withRealClinics()
})
afterAll(() => client.stop())

describe('hover', () => {
  it('tells what a wording counts as, why the clinic asks, and where it says so', async () => {
    const { contents, range } = await hover(client, 'brennende')
    expect(contents.kind).toBe('plaintext')
    expect(contents.value).toMatch(
      /Teller som: smertens karakter\n.+ spør etter dette: .+\nKilde: «.+», .+ sist oppdatert 15\.6\.2023/,
    )
    expect(range.start).toEqual(placeOf(LETTER, 'brennende'))
  })

  it('tells why a wording does not count', async () => {
    const { contents, range } = await hover(client, 'sover dårlig')
    expect(contents.value).toContain('Teller ikke som: søvn – gjelder en annen enn pasienten')
    expect(range).toEqual({ start: placeOf(LETTER, 'sover'), end: placeOf(LETTER, '. Selv') })
  })

  it('tells what a dose is worth, by which factor, by whom, and the sum', async () => {
    const { contents } = await hover(client, 'OxyContin')
    expect(contents.value).toMatch(
      /^OxyContin 20 mg x 2\noksykodon, gjennom munnen: 40 mg i døgnet\nfaktor 1,5 .* → OMEQ 60 mg/,
    )
    expect(contents.value).toMatch(/\nSum OMEQ: 60 mg i døgnet/)
    expect(contents.value).toMatch(/\[1\] «.+», Helsedirektoratet.*https:\/\//)
  })

  it('tells of a finding what its message says, why, and the source', async () => {
    const text = `${LETTER}\nSøvn: [hvordan]\n`
    const { contents } = await hover(client, '[hvordan', 1, text)
    expect(contents.value).toMatch(/Søvn: plassholderen er ikke fylt ut\.\n.+\nKilde: «/)
    expect(contents.value).toContain('Teller ikke som: søvn – ikke fylt ut')
  })

  it('is Markdown for a client that reads it, and nothing of the letter is taken for Markdown', async () => {
    const client = await withRealClinics({ capabilities: MARKDOWN })
    const dose = await hover(client, 'OxyContin')
    expect(dose.contents.kind).toBe('markdown')
    expect(dose.contents.value).toMatch(/^\*\*OxyContin 20 mg x 2\*\* {2}\n/)
    expect(dose.contents.value).toMatch(/<https:\/\/[^>\\]+>/)
    const text = LETTER.replace('20 mg x 2', '20 mg x 2 [a](https://evil.example/) <b>')
    client.change(URI, 2, { text })
    const position = placeOf(text, 'OxyContin', 1)
    const { contents } = await client.request('textDocument/hover', { textDocument: { uri: URI }, position })
    expect(contents.value.split('\n')[0]).not.toMatch(/\[a\]\(|(?<!\\)<b>/)
    await client.stop()
  })

  it.each([
    ['nn', 'Tel ikkje som: søvn – gjeld ein annan enn pasienten', 'Teller'],
    ['en', 'Does not count as: sleep – about somebody else', 'søvn'],
  ])('speaks %s', async (locale, said, not) => {
    const client = await withRealClinics({ locale })
    const { contents } = await hover(client, 'sover dårlig')
    expect(contents.value).toContain(said)
    expect(contents.value).not.toContain(not)
    await client.stop()
  })

  it('escapes nothing for a client that reads plain text only', async () => {
    const text = LETTER.replace('20 mg x 2', '20 mg v.b. (0,1–0,2) *nå* [x](y)')
    const { contents } = await hover(client, 'OxyContin', 1, text)
    expect(contents).toEqual({ kind: 'plaintext', value: expect.not.stringContaining('\\') })
  })

  it('tells on a label what each clinic asks for there, why, and where it says so', async () => {
    const text = toTelemark('Pasienten henvises fordi ryggen er vond.\n\n', 'Søvn: sover godt\n')
    const { contents, range } = await hover(client, 'Søvn', 1, text)
    expect(contents.value).toMatch(
      /^«Søvn»: det klinikken spør etter her\nEnhet for tverrfaglig smertebehandling, Sykehuset Telemark spør etter dette:\n– Søvn: .+\nKilde: «Samarbeid med enhet/,
    )
    expect(range).toEqual({ start: placeOf(text, 'Søvn'), end: placeOf(text, 'Søvn', 4) })
  })

  it('does not say that a clinic asks for what only the common checklist asks for', async () => {
    const text =
      'Til: Avdeling for smertebehandling, Oslo universitetssykehus\n\nPasienten henvises fordi ryggen er vond.\n\nSøvn: sover godt\n'
    const { contents } = await hover(client, 'Søvn', 1, text)
    expect(contents.value.split('\n')[1]).toBe('Smerteklinikk, felles sjekkliste spør etter dette:')
  })

  it('tells on a heading all that belongs under it', async () => {
    const text = toTelemark('Pasienten henvises fordi ryggen er vond.\n\n', 'Sosialt:\nGift.\n')
    const { contents } = await hover(client, 'Sosialt', 1, text)
    const lines: string[] = contents.value.split('\n\n')[0].split('\n')
    expect(lines[0]).toBe('«Sosialt»: det klinikken spør etter her')
    expect(lines.filter((line) => line.startsWith('– ')).length).toBeGreaterThan(1)
    expect(lines.filter((line) => line.startsWith('Kilde: '))).toHaveLength(
      new Set(lines.filter((line) => line.startsWith('Kilde: '))).size,
    )
  })

  it('is null where there is nothing to tell', async () => {
    expect(await hover(client, 'Sykehuset')).toBe(null)
  })
})
