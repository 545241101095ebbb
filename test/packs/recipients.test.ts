import { describe, expect, it } from 'vitest'
import { createLinter } from '../../server/src/engine/index.ts'
import { rules } from '../support/linter.ts'

const linter = createLinter(rules)
const BODY = 'Pasienten henvises fordi ryggen gjør vondt.\n\nMvh\nA. Lege'

function judgedBy(address: string, body = BODY) {
  const { packs, findings } = linter.lint({ text: `${address}\n\n${body}`, locale: 'nb' })
  return {
    packs: packs.map(({ id, chosenBy }) => `${id} ${chosenBy}`),
    unknown: findings.some(({ ruleId }) => ruleId === 'henvis/no-pack'),
  }
}
const recipient = (...ids: string[]) => ({ packs: ids.map((id) => `${id} recipient`), unknown: false })

describe('the recipient', () => {
  it.each([
    ['Til smertepol Skien', 'sthf-smerte'],
    ['Til: STHF, smerte', 'sthf-smerte'],
    ['Sykehuset Telemark HF\nTverrfaglig smerteenhet', 'sthf-smerte'],
    ['Til: Oslo universitetssykehus\nSmertepoliklinikken', 'ous-smerte'],
    ['OUS, avd. for smertebehandling', 'ous-smerte'],
    ['Til smerteavdelinga på Ullevål', 'ous-smerte'],
    ['Mottaker: Oslo universitetssjukehus, Avdeling for smertebehandling', 'ous-smerte'],
    ['Smerteklinikken OUS, Aker', 'ous-smerte'],
    ['Til Smerte Medisinsk Institutt', 'ous-smerte'],
    ['OUS v/ studieansvarlig', 'ous-scs'],
    ['Til ryggmargsstimuleringsstudien, OUS', 'ous-scs'],
    ['# Henvisning til studien om ryggmargsstimulering', 'ous-scs'],
    ['Til smertepoliklinikken på St. Olav', 'stolav-smerte'],
    ['St. Olavs hospital\nPoliklinikk for langvarige smerter', 'stolav-smerte'],
    ['Til avd. for smerte og sammensatte lidelser', 'stolav-smerte'],
    ['St Olav utmattelsespoliklinikken', 'stolav-utmattelse'],
    ['Til: Poliklinikk for langvarig utmatting, St. Olavs hospital', 'stolav-utmattelse'],
    ['St. Olavs hospital\nAvdeling for smerte og sammensatte lidelser\nUtmattelsespoliklinikken', 'stolav-utmattelse'],
    ['St. Olavs, avd. for smerte og samansette lidingar, utmattingspoliklinikken', 'stolav-utmattelse'],
  ])('«%s»', (address, pack) => expect(judgedBy(address)).toEqual(recipient(pack)))

  it.each([
    ['Fra: Smertepoliklinikken, Sykehuset Telemark\nTil: OUS, avdeling for smertebehandling', 'ous-smerte'],
    ['Fra Sykehuset Telemark til smertepoliklinikken ved OUS', 'ous-smerte'],
    ['Til smertepoliklinikken St. Olav\nKopi til OUS, avdeling for smertebehandling', 'stolav-smerte'],
    ['Til: Smertepol. STHF\nKopi: Poliklinikk for langvarig utmattelse, St. Olavs hospital', 'sthf-smerte'],
    ['Avsender: OUS, avdeling for smertebehandling\nMottaker: STHF, smertepoliklinikken', 'sthf-smerte'],
    [
      'Sykehuset Telemark, smertepoliklinikken\n\nTil: Poliklinikk for langvarige smerter, St. Olavs hospital',
      'stolav-smerte',
    ],
  ])('is not the sender or who gets a copy: «%s»', (address, pack) =>
    expect(judgedBy(address)).toEqual(recipient(pack)),
  )

  it.each([
    ['Til: Smertepol. Skien og OUS, avd. for smertebehandling', ['ous-smerte', 'sthf-smerte']],
    [
      'Til:\nSykehuset Telemark, smertepoliklinikken\nSt. Olavs hospital, utmattelsespoliklinikken',
      ['sthf-smerte', 'stolav-utmattelse'],
    ],
  ])('may be several: «%s»', (address, packs) => expect(judgedBy(address)).toEqual(recipient(...packs)))

  it('is not a clinic where the patient has been', () => {
    const text = 'Hei!\n\nHun har tidligere vært ved smertepoliklinikken OUS. Ønsker råd.\n\nMvh\nA. Lege'
    expect(judgedBy('', text).packs).toEqual(['nasjonal-smerte default'])
  })
})

describe('a letter to the pain department of OUS', () => {
  const to = (body: string) => judgedBy('Til: OUS, Avdeling for smertebehandling', `${body}\n\nMvh\nA. Lege`)

  it.each([
    'Pasienten henvises spesifikt til studien om ryggmargsstimulering.',
    'Mann 45 år med isjias. Kan han være med i studien deres?',
    'Mann 45 år med isjias. Ønsker vurdering for ryggmargsstimulering.',
    'Kvinne 50 år. Er SCS aktuelt?',
    'Eg ber om vurdering av ryggmergsstimulering.',
  ])('is judged as one to the study: «%s»', (body) => expect(to(body)).toEqual(recipient('ous-scs')))

  it.each([
    'Mann 45 år med isjias. Ber om tverrfaglig vurdering.',
    'Broren hennes fikk ryggmargsstimulator. Selv ønsker hun råd om medisiner.',
    'Vi ønsker ikke ryggmargsstimulering nå, men råd om videre behandling.',
    'En studie viser at trening hjelper. Ønsker gruppebehandling.',
  ])('is judged as one to the department: «%s»', (body) => expect(to(body)).toEqual(recipient('ous-smerte')))
})

describe('without a recipient that a pack knows', () => {
  it.each([
    '',
    'Hei!',
    '13.05.2024\nKjære kollega',
    'Til smerteklinikken',
    'Skien legesenter\nDato: 13.05.2024',
    'Til rette vedkommende',
  ])('none is named in «%s»: judged by the common checklist', (address) =>
    expect(judgedBy(address)).toEqual({ packs: ['nasjonal-smerte default'], unknown: false }),
  )

  it.each([
    'Til: Smertepoliklinikken, Haukeland universitetssjukehus',
    'Til: Øyeavdelingen, Fjellby sykehus',
    'Til smertepoliklinikken på Ahus',
    'UNN Tromsø, smerteavdelingen',
    'Til: Avdeling for smertebehandling, Haukeland',
    'Sykehuset Telemark, ortopedisk poliklinikk',
    'St. Olavs hospital, revmatologisk avdeling',
    'Til: dr. Hansen, Ekeberg',
    'Mottaker: Revmatologen i Haugesund',
  ])('another is named in «%s»: judged by none', (address) =>
    expect(judgedBy(address)).toEqual({ packs: [], unknown: true }),
  )
})
