import type { Hit, Reading } from '../../evidence/reading.ts'
import type { Span } from '../../types.ts'
import { otherDrugAt } from './other-drugs.ts'

/** What begins a new entry: a mark of a list, or a line that begins with a capital. */
const NEW_LINE = /[\r\n](?=[ \t]*(?:[-*•–|]|[A-ZÆØÅ(]|\d+[.)] ))/
/** A word after a comma, «og» or «+» with an amount behind it is the next medicine: «…, Lyrica 75 mg», «og paracet ett gram». */
const NEXT_DRUG =
  /(?:[,;+&.]|(?<![a-zà-öø-ÿ])(?:og|samt|pluss|i tillegg|attåt))[ \t]*(?:og |samt |pluss |også |i tillegg |så |har han |har hun |tek ho |tar hun |tar han )?(?<name>[a-zà-öø-ÿ][a-zà-öø-ÿ-]{3,})(?<more>(?:[ \t]+[a-zà-öø-ÿ.-]{2,14}){0,2}?)[ \t]+(?:\d|x \d|(?:en|ei|ein|ett|et|to|tre|fire|fem|ti|femti|hundre|halvannen)(?: (?:tabl|tbl|gram|milligram|mg|kaps|pille))|(?:(?:en|to|tre|fire|fem|seks|sju|åtte|ni)?hundre|tjue|tretti|førti|femti|seksti|sytti|åtti|nitti|ti|fem)[a-zæøå]* (?:milligram|mg|gram))/g
/** Words after a comma that go on with the dose, whatever number follows. */
const SAME_DRUG =
  /^(?:samt|kan|inntil|opptil|maks[a-z]*|høyst|høgst|aldri|ikke|ikkje|ved|depot[a-z]*|retard|tabl[a-z]*|kaps[a-z]*|resoribl[a-z]*|mikst[a-z]*|plaster|morgen[a-z]*|morgon[a-z]*|kveld[a-z]*|natt[a-z]*|vesp|totalt|samlet|til|bytte[a-z]*|skift[a-z]*|hver|kvar|deretter|evt|eventuelt|sep[a-z]*|slutt[a-z]*|stopp[a-z]*|kutt[a-z]*|tatt|teke|start[a-zæøå]*|siden|sidan|økt|auka|redusert|trapp[a-z]*|nedtrapp[a-z]*|prøvd|forsøkt|sist[e]?|dette|etter|daglig|dagleg|dose[a-z]*|døgndose[a-z]*|dvs|altså|tilsammen|fordelt|delt|omtrent|cirka|rundt|gjennomsnittlig|vanligvis|vanlegvis|oftest|stort|periodevis|ekstra|tillegg|pluss|fast|faste|behov|hvorav|gjerne|noen|nokre|nede|oppe|gått|kommet|kome|brukt|brukes|bruker|brukar|tar|styrke|mange|henholdsvis|tilsvarende|bare|berre|snart|fram|frem|blir|varer|virker|verkar|halv|halvannen|hadde|får|fått|tidligere|tidlegare|i|så|begge|også)$/
const NEXT_WORD_IS_DOSE =
  /^(?:tabl?[a-z.]*|tbl|kaps[a-z.]*|mg|milligram|gram|gonger|ganger|dagar|dager|uker|veker|timer|timar|døgn|stk|plaster|pille[a-z]*|dose[a-z]*)$/

/** What is said of a medicine: from its name to the next medicine, the next entry or the end of the sentence. */
export function segmentOf(reading: Reading, hit: Hit, next: Hit | undefined): Span {
  const { prose, lower } = reading.letter
  let end = Math.min(endOfWords(reading, hit), next && next.start > hit.end ? next.start : Number.POSITIVE_INFINITY)
  const line = prose.slice(hit.end, end).search(NEW_LINE)
  if (line >= 0) end = hit.end + line
  for (const drug of [nextDrug(lower.slice(hit.end, end)), otherDrugAt(lower.slice(hit.end, end))])
    if (drug >= 0) end = Math.min(end, hit.end + drug)
  return { start: hit.start, end: hit.end + prose.slice(hit.end, end).trimEnd().length }
}

/** A sentence that ends at an abbreviation goes on with the number of doses: «16 mg subl. x 1». */
const GOES_ON =
  /^\.?[ \t]{0,3}(?:x ?\d|\d ?[x+]|\d+ ?(?:mg|tbl|tabl|stk)|ved behov|v\.b|per |pr\.? |i døgnet|om dagen|e\.b|(?:daglig |dagleg |fast )?(?:dosen|døgndosen|dose|dosering|doseringen|doseringa|dagsdosen|dagsdosa|styrken)(?: (?:er|har|ligger|ligg|nå|no)|:)|inntil|morgen|kveld|vesp)/

function endOfWords({ letter }: Reading, { sentence, end }: Hit): number {
  const next = letter.sentences[sentence.index + 1]
  if (!next || next.block !== sentence.block || next.label || end > sentence.end) return sentence.end
  return GOES_ON.test(letter.lower.slice(sentence.end, sentence.end + 20)) ? next.end : sentence.end
}

/** Where the words about the dose end: those just before the next name are about it («og inntil tre OxyNorm»). */
export function endOfDose({ letter }: Reading, segment: Span, next: Hit | undefined): number {
  if (!next || segment.end < next.start - 2) return segment.end
  const words = letter.lower.slice(segment.start, next.start)
  const cut = Math.max(...[',', ';', ' og ', ' + ', '. ', '\n', ' samt '].map((mark) => words.lastIndexOf(mark)))
  return cut > 0 ? Math.min(segment.end, segment.start + cut) : segment.end
}

function nextDrug(words: string): number {
  for (const { groups, index } of words.matchAll(NEXT_DRUG)) {
    const name = groups?.name as string
    if (!SAME_DRUG.test(name) && !NEXT_WORD_IS_DOSE.test(name)) return index
  }
  return -1
}
