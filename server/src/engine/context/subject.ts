import type { Match } from '../cues/automaton.ts'
import type { Token } from '../letter/lexer.ts'
import type { TokenRange } from '../letter/sentences.ts'
import { ClauseWords } from './clause-words.ts'
import { owned, type Role, roleOf } from './person-role.ts'
import {
  CONJUNCTION,
  CONTRAST,
  COORDINATION,
  DETERMINER,
  EXPLETIVE,
  isChild,
  isPlainVerb,
  isVerb,
  MIND,
  OTHER_SUBJECT,
  PLURAL_PRONOUN,
  pronounOf,
  SAYS,
  type Sex,
  sexOf,
} from './subject-words.ts'

/**
 * Who a word is said of: the patient (`0`), somebody else, or somebody else depending on the patient's sex («Kona er lærer. Hun er
 * sykmeldt» is said of the wife unless the patient is a woman).
 */
export type Speaker = 0 | 'other' | `unless-${Sex}` | `if-${Sex}`

/** The one that a sentence spoke of, whom a pronoun in the next may mean. */
export interface Spoken {
  readonly sex: Sex | undefined
  readonly plural: boolean
}

/** A sentence as it is asked for its subjects; `persons` are the words for somebody else in it, in any order. */
export interface Clauses {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly range: TokenRange
  readonly persons: readonly Match[]
  /** Whom the sentence before was about. */
  readonly before: Spoken | undefined
  /** The label of the sentence is a word for somebody else: «Ektemann: pensjonert politimann». */
  readonly labelled: boolean
}

/** For each token of a sentence, counted from its first, who it is said of; and whom the sentence leaves in mind. */
export interface Speakers {
  readonly of: readonly Speaker[]
  readonly spoken: Spoken | undefined
}

/** Whether words under a speaker are somebody else's where the patient is of this sex, or of one that the letter does not tell. */
export function isSomebodyElse(speaker: Speaker, patient: Sex | undefined): boolean {
  if (speaker === 0) return false
  if (speaker === 'other') return true
  const sex = speaker.slice(speaker.indexOf('-') + 1)
  return speaker.startsWith('unless-') ? patient !== sex : patient === sex
}

/** No subject is carried farther than this without a comma: dictated letters have sentences without an end; tokens. */
const FARTHEST = 18
/** A clause as short as this goes on with a subject that has no verb: «Samb. kokk, skiftarbeid»; tokens. */
const SHORT_CLAUSE = 2

/** Reads a sentence from left to right and tells who each word is said of. Linear in the sentence. Undefined where nobody else is in it. */
export function readSubjects(clauses: Clauses): Speakers | undefined {
  return clauses.persons.length === 0 && !clauses.before && !clauses.labelled
    ? undefined
    : new SubjectReader(clauses).read()
}

class SubjectReader {
  private readonly of: Speaker[] = []
  private readonly clause: ClauseWords
  private readonly persons = new Map<number, number>()
  private spoken: Spoken | undefined
  private speaker: Speaker = 0
  /** Who comes back after a relative clause or a phrase. */
  private outer: Speaker = 0
  private role: Role
  private child = false
  /** What is told of them stands in brackets: «kona (lærer)». */
  private bracketed = false
  private initial = false
  private verb = false
  private since = 0

  constructor({ text, tokens, range, persons, before, labelled }: Clauses) {
    this.clause = new ClauseWords(text, tokens, range)
    for (const { first, last } of persons) this.persons.set(first - range.from, last - range.from)
    this.spoken = before
    if (labelled) {
      this.speaker = 'other'
      this.role = 'subject'
      this.initial = true
    }
  }

  read(): Speakers {
    let told: Spoken | undefined
    for (let i = 0; i < this.clause.length; i++) {
      if (i > 0) this.pass(i)
      const last = this.persons.get(i)
      if (last !== undefined && this.begins(i, last)) {
        told = this.spoken
        // cues take «mannen» for the patient
        const named = this.clause.word(last) === 'mann' || this.clause.word(last) === 'mannen' ? this.speaker : 0
        for (; i <= last; i++) this.of.push(named)
        i--
        this.since = i
        continue
      }
      this.turn(i)
      this.of.push(this.ofVerb(i))
    }
    return { of: this.of, spoken: told ?? (this.anaphor ? this.spoken : undefined) }
  }
  private anaphor = false
  /** Kin who only tell of the patient or help: a pronoun after them is the patient's. */
  private witness = false

  /** Takes up a word for somebody else, tokens `first` to `last`, where it is what its clause is about. */
  private begins(first: number, last: number): boolean {
    const word = this.clause.word(last)
    let start = first
    while (start > 0 && !this.clause.atBreak(start) && DETERMINER.has(this.clause.word(start - 1))) start--
    const role = roleOf(this.clause, start, first, last)
    if (!role) return false
    this.spoken = { sex: sexOf(word), plural: PLURAL.test(word) }
    this.witness = role === 'witness'
    if (role === 'witness') {
      this.back()
      return true
    }
    const relative = role === 'relative'
    if (relative || role === 'phrase') this.outer = this.speaker
    else this.outer = 0
    this.role = role
    this.verb = false
    this.bracketed = /\(/.test(this.clause.gap(last))
    this.child = isChild(word)
    this.initial = start === 0
    this.speaker = word === 'mannen' && !owned(this.clause, first) && !relative ? 'unless-male' : 'other'
    return true
  }

  /** What a comma, or the end of a relative clause, does to the subject. */
  private pass(i: number): void {
    if (this.speaker === 0) return
    const word = this.clause.word(i)
    if (!this.clause.atBreak(i)) {
      if (i - this.since > FARTHEST) this.end()
      return
    }
    if (this.role === 'subject' && /\(/.test(this.clause.gap(i - 1))) return
    if (i - 1 === this.since && /:/.test(this.clause.gap(i - 1))) return
    // «Bor hos mor, som selv er sykmeldt»
    if (word === 'som' && i - this.since <= 2) return
    if (this.role === 'phrase' && this.bracketed) {
      if (/\)/.test(this.clause.gap(i - 1))) this.end()
      return
    }
    if (this.role === 'relative' || this.role === 'phrase') {
      this.end()
      return
    }
    if (COORDINATION.has(word) && isVerb(this.clause.word(i + 1)) && !this.household(i + 1)) return
    if (isVerb(word) && !this.household(i) && (this.verb || this.initial) && !(this.child && !this.verb)) return
    if (/^(?:som|å)$/.test(word)) return
    if (this.role === 'fragment' && this.initial && !this.child && !this.verb && this.isShort(i)) return
    this.end()
  }

  /** «har to barn» tells of the household. */
  private household(verb: number): boolean {
    return (
      /^(?:har|hadde)$/.test(this.clause.word(verb)) &&
      (this.clause.isNumber(verb + 1) ||
        /^(?:to|tre|fire|en|ett|et|ei|barn|born|voksne|små|felles)$/.test(this.clause.word(verb + 1)))
    )
  }

  private isShort(from: number): boolean {
    if (this.clause.isNumber(from)) return false
    let to = from
    while (to - from < SHORT_CLAUSE && !this.clause.breaksAfter(to)) to++
    return to - from < SHORT_CLAUSE
  }

  private end(): void {
    this.speaker = this.outer
    this.outer = 0
    this.role = this.speaker === 0 ? undefined : 'subject'
    this.verb = this.speaker !== 0
  }

  private back(): void {
    this.speaker = 0
    this.outer = 0
    this.role = undefined
  }

  /** Turns to the patient, or back to somebody else, at pronouns and at words that begin a clause of their own. */
  private turn(i: number): void {
    const word = this.clause.word(i)
    const sex = pronounOf(word)
    if (sex && !(this.of.length > 0 && i - this.since === 1 && /^(?:hennes|hennar|hans)$/.test(word))) {
      this.toPronoun(sex, i)
      return
    }
    if (PLURAL_PRONOUN.has(word) && this.spoken?.plural && i === 0) {
      this.speaker = 'other'
      this.verb = false
      this.role = 'subject'
      this.anaphor = true
      return
    }
    if (OTHER_SUBJECT.has(word)) {
      if (!/^(?:selv|sjølv)$/.test(word) || (this.clause.atBreak(i) && word !== '')) {
        this.back()
        if (/^(?:selv|sjølv)$/.test(word)) this.spoken = undefined
      }
      return
    }
    if (this.speaker === 0) return
    if (this.clause.atBreak(i) && EXPLETIVE.has(word)) {
      this.back()
      return
    }
    if (CONTRAST.has(word) && !isVerb(this.clause.word(i + 1))) {
      this.back()
      return
    }
    if (isPlainVerb(word)) this.atVerb(i)
  }

  private toPronoun(sex: Sex, i: number): void {
    const { spoken } = this
    if (!spoken) {
      this.back()
      return
    }
    // the patient is who kin speak of
    if (spoken.plural || (spoken.sex && spoken.sex !== sex)) {
      this.back()
      return
    }
    this.anaphor = true
    this.role = 'subject'
    this.verb = false
    this.since = i
    this.outer = 0
    this.speaker = spoken.sex && !this.witness ? `unless-${sex}` : `if-${sex === 'female' ? 'male' : 'female'}`
  }

  /** A second verb without a word or a comma that joins it is the patient's, in telegrams and dictation. */
  private atVerb(i: number): void {
    const before = this.clause.word(i - 1)
    const joined =
      this.clause.atBreak(i) ||
      COORDINATION.has(before) ||
      CONJUNCTION.has(before) ||
      isVerb(before) ||
      /^(?:som|å|ikke|ikkje|selv|sjølv)$/.test(before)
    if (this.verb && !joined && this.role !== 'relative' && !this.relativeSubject) {
      this.end()
      return
    }
    this.verb = true
  }
  private get relativeSubject(): boolean {
    return this.role === 'subject' && this.clause.word(this.since + 1) === 'som'
  }

  /** After «mener», «tror», «sier» comes what is thought of the patient. */
  private ofVerb(i: number): Speaker {
    const { speaker } = this
    const word = this.clause.word(i)
    if (speaker === 0 || i - this.since > 4) return speaker
    if (
      SAYS.has(word)
        ? !COORDINATION.has(this.clause.word(i + 1))
        : MIND.has(word) && THOUGHT_OF.has(this.clause.word(i + 1))
    )
      this.back()
    return speaker
  }
}

const PLURAL = /(?:foreldre|foreldrene|foreldra|barna|borna|søsken|ungene|ungane)$/
const THOUGHT_OF = new Set('at om for over fordi han hun ho hu pasienten hvordan hvorfor korleis kvifor'.split(' '))
