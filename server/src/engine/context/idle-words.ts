import { foldWord } from '../cues/normalise.ts'
import { Break, type Token } from '../letter/lexer.ts'
import type { TokenRange } from '../letter/sentences.ts'
import { words } from './word-list.ts'

/** Words that say nothing of anybody by themselves: pronouns, prepositions, auxiliaries, adverbs; bokmål, nynorsk, shorthand. */
const FUNCTION = words(`
  jeg eg æ vi me oss meg man en ein et eit ei noe noko noen nokon du deg han hun ho ham henne hennar hennes hans pasienten pas pasientens
  den det dei de dem denne dette desse disse der her slik slikt seg selv sjølv selve sjølve sin si sitt sine min mi mitt mine vår vårt våre
  hva kva hvem kven hvor kor kvar hvordan korleis korleiss hvorvidt når hvilken hvilke som at å og eller men om hvis dersom da då for fordi enn
  i på til fra frå av med ved hos hjå under over etter innen inn inne ut opp oppe ned mot mellom rundt omkring via per pr
  er var vært vore være vere blir ble blitt blei vart vert bli har hadde hatt ha kan kunne må måtte måtta bør burde skal skulle vil ville
  få får fikk fekk fått la lar lot gjelder gjeld gjør gjøre gjer gjere gjort gjorde kommer kom kjem kome kommet komme går gå gått
  står stå stod sto ligger ligg ikke ikkje ikkj aldri ingenting heller også òg og bare berre gjerne helst nesten vel nok sikkert eventuelt evt ev
  kanskje muligens nå no først fyrst nærmere nærare nøyere ennå enno foreløpig førebels dessverre diverre ellers elles akkurat direkte
  spesielt særlig særleg egentlig eigentleg lite litt mer meir samme same eget egen eigen eige egne godt fint flott fin glad pris sette set setter jo
  viktig viktige sentralt sentral vesentlig frem fram fort liggje ligge hjem heim gang gong foran framfor handa hånda hånden
  dernest deretter hverken verken korkje både ene eine noensinne overhodet særskilt
`)
/** What is asked of every patient: names of matters, which tell nothing until something is said of them. */
const MATTERS = words(`
  søvn søvnen svevn svevnen søvna nattesøvn nattesøvnen humør humøret hukommelse hukommelsen minne minnet konsentrasjon konsentrasjonen
  kognisjon kognisjonen kognitiv kognitivt psykisk psykiske psyken psyke helse helsa helsen funksjon funksjonen funksjonsnivå jobb jobben
  arbeid arbeidet arbeidsforhold arbeidssituasjon arbeidssituasjonen jobbsituasjon jobbsituasjonen arbeidsevne arbeidsevnen yrke yrket økonomi økonomien
  familie familien familieforhold familieforholda nettverk nettverket alkohol alkoholen alkoholvaner rus rusvaner rusen forhold forholdene situasjon
  situasjonen stemningsleie stemningsleiet dagligliv hjemme heime hjemmesituasjon adl motivasjon motivasjonen
  temaet området punktet punkt biten delen side sider sida del tilstand status
  angst depresjon depresjonen suicidalitet traumer stemning stemningen nettverket psykososialt psykososiale sosialt sosiale livssituasjon livssituasjonen
  livshendelser belastninger oppvekst oppveksten bosituasjon bosituasjonen sivilstand familiesituasjon familiesituasjonen samliv pårørende
  sykmelding sykmeldingen stilling stillingsprosent skole skolen skolegang utdanning utdannelse arbeidsgiver arbeidslivet nav ytelser trygd uføre
  uføretrygd uføretrygden uføresøknad uføresak trygdesak forsikring forsikringssak erstatningssak pasientskadesak sak saken
  alkoholforbruk alkoholbruk rusmidler rusbruk avhengighet rushistorikk språk språket norskkunnskaper tolk tolkebehov morsmål
  reisevei reiseveien reise reisen transport transporten avstand avstanden bosted graviditet svangerskap prevensjon aktivitet aktivitetsnivå aktivitetsnivået
  hverdag hverdagen livskvalitet livskvaliteten mestring opplevelse forståelse sykdomsforståelse forventning forventninger forventningene egeninnsats deltakelse
  døgnrytme døgnrytmen nattero innsovning søvnkvalitet søvnkvaliteten søvnmønster søvnmønsteret oppmerksomhet oppmerksomheten samtykkekompetanse samtykkekompetansen
  behandling behandlingen fysioterapi fysioterapien rehabilitering rehabiliteringen opptrening akupunktur tens blokade psykologhjelp kiropraktor tidligere tidlegare medisiner medisinar effekt effekten
`)
/** Who sees to patients: they are no news of the patient where somebody only hands a question over to them. */
const CARERS = words(`
  dere dykk dokker deres dykkar dokkar fastlege fastlegen lege legen psykolog psykologen psykologene sosionom sosionomen sosionomane ergoterapeut
  ergoterapeuten fysioterapeut fysioterapeuten sykepleier sykepleieren sykepleierne sjukepleiar sjukepleiaren spesialist spesialisten spesialister
  team teamet smerteteamet klinikken klinikk poliklinikken poliklinikk avdelingen avdelinga smerteklinikken smerteenheten smertepoliklinikken
  enheten sykehuset sjukehuset tverrfaglig tverrfagleg tverrfaglige kollega kollegaer andre annen anna vikar vikaren legekontoret kontoret kiropraktoren fysio ergo dps bup hjemmetjenesten heimetenesta resepsjonen
  pasientreiser teamene koordinator koordinatoren
  nevropsykolog nevropsykologen advokat advokaten saksbehandler saksbehandleren veileder veilederen rettleiar rettleiaren hjemmesykepleien heimesjukepleia
  psykiater psykiateren kirurgen onkologen revmatolog nevrolog nevrologen ortopeden bedriftslegen manuellterapeuten
  kommune kommunen meg undertegnede henviser
`)
/** To ask, to look into, to write down; and where it would have been written. */
const ASKING = words(`
  spør spørre spørje spurt spurte spurde spørres spørjast spørsmål spørsmålet etterspør etterspurt etterspørres høre høyre hørt høyrt hører snakke
  snakket snakka snakker snakkes prate prata pratet samtale samtalen samtaler timen konsultasjon konsultasjonen konsultasjoner besøk besøket møte møtet
  nevne nevnt nemnt nemne nevnes omtale omtalt omtales tema drøfte drøftet drøfta drøftes diskutere diskutert diskuteres berøre berørt ta tar tatt teke tas
  takast kartlegge kartlegg kartlagt kartlegges kartleggje kartleggjast kartlegging kartlegginga avklare avklart avklares avklaring avklarast vurdere
  vurdert vurderes vurderast vurdering undersøke undersøkt undersøkes undersøkje undersøkjast teste testet testa testes testast testing screene screenet
  screena screenes screening utrede utredes utredning utgreie utgreiast belyse belyst belyses utdype utdypes utdjupe utdypet finne finn finner se sjå
  ser sett sjekke sjekket sjekka sjekkes kikke kikka gjennomgå gjennomgått gjennomgås journal journalen journalene papir papirer papirene papira notat
  notater notatet notatene epikrise epikrisen epikriser epikrisene skjema skjemaet vedlegg vedlegget vedlagt liste listen lista dokumentere dokumentert
  dokumentasjon notere notert noteres registrere registrert skrive skrevet skrivi føre ført føres anføre anført beskrive beskrevet beskrives skildra opplyse
  opplyst opplysning opplysninger opplysningar oppgi oppgitt oppgis info informasjon oversikt kjennskap fremgår framgår fremgå framgå fremkommer framkjem
  fremkomme vet veit vite visst visste kjenner kjenne usikker uviss uvisst uklart usikkert uavklart ukjent ukjend mangler manglar rakk rekker rukket rukke
  nådde tid tiden tida tak taka overlate overlater overlatt overlet be ber bes bed ønskes ønskjes ynskjast ønskjast håper håpar vonar svar svare svarer svarar
  uttale uttaler stilling viser vis nøste pirke gripe adressere følges avventer avvente innhente innhentes hentes hente fylle fylles fyller fylt
  hads phq madrs mini isi psqi audit moca levere leveres leverast kommet kalla kalt besvart besvare besvares utfylt utfylles konsultasjonene første fyrste neste hoppet hoppa gløymt glemt klarhet klarheit
  søvnskjema søvndagbok søvndagboka svevndagbok svevnskjema dagbok spørreskjema gav ga gitt utlevert utdelt levert returnert tilbake att igjen retur
  bedømme bedømt anslå anslås tallfeste tallfestet redegjøre redegjort rede greie orientere orienterer ordne ordner ordnes forklare forklarer fortelle forteller
  fortel dagsorden dagsordenen agenda agendaen legge legges lagt sende sendes sendt ettersende ettersendes ettersendt ettersendast etterlyst purret grave luftet
  dekket dekkes inngå inngår oppsummert fokus fokusere interesse posten telefon telefonen konsultasjonstid dobbelttime legetime inntakssamtale inntak
  utredningen forløpet oppholdet kartleggingsskjema spørreskjemaet egenerklæring medisinliste medisinlisten medisinlista legemiddelliste dag dagen dagens
  vurderinger avgjøre avgjort besluttet følger innen kommer
  kommentert kommentere kommenteres siste sist tilbakemelding sagt sa sier seier ord tema utgikk utgår utgjekk foretatt gjennomført utført evaluert evaluere evalueres innkalling innkallingen innkallinga titt overlates
  mottatt motteke motteken tilsendt tilgjengelig tilgjengeleg lest gjennom igjennom gjelder gjeld kapittel historie formening inntrykk danne dannet danna våget våga orket prioritert prioritere innom utelatt utelates
`)
/** One of these makes such words a handing over or a not knowing: «bør avklares», «hos dere», «ikke spurt». */
const TURNS = words(`
  ikke ikkje ikkj aldri ingenting lite mangler manglar uklart uvisst uviss usikkert usikker uavklart ukjent ukjend heller må måtte bør burde kan kunne får
  skal skulle gjerne dere dykk dokker deres dykkar neste senere seinare overlate overlater overlatt overlet ønskes ynskjast ønskjast bes ber håper håpar
  ligger ettersendes ettersendast orienterer ordner overlates utgikk utgår utgjekk fastlege fastlegen samme same eget tema ord snakket snakka snakke prata spør hør se sjå tas takast kartlegges avklares vurderes undersøkes testes belyses utdypes følger viser glemt gløymt hoppet hoppa utelatt fint
  utlevert utdelt utsendt posten
`)
/** When it is put off to, or when a form was given. */
const DATES = words(`
  januar februar mars april mai juni juli august september oktober november desember høst høsten haust hausten vår våren sommer sommeren sommaren vinter vinteren
  mandag tirsdag onsdag torsdag fredag måndag tysdag idag uke uka veke veka måned måneden månad månaden fjor
`)
/** Modals that lay a matter on somebody: «det må dere …», «psykologen bør …». */
const MODALS = words('må måtte bør burde kan kunne får skal skulle vil')
const WRITERS = words('jeg eg vi me undertegnede')
const NOTHING = words('ikke ikkje ikkj aldri ingenting ingen inga inkje lite lita')
/** Verbs whose denial by the writer says that a matter was passed over. */
const PASSED_OVER = words(`
  har hadde fikk fekk får rakk rekker nådde vet veit visste kjenner kjenn husker hugsar tar tek tok kom kommer kjem kan tør torer våget orket torde gikk gjekk spurte
  spurde finner fant fann
`)
/** What is applied for, ordered or waited for. */
const WAITING = words(`
  venteliste ventelista ventelisten ventetid ventetida venter ventar vente avventer avventar avventes kø køen søkt søker søkjer søknad søknaden henvist
  tilvist henvises tilvises henvisning tilvising rekvirert rekvirerast rekvisisjon bestilt bestilles bestilling innkalt innkalling påmeldt tilmeldt planlagt
  planlegges planlegging meldt tenkt avslag klage avslått avslegen øverst
`)
const WAITED_FOR = words(`
  sendt skrevet time timen plass oppstart svar hørt høyrt kommunen kommunal privat hentet innvilget innvilga ledig kapasitet inntak lang langt lengde
  uke uker veke veker måned måneder månader månad mnd år året dag dager ca omtrent cirka neste første fyrste siden sidan ferie ferien tur liste
  januar februar mars april mai juni juli august september oktober november desember høst høsten haust hausten vår våren sommer sommeren sommaren
  vinter vinteren jul påske nyttår høstferien haustferien sommerferien påskeferien juleferien mandag tirsdag onsdag torsdag fredag måndag tysdag
`)
/** Begun, unless it is denied: «ikke startet». */
const BEGUN = words(
  'startet starta begynt byrja bynt byrjar begynte starter begynner gang igang påbegynt oppstartet møtt prøvd forsøkt fullført gått går gikk gjekk',
)
const DENIED = words('ikke ikkje ikkj aldri ennå enno')

/**
 * Whether the tokens `range` only hand a matter over to somebody, or say that it was not asked about («tas gjerne opp hos dere», «rakk vi
 * ikke»): nothing but words that tell nothing of the patient. With `awaited` also what is applied for or waited for («søkt, venter svar»).
 */
export function isHandedOver(text: string, tokens: readonly Token[], range: TokenRange, awaited: boolean): boolean {
  const told = foldedWords(text, tokens, range)
  if (told.length === 0) return false
  if (told.every(({ word }) => saysNothing(word)) && told.some(isAsking) && told.some(isTurn)) return true
  if (isPassedOn(told)) return true
  if (!awaited) return false
  const denied = told.some(({ word }) => DENIED.has(word))
  if (!denied && told.some(({ word }) => BEGUN.has(word))) return false
  return (
    told.some(({ word }) => WAITING.has(word) || BEGUN.has(word)) &&
    told.every(
      ({ word, isName }) => saysNothing(word) || isName || [WAITING, WAITED_FOR, BEGUN].some((list) => list.has(word)),
    )
  )
}

/** «Ikke screenet» after a question is no answer. */
export function isAskingWord(raw: string): boolean {
  return ASKING.has(foldWord(raw))
}

/** Whether the tokens `range` say no more than that a carer is waited for, and not why: «tilvist kommunepsykologen, ikkje kalla inn». */
export function isOnlyAwaited(text: string, tokens: readonly Token[], range: TokenRange): boolean {
  const told = foldedWords(text, tokens, range)
  return told.some(({ word }) => isCarer(word)) && !told.some(isMatter) && isHandedOver(text, tokens, range, true)
}

/** Whether the tokens `range` name a matter or a carer and tell nothing: «jobben», «psykologen kan vurdere». */
export function namesMatter(text: string, tokens: readonly Token[], range: TokenRange): boolean {
  // most cues name none, and are not looked at further
  let isNamed = false
  for (let i = range.from; i < range.to && !isNamed; i++) {
    const { start, end } = tokens[i] as Token
    const word = foldWord(text.slice(start, end).replaceAll('.', ''))
    isNamed = MATTERS.has(word) || CARERS.has(word)
  }
  return isNamed && isIdle(text, tokens, range)
}

/** Whether nothing but idle words stands in the tokens `range`. */
export function isIdle(text: string, tokens: readonly Token[], range: TokenRange): boolean {
  return foldedWords(text, tokens, range).every(({ word }) => saysNothing(word))
}

/** Whether the tokens `range` only name matters and join them: «søvnen og humøret». */
export function isListOfMatters(text: string, tokens: readonly Token[], range: TokenRange): boolean {
  return foldedWords(text, tokens, range).every(({ word }) => MATTERS.has(word) || word === 'og' || word === 'om')
}

interface Folded {
  readonly word: string
  /** A number, or a capital inside the sentence: «uke 36», «søkt Meråker». */
  readonly isName: boolean
}

const NOBODY_WHO = /^(?:som|har|opplysning(?:er|ar)?|informasjon|info|data|notat(?:er)?|oversikt)$/

function foldedWords(text: string, tokens: readonly Token[], { from, to }: TokenRange): Folded[] {
  return tokens.slice(from, to).map(({ start, end, isNumber, isSign }, i) => {
    const raw = text.slice(start, end)
    const word = foldWord(raw.replaceAll('.', ''))
    const following = tokens[from + i + 1]
    const next = following ? foldWord(text.slice(following.start, following.end)) : ''
    // «så var det …» begins, «så som så» tells; «ingen som» is everybody, «ingen» a denial; «ikke noe å si på» is praise
    const idle = (word === 'så' && i === 0) || (word === 'ingen' && NOBODY_WHO.test(next))
    if (next === 'på' && /^(?:si|seie|utsette|utsetje)$/.test(word)) return { word: 'ros', isName: false }
    return { word: idle ? 'ikke' : word, isName: isNumber || isSign || (i > 0 && /^\p{Lu}/u.test(raw)) }
  })
}

/** «(det) må dere nesten gå opp selv», «(der) har jeg aldri …»: idle words, then somebody is to do it or the writer has not; the rest is about that. */
function isPassedOn(told: readonly Folded[]): boolean {
  for (const [i, { word }] of told.entries()) {
    if (!saysNothing(word)) return false
    const next = told[i + 1]?.word ?? ''
    const second = told[i + 2]?.word ?? ''
    if (MODALS.has(word) && (TO_CLINIC.has(next) || (FUNCTION.has(next) && TO_CLINIC.has(second)))) return true
    if (TO_CLINIC.has(word) && MODALS.has(next)) return true
    if (i === 0 && NEVER_ASKED.has(word) && DENIED.has(next)) return true
    if ((LEFT.has(word) && WRITERS.has(next)) || (WRITERS.has(word) && LEFT.has(next))) return true
    const byWriter = (PASSED_OVER.has(word) && WRITERS.has(next)) || (WRITERS.has(word) && PASSED_OVER.has(next))
    if (byWriter && told.slice(i + 2, i + 5).some((later) => NOTHING.has(later.word))) return true
  }
  return false
}
/** What the writer does with a matter that is left for later: «lot jeg ligge», «hopper jeg over». */
const LEFT = words(`
  lar lot lét hopper hoppet hoppa overlater overlot overlet utsetter utsatte utset dropper droppet droppa sparer sparte parkerer parkerte
`)
/** Without a subject it is the writer who did not. */
const NEVER_ASKED = words('spurte spurde rakk nådde')
const TO_CLINIC = new Set(
  [...CARERS].filter((word) => word !== 'andre' && word !== 'annen' && word !== 'anna' && word !== 'meg'),
)

const isAsking = ({ word }: Folded): boolean => ASKING.has(word) || FORM.test(word)
const isTurn = ({ word }: Folded): boolean => TURNS.has(word)

function saysNothing(word: string): boolean {
  return (
    FUNCTION.has(word) ||
    MATTERS.has(word) ||
    ASKING.has(word) ||
    FORM.test(word) ||
    TURNS.has(word) ||
    DATES.has(word) ||
    isCarer(word)
  )
}

/** What is filled in or looked up, whatever it is about: «depresjonsskjema», «smertedagboka». */
const FORM = /(?:skjema|skjemaet|skjemaer|dagbok|dagboka|dagboken)$/
/** «kommunepsykologen», «hjerneskadeteamet». */
const CARER = /(?:psykolog|psykiater|terapeut|pleier|team|poliklinikk)(?:en|ar|aren|er|et)?$/

function isCarer(word: string): boolean {
  return CARERS.has(word) || CARERS.has(word.replace(/s$/, '')) || CARER.test(word)
}

function isMatter({ word }: Folded): boolean {
  return MATTERS.has(word)
}

/**
 * The first token that a matter which was not asked about can be named in, before the token `at`: in «snakker godt norsk jobb fikk jeg ikke
 * spurt om» that is «jobb». Undefined where no matter stands there, or where a comma does.
 */
export function matterBefore(text: string, tokens: readonly Token[], { from, to: at }: TokenRange): number | undefined {
  let first: number | undefined
  for (let i = at - 1; i >= from && at - i <= LONGEST_MATTER; i--) {
    if (i < at - 1 && (tokens[i] as Token).after >= Break.Clause) return undefined
    const [told] = foldedWords(text, tokens, { from: i, to: i + 1 })
    if (!told || !saysNothing(told.word)) return first
    if (isMatter(told)) first = i
  }
  return undefined
}
const LONGEST_MATTER = 6
