import type { Reading } from '../evidence/reading.ts'
import type { Sentence } from '../letter/letter.ts'
import type { Span } from '../types.ts'

/** Kinds of happenings after which a pain or an exhaustion may last, by the words that name them. */
const EVENTS: readonly RegExp[] = [
  /operasjon|operert|operer[at]|(?<![a-zà-öø-ÿ])opr?(?:[. ]|$)|inngrep|kirurgi|fiksasjon|(?<![a-zà-öø-ÿ])fiks|laminektomi|dekompr|fusjon|avstiv|protese|ektomi|ablatio|amputa|plastikk|keisersnitt|sectio|reop|artroskopi|skrudd|margnagle|platefiks/,
  /ulykk|(?<![a-zà-öø-ÿ])fall(?:et)?(?![a-zà-öø-ÿ])|(?<![a-zà-öø-ÿ])falt|(?<![a-zà-öø-ÿ])datt(?![a-zà-öø-ÿ])|ramla|ramlet|påkjør|påkøyr|kollisjon|kollider|krasj|velta|veltet|klem|brudd|(?<![a-zà-öø-ÿ])brot|brakk|fraktur|skade|skada|snubl|skled|løft|slaget|smell/,
  /fødsel|fødsl|fødte|fødde|nedkom|svangerskap|forløsning|barsel/,
  /covid|korona|corona|influensa|kyssesy|kyssesju|mononukl|lungebetennel|infeksjon|borreli|vaksine|helvetesild|zoster|utslett|blemmer|sepsis|mening|sykdom|sjukdom|forkjøl|omgangssy/,
  /cellegift|kjemo|cytostatika|paklitaksel|(?<![a-zà-öø-ÿ])kur(?:en|er)?(?![a-zà-öø-ÿ])|strålebehandl|stråling/,
  /skilsmiss|samlivsbrudd|dødsfall|flytting|flytta|flyttet|permitter|krigen/,
  /hjerneslag|infarkt|blødning/,
]
const DETERMINER =
  '(?:(?:den|det|dei|de|denne|dette|første|fyrste|siste|sist|andre|ein|ei|en|hennes|hans|hennar|sin|si|sitt|begge) ){0,3}'
/** «siden da», «har siden», «siden samme dag»: what was told just before. */
const THEN =
  /(?<![a-zà-öø-ÿ])(?:(?:siden|sidan|sia|etter|fra|frå) (?:da|då|den tid|den tida|den gang|den gong|den (?:vinteren|sommeren|sommaren|våren|høsten|hausten|dagen|morgenen|morgonen|kvelden|natta|natten|uka|uken|veka|måneden|månaden|timen|stunda|hendelsen|hendinga|turen|perioden)|dette|det|dess|samme dag|same dag|den dagen|samme tid|same tid)|deretter|etterpå|siden|sidan|sia)(?![a-zà-öø-ÿ])/g
const AFTER = new RegExp(
  `(?<![a-zà-öø-ÿ])(?:siden|sidan|sia|etter|fra|frå|ved|i forbindelse med|i samband med) (?<det>${DETERMINER})(?<word>[a-zà-öø-ÿ]{2,30})`,
  'g',
)

/** A wording that points at a happening told elsewhere in the letter. */
export interface Reference extends Span {
  /** Words of its kind; null where it points at what was told just before. */
  readonly event: RegExp | null
  readonly which: 'first' | 'second' | 'last' | 'nearest'
}

const WHICH: readonly (readonly [RegExp, Reference['which']])[] = [
  [/første|fyrste/, 'first'],
  [/andre/, 'second'],
  [/siste|sist/, 'last'],
]

/** The first wording in a span that points elsewhere for its time, undefined where none does. Text in lower case. */
export function referenceIn(text: string, span: Span): Reference | undefined {
  const said = text.slice(span.start, span.end)
  let first: Reference | undefined
  for (const match of said.matchAll(AFTER)) {
    const { det = '', word = '' } = match.groups ?? {}
    const event = EVENTS.find((kind) => kind.test(word))
    if (!event) continue
    const which = WHICH.find(([pattern]) => pattern.test(det))?.[1] ?? 'nearest'
    first = { start: span.start + match.index, end: span.start + match.index + match[0].length, event, which }
    break
  }
  const then = said.matchAll(THEN).next().value
  if (!then || (first && first.start <= span.start + then.index)) return first
  const start = span.start + then.index
  return { start, end: start + then[0].length, event: null, which: 'nearest' }
}

/** How far back «siden da» points, in sentences. */
const BACK = 4

/** The sentences in which the time that a reference points at may stand, the likeliest first. */
export function sentencesFor(reference: Reference, from: Sentence, { letter, roles }: Reading): Sentence[] {
  const { sentences } = letter
  if (reference.event === null)
    return sentences
      .slice(Math.max(0, from.index - BACK), from.index)
      .reverse()
      .filter((s) => s.block === from.block || s.index === from.index - 1)
  const event = reference.event
  const told = (s: Sentence): boolean =>
    (roles[s.index] === 'body' || roles[s.index] === 'preamble') &&
    event.test(letter.lower.slice(s.label?.start ?? s.start, s.end))
  const before = sentences.slice(0, from.index).filter(told).reverse()
  if (before.length > 0) return before
  // «siden uhellet» after «I mai 2022 kom kneet under en traktor»: named by another word
  const near = sentences.slice(Math.max(0, from.index - BACK), from.index).filter((s) => s.block === from.block)
  return [...near.reverse(), ...sentences.slice(from.index + 1).filter(told)]
}
