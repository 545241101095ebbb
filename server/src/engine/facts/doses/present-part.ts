/** What was: «redusert fra 80 mg til …». */
const FORMER =
  /(?:^|[^a-zà-öø-ÿ])(?:fra|frå) (?:ca\.? )?\d+(?:[.,]\d+)?(?: ?mg)?(?: ?x ?\d+)?(?: daglig| per døgn| pr\.? døgn)? (?=til |ned til |opp til )/g
/** The same told afterwards: «20 mg x 2, ned fra 40 mg x 2». */
const FORMER_AFTER =
  /[,(]? (?:(?:ned|opp|gått ned|trappet ned|redusert) )?(?:fra|frå) (?:ca\.? )?\d+(?:[.,]\d+)? ?(?:mg|x|til \d)[^,.;)]*/
const NOW_AT =
  /(?:økt|auka|øka|redusert|trappa|trappet|gått|kommet|kome|nede|oppe|satt|sett)(?: (?:nå|no|ned|opp|seg))*(?: til| i| på) (?=(?:ca\.? )?\d)/g
const OTHER_TIMES =
  /(?:^|[^a-zà-öø-ÿ])(?:planen|planlagt|planlegg|plan:|skal|deretter|neste uke|neste veke|målet|ønsker å|vil trappe|kan økes|kan aukast|vurder|tidligere|tidlegare|tidl\.|opprinnelig|før det|på det meste|var oppe i|hadde før|forsøkt|prøvd|prøvde|freista)/
/** «inntil en, nei rettelse, inntil to»: what is taken back while dictating. */
const TAKEN_BACK =
  /(?:(?:inntil|opptil|maks|høyst|x|ganger|gonger) )?[a-zæøå\d]+(?: (?:mg|milligram|tabletter|tablettar|ganger|gonger))?[ ,.]+(?:nei(?: unnskyld| orsak| rettelse| retting| feil)?|rettelse|retting|korreksjon|korrigerer)[ ,.]+(?=(?:inntil|opptil|maks|høyst|x|\d|en|ein|ett|to|tre|fire|fem|seks|ti|tjue|tretti|førti|femti)(?![a-zæøå]))/g

/** The part that tells of today, where words in lower case tell of several doses: the current step of a plan. */
export function presentPart(words: string): string {
  const without = words.replace(FORMER, ' ').replace(TAKEN_BACK, '')
  const text = without.replace(FORMER_AFTER, ' ')
  const other = text.search(OTHER_TIMES)
  const kept = other > 0 && /\d/.test(text.slice(0, other)) ? text.slice(0, other) : text
  const now = [...kept.matchAll(NOW_AT)].at(-1)
  if (!now) return kept
  const rest = kept.slice(now.index + now[0].length)
  return /mg|milligram/.test(rest) || !/mg|milligram/.test(kept) ? rest : kept
}
