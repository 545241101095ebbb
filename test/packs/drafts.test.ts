import { describe, expect, it } from 'vitest'
import { createLinter, draftLetter, type Language, type Pack } from '../../server/src/engine/index.ts'
import { rules } from '../support/linter.ts'

const linter = createLinter(rules)

/** What a doctor writes in place of the placeholder of each requirement, in bokmål and nynorsk. */
const written: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  opening: {
    nb: 'Pasienten henvises fordi smertene ikke lar seg behandle hos oss.',
    nn: 'Pasienten blir tilvist fordi smertene ikkje lèt seg behandle hos oss.',
  },
  'referrer-expectation': { nb: 'jeg ønsker råd om videre behandling', nn: 'eg ønskjer råd om vidare behandling' },
  'patient-expectation': { nb: 'håper å kunne gå på tur igjen', nn: 'håpar å kunne gå på tur att' },
  'prior-treatment': {
    nb: 'fysioterapi i to år, prolapsoperasjon i 2021',
    nn: 'fysioterapi i to år, prolapsoperasjon i 2021',
  },
  'treatment-effect': { nb: 'kortvarig bedring etter operasjonen', nn: 'kortvarig betring etter operasjonen' },
  'investigation-status': {
    nb: 'MR og blodprøver er normale, ferdig utredet hos nevrolog',
    nn: 'MR og blodprøver er normale, ferdig utgreidd hos nevrolog',
  },
  'patient-view': {
    nb: 'opplever at livet er satt på vent, vil ha hjelp',
    nn: 'opplever at livet er sett på vent, vil ha hjelp',
  },
  'pain-character': { nb: 'brennende og konstant', nn: 'brennande og konstant' },
  'pain-location': {
    nb: 'venstre legg og fot, isjias etter prolaps; beinet er verst',
    nn: 'venstre legg og fot, isjias etter prolaps; beinet er verst',
  },
  'pain-duration': { nb: 'siden 2020', nn: 'sidan 2020' },
  function: { nb: 'går høyst 500 meter, klarer ikke husarbeid', nn: 'går høgst 500 meter, klarer ikkje husarbeid' },
  'medication-previous': {
    nb: 'gabapentin, sluttet på grunn av svimmelhet',
    nn: 'gabapentin, slutta på grunn av svimmelheit',
  },
  'medication-current': { nb: 'paracetamol 1 g x 3, ingen opioider', nn: 'paracetamol 1 g x 3, ingen opioid' },
  'comorbidity-somatic': { nb: 'hypotyreose, ellers frisk', nn: 'hypotyreose, elles frisk' },
  'comorbidity-psychiatric': { nb: 'ingen psykisk sykdom', nn: 'ingen psykisk sjukdom' },
  sleep: { nb: 'sover godt', nn: 'søv godt' },
  'substance-use': { nb: 'drikker lite alkohol, ingen rusmidler', nn: 'drikk lite alkohol, ingen rusmiddel' },
  family: { nb: 'gift, to barn', nn: 'gift, to barn' },
  work: { nb: 'lærer, 50 % sykmeldt', nn: 'lærar, 50 % sjukmeld' },
  language: { nb: 'nei, norsk er morsmål', nn: 'nei, norsk er morsmål' },
  request: { nb: 'tverrfaglig vurdering', nn: 'tverrfagleg vurdering' },
  travel: { nb: 'bor på Lillestrøm, 40 minutter med tog', nn: 'bur på Lillestrøm, 40 minutt med tog' },
  participants: { nb: 'pasienten, ektefellen og NAV', nn: 'pasienten, ektefellen og NAV' },
  'study-referral': { nb: 'studien om ryggmargsstimulering', nn: 'studien om ryggmergsstimulering' },
  psychosocial: {
    nb: 'god økonomi, ingen konflikter i familien',
    nn: 'god økonomi, ingen konfliktar i familien',
  },
  motivation: { nb: 'motivert for 12 ukers rehabilitering', nn: 'motivert for 12 veker med rehabilitering' },
  cognition: { nb: 'samtykkekompetent, ingen kognitiv svikt', nn: 'samtykkekompetent, ingen kognitiv svikt' },
  'fatigue-duration': { nb: 'januar 2022, utmattet hele tiden siden', nn: 'januar 2022, utmatta heile tida sidan' },
  'activity-reduction': {
    nb: 'aktivitetsnivået er redusert med 70 %',
    nn: 'aktivitetsnivået er redusert med 70 %',
  },
  'cfs-me': {
    nb: 'jeg mistenker CFS/ME, men differensialdiagnosen er vanskelig',
    nn: 'eg mistenkjer CFS/ME, men differensialdiagnosen er vanskeleg',
  },
}
/** Age, sex and, for the study, what rules the patient out, which doctors tell of without being asked. */
const told: Readonly<Record<string, string>> = {
  'ous-scs':
    'Mann, 45 år. Ingen fibromyalgi og ingen annen smertediagnose i beinet. Ingen psykisk sykdom eller rusmisbruk. Ingen pågående trygde- eller erstatningssak.',
}

/** What the address of the new letter tells already. */
const addressed: Readonly<Record<string, readonly string[]>> = { 'ous-scs': ['study-referral'] }

function filledIn(pack: Pack, language: Language): string {
  const lines = draftLetter(pack, language, '2026-11-22')
    .replace(/\[nam?v?n\]/, 'Kari Lege')
    .replace('[klinikken brevet skal til]', 'smertepoliklinikken')
    .split('\n')
  for (const { id, templates } of pack.requirements) {
    const { label, text } = templates[language]
    const line = label ? `${label}: ${text}` : text
    const value = written[id]?.[language] ?? ''
    expect(lines, id).toContain(line)
    lines[lines.indexOf(line)] = label ? `${label}: ${value}` : value
  }
  return lines.join('\n').replace(/\n\n/, `\n\n${told[pack.id] ?? 'Kvinne, 45 år.'}\n\n`)
}

/** Before the opening phrase nothing may stand. */
function placed(pack: Pack, letter: string): string {
  if (!pack.requirements.some(({ id }) => id === 'opening')) return letter
  return letter.replace('Kvinne, 45 år.\n\n', '')
}

describe.each(rules.packs.map((pack) => [pack.id, pack] as const))('a new letter to %s', (id, pack) => {
  it.each(['nb', 'nn'] as const)('filled in (%s) is to that clinic, and nothing is missing', (language) => {
    const letter = placed(pack, filledIn(pack, language))
    const { packs, findings, language: read, status } = linter.lint({ text: letter, locale: 'nb' })
    expect({ status, read, packs: packs.map((one) => one.id) }).toEqual({
      status: 'checked',
      read: language,
      packs: [id],
    })
    expect(findings.map(({ ruleId, message }) => `${ruleId} ${message}`)).toEqual([])
  })

  it.each(['nb', 'nn'] as const)('has a placeholder for everything and no finding but those (%s)', (language) => {
    const { findings } = linter.lint({ text: draftLetter(pack, language, '2026-11-22'), locale: 'nb', packs: [id] })
    const about = findings.filter((finding) => finding.element)
    const asked = pack.requirements
      .filter(({ when, id: rule }) => !when && !addressed[id]?.includes(rule))
      .map(({ element }) => element)
    expect(about.map(({ element }) => element).sort()).toEqual(asked.sort())
    expect(new Set(about.map(({ ruleId }) => ruleId))).toEqual(new Set(['henvis/placeholder']))
  })
})
