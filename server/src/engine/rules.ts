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
      readonly fact: FactId | `omeqPerDay.${'regular' | 'max' | 'knownRegular'}`
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
  /** What to ask the patient where the letter does not say it. */
  readonly ask?: Localized
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
    /** As it is written on the package: «OxyContin». */
    readonly name: string
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
  readonly treatments?: readonly Treatment[]
  /** Factors that uphold or strengthen long-lasting pain. */
  readonly nomed?: readonly NomedFactor[]
}

/** What is published on a treatment; cues `treatment/ID` find it in letters. Information, not medical advice. */
export interface Treatment {
  readonly id: string
  readonly name: Localized
  readonly what: Localized
  readonly usedFor: Localized
  readonly how: Localized
  readonly benefit: Localized
  readonly drawbacks: Localized
  /** Where the description comes from. */
  readonly sources: readonly Source[]
  readonly offeredBy: readonly { readonly clinic: Localized; readonly source: Source }[]
  /** What sources say that do not agree. */
  readonly differing: readonly {
    readonly about: Localized
    readonly statements: readonly { readonly text: Localized; readonly source: Source }[]
  }[]
}

export interface NomedFactor {
  readonly number: number
  readonly name: Localized
  /** Elements that affirm the factor where the letter tells of them. */
  readonly givenBy?: readonly string[]
}

/** Text to be written into a letter; `[…]` marks what the doctor fills in, `[ja|nei]` a choice. */
export interface Template {
  /** Label before the text: «Søvn» gives «Søvn: …». Absent where the text is a sentence of its own. */
  readonly label?: string
  readonly text: string
}

/** What all rules of a pack have in common. */
interface PackRule {
  readonly id: string
  readonly severity: Severity
  readonly explanation: Localized
  readonly source: Source
  /** Other pages that ask for the same. */
  readonly furtherSources?: readonly Source[]
  /** The pack that wrote the rule, where it is not this one. */
  readonly inheritedFrom?: string
  /** The pack whose name the rule's cues bear, where it is not this one: `advice/PACK/ID`. */
  readonly cuesFrom?: string
  /** Why this pack changed a rule that it inherits. */
  readonly sharpened?: Localized
}

export interface Requirement extends PackRule {
  /** An element of the vocabulary, or `PACK/ID` for one that a pack defines. */
  readonly element: string
  readonly message: Localized
  readonly templates: Readonly<Record<Language, Template>>
  /** What is said after the label of the template: «Behov for tolk» + «nei». */
  readonly answers: readonly Readonly<Record<Language, string>>[]
  /** Other wordings of the same, found by cues `rewrite/PACK/REQUIREMENT/INDEX`, and what to write in their place. */
  readonly rewrites?: readonly { readonly text: Readonly<Record<Language, string>> }[]
  readonly when?: Expression
}

export interface CriterionUse extends PackRule {
  readonly criterion: string
  readonly messages: Readonly<Partial<Record<Exclude<Verdict, 'met'>, Localized>>>
}

/** Something the clinic wants said when the letter contains a wording of the rule's own cues, and where `when` holds. */
export interface Advice extends PackRule {
  /** The rule has cues (`advice/PACK/ID`); without one of them in the letter it is silent. */
  readonly cued: boolean
  /** `{affirmed}` and `{untouched}` stand for NOMED factors where the advice is about them, here and in the explanation. */
  readonly message: Localized
  readonly when?: Expression
  /**
   * The advice is about the NOMED factors and given where the letter affirms one. For some factors (by number) the elements
   * that speak of them: where one is present, the factor is not told to be untouched.
   */
  readonly nomed?: Readonly<Record<string, readonly string[]>>
}

export interface SkeletonSection {
  readonly section: string
  readonly heading: Readonly<Record<Language, string>> | null
  readonly requirements: readonly string[]
}

/** A treatment that a clinic says it gives or does not give. */
export interface OfferedTreatment {
  readonly treatment: string
  readonly source: Source
}

/** Rules as they are judged: with everything that is inherited. */
export interface Pack {
  readonly id: string
  readonly version: string
  /** The pack that it builds on. */
  readonly extends?: string
  /** Judges letters that name no recipient of their own. */
  readonly isDefault?: true
  /** Judges a letter to the clinic of another pack in its place, where `when` holds or one of its cues `instead/PACK` stands in the letter. */
  readonly insteadOf?: { readonly pack: string; readonly when?: Expression }
  /** Elements that only this pack knows, and the headings that they stand under; their ids are `PACK/ID`. */
  readonly elements?: readonly ElementRule[]
  readonly sections?: readonly SectionRule[]
  readonly integrity: string
  readonly name: Localized
  readonly clinic: {
    readonly name: string
    /** Where there is little room: «STHF smerte». */
    readonly short?: string
    readonly address: string
    readonly url?: string
    /** Where waiting times are published. */
    readonly waitingTimes?: string
  }
  readonly requirements: readonly Requirement[]
  readonly criteria: readonly CriterionUse[]
  readonly advice: readonly Advice[]
  /** What the clinic is for, and the elements that show that a letter is about it. */
  readonly subject?: { readonly name: Localized; readonly elements: readonly string[] }
  readonly treatmentsOffered?: readonly OfferedTreatment[]
  /** `advice` is the rule that says so where a letter asks for it. */
  readonly treatmentsNotOffered?: readonly (OfferedTreatment & { readonly advice: string })[]
  /** The order of a letter: where a new letter and inserted templates get their places from. */
  readonly skeleton: readonly SkeletonSection[]
}

/** How far a context cue reaches, in its own sentence; `subject`: as far as what it names is the subject. */
export type Reach = 'before' | 'after' | 'both' | 'sentence' | 'subject' | 'none'

/** What a matched cue means. */
export interface CueMeaning {
  /** `element/ID`, `sense/ID`, `sense/nomed/N`, `sense/state/ID`, `section/ID`, `state/ID`, `denied-state/ID`, `claim/ID/one|other`, `claim/unless`, `nomed/N`, `treatment/ID`, `context/WHY`, `recipient/PACK`, `instead/PACK`, `addressee/general`, `addressee/other`, `opioid/N` (row of the table), `advice/PACK/ID`, `rewrite/PACK/ID/N`. */
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
  /** Only names its matter («søvnen»): counts where its clause says something of it. */
  readonly topic?: boolean
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
