import type { Duration } from './lengths.ts'
import { countOf } from './spoken-numbers.ts'

const L = 'a-zà-öø-ÿ'
const SINCE = '(?:siden|sidan|sia|fra|frå|da|då|før|etter at|allerede|allereie|alt|helt|heilt|rundt|ved|som|i)'
const N = '\\d{1,2}|[a-zà-öø-ÿ]{2,14}'
const ABOUT = '(?:omtrent |ca\\.? |rundt |om lag |cirka |sånn |bare |berre |nesten |snart )?'
const SUBJECT = '(?!barn|sønn|datter|dotter|mor|far|bror|søster|mann|kone|kona|katt|hund)[a-zà-öø-ÿ]{1,14}'
/** «siden hun var 19», «fra han fylte femten», «då pasienten var tolv år». */
const WAS = new RegExp(
  `(?<![${L}])(?:siden|sidan|sia|fra|frå|da|då|før|etter at|allerede da|alt då) ${SUBJECT} (?:var|fylte|fyllte|ble|blei|vart) ${ABOUT}(?<n>${N})(?: ?år)?(?![${L}\\d%/]|[.,]\\d| (?:uker|veker|måneder|månader|dager|mnd|på vei|på veg|gravid))`,
  'g',
)
/** «i 15-årsalderen», «fra ni års alder», «som tolvåring». */
const AT_AGE = new RegExp(
  `(?<![${L}])${SINCE} ${ABOUT}(?<n>\\d{1,2}|[${L}]{2,14}?)[- ]?(?:års?[- ]?alder(?:en)?|åring(?:en)?)(?![${L}])`,
  'g',
)
/** «siden midten av 20-årene», «fra tidlig i trettiåra». */
const DECADE = new RegExp(
  `(?<![${L}])(?:siden|sidan|sia|fra|frå|i) (?:(?<part>begynnelsen|byrjinga|starten|midten|slutten|tidlig|tidleg|sent|seint) (?:av |i )?)?(?<n>\\d0|tjue|tretti|førti|femti|seksti|sytti)[- ]?(?:åra|årene|årane)(?![${L}])`,
  'g',
)
const PART: Readonly<Record<string, number>> = {
  begynnelsen: 2,
  byrjinga: 2,
  starten: 2,
  tidlig: 2,
  tidleg: 2,
  slutten: 8,
  sent: 8,
  seint: 8,
}
/** About how old people are then. */
const STAGES: readonly [RegExp, number][] = [
  [/^(?:barndom|barneår|småbarn|liten|lita|spedbarn|barnsben|barnsbein)/, 8],
  [/^(?:barneskole|barneskule|folkeskole)/, 9],
  [/^(?:oppvekst)/, 10],
  [/^(?:pubertet|menarke|første mens|fyrste mens)/, 13],
  [/^(?:ungdomsskole|ungdomsskule|ungdomsskul)/, 14],
  [/^(?:konfirmasjon|tenår|tenåring)/, 15],
  [/^(?:ungdom)/, 16],
  [/^(?:videregående|vidaregåande|vgs|gymnas|russetid)/, 17],
  [/^(?:militæret|førstegangstjeneste|førstegongsteneste|folkehøgskole|folkehøgskule)/, 19],
  [/^(?:studietid|studieår|studiet)/, 22],
]
const STAGE = new RegExp(
  `(?<![${L}])(?:siden|sidan|sia|fra|frå|allerede på|allerede i|alt i|heilt frå|helt fra) (?:hun gikk på |han gikk på |ho gjekk på |han gjekk på |(?:hun|han|ho) var (?:på |i )?|tidlig |tidleg )?(?<stage>(?:første mens|fyrste mens|[${L}]{3,24}))`,
  'g',
)
const CHILD = 3

/** Onsets told by how old the patient was then, as months up to now. Text in lower case, offsets in UTF-16 units. */
export function findAgesOfOnset(text: string, ageYears: number): Duration[] {
  const at = (match: RegExpMatchArray, age: number | undefined): Duration[] => {
    if (age === undefined || !(age >= CHILD && age <= ageYears)) return []
    const start = match.index as number
    return [{ start, end: start + match[0].length, months: (ageYears - age) * 12 }]
  }
  const found: Duration[] = []
  if (/ (?:var|fyll?te|ble|blei|vart) /.test(text))
    for (const match of text.matchAll(WAS)) found.push(...at(match, countOf(match.groups?.n as string)))
  if (/alder|åring/.test(text))
    for (const match of text.matchAll(AT_AGE)) found.push(...at(match, countOf(match.groups?.n as string)))
  if (/å(?:ra|rene|rane)(?![a-zà-öø-ÿ])/.test(text))
    for (const match of text.matchAll(DECADE)) {
      const { n, part } = match.groups ?? {}
      found.push(...at(match, countOf(n as string) + (part ? (PART[part] ?? 5) : 5)))
    }
  if (/(?:siden|sidan|sia|fra|frå|allerede|alt) /.test(text))
    for (const match of text.matchAll(STAGE)) {
      const stage = match.groups?.stage as string
      found.push(...at(match, STAGES.find(([pattern]) => pattern.test(stage))?.[1]))
    }
  return found
}
