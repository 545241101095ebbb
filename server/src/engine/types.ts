/**
 * The plain data that travels through henvis. Everything here survives `JSON.stringify`.
 * All positions are half-open UTF-16 offsets into the text of the letter.
 */

/** A stretch of the letter: `start` inclusive, `end` exclusive, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span together with the words that stand there. */
export interface Quote extends Span {
  readonly text: string
}

/** Written language of a letter: bokmål or nynorsk. */
export type Language = 'nb' | 'nn'
/** Language of messages. */
export type Locale = 'nb' | 'nn' | 'en'
export type Localized = Readonly<Record<Locale, string>>
export type Severity = 'error' | 'warning' | 'info'
export type Format = 'plain' | 'markdown'

/** Where a requirement, a factor or a threshold is published. `date` is ISO 8601. */
export interface Source {
  readonly title: string
  readonly publisher?: string
  readonly date?: string
  readonly url?: string
}

/** Why a wording was seen and yet not counted. */
export type Why =
  | 'heading'
  | 'placeholder'
  | 'question'
  | 'ignorance'
  | 'other-person'
  | 'other-sense'
  | 'requirement-list'
  | 'letterhead'
  | 'plan'
  | 'wish'
  | 'past'
  | 'other-heading'
  | 'negation'

/** A wording that makes an element present; `kind` names the kind of wording (see the vocabulary). */
export interface Evidence extends Quote {
  readonly kind: string
}
export interface Dismissed extends Quote {
  readonly why: Why
}
export interface ElementResult {
  readonly present: boolean
  readonly evidence: readonly Evidence[]
  readonly dismissed?: readonly Dismissed[]
}

/** One current opioid. Doses in mg a day; patches in µg an hour. `null` where the letter gives no dose. */
export interface Opioid {
  readonly substance: string
  readonly route: 'oral' | 'sublingual' | 'transdermal'
  readonly mgPerDayMin?: number | null
  readonly mgPerDayMax?: number | null
  readonly ugPerHour?: number | null
}
/** Oral morphine equivalents, mg a day. `low` and `high` use the ends of the factor's interval. */
export interface OmeqPerDay {
  readonly regular: number
  readonly max: number
  readonly low: number
  readonly high: number
}
export interface Facts {
  readonly ageYears: number | null
  readonly painDurationMonths: number | null
  readonly fatigueDurationMonths: number | null
  readonly activityReductionPercent: number | null
  readonly interpreterNeeded: boolean | null
  readonly language: string | null
  readonly opioids: readonly Opioid[] | null
  readonly omeqPerDay: OmeqPerDay | null
  readonly nomed: readonly number[]
}
export type FactId = keyof Facts
/** What the letter asserts of a state such as `crps` or `pregnant`. */
export type Assertion = 'affirmed' | 'denied' | 'unknown'
export type Verdict = 'met' | 'violated' | 'borderline' | 'unknown'

/**
 * What a fix does. `rewrite`: same content, other words. `template`: placeholders only.
 * `answer`: states something about the patient, and is therefore only ever applied when a person picks it.
 */
export type FixKind = 'rewrite' | 'template' | 'answer'
export interface Edit extends Span {
  readonly newText: string
}
export interface Fix {
  readonly kind: FixKind
  readonly title: string
  readonly edits: readonly Edit[]
}

export interface Finding extends Span {
  /** `PACK/RULE`, or `henvis/RULE` where no pack owns it. */
  readonly ruleId: string
  readonly severity: Severity
  readonly message: string
  readonly explanation?: string
  /** The element or criterion that the finding is about. */
  readonly element?: string
  readonly criterion?: string
  readonly pack?: { readonly id: string; readonly version: string }
  /** The pack that wrote the rule, where the judging pack inherits it. */
  readonly inheritedFrom?: string
  readonly source?: Source
  readonly fixes: readonly Fix[]
}

export interface JudgedPack {
  readonly id: string
  readonly version: string
  readonly integrity: string
  readonly chosenBy: 'recipient' | 'default' | 'user'
}
export interface NotChecked {
  readonly check: string
  readonly reason: string
}

/** Everything that is known of one letter after a run. */
export interface LetterResult {
  readonly status: 'checked' | 'partly-checked' | 'not-checked'
  readonly notChecked: readonly NotChecked[]
  readonly language: Language
  /** The date by which ages and durations were reckoned, ISO 8601. */
  readonly date: string | null
  readonly packs: readonly JudgedPack[]
  readonly elements: Readonly<Record<string, ElementResult>>
  readonly facts: Facts
  readonly criteria: Readonly<Record<string, Verdict>>
  readonly reasons: Readonly<Record<string, readonly Quote[]>>
  readonly findings: readonly Finding[]
}

/** What a run needs to know besides the rules. The engine has no clock: `today` is an argument. */
export interface LintInput {
  readonly text: string
  /** Stretches that are not read, in order and apart: comments and code of a Markdown letter. */
  readonly hidden?: readonly Span[]
  readonly locale: Locale
  /** ISO date to reckon by where the letter has no date of its own. */
  readonly today?: string
  /** Ids of the packs to judge by; where absent, the recipient of the letter decides. */
  readonly packs?: readonly string[]
  /** Severities set by configuration, by rule id; `off` silences a rule. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
  /** What findings say by configuration, by rule id; `{names}` stand for what the rule's own message names by them. */
  readonly messages?: Readonly<Record<string, ConfiguredMessage>>
}

/** One text whatever the language, or one for each. */
export type ConfiguredMessage = string | Localized
