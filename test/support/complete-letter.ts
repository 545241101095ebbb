/** A letter with everything that the pain unit asks for: under each heading the lines, each with its element. */
export const PARTS: readonly (readonly [heading: string, lines: Readonly<Record<string, string>>])[] = [
  ['', { opening: 'Pasienten henvises fordi smertene ikke lar seg behandle hos oss.' }],
  [
    'Forventninger:',
    {
      'referrer-expectation': 'Henvisers forventning: Jeg ønsker råd om videre behandling.',
      'patient-expectation': 'Pasientens forventning: Hun håper på mindre smerter.',
    },
  ],
  ['', { 'prior-treatment': 'Tidligere behandling: Fysioterapi uten effekt.' }],
  ['', { 'investigation-status': 'Utredning: MR og nevrologisk vurdering er gjort, utredningen er ferdig.' }],
  ['', { 'patient-view': 'Pasientens opplevelse av egen situasjon: Hun opplever at ingen ser henne.' }],
  [
    'Smerter:',
    {
      'pain-character': 'Smertekarakter: brennende og murrende',
      'pain-location': 'Lokalisasjon: korsryggen med utstråling til venstre fot',
      'pain-duration': 'Varighet: siden 2019',
      function: 'Funksjon: går 200 meter, klarer ikke å løfte',
    },
  ],
  [
    'Medisiner:',
    {
      'medication-previous': 'Tidligere medisiner: gabapentin 300 mg, sluttet på grunn av bivirkninger',
      'medication-current': 'Medisiner i bruk: paracetamol 1 g x 4',
    },
  ],
  [
    'Komorbiditet:',
    {
      'comorbidity-somatic': 'Somatisk sykdom: hypotyreose',
      'comorbidity-psychiatric': 'Psykisk helse: ingen psykisk sykdom',
      sleep: 'Søvn: våkner hver natt',
      'substance-use': 'Rus og alkohol: drikker ikke alkohol',
    },
  ],
  [
    'Psykososial situasjon:',
    {
      family: 'Familie: gift, to barn',
      work: 'Arbeid: butikkmedarbeider, sykmeldt 50 %',
      language: 'Behov for tolk: nei',
    },
  ],
]

/** The letter without one of its lines; with all of them for `null`. */
export function letterWithout(element: string | null): string {
  const parts = PARTS.map(([heading, lines]) => {
    const kept = Object.entries(lines).flatMap(([id, line]) => (id === element ? [] : [line]))
    return [...(heading ? [heading] : []), ...kept].join('\n')
  })
  return [
    'Til: Sykehuset Telemark HF, Enhet for tverrfaglig smertebehandling',
    ...parts.filter((part) => part !== ''),
    'Med vennlig hilsen\nKari Lege\n',
  ].join('\n\n')
}
