import { words } from './word-list.ts'

/** Words by which the subject of a clause is told, folded; bokmål and nynorsk. */

export type Sex = 'female' | 'male'

const FEMALE_PRONOUN = words('hun ho hu hennes hennar')
const MALE_PRONOUN = words('han hans')
/** The sex that a pronoun tells. */
export function pronounOf(word: string): Sex | undefined {
  if (FEMALE_PRONOUN.has(word)) return 'female'
  return MALE_PRONOUN.has(word) ? 'male' : undefined
}

/** «Foreldrene er uføre. De bor i samme hus.» */
export const PLURAL_PRONOUN = words('de dei begge')

const FEMALE =
  /(?:mor|mora|moren|mamma|mammaen|søster|søsteren|søstera|syster|systera|kone|kona|kånå|hustru|hustruen|datter|datteren|dattera|dotter|dottera|tante|tanten|tanta|niese|niesen|niesa|kusine|kusinen|kusina|venninne|venninnen|venninna|svigerinne|svigerinnen|svigerinna|kjerring|kjerringa|jenta|livsledsagersken)$/
const MALE =
  /(?:far|faren|pappa|pappaen|bror|broren|mann|mannen|maken|sønn|sønnen|son|sonen|onkel|onkelen|nevø|nevøen|fetter|fetteren|svoger|svogeren|kamerat|kameraten|kompis|kompisen|gutten|guten|gubben|gemalen)$/

/** The sex of one who is called by a word of kinship; undefined where the word does not tell. */
export function sexOf(word: string): Sex | undefined {
  if (FEMALE.test(word)) return 'female'
  return MALE.test(word) ? 'male' : undefined
}

const CHILD =
  /(?:sønn|son|sønner|sønnene|døtre|døtrene|datter|dotter|barn|barna|born|borna|barnet|unger|ungene|ungane)$/

/** Whether a word names children: «to barn i skolen, jobber selv» is a household, not who speaks of work. */
export function isChild(word: string): boolean {
  return CHILD.test(word)
}

/** What may stand before a word of kinship that begins a clause. */
export const DETERMINER = words(
  'pasientens pas hennes hans hennar hennars sin sitt sine si min mi vår deres eldste yngste en ei ein ene andre begge to tre fire voksne vaksne nye nåværende tidligere avdøde egen eigen den det selv også både',
)
export const PREPOSITION = words(
  'på i med hos til fra frå ved av under uten utan for gjennom siden sidan etter mot om over',
)
/** Words after which a clause with its own subject begins. */
export const CONJUNCTION = words(
  'at fordi mens medan men når da då om hvis dersom ettersom slik så for hvor der enn dessuten samtidig og',
)
export const CONTRAST = words('men mens medan derimot imidlertid ellers elles')
export const COORDINATION = words('og eller samt men')
/** Words with which the speaker turns to something else: no person, the patient, or the referrer. */
export const OTHER_SUBJECT = words('pasienten pas pt jeg eg vi selv sjølv')
export const EXPLETIVE = words('det dette der')

export const MODAL = words('må måtte skal skulle kan kunne vil ville bør burde pleier får fikk fekk måttet')

/** What kin tell of the patient follows. */
export const SAYS = words(
  'sier seier sa fortel forteller fortalte fortalt beskriver skildrer bekrefter melder oppgir opplyser angir rapporterer ser ser merker merkar merket observerer observert bemerker påpeker klager sett sagt merke ringer ringte ringt skriver skriv',
)
/** What kin think, hope and feel: theirs, but what they think of is the patient. */
export const MIND = words(
  'mener meiner synes synest tror trur tenker tenkjer håper vonar ønsker ynskjer ønskjer savner saknar frykter opplever bekymrer forstår skjønner lurer bekymret uroleg urolig redd engstelig fortvilet fortvila lei glad',
)
/** What kin do for the patient: it tells how the patient manages. */
export const HELPS = words(
  'hjelper hjelp hjelpe hjelpt handler handlar handle lager lagar lage vasker vaskar vaske steller stellar stelle støtter støttar støtte stiller stille passer passar passe henter hentar hente leverer leverar tar tek ta gjør gjer gjøre gjere gjort følger følgjer følge følgje kjører køyrer kjøre køyre kjørt køyrt ordner ordnar ordne bestiller bestillar bestille betaler overtatt overtar overtek overta overtok avlaster avlastar dusjer kler smører tolker tolkar tolke oversetter oversetje bærer bære løfter løfte trøster pleier',
)

/** Finite verbs that letters say of kin and of patients; the endings of Norwegian verbs do not set them apart from nouns. */
const FINITE = words(
  'er var har hadde blir ble blei vart får fikk fekk går gikk gjekk kan kunne må måtte skal skulle vil ville bør burde jobber jobbar jobbet jobba arbeider arbeidar arbeidet arbeidde bruker brukar brukte brukar tar tok tek lider lid leid sliter slit slet sleit strever strevar drikker drikk drakk sover søv sov døde døydde dør døyr heter heiter driver driv drev dreiv studerer studerte bor bodde bur budde trenger treng trengte snakker snakkar kjører køyrer røyker røykjer ligger ligg låg lå sitter sit satt sat står stod sto kommer kjem kom flytter flytta flyttet reiser reiste begynte begynner byrja slutter sluttar sluttet slutta venter ventar søker søkjer søkte klarer klarar klarte greier greidde orker orkar orket orka snorker snorkar beskrev prøvde prøver prøvar gir gav ga synes synest tror trur trudde mener meiner ønsker ynskjer håper vonar vet veit kjenner føler føler føla savner pendler pendlar mottar mottok misbruker misbruka misbrukte ruser rusar tåler toler tålte opplever opplevde utvikler utvikla lever levde levd studerar tjener tjente mistet mista opereres opererast soner heter ferdes hører høyrer møter',
)

/** Whether a folded word is a finite verb and can be nothing else: «hjelp» may be a noun. */
export function isPlainVerb(word: string): boolean {
  return FINITE.has(word)
}

/** Whether a folded word is a finite verb that is known. */
export function isVerb(word: string): boolean {
  return FINITE.has(word) || SAYS.has(word) || MIND.has(word) || HELPS.has(word)
}
