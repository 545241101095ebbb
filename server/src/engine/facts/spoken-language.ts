import type { Hit, Reading } from '../evidence/reading.ts'
import type { StateResult } from '../evidence/states.ts'
import { sentenceAt } from '../letter/letter.ts'
import type { ElementResult, Quote } from '../types.ts'

export interface SpokenLanguage {
  readonly interpreterNeeded: boolean | null
  /** Of the interpreter or the mother tongue: lower case, in Norwegian. */
  readonly language: string | null
  readonly quotes: readonly Quote[]
}

const TARGET = 'spoken-language/'
const MOTHER_TONGUE = /morsmål|fyrstespråk|førstespråk|(?:eneste|einaste) (?:språk|hu?n kan|ho kan)/
const INTERPRETED = /tolk|oversett|omset/
/** Right behind or before a name of a language. */
const IS_MOTHER_TONGUE_AFTER =
  /^[a-z]*(?: er| som|,)?(?: jo)?(?: hennes| hans)? (?:morsmål|første ?språk|fyrste ?språk|det (?:eneste|einaste))/
const IS_MOTHER_TONGUE_BEFORE = /(?:morsmål|førstespråk|fyrstespråk)[a-z]*(?: er|:| -)? $/
const IS_INTERPRETED_AFTER = /^[a-z]*[- ](?:[a-z]+ )?[a-z]*tolk/
const IS_INTERPRETED_BEFORE = /tolk[a-z]*[ (:,–-]*(?:på |i |til |språk:? )?$/
/** «syrisk mann» is where somebody comes from. */
const ORIGIN =
  /^[a-z]* (?:mann|kvinne|dame|gutt|jente|flykt|statsborg|opprinn|opphav|familie|bakgrunn|pas|borger|milj|samfunn|foren|menig|nettverk|krets|kultur|landsm)/

/** Near a name of a language: it is the patient's own, or the interpreter's. */
const NEAR = 40
/** «Språk: norsk» */
const AS_LANGUAGE = /språk(?:et)?[ :]*$/
const SPEAKS = /snakk|(?<![a-zæøå])tal[ea]r|språk|morsmål|tolk/
/** «Morsmål: bosnisk» says nothing of an interpreter. */
const OWN_TONGUE = /(?:morsmål|språk)(?:et)?[ :*]*$/
const DENIED = /(?<![a-zæøå])(?:ikke|ikkje|ingen|uten|utan|trenger ikke|nei|neppe)(?![a-zæøå])/
const NEEDS =
  /(?<![a-zæøå])(?:[a-zæøå]*tolk|tolken|tolkehjelp) (?:er |blir |vert )?(?:ønsk|ynskj|bestil|bes |trengs|trengst|må|skal|krev|påkrev|nødvendig|naudsynt|benytt|brukt|nytta|alltid)|(?:datter|dotter|sønn|son(?![a-z])|sonen|mann(?:en)?|kon[ae]|barn|nabo|venn|bror|søster|syster|niese|nevø|slektning|noen|nokon)[a-zæøå]* (?:som )?(?:har |må |pleier å |brukar å |vil )?(?:over[st]|omset|tolk)/
/** Said of the patient, also where a denial stands farther before. */
const NEEDS_PLAINLY =
  /(?:ho|hun|han|pas\.|pt\.?|pasienten) (?:treng|trenger|må ha|behøver|behøv|vil trenge|har bruk for|har behov for|bruker|brukar) (?:[a-zæøå]+ )?tolk/
const MANAGES =
  /norsk(?:en)? (?:er )?(?:det )?(?:er det )?(?:ingenting|ikke noe|ikkje noko|lite) å (?:si|seie|utsette|utsetje) på|norsk (?:snakker|snakkar|forstår|skjønner|skjønar) og (?:forstår|snakker|snakkar|skjønner|skjønar) (?:han|hun|ho|pasienten) (?:like |godt|flyt|fint|bra|uten|utan)|språkl(?:ig|eg) (?:er det )?(?:ingen|uproblem|grei|ok)|ingen (?:språk|kommunikasjonsp)|(?:kommunikasjon|samtale|snakke sammen|prate saman?|språket)[a-zæøå]*(?: på norsk)? (?:er |går |gjekk |byr )?(?:helt |heilt |ikke )?(?:fint|greit|bra|godt|uten|utan|på problem|lett|uproblem|upåklag)|(?:kommunikasjon|samtale)[a-zæøå]* på norsk (?:uproblem|fin|grei|ok|god|går)|norsk(?:en)? (?:er )?(?:jo )?(?:hennes |hans |hennar )?(?:morsmål|som (?:morsmål|du og jeg|du og eg|en innfødt|ein innfødd|oss|alle))|morsmål[a-z]*(?: er|:)? (?:jo )?norsk/

/** Which language the patient speaks and whether an interpreter is needed, from the sentences that tell of language. */
export function findSpokenLanguage(
  reading: Reading,
  element: ElementResult | undefined,
  states: ReadonlyMap<string, StateResult>,
): SpokenLanguage {
  const norwegian = states.get('norwegian')
  const interpreter = states.get('interpreter')
  const good = norwegian?.assertion === 'affirmed' || interpreter?.assertion === 'denied'
  const said = (element?.evidence ?? []).map((e) => around(reading, e))
  const needed = said.some((words) => NEEDS_PLAINLY.test(words))
    ? true
    : good
      ? false
      : isAffirmed(reading, interpreter) || said.some((words) => NEEDS.test(words) && !DENIED.test(words))
        ? true
        : said.some((words) => MANAGES.test(words))
          ? false
          : null
  return {
    interpreterNeeded: needed,
    language: languageIn(reading, element),
    quotes: [...(norwegian?.quotes ?? []), ...(interpreter?.quotes ?? [])],
  }
}

/** The mother tongue or the language of the interpreter, else the first that is named. */
function languageIn(reading: Reading, element: ElementResult | undefined): string | null {
  const { lower } = reading.letter
  const sentences = (element?.evidence ?? []).map((e) => sentenceAt(reading.letter, e.start)?.index ?? -1)
  const named = [...reading.hits]
    .filter(([target]) => target.startsWith(TARGET))
    .flatMap(([target, hits]) => hits.map((hit) => ({ name: target.slice(TARGET.length), hit })))
    .map(({ name, hit }) => ({
      name,
      at: hit.sentence.index,
      near: nearHit(reading, hit),
      before: lower.slice(Math.max(0, hit.start - NEAR), hit.start),
      after: lower.slice(hit.end, hit.end + NEAR),
    }))
    .filter(({ at, near }) => sentences.some((s) => s === at || (Math.abs(s - at) === 1 && SPEAKS.test(near))))
    .filter(
      ({ name, near, before, after }) =>
        !ORIGIN.test(after) && (name !== 'norsk' || MOTHER_TONGUE.test(near) || AS_LANGUAGE.test(before)),
    )
  const chosen =
    named.find(({ before, after }) => IS_MOTHER_TONGUE_AFTER.test(after) || IS_MOTHER_TONGUE_BEFORE.test(before)) ??
    named.find(({ before, after }) => IS_INTERPRETED_AFTER.test(after) || IS_INTERPRETED_BEFORE.test(before)) ??
    named.find(({ near }) => INTERPRETED.test(near)) ??
    named[0]
  return chosen?.name ?? null
}

/** What stands near a name of a language in its sentence, its label included. */
function nearHit({ letter }: Reading, { start, end, sentence }: Hit): string {
  const from = Math.max(sentence.label?.start ?? sentence.start, start - NEAR)
  return letter.lower.slice(from, Math.min(sentence.end, end + NEAR))
}

/** The sentence that an evidence stands in, as far as it is about the evidence. */
function around({ letter }: Reading, { start, end }: Quote): string {
  const sentence = sentenceAt(letter, start)
  const from = Math.max(sentence?.label?.start ?? sentence?.start ?? start, start - 2 * NEAR)
  return letter.lower.slice(from, Math.max(end, Math.min(sentence?.end ?? end, end + 2 * NEAR)))
}

function isAffirmed({ letter }: Reading, interpreter: StateResult | undefined): boolean {
  if (interpreter?.assertion !== 'affirmed') return false
  return interpreter.quotes.some(({ start }) => !OWN_TONGUE.test(letter.lower.slice(Math.max(0, start - 14), start)))
}
