/** What `henvis/completeness` answers: plain data, positions as LSP has them (UTF-16). */
import type { Range } from 'vscode-languageserver'
import type { BulkKind, NotChecked, Verdict } from '../engine/index.ts'
import type { ElementState } from './features/completeness.ts'

/** How the open document stands with each clinic that judges it. Holds for `version` alone. */
export interface Completeness {
  readonly uri: string
  readonly version: number
  /** Of the check that this follows from; part of the name of an offer. */
  readonly resultId: string
  /** In the order of the judgement; empty where no clinic judges the letter, or where it could not be checked. */
  readonly clinics: readonly ClinicCompleteness[]
  /** Everything that waits to be filled in, in the order of the letter. */
  readonly placeholders: readonly Range[]
  readonly notChecked: readonly NotChecked[]
}

export interface ClinicCompleteness {
  readonly id: string
  readonly name: string
  /** Where there is little room. */
  readonly shortName: string
  /** In the clinic's own order. What it does not ask for in this letter is left out. */
  readonly elements: readonly ElementRow[]
  readonly criteria: readonly CriterionRow[]
}

interface Row {
  readonly id: string
  /** With a capital letter. */
  readonly name: string
  /** Why the clinic asks, and where it says so. */
  readonly explanation: string
  readonly source: string
  readonly places: readonly Place[]
}

export interface ElementRow extends Row {
  readonly state: ElementState
  /** The id, in an `OfferName`, of the code action that writes a placeholder or rewrites; absent where there is none. */
  readonly offer?: string
  /** What that code action does. */
  readonly offerKind?: BulkKind
}

export interface CriterionRow extends Row {
  readonly verdict: Verdict
  /** What the clinic says to this verdict; absent where it says nothing. */
  readonly message?: string
  /** Elements that the verdict rests on and that are missing, where it is unknown. */
  readonly missing: readonly string[]
}

/** A stretch of the letter; `why` where it was seen and not counted. */
export interface Place {
  readonly range: Range
  /** On one line. */
  readonly text: string
  readonly why?: string
}
