import type { ClauseWords } from './clause-words.ts'
import {
  CONJUNCTION,
  COORDINATION,
  HELPS,
  isVerb,
  MODAL,
  OTHER_SUBJECT,
  PREPOSITION,
  pronounOf,
  SAYS,
} from './subject-words.ts'

/**
 * How a word for somebody else stands in its clause: its subject, with a verb, without one («Kona lærer»), with no more than a phrase
 * («to barn i skolen»), before a relative clause («hos mor, som …»), or as one who tells of the patient or helps; undefined where it is
 * only named.
 */
export type Role = 'subject' | 'fragment' | 'phrase' | 'relative' | 'witness' | undefined

/** «hennes mann», «mannen hennes». */
export function owned(clause: ClauseWords, at: number): boolean {
  return (
    /^(?:hennes|hennar|hennars|sin|pasientens)$/.test(clause.word(at - 1)) ||
    /^(?:hennes|hennar|sin)$/.test(clause.word(at + 1))
  )
}

/** «Enslig mor som …»: a word before it that is no determiner makes it the patient. */
function isPatientAs(clause: ClauseWords, start: number): boolean {
  const before = clause.word(start - 1)
  if (clause.atBreak(start) || PREPOSITION.has(before) || CONJUNCTION.has(before)) return false
  return !isVerb(before)
}

/** «gift med en mann som …» */
function isWedTo(clause: ClauseWords, at: number): boolean {
  return /^(?:en|ein)$/.test(clause.word(at - 1)) && clause.word(at - 2) === 'med'
}

/** How a word for somebody else, words `first` to `last` with its determiners from `start`, stands in its clause. */
export function roleOf(clause: ClauseWords, start: number, first: number, last: number): Role {
  let next = last + 1
  if (/^(?:hans|hennes|hennar|min|sin|si|sine|deres|nå|no|også)$/.test(clause.word(next)) && !clause.breaksAfter(last))
    next++
  const word = clause.word(last)
  const after = clause.word(next)
  const between = clause.gap(next - 1)
  const bare = word === 'mann' || word === 'barn' || word === 'born'
  if (/^(?:mor|far)$/.test(word) && isPatientAs(clause, start)) return undefined
  if (after === 'som' && !/[;:]/.test(between)) {
    if (word === 'mann' && !owned(clause, first) && !isWedTo(clause, first)) return undefined
    if (helps(clause, next + 1)) return 'witness'
    return opens(clause, start) ? 'subject' : 'relative'
  }
  if (word === 'mann' && !owned(clause, first)) return undefined
  if (/\(/.test(between)) return wordlike(clause, next) ? 'phrase' : undefined
  // «ho og mannen ynskjer seg barn»
  if (clause.word(start - 1) === 'og' && isPatient(clause.word(start - 2))) return undefined
  if (!opens(clause, start) && !isLoose(clause, start, next))
    return inverted(clause, start, next) ? 'subject' : undefined
  if (/:/.test(between)) return 'subject'
  if (clause.breaksAfter(next - 1) || next >= clause.length) return undefined
  if (after === 'til' || clause.isNumber(next)) return agedSubject(clause, next)
  if (COORDINATION.has(after)) return undefined
  if (isVerb(after)) return helps(clause, next) ? 'witness' : bare && word !== 'mann' ? undefined : 'subject'
  if (after === 'selv' || after === 'sjølv') return 'subject'
  // after a conjunction a fragment is part of a list: «med far og mor hjemme»
  if (start > 0 && !clause.atBreak(start)) return undefined
  if (PREPOSITION.has(after)) {
    if (/^(?:samboer|sambuar|samb|særboer|kjæreste)$/.test(word)) return after === 'med' ? 'phrase' : undefined
    if (/^(?:siden|sidan|gjennom|om|for)$/.test(after)) return undefined
    return 'phrase'
  }
  return bare ? 'phrase' : 'fragment'
}

/** «Sønnen 14 år har ADHD»: the age, and then the verb. */
function agedSubject(clause: ClauseWords, at: number): Role {
  if (!clause.isNumber(at)) return undefined
  const verb = /^(?:år|åringen)$/.test(clause.word(at + 1)) ? at + 2 : at + 1
  return isVerb(clause.word(verb)) && !helps(clause, verb) ? 'subject' : undefined
}

function wordlike(clause: ClauseWords, i: number): boolean {
  return i < clause.length && !clause.isNumber(i)
}

/** Whether a clause may begin at a token. */
function opens(clause: ClauseWords, start: number): boolean {
  if (clause.atBreak(start)) return true
  return CONJUNCTION.has(clause.word(start - 1))
}

/** «barna sliter begge to datteren har spiseforstyrrelse»: no comma, yet a subject and its verb. */
function isLoose(clause: ClauseWords, start: number, next: number): boolean {
  const before = clause.word(start - 1)
  if (/^(?:den|denne|en|ei|ein)$/.test(clause.word(start - 2))) return false
  return isVerb(clause.word(next)) && !clause.breaksAfter(next - 1) && !PREPOSITION.has(before) && !isVerb(before)
}

/** «I vår ble søsteren innlagt»: an adverbial, the verb, and somebody else as its subject. */
function inverted(clause: ClauseWords, start: number, next: number): boolean {
  if (start < 2 || !INVERTING.has(clause.word(start - 1)) || next >= clause.length) return false
  if (clause.breaksAfter(next - 1) || COORDINATION.has(clause.word(next)) || PREPOSITION.has(clause.word(next)))
    return false
  let from = start - 1
  while (from > 0 && !clause.atBreak(from) && start - from < LONGEST_ADVERBIAL) from--
  if (!ADVERBIAL.has(clause.word(from)) || from === start - 1) return false
  return !range(from, start).some((i) => isPatient(clause.word(i)))
}

/** Whether what kin do, from their verb on, tells of the patient: they say, they help. */
function helps(clause: ClauseWords, verb: number): boolean {
  let at = verb
  while (
    at < verb + 3 &&
    (MODAL.has(clause.word(at)) || /^(?:har|hadde|er|også|ofte|alltid|selv|mye|mykje|lagt)$/.test(clause.word(at)))
  )
    at++
  const word = clause.word(at)
  if (/^(?:kjører|køyrer|tar|tek|bestiller)$/.test(word) && PAID.test(clause.word(at + 1))) return false
  return HELPS.has(word) || SAYS.has(word) || /^(?:med|støttende|bekymra)$/.test(word)
}

const LONGEST_ADVERBIAL = 6
const INVERTING = new Set('er var har hadde ble blir blei vart fikk får fekk går jobber arbeider sover'.split(' '))
const ADVERBIAL = new Set(
  'nå no i for da då dessuten også samtidig hjemme heime siden sidan etter tidligere nylig nyleg der her'.split(' '),
)
/** What is driven or taken for oneself, not for the patient. */
const PAID =
  /^(?:buss|bussen|lastebil|langtransport|taxi|trailer|drosje|tog|ferge|ferje|båt|truck|utdanning|utdannelse|fagbrev|master|medisin|medisiner|tabletter)$/

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}

function isPatient(word: string): boolean {
  return pronounOf(word) !== undefined || OTHER_SUBJECT.has(word)
}
