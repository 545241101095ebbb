import type { Hit, Reading } from '../../evidence/reading.ts'
import type { OpioidTable } from '../../rules.ts'
import type { ElementResult, Quote, Span } from '../../types.ts'
import { type Dose, parseDose } from './parse-dose.ts'

type Product = OpioidTable['products'][number]

/** An opioid that is named in the letter, with what is said of its dose. */
export interface OpioidMention {
  readonly product: Product
  readonly route: NonNullable<Product['route']>
  readonly dose: Dose
  readonly quote: Quote
}

/** Words that say a medicine is not, or no longer, or not yet taken; in the same stretch as its name. */
const STOPPED =
  /(?<![a-zà-öø-ÿ])(?:sep|sepo|seponer[a-zà-öø-ÿ]*|slutt[a-zà-öø-ÿ]*|kutt[a-zà-öø-ÿ]*|stopp[a-zà-öø-ÿ]*|avslutt[a-zà-öø-ÿ]*|trappet ut|trappa ut|nedtrappet og|prøvd|prøvde|forsøkt|forsøkte|tidl|tidligere|tidlegare|før|fikk|fekk|hadde|brukte|tok|uten effekt|utan effekt|0 effekt|ingen effekt|uten virkning|utan verknad|byttet til|bytta til|byttet ut|bytta ut|på det meste|erstattet|hjalp ikke|hjelpte ikkje|tålte|tolte|ikke tålt|bivirkning[a-zà-öø-ÿ]*|cave|allergi[a-zà-öø-ÿ]*|ikke lenger|ikkje lenger|ute av|fjernet|tatt bort|teke bort|ferdig med|vært på|vore på|ikke hentet|ikke startet|ønsker|ønskjer|vurder[a-zà-öø-ÿ]*|aktuelt|starte|oppstart|forslag)(?![a-zà-öø-ÿ])/g
const CURRENT =
  /(?<![a-zà-öø-ÿ])(?:nå|no|bruker|brukar|tar|tek|står på|fast|faste|i dag|per i dag|fortsatt|framleis|stadig|går på|behandles med|har)(?![a-zà-öø-ÿ])/g
const SILENT = ['negation', 'other-person', 'plan', 'placeholder', 'requirement-list', 'letterhead'] as const

/** The opioids that the patient takes now, as the letter names them, in order. */
export function currentOpioids(
  reading: Reading,
  table: OpioidTable,
  elements: Readonly<Record<string, ElementResult>>,
): OpioidMention[] {
  const names = distinctNames(reading)
  return names.flatMap((hit, i) => {
    const product = table.products[Number(hit.meaning.target.slice(7))]
    if (!product || SILENT.some((why) => hit.contexts.has(why))) return []
    const segment = segmentOf(reading, hit, names[i + 1])
    if (!isCurrent(reading, hit, segment, elements)) return []
    const words = reading.letter.lower.slice(hit.end, segment.end)
    const route = routeOf(words, table) ?? product.route ?? 'oral'
    const isPatch = route === 'transdermal'
    const dose = parseDose(words, product.strengths, product.fixedStrength, isPatch)
    return [
      {
        product,
        route,
        dose,
        quote: { text: reading.letter.text.slice(hit.start, segment.end), start: hit.start, end: segment.end },
      },
    ]
  })
}

/** Names of products, the longest where they overlap, the first row where one name has several. */
function distinctNames(reading: Reading): Hit[] {
  const all = [...reading.hits].filter(([target]) => target.startsWith('opioid/')).flatMap(([, hits]) => hits)
  const row = (hit: Hit): number => Number(hit.meaning.target.slice(7))
  const kept: Hit[] = []
  for (const hit of all.sort((a, b) => a.start - b.start || b.end - a.end || row(a) - row(b))) {
    const last = kept.at(-1)
    if (!last || hit.start >= last.end) kept.push(hit)
  }
  return kept
}

/** A drug that is named after the opioid ends what is said of it: «…, Lyrica 75 mg». */
const NEXT_DRUG =
  /[,;+&]\s*(?:og |samt |pluss )?(?=[a-zà-öø-ÿ]{4,}[^,;\n]{0,18}\d)(?!(?:inntil|opptil|maks|høyst|ved|depot|retard|tabl|kaps|morgen|kveld|natt|totalt|bytte|hver|kvar|deretter|evt|sep|slutt|stopp|kutt|tatt|teke|start|siden|sidan|økt|auka|trapp|prøvd|forsøkt|sist|eventuelt|dette|etter)[a-zà-öø-ÿ]*)|(?<=\d\s?(?:mg|g|x \d)?) og (?=[a-zà-öø-ÿ]{4,})/

function segmentOf(reading: Reading, hit: Hit, next: Hit | undefined): Span {
  const { prose, lower } = reading.letter
  let end = Math.min(hit.sentence.end, next && next.start > hit.end ? next.start : Number.POSITIVE_INFINITY)
  const rest = prose.slice(hit.end, end)
  const line = rest.search(/[\r\n](?=\s*[-*•A-ZÆØÅ])/)
  if (line >= 0) end = hit.end + line
  const drug = lower.slice(hit.end, end).search(NEXT_DRUG)
  if (drug >= 0) end = hit.end + drug
  return { start: hit.start, end: hit.end + prose.slice(hit.end, end).trimEnd().length }
}

function isCurrent(
  reading: Reading,
  hit: Hit,
  segment: Span,
  elements: Readonly<Record<string, ElementResult>>,
): boolean {
  const { ids } = hit.sentence.section
  const within = (id: string): boolean =>
    (elements[id]?.evidence ?? []).some((e) => e.start < hit.end && hit.start < e.end)
  const said = reading.letter.lower.slice(segment.start, segment.end)
  if (ids.includes('medication-previous') || ids.includes('allergy')) return false
  if (lastIndex(said, STOPPED) >= 0) return false
  const before = reading.letter.lower.slice(Math.max(hit.sentence.start, hit.start - 45), hit.start)
  const lastStop = lastIndex(before, STOPPED)
  const lastNow = Math.max(lastIndex(before, CURRENT), before.lastIndexOf(';'))
  if (ids.includes('medication-current') || ids.includes('medication')) return lastStop < 0 || lastNow > lastStop
  if (hit.contexts.has('past') || lastStop > lastNow) return false
  return within('medication-current') || !within('medication-previous')
}

function lastIndex(text: string, pattern: RegExp): number {
  return Array.from(text.matchAll(pattern)).at(-1)?.index ?? -1
}

function routeOf(words: string, table: OpioidTable): Product['route'] {
  const lower = ` ${words.toLowerCase().replace(/[^a-zà-öø-ÿ\d]+/g, ' ')} `
  return table.forms.find((form) => form.words.some((word) => lower.includes(` ${word} `)))?.route ?? null
}
