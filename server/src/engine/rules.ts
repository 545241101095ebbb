/** Rules as the engine reads them: the compiled form of `rules/`, plain data without code. */
import type { Packed } from './cues/packed.ts'
import type { PackedSpellings } from './cues/spellings.ts'
import type { PackedWords } from './cues/word-table.ts'
import type { FactId, Language, Localized, Severity, Source, Verdict, Why } from './types.ts'

/** A boolean expression over what was found. A fact that is not known makes its comparison false. */
export type Expression =
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression }
  | {
      readonly fact: FactId | `omeqPerDay.${'regular' | 'max'}`
      readonly min?: number
      readonly below?: number
      readonly max?: number
      readonly above?: number
      readonly is?: boolean | string | null
    }
  | { readonly state: string; readonly is: 'affirmed' | 'denied' }
  | { readonly element: string }
  | { readonly criterion: string; readonly is: Verdict }

export interface ElementRule {
  readonly id: string
  readonly name: Localized
  /** Contexts in which a wording does not count for this element. */
  readonly blockedBy: readonly Why[]
  /** Sections under whose headings no wording counts for this element. */
  readonly notUnder?: readonly string[]
}

/** A part of a letter that headings and label lines open. */
export interface SectionRule {
  readonly id: string
  readonly name: Localized
  /** Elements that any informative content under such a heading makes present. */
  readonly gives: readonly string[]
  /** Elements that belong here, so that their templates may be placed here. */
  readonly holds: readonly string[]
}

export interface StateRule {
  readonly id: string
}

export interface CriterionRule {
  readonly id: string
  readonly name: Localized
  /** The element that the criterion rests on: where it is missing, an unknown criterion is not reported. */
  readonly restsOn: readonly string[]
  /** Tried in this order; the first expression that holds decides, else `unknown`. */
  readonly verdicts: readonly { readonly verdict: Verdict; readonly when: Expression }[]
  readonly source: Source
}

export type OpioidRoute = 'oral' | 'sublingual' | 'transdermal' | 'rectal' | 'parenteral'

export interface OpioidFactor {
  readonly substance: string
  readonly route: OpioidRoute
  readonly factor: number | null
  readonly low: number | null
  readonly high: number | null
  readonly source: Source
  /** What other sources say. */
  readonly others?: readonly { readonly factor: number; readonly source: Source }[]
}

/** What opioids are called, in which strengths they are sold, and what they are worth in oral morphine. */
export interface OpioidTable {
  readonly products: readonly {
    readonly substance: string
    readonly route: OpioidRoute | null
    /** Of the opioid part: mg, for patches µg an hour. */
    readonly strengths: readonly number[]
    /** mg a unit, where the product is sold in one strength only. */
    readonly fixedStrength: number | null
    /** Substitution treatment: counted among the opioids, never converted. */
    readonly maintenance: boolean
  }[]
  /** Words that decide the route where the product leaves it open, or against it. */
  readonly forms: readonly { readonly words: readonly string[]; readonly route: OpioidRoute }[]
  /** Oral morphine equivalents a day = dose × factor; the dose in mg a day, for patches in µg an hour. `null`: never converted. */
  readonly factors: readonly OpioidFactor[]
}

/** Two things that cannot both be true now: cues `claim/ID/one` against `claim/ID/other`, or also against a current opioid. */
export interface ContradictionRule {
  readonly id: string
  readonly against?: 'opioids'
}

export interface Vocabulary {
  readonly opioids: OpioidTable
  readonly elements: readonly ElementRule[]
  readonly sections: readonly SectionRule[]
  readonly states: readonly StateRule[]
  readonly criteria: readonly CriterionRule[]
  readonly contradictions?: readonly ContradictionRule[]
}

/** Text to be written into a letter; `[…]` marks what the doctor fills in, `[ja|nei]` a choice. */
export interface Template {
  /** Label before the text: «Søvn» gives «Søvn: …». Absent where the text is a sentence of its own. */
  readonly label?: string
  readonly text: string
}
export interface Answer {
  readonly title: Localized
  readonly text: Readonly<Record<Language, string>>
}

export interface Requirement {
  readonly id: string
  readonly element: string
  readonly severity: Severity
  readonly message: Localized
  readonly explanation: Localized
  readonly source: Source
  readonly templates: Readonly<Record<Language, Template>>
  /** What is said after the label of the template: «Behov for tolk» + «nei». */
  readonly answers: readonly Answer[]
  /** Other wordings of the same, found by cues `rewrite/PACK/REQUIREMENT/INDEX`, and what to write in their place. */
  readonly rewrites?: readonly { readonly text: Readonly<Record<Language, string>> }[]
  readonly when?: Expression
}

export interface CriterionUse {
  readonly id: string
  readonly criterion: string
  readonly severity: Severity
  readonly messages: Readonly<Partial<Record<Exclude<Verdict, 'met'>, Localized>>>
  readonly explanation: Localized
  readonly source: Source
}

/** Something the clinic wants said when the letter contains a wording of the rule's own cues, and where `when` holds. */
export interface Advice {
  readonly id: string
  /** The rule has cues (`advice/PACK/ID`); without one of them in the letter it is silent. */
  readonly cued: boolean
  readonly severity: Severity
  readonly message: Localized
  readonly explanation: Localized
  readonly source: Source
  readonly when?: Expression
}

export interface SkeletonSection {
  readonly section: string
  readonly heading: Readonly<Record<Language, string>> | null
  readonly requirements: readonly string[]
}

export interface Pack {
  readonly id: string
  readonly version: string
  readonly integrity: string
  readonly name: Localized
  readonly clinic: { readonly name: string; readonly address: string; readonly url?: string }
  readonly requirements: readonly Requirement[]
  readonly criteria: readonly CriterionUse[]
  readonly advice: readonly Advice[]
  /** The order of a letter: where a new letter and inserted templates get their places from. */
  readonly skeleton: readonly SkeletonSection[]
}

/** How far a context cue reaches, in its own sentence. */
export type Reach = 'before' | 'after' | 'both' | 'sentence' | 'none'

/** What a matched cue means. */
export interface CueMeaning {
  /** `element/ID`, `sense/ID`, `section/ID`, `state/ID`, `denied-state/ID`, `claim/ID/one|other`, `claim/unless`, `nomed/N`, `context/WHY`, `recipient/PACK`, `opioid/N` (row of the table), `advice/PACK/ID`, `rewrite/PACK/ID/N`. */
  readonly target: string
  /** The kind of wording, as its author named it. */
  readonly kind: string
  /** For context cues. */
  readonly reach?: Reach
  /** For context cues: how many tokens it reaches; absent is to the end of the clause. */
  readonly within?: number
  /** Contexts that do not dismiss this cue although its element lists them. */
  readonly despite?: readonly Why[]
  /** Counts only under headings of these sections. */
  readonly under?: readonly string[]
}

/**
 * All cues as one automaton over words. A word carries sets of symbols: of its form, its stem, and of every beginning, ending and part
 * of it that a cue names. Some symbols begin a cue and lead to a place in it. From a place cues go on at once, or after a gap, by a
 * branch; a branch leads to the next place by each of its symbols.
 */
export interface CompiledCues {
  /** Pattern → its set of symbols, by kind of pattern; endings stand reversed. */
  readonly patterns: Readonly<Record<'form' | 'stem' | 'prefix' | 'suffix' | 'infix', PackedWords>>
  /** The sets of what is no word: any number, and the beginning and the end of a sentence. */
  readonly reserved: Readonly<Record<'number' | 'begin' | 'end', number>>
  /** For each set: how many symbols that go on with a cue, these, how many that begin one, and these, numbered by themselves. */
  readonly symbolSets: Packed
  /** How many symbols there are that go on with a cue. */
  readonly symbols: number
  /** The place that each symbol leads to that begins a cue. */
  readonly starts: Packed
  /** For each place: how many cues end there, the meaning of each; how many gaps, the longest and the branch of each; the branch without one, or 0. */
  readonly places: Packed
  /** For each branch: how many symbols it has, each with the place it leads to. Nothing stands at 0. */
  readonly branches: Packed
  readonly meanings: readonly CueMeaning[]
  readonly spellings: PackedSpellings
  /** Abbreviation without its full stops → its expansion, '' where none is safe. */
  readonly abbreviations: Readonly<Record<string, string>>
  /** Abbreviations whose full stop never ends a sentence («dr.», «f.», «ca.»). */
  readonly neverEnding: readonly string[]
}

export interface CompiledRules {
  readonly vocabulary: Vocabulary
  readonly cues: readonly CompiledCues[]
  readonly packs: readonly Pack[]
}
