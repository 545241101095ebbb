import type { Sentence } from '../letter/letter.ts'
import type { ElementResult, Span } from '../types.ts'
import type { Reading } from './reading.ts'

/** What lasts: words for it, in lower case. */
export const PAIN =
  /smert|(?<![a-zæøå])smt(?![a-zæøå])|vond|verk|plag|isjias|nevralgi|nevropati|hodepin|migrene|brenn|brann|brent|svi(?![nk])|svei|stikk|stakk|murr|crps|fantom|lumbago|stråling|utstr|helvetes|helvetseld|zoster|krampe|gnag|øm(?:t|me|)(?![a-zæøå])/
export const FATIGUE =
  /utmatt?|fatigue|energi|kraft|krefter|sliten|utslitt|utsliten|gåen(?![a-zæøå])|trett|trøtt|utbren|(?<![a-zæøå])me(?:\/cfs)?(?![a-zæøå])|cfs|tom for|gått tom|gått på tomgang|tappet|tappa|orke|matt(?![a-zæøå])/
/** Words without which a letter about pain speaks of no exhaustion. */
const EXHAUSTION =
  /utmatt?|fatigue|cfs|utbren|energi|gåen(?![a-zæøå])|oversku?[do]|ut ?slit|utsliten|slit(?:en|na|ne)(?![a-zæøå])|krefte|krafta|kraften|trett|trøtt|orke|tappa|tappet/
/** What else lasts or happened; an onset beside these is not that of the complaint. */
const OTHER_TOPIC =
  /adhd|depresj|angst|diabet|hypertensj|blodtrykk|stoffskift|røyk|amfetamin|heroin|alkohol|sykmeld|sjukmeld|sykemeld|ufør|(?<![a-zæøå])aap(?![a-zæøå])|(?<![a-zæøå])lar(?![a-zæøå])|bodd|budd|flykt|innvandr|ko[mn]+[a-z]* (?:til|frå|fra) [a-zæøå]+ (?:for|i (?:19|20)\d\d)|(?:kona|mannen|mora|moren|faren|bror|søster) (?:har|hadde|fikk|fekk)/
/** Before a stretch of time, or right after it: since then it is worse, which is no onset. */
const WORSE_BEFORE =
  /(?:verre|verst|forverr[a-zæøå]*|økende|øk[nt]ing|økt|auk(?:a|e|ande|ing)|tiltat[a-z]*|tiltag[a-z]*|tiltak[a-z]*|eskaler[a-z]*|mer uttalt|meir uttalt|kraftigere|kraftigare|hyppigere|oftere)[^.;]{0,18}$/
const WORSE_AFTER = /^[^.;,]{0,16}(?:verre|forverr|økende|auk|tiltat|tiltag|eskaler)/
const CLAUSE = 120

/** Whether a letter tells of a pain. */
export function tellsOfPain(elements: Readonly<Record<string, ElementResult>>): boolean {
  return elements['pain-location']?.present === true || elements['pain-character']?.present === true
}

/** Whether a letter names an exhaustion anywhere. */
export function namesExhaustion({ letter }: Reading): boolean {
  return EXHAUSTION.test(letter.lower)
}

/** Whether an evidence, or what stands around it in its sentence, names the complaint. */
export function names(complaint: RegExp, { letter }: Reading, evidence: Span, sentence: Sentence): boolean {
  return complaint.test(
    letter.lower.slice(
      Math.max(sentence.label?.start ?? sentence.start, evidence.start - CLAUSE),
      Math.min(sentence.end, evidence.end + CLAUSE),
    ),
  )
}

/** Whether an evidence is about another matter: a disease, a benefit, a move. */
export function isAside({ letter }: Reading, evidence: Span, sentence: Sentence): boolean {
  return OTHER_TOPIC.test(
    letter.lower.slice(Math.max(sentence.start, evidence.start - 30), Math.min(sentence.end, evidence.end + 30)),
  )
}

/** Whether a stretch of time tells since when it is worse. */
export function isWorsening({ letter }: Reading, { start, end }: Span): boolean {
  return (
    WORSE_BEFORE.test(letter.lower.slice(Math.max(0, start - 48), start)) ||
    WORSE_AFTER.test(letter.lower.slice(end, end + 32))
  )
}

/** A clause that begins with another disease: «…, hypotyreose siden 2012». */
const DISEASE =
  /[,.;(\n] ?(?:og |samt |har )?(?:(?:type[ -]?[12][- ])?diabetes|sukkersy|sukkersju|dm ?2?|hypoty|hyperty|hypert|kols|astma|stoffskift|atrieflimmer|hjerteinfarkt|hjarteinfarkt|psoriasis|epilepsi|adhd|depresjon|angst)[a-zæøå]*(?: type \d)?(?: (?:siden|sidan|i|fra|frå|påvist|gjennom))* ?$/

/** Whether a stretch of time belongs to another disease. */
export function isOfDisease({ letter }: Reading, { start }: Span): boolean {
  return DISEASE.test(letter.lower.slice(Math.max(0, start - 48), start))
}
