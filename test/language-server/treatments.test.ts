import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestClient } from './client.ts'
import { placeOf, toTelemark, withRealClinics } from './clinics.ts'
import { URI } from './letters.ts'

const TO_OSLO = 'Til: Oslo universitetssykehus HF, Avdeling for smertebehandling\n\n'
const LETTER = toTelemark(
  'Pasienten henvises fordi smertene ikke gir seg.\n\n',
  'TENS er prøvd. Radiofrekvensbehandling er nevnt av kiropraktoren. Hun har gått til psykomotorisk fysioterapeut.\n',
)

let client: TestClient
beforeAll(async () => {
  client = await withRealClinics()
})
afterAll(() => client.stop())

async function hover(words: string, text = LETTER, by = client): Promise<string | undefined> {
  by.open(URI, text)
  const answer = await by.request('textDocument/hover', {
    textDocument: { uri: URI },
    position: placeOf(text, words, 1),
  })
  by.close(URI)
  return answer?.contents.value
}

describe('hover on a treatment', () => {
  it('tells what it is, its uses, benefit and drawbacks, who gives it, each with a source, and that it is no advice', async () => {
    const said = await hover('TENS')
    expect(said).toMatch(
      /TENS\nEt lite, batteridrevet apparat .+\nBrukes mot: .+\nSlik foregår det: .+\nNytte: .+\nUlemper: /,
    )
    for (const clinic of ['Oslo universitetssykehus (OUS)', 'Helse Bergen', 'A-medi'])
      expect(said).toContain(`Gis av: ${clinic} («Behandlingsmuligheter», smofa.no, https://www.smofa.no/`)
    expect(said).toContain('Opplysning, ikke medisinsk råd.')
  })

  it('shows what sources say differently, each with its own', async () => {
    const said = await hover('Ryggmargsstimulering', `${TO_OSLO}Ryggmargsstimulering ble drøftet.\n`)
    expect(said).toMatch(
      /Kildene sier ulike ting om hvor lenge batteriet varer:\n– .*minst 15 år\. \(«Informasjon til fastlege/,
    )
    expect(said).toMatch(/\n– Batteri som ikke kan lades: 2–5 år .+ \(«How Long Does a Spinal Cord Stimulator Last\?»/)
  })

  it.each([
    ['gives it', 'TENS', /Sykehuset Telemark: gir denne behandlingen \(«Samarbeid med enhet for tverrfaglig/],
    [
      'does not give it',
      'psykomotorisk',
      /Sykehuset Telemark: Enheten gir bare orientering om psykomotorisk fysioterapi/,
    ],
    ['does not mention it', 'Radiofrekvens', /Sykehuset Telemark: ikke nevnt på klinikkens side(?:\n|$)/],
  ])('says where the clinic of the letter %s', async (_, words, said) => {
    expect(await hover(words)).toMatch(said)
  })

  it('says nothing of a clinic where none is named', async () => {
    const said = await hover('TENS', 'TENS er prøvd mot smertene i ryggen.\n')
    expect(said).toContain('TENS')
    expect(said).not.toContain('ikke nevnt på')
  })

  it('names no hospital for ketamine', async () => {
    expect(await hover('Ketamin', 'Ketamin er drøftet.\n')).toContain('Gis av: sykehus (kilden nevner ingen ved navn)')
  })

  it.each([
    ['nn', 'Blir brukt mot:', 'Opplysning, ikkje medisinsk råd.'],
    ['en', 'Used for:', 'Information, not medical advice.'],
  ])('speaks %s', async (locale, used, information) => {
    const other = await withRealClinics({ locale })
    const said = await hover('TENS', LETTER, other)
    expect(said).toContain(used)
    expect(said).toContain(information)
    await other.stop()
  })
})

describe('henvis/triage', () => {
  const text = readFileSync(new URL('../../fixtures/triage/fatigue-30-percent.txt', import.meta.url), 'utf8')

  it('ranks the clinics for an open letter, with places in it', async () => {
    client.open(URI, text, { version: 7 })
    const answer = await client.request('henvis/triage', { uri: URI })
    expect(answer).toMatchObject({ uri: URI, version: 7 })
    expect(answer.clinics[0]).toMatchObject({
      pack: 'stolav-utmattelse',
      fit: 'does-not-fit',
      violated: [
        {
          id: 'utm-activity',
          evidence: [{ text: '30 %', range: { start: placeOf(text, '30 %'), end: placeOf(text, '30 %', 4) } }],
        },
      ],
    })
    client.close(URI)
  })

  it('is refused for a letter that is not open', async () => {
    await expect(client.request('henvis/triage', { uri: 'file:///nei.txt' })).rejects.toMatchObject({
      code: -32602,
      message: 'Dokumentet er ikke åpent: file:///nei.txt',
    })
  })
})
