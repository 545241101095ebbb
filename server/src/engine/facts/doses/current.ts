import type { Hit, Reading } from '../../evidence/reading.ts'
import { overlapsAny } from '../../evidence/spans.ts'
import type { Sentence } from '../../letter/letter.ts'
import type { ElementResult, Span } from '../../types.ts'
import { isStoppedByColumn } from './stopped-column.ts'

const L = 'a-zà-öø-ÿ'
const words = (forms: string): RegExp => new RegExp(`(?<![${L}])(?:${forms})(?![${L}])`, 'g')

/** Not, or no longer taken, wherever it stands. */
const STOPPED = words(
  'før(?= ?:)|sep|sepo|seponert[a-z]*|seponerte|autoseponert|sluttet|slutta|slutte|sluttar|slutt (?:med|på)|kuttet(?! ned)|kutta(?! ned)|stoppet|stoppa|stanset|stansa|avsluttet|avslutta|avslutt|trappet (?:helt )?ut|trappa (?:heilt )?ut|uttrappet|nedtrappet og|prøvd(?! (?:å|ned|redu|sep|ut))|prøvde(?! å)|prøvt|forsøkt(?! (?:å|ned|redu|sep|ut))|forsøkte(?! å)|utprøvd|freista(?! å)|tidl|tidligere|tidlegare|byttet (?:til|ut)|bytta (?:til|ut)|bytt til|skiftet til|på det meste|erstattet|avløst|tålte(?: ikke| ikkje)?|tolte ikkje|ikke tålt|ikkje tolt|cave|allergi[a-zæøå]*|ikke lenger|ikkje lenger|ute av|fjernet|tatt bort|teke bort|tok bort|ferdig med|(?:vært|vore|har|er) (?:innom|igjennom)|ingen av (?:dem|dei|delene|delane|disse|desse)|vært på|vore på|ikke hentet|ikke startet|aldri startet|kastet|kasta|droppet|droppa',
)
/** «trappet … gradvis ut» */
const TAPERING = /(?:trapp|fas|avvikl)[a-zæøå]*(?: [a-zæøå]+){0,2} $/
const OUT = /^ (?:[a-zæøå]+ ){0,2}?(?:ut|av|bort|vekk)(?![a-zæøå])/
/** What was; after the name only where it stands right behind it. */
const WAS = words('brukte|brukt|fikk(?! (?:hun |han )?(?:resept|hjelp))|fekk')
const RIGHT_BEHIND = 28
/** «har brukt … i fire år» lasts: the perfect with a length or a beginning. */
const STILL =
  /(?:^|[^a-zà-öø-ÿ])har (?:hun |han |ho |pas[a-z.]* )?(?:nå |no |nå lenge )?(?:brukt|fått|gått på|stått på|vært på|vore på)(?! (?:tidligere|tidlegare|før))[^.;]{0,20}$/
const SINCE_WHEN =
  /^[^.;]{0,60}(?:(?:^|[^a-zà-öø-ÿ])(?:i|gjennom) (?:\d+|[a-zæøå]{2,9}) (?:år|mnd|månede?r|månader|uker|veker)|siden|sidan)(?![a-zæøå])/
/** The same where the list is not one of current medicines. */
const MAYBE_STOPPED = words(
  'før(?=[:,;.)]|$)|hadde|tok|uten effekt|utan effekt|0 effekt|null effekt|ingen effekt|uten virkning|utan verknad|utan effekt|hjalp ikke|hjelpte ikkje|hjalp ikkje|bivirkning(?:er)?|biverknad(?:er)?',
)
/** Thought of, planned, or somebody's wish. */
const PLANNED = words(
  'planen er|plan|planlegg[a-z]*|planlagt|målet er|skal (?:over|trappe|prøve|starte|begynne|ha)|vil starte|ønsker|ønskjer|ønske om|vurder[a-z]*|aktuelt (?:med|å)|aktuell for|starte|oppstart|forslag|foreslår|foreslå|kan dere|kunne prøve|bør prøve|i stedet for|istedenfor|i staden for|framfor|fremfor|heller enn|spørsmål om|spør om',
)
/** Before «seponert», «slutte»: what is to come. */
const TO_COME =
  /(?:skal|bør|må|vil|kan|ønsker? å|ønskjer å|prøver å|ønske om å|for å|håper å|håp om å|hjelp til å|å få|å)(?: [a-zæøå]+){0,2} $/
const CURRENT = words(
  'nå|no|nåværende|noverande|pågående|bruker|brukar|tar|tek|står på|står han på|står hun på|fast|faste|i dag|idag|per i dag|fortsatt|fortsetter|framleis|fremdeles|stadig|går på|går no på|går nå på|behandles med|har|igjen|tilbake på',
)
const TAKES_NOW = words(
  'nå|bruker|brukar|tar|tek|står på|står han på|står hun på|fortsatt|framleis|fremdeles|går på|økt|auka|trappet opp|trappa opp',
)
const SWITCH = /(?:bytt|skift|erstatt|konverter|overgang|overført|omlagt|lagt om)[a-zæøå]*/g
/** Words that may stand between the beginning of a clause and the word that governs the names after it. */
const FUNCTION_WORDS =
  /^(?:(?:har|hun|han|ho|hen|pas|pas\.|pt|pt\.|pasienten|er|ble|blei|vart|det|dei|de|også|òg|og|men|vi|jeg|eg|bl\.?a\.?|blant annet|mellom anna|medisiner|medikamenter|av|da|så|i|på|med|ellers|elles|alle|disse|diverse|flere|fleire|en|ei|ein|vært|vore|blitt|vorte|forgjeves|tidligere|tidlegare|samt|i tillegg|opioider|analgetika|nå|no|aldri|ikke|hatt|stått|gått|-|•|\*|–|medikamentelt|konservativt|følgende|følgjande)[ \t]+)*$/
/** Other patients of the doctor, and what they take. */
const SOMEBODY_ELSE =
  /(?:den ene|den andre|en annen pasient|ein annan pasient|andre pasienter|andre pasientar)[^.;\n]{0,40}$/
/** Without punctuation what is farther behind a name is about something else. */
const BEHIND = 120
const FAR = 300

/** Whether the patient takes a named medicine now. `segment` is what is said of it. */
export function isCurrent(
  reading: Reading,
  hit: Hit,
  segment: Span,
  elements: Readonly<Record<string, ElementResult>>,
): boolean {
  const { lower } = reading.letter
  const { ids } = hit.sentence.section
  const inCurrentList = ids.includes('medication-current') || ids.includes('medication')
  if (ids.includes('medication-previous') || ids.includes('allergy') || isStoppedByColumn(reading, hit)) return false
  const after = lower.slice(hit.end, Math.min(segment.end, hit.end + BEHIND))
  const stops = (words: string, pattern: RegExp): boolean => stopsAfter(words, pattern, hit)
  if (TAPERING.test(lower.slice(Math.max(0, hit.start - 30), hit.start)) && OUT.test(after)) return false
  if (stops(after, STOPPED) || stops(after.slice(0, RIGHT_BEHIND), WAS)) return false
  if (!inCurrentList && stops(after, MAYBE_STOPPED)) return false
  const from = Math.max(hit.sentence.label?.start ?? hit.sentence.start, hit.start - FAR)
  const before = lower
    .slice(from, hit.start)
    .replace(/\([^()\n]*\)|(?<=(?:tidligere|tidlegare|før|tidl\.?) )har(?= )/g, (said) => ' '.repeat(said.length))
  if (SOMEBODY_ELSE.test(before)) return false
  if (isLeftBehind(before, lower.slice(hit.end, hit.end + 60))) return false
  const isStill = STILL.test(before) && SINCE_WHEN.test(after)
  if (!isStill && governs(before, hit, [STOPPED, WAS, PLANNED])) return isSwitchedTo(before)
  if (inCurrentList || isStill) return true
  if (governs(before, hit, [MAYBE_STOPPED])) return false
  if (hit.contexts.has('past') && lastIndex(before, CURRENT) < 0) return false
  if (lastIndex(before, TAKES_NOW) >= 0) return true
  const within = (id: string): boolean => overlapsAny(elements[id]?.evidence ?? [], hit)
  return within('medication-current') || !within('medication-previous')
}

/** Right before a word for stopping: perhaps a medicine that is not known, «naprosyn tålte hun ikke». */
const NAMED_BEFORE =
  /(?:^|[^a-zà-öø-ÿ])(?!kvalme|heldigvis|derfor|deretter|nettopp|siden|sidan|ellers|nylig|nyleg|gradvis|etter|måtte|skulle|allerede|dessverre|daglig|dagleg|kveld|kvelden|morgen|morgenen|behov|tablett|kapsl|trapp|plaster|milligram|seinare|senere|pasienten)[a-zà-öø-ÿ]{6,} $/

/** Whether words after a name say that it was stopped, and not another medicine after it («… 10 mg x 2 naprosyn tålte hun ikke»). */
function stopsAfter(text: string, pattern: RegExp, { end, sentence }: Hit): boolean {
  const isAnothers = (at: number): boolean =>
    sentence.inner.hits.some((h) => {
      const start = sentence.offset + h.start
      return /^element\/medication/.test(h.meaning.target) && start > end && start < at && at < sentence.offset + h.end
    })
  const stop = Array.from(text.matchAll(pattern)).find(({ index }) => !TO_COME.test(text.slice(0, index)))
  return stop !== undefined && !isAnothers(end + stop.index) && !NAMED_BEFORE.test(text.slice(0, stop.index))
}

/** A word before the name that says so of all names after it, unless something current is said in between. */
function governs(before: string, hit: Hit, patterns: readonly RegExp[]): boolean {
  const now = Math.max(lastIndex(before, CURRENT), before.lastIndexOf(';'))
  const offset = hit.start - before.length
  return patterns.some((pattern) =>
    Array.from(before.matchAll(pattern)).some(({ index, 0: said }) => {
      if (index < now || TO_COME.test(before.slice(0, index))) return false
      const start =
        Math.max(...[',', ';', '.', ':', '\n', '(', '–', '|'].map((mark) => before.lastIndexOf(mark, index - 1))) + 1
      const lead = before.slice(start, index).trimStart()
      if (FUNCTION_WORDS.test(lead)) return true
      // «Lyrica prøvd, …» is about what stands before it; «sluttet med Lyrica, …» about what follows
      const rest = before.slice(index + said.length)
      return !/[,;.\n]/.test(rest) && !namesIn(hit.sentence, offset + start, offset + index)
    }),
  )
}

/** Whether a medicine is named between two offsets of the letter, in a sentence. */
function namesIn({ inner, offset }: Sentence, start: number, end: number): boolean {
  return inner.hits.some(
    (h) =>
      offset + h.start >= start && offset + h.end <= end && /^(?:opioid|element\/medication)/.test(h.meaning.target),
  )
}

/** «skeptisk til morfin»: what is thought of it, not that it is taken. */
const UNWANTED =
  /(?:skeptisk (?:til|overfor)|(?:redd|engstelig|redde) (?:for|av)|motstand mot|motstander av|imot|takk(?:et|a) nei til|avslått|avslo|nekter|nektar|vil ikke ha|vil ikkje ha|ønsker ikke|ønskjer ikkje|uaktuelt med|unngå|slippe|sleppe|uten bruk av|utan bruk av) (?:å (?:ta|bruke|starte med|begynne med) )?(?:[a-zæøå]+ )?$/
/** «fra OxyContin til Targiniq»: the first is left. «fra OxyContin 80 mg til 40 mg» is no change of medicine. */
function isLeftBehind(before: string, after: string): boolean {
  if (UNWANTED.test(before)) return true
  if (/(?:i stedet for|istedenfor|i staden for|istadenfor|framfor|fremfor|avløste|erstattet|erstatta) $/.test(before))
    return true
  return (
    /(?:^|[^a-zà-öø-ÿ])(?:fra|frå) $/.test(before) &&
    /^[^,;.\n]{0,40}? (?:til|over på|over til) (?!\d|ca|nå|no)/.test(after)
  )
}

function isSwitchedTo(before: string): boolean {
  const switched = Array.from(before.matchAll(SWITCH)).at(-1)
  return switched !== undefined && /(?:^|[^a-zà-öø-ÿ])(?:til|med|over på) $/.test(before)
}

function lastIndex(text: string, pattern: RegExp): number {
  return Array.from(text.matchAll(pattern)).at(-1)?.index ?? -1
}
