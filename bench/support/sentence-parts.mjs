/** Words that fill the slots of the sentences. Invented for the measurements; no letter of a patient lies behind them. */
export const words = {
  part: [
    'korsryggen',
    'nakken',
    'høyre skulder',
    'venstre hofte',
    'begge knær',
    'bekkenet',
    'hodet',
    'venstre fot',
    'magen',
    'høyre arm',
  ],
  side: ['på høyre side', 'på venstre side', 'på begge sider', 'langs hele ryggen', 'ned mot foten', 'ut i armen'],
  quality: ['brennende', 'verkende', 'stikkende', 'murrende', 'skjærende', 'trykkende', 'elektriske', 'dype'],
  worse: [
    'ved sitting',
    'ved gange',
    'i kulde',
    'om kvelden',
    'etter arbeid',
    'ved løft',
    'i trapper',
    'når hun ligger stille',
  ],
  cause: [
    'et fall på isen',
    'en trafikkulykke',
    'en operasjon',
    'et tungt løft',
    'en infeksjon',
    'en fødsel',
    'et brudd',
  ],
  treatment: [
    'fysioterapi',
    'manuellterapi',
    'opptrening i basseng',
    'akupunktur',
    'samtaler med psykolog',
    'TENS',
    'kognitiv terapi',
  ],
  effect: [
    'uten varig bedring',
    'med lett bedring',
    'og ble verre',
    'med god hjelp en kort stund',
    'og sluttet etter få ganger',
  ],
  drug: [
    'Paracetamol 1 g x 4',
    'Naproksen 500 mg x 2',
    'Gabapentin 300 mg x 3',
    'Amitriptylin 25 mg til natten',
    'Tramadol 50 mg x 3',
    'Duloksetin 60 mg x 1',
    'Pregabalin 75 mg x 2',
    'Ibuprofen 400 mg ved behov',
    'OxyContin 10 mg x 2',
  ],
  disease: ['høyt blodtrykk', 'astma', 'lavt stoffskifte', 'diabetes type 2', 'migrene', 'psoriasis', 'irritabel tarm'],
  mood: ['en depresjon', 'angst', 'en livskrise', 'utbrenthet'],
  job: [
    'hjelpepleier',
    'snekker',
    'lærer',
    'sjåfør',
    'renholder',
    'regnskapsfører',
    'kokk',
    'butikkmedarbeider',
    'elektriker',
  ],
  family: ['ektefelle og to barn', 'samboer', 'en voksen sønn', 'tre skolebarn', 'foreldrene sine', 'en hund'],
  activity: ['turer i skogen', 'hagearbeid', 'sykling', 'husarbeid', 'å lese', 'korsang', 'å bære handleposer'],
  scan: ['MR', 'Røntgen', 'CT', 'Ultralyd', 'Nevrografi'],
  finding: ['viste små forandringer', 'var uten funn', 'viste en lav prolaps', 'er bestilt', 'viste slitasje'],
  specialist: ['ortoped', 'nevrolog', 'revmatolog', 'gynekolog', 'lege i fysikalsk medisin'],
  wish: [
    'en samlet vurdering',
    'hjelp til å mestre hverdagen',
    'råd om legemidlene',
    'en vei tilbake til arbeid',
    'hjelp til å sove bedre',
  ],
  place: ['Fjellvik', 'Storøya', 'Nordbygd', 'Elvestad', 'Lillehavn', 'Furumo', 'Sjøberg'],
  name: ['Kari Myhre', 'Ola Sandnes', 'Inger Holmlund', 'Per Brattli', 'Anne Skogvoll', 'Lars Teigen'],
}

/** `{part}` is a word of that list, `{3-12}` a number in that interval. */
export const openings = [
  'Pasienten henvises fordi {part} har vært smertefull i {7-48} måneder, og vi er kommet til veis ende her.',
  'Takk for at dere vurderer denne pasienten på {24-71} år med {quality} smerter fra {part}.',
  'Henviser pasienten grunnet langvarige smerter {side}.',
]

/** A letter takes the parts in this order, and of each some of the sentences. */
export const parts = [
  {
    heading: 'Aktuelt',
    sentences: [
      'Smertene sitter i {part} og stråler {side}.',
      'De er {quality} og {quality}, og verst {worse}.',
      'De begynte for {7-60} måneder siden etter {cause}.',
      'Oppgir {3-9} av 10 på en vanlig dag og {5-10} når det er som verst {worse}.',
      'Det er ingen lammelser, og vannlating og avføring er som før.',
      'Har hatt {2-14} lignende perioder siden {2004-2021}, men aldri så lenge som nå.',
    ],
  },
  {
    heading: 'Tidligere behandling',
    sentences: [
      'Har prøvd {treatment} i {2-20} uker {effect}.',
      'I {2012-2023} gikk pasienten til {treatment} {2-24} ganger {effect}.',
      'Er vurdert av {specialist} i {2015-2023}, som ikke fant noe å operere.',
      'Blokade med lokalbedøvelse {side} hjalp i {2-30} dager.',
    ],
  },
  {
    heading: 'Legemidler',
    list: true,
    sentences: [
      '{drug}',
      '{drug}, siden {2015-2023}',
      '{drug}, sluttet etter {2-9} uker',
      '{drug}, sist økt for {2-9} måneder siden',
    ],
  },
  {
    heading: 'Tidligere sykdommer',
    sentences: [
      'Kjent med {disease} og {disease}.',
      'Ble behandlet for {mood} i {2006-2022}, ikke siden.',
      'Ellers frisk, ingen allergier.',
      'Drikker lite alkohol og røyker {5-20} sigaretter om dagen.',
    ],
  },
  {
    heading: 'Funksjon og søvn',
    sentences: [
      'Klarer {activity}, men har måttet gi opp {activity}.',
      'Kan sitte i {5-60} minutter og gå {100-900} meter før det stopper opp.',
      'Sover {3-7} timer og våkner {2-6} ganger hver natt.',
      'Er aktiv i omtrent {20-80} prosent av hva som var vanlig før.',
    ],
  },
  {
    heading: 'Sosialt',
    sentences: [
      'Bor i {place} sammen med {family}.',
      'Arbeider som {job} i {20-80} % stilling, sykmeldt i {2-11} måneder.',
      'Utdannet {job}, men har fått arbeidsavklaringspenger i {2-3} år.',
      'Snakker godt norsk, trenger ikke tolk.',
    ],
  },
  {
    heading: 'Funn og undersøkelser',
    sentences: [
      '{scan} av {part} i {2018-2023} {finding}.',
      'Blodprøver med CRP {2-18} og Hb {11-15} var fine.',
      'Svar på ny MR [ettersendes] når det foreligger.',
      'Øm over {part}, normal kraft og sensibilitet, Lasègue negativ til {60-90} grader.',
    ],
  },
  {
    heading: 'Vurdering',
    sentences: [
      'Pasienten ønsker {wish} og forstår at smertene kanskje ikke blir borte.',
      'Vi ber om {wish} og {wish}.',
      'Selv tror pasienten at det skyldes {cause}.',
      'Fastlegen følger opp videre og møter gjerne til samarbeid om {treatment}.',
    ],
  },
]
