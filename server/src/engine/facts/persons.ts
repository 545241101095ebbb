/** Words for the patient and for others, in patterns over lower case text. */

const L = 'a-zà-öø-ÿ'

/**
 * How words end that a patient is called by, as «mann», «student», «industriarbeider»; the words may begin anywhere before, which costs
 * less than to read each word of a letter from its beginning.
 */
export const PERSON =
  '(?:mann|kvinne?|kvinna|dame|gutt|gut|jente|pasient|ungdom|student|elev|pensjonist|enke|lege|bonde|bruker|brukar|person|menneske|snekker|snikkar|tømrer|tømrar|maler|malar|legger|leggar|frisør|lærer|lærar|lektor|ingeniør|fisker|fiskar|sjåfør|selger|seljar|holder|haldar|bibliotekar|vaktmester|mester|meister|elektriker|elektrikar|mekaniker|mekanikar|sekretær|advokat|kokk|baker|servitør|postbud|vekter|politi|soldat|sveiser|sveisar|arbeider|arbeidar|pleier|pleiar|leder|leiar|konsulent|assistent|fører|førar|mottaker|mottakar|trygdet|trygda|ansatt|tilsett|hjelper|hjelpar|tekniker|teknikar|operatør|montør|murer|murar|rådgiver|designer|kunstner|musiker|musikar|skuespiller|journalist|terapeut|psykolog|økonom|revisor|arkitekt|jurist|forsker|forskar|matros|styrmann|kaptein|meierske|jordmor|dagmamma)(?:en|a|n|inne|innen)?'
/** Shorthand for the same; needs a number right after it. */
export const SHORT_PERSON = '(?:kv|pas|pt|kvi|dm|gt|jt|m|k|f)'

const KIN_NOUN =
  '(?:mor|mora|moren|mødre|far|faren|fedre|foreldre|sønn|sønnen|son|sonen|sønner|søner|datter|datteren|dattera|døtre|dotter|dottera|døtrer|barn|barna|barnet|born|bror|broren|brødre|brør|søster|søsteren|søstera|søstre|syster|systera|systre|lillebror|storebror|lillesøster|storesøster|kona|kone|konen|ektefelle|ektefellen|ektemann|ektemannen|mannen|sambo|samboer|samboeren|sambuar|sambuaren|kjæreste|kjæresten|gutter|gutar|jenter|guten|gutten|jenta|tvillinger|tvillingar|tvillingene|unger|ungar|ungene|ungane|onkel|tante|tanten|bestemor|bestefar|mormor|morfar|farmor|farfar|oldemor|nevø|niese|fetter|kusine|svigermor|svigerfar|svigersønn|svigerdatter|barnebarn|stebarn|stesønn|stedatter|katt|katten|hund|hunden|hest|hesten|dtr|dtr\\.|eldste|eldstemann|yngste|yngstemann|minstemann|minste|nabo|naboen|venn|vennen|venninne|venninna|venninnen|kollega|sjef|sjefen|lege|legen)'
/** Ends with a word for somebody else, with at most a few small words after it. */
const KIN_BEFORE = new RegExp(
  `(?<![${L}])(?:${KIN_NOUN}s?|(?:en|ei|ein|to|tre|fire|2|3|4) (?:gutt|gut|jente|sønn|son|datter|dotter))(?: (?:hans|hennes|hennar|sin|si|sitt|sine|på|er|som|var|ein|en|ei|et|eit|begge|og|nå|no|blir|fylte|fyller|døde|dør|død|var|ble|blei|vart)| \\d{1,2}|,)*[ ,(:]*$`,
)
const THEN_BEFORE =
  /(?:^|[^a-zà-öø-ÿ])(?:da|då|siden|sidan|sia|fra|frå|før|etter|allerede som|alt som|helt fra|ved|etter at) (?:han |hun |ho |pasienten |hen |eg |jeg )?(?:var |ble |blei |vart |fylte )?(?:en |ei |ein |omtrent |ca\.? |rundt )?$/
/** «til 62 år»; «til ei enke på 62 år» is about the patient. */
const UNTIL_BEFORE =
  /(?:^|[^a-zà-öø-ÿ])(?:til|innen|inntil) (?:(?:han|hun|ho|hen|pasienten) )?(?:omtrent |ca\.? |rundt )?$/
const KIN_AFTER = new RegExp(
  `^[ ]?(?:gam(?:me)?l[a-z]*|gaml[ae]|gml\\.?|gl\\.?)? ?(?:(?:eldre|yngre|frisk|felles|voksen|voksne|vaksen|vaksne) )?${KIN_NOUN}(?![${L}])`,
)

const KIN_AGED =
  /(?:^|[^a-zà-öø-ÿ])(?:har|med|til|og) (?:en |ei |ein |to |tre )?(?:datter|dotter|døtre|sønn|son|sønner|søner|barn|born|unge|unger|ungar|tvillinger|tvillingar)(?: på)? $/
const KIN_FIRST = new RegExp(`^(?!mannen|gut|jent|barnet|leg|mann)${KIN_NOUN}(?![${L}])`)

/** Whether words begin with somebody else: «sonen (19)», «… med mannen, som er 81». */
export function isKin(words: string, before: string): boolean {
  return (
    KIN_FIRST.test(words) ||
    (/^(?:mannen|kona)/.test(words) && /(?:^|[^a-zà-öø-ÿ])(?:med|og|hos|til|av|for) $/.test(before))
  )
}

/** Whether words end with a word for somebody else: «pasienten har en datter på». */
export function isNextToKin(before: string): boolean {
  return KIN_AGED.test(before)
}

/** Whether an age between these words is somebody else's, or an age that the patient once had. */
export function isOfSomebodyElse(before: string, after: string, words = ''): boolean {
  const said = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1)
  return (
    KIN_BEFORE.test(said) ||
    THEN_BEFORE.test(said) ||
    (/^(?:\d|$|er |fyll|blir )/.test(words) && UNTIL_BEFORE.test(said)) ||
    KIN_AFTER.test(after)
  )
}
