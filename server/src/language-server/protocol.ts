/**
 * What client and server say to each other beyond LSP. A client imports types from here, nothing else.
 *
 * | method           | kind                   | params                  | result          |
 * | ---------------- | ---------------------- | ----------------------- | --------------- |
 * | `henvis/packs`   | request                | `{ uri } \| null`       | `PackName[]`    |
 * | `henvis/setPack` | request                | `{ uri, packs \| null }` | `null`          |
 * | `henvis/check`   | request                | `{ uri, on }`           | `null`          |
 * | `henvis/draft`   | request                | `{ pack, language }`    | text of a letter |
 * | `henvis/completeness` | request           | `{ uri }`               | `Completeness \| null` |
 * | `henvis/triage`  | request                | `{ uri }`               | `Triage \| null` |
 * | `henvis/status`  | notification to client | `DocumentStatus`        |                 |
 *
 * `henvis/packs` lists the clinics to choose from: those that come with henvis, or those that the settings of an open
 * document know. `henvis/setPack` chooses the clinics that judge an open document, over the settings and over the
 * recipient named in it, until it is closed; `null` takes the choice back. `henvis/check` turns the check of an open
 * document on or off, whatever its language; documents of the language `henvisning` are always checked.
 * `henvis/triage` tells which clinics an open letter fits, best first, as `henvis triage` does; `null` where it could not be read.
 * `henvis/completeness` tells how an open letter stands with each clinic that judges it, element by element; `null` for a
 * document that is not checked. `henvis/status` follows every check of a document. Requests for a document that is not
 * open, and for packs that do not exist, fail with `InvalidParams` and a sentence that can be shown.
 *
 * Code actions have the kinds `quickfix` (one finding), `quickfix.henvis.fillAll` (placeholders for everything that is
 * missing, and all rewrites; from two findings on, or from one where this very kind is asked for) and
 * `source.fixAll.henvis` (all rewrites; where source actions are asked for). An offer that is not taken before its letter, its
 * clinics or its settings change is refused with `ContentModified`.
 *
 * `initializationOptions`: see `InitializationOptions`. The section `henvis` of the configuration: see `WindowSettings`.
 */
import type { Range } from 'vscode-languageserver'
import type {
  ClinicFit,
  ConfiguredMessage,
  JudgedPack,
  Language,
  Locale,
  NotChecked,
  Severity,
  TriageCriterion,
} from '../engine/index.ts'
import type { Completeness } from './completeness-protocol.ts'

export interface InitializationOptions {
  /**
   * Whether every document that the client opens here is a letter (default), or only those of the language
   * `henvisning` and those asked for with `henvis/check`.
   */
  readonly checkAll?: boolean
  /**
   * Whether a client that asks for diagnostics is offered those of all letters in its folders (default). With `checkAll`
   * these are all files that henvis can read, else those that end in `.henvisning`, `.henvisning.md` or `.henvisning.txt`.
   */
  readonly checkFolders?: boolean
  /**
   * A command of the client that a click on a code lens runs, with the URI and a list of the elements that are missing
   * there. Absent: a command of the server, which shows the missing as a message.
   */
  readonly lensCommand?: string
  /** Whether the client shows diagnostics in hovers by itself, so that those of the server need not repeat them. */
  readonly showsDiagnostics?: boolean
}

/** The settings of a window or folder, section `henvis`. They win over `henvis.config.yaml`. */
export interface WindowSettings {
  /** Ids of the packs that judge; empty or absent: the file decides, then the recipient of the letter. */
  readonly packs?: readonly string[]
  /** Language of messages; absent: that of the file, then of the editor, then bokmål. */
  readonly language?: Locale
  /** By rule id. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
  /** What findings say, by rule id: one text, or one for each language. */
  readonly messages?: Readonly<Record<string, ConfiguredMessage>>
}

interface PacksParams {
  readonly uri: string
}
export interface PackName {
  readonly id: string
  readonly name: string
}
interface SetPackParams {
  readonly uri: string
  readonly packs: readonly string[] | null
}
interface CheckParams {
  readonly uri: string
  readonly on: boolean
}
interface CompletenessParams {
  readonly uri: string
}
interface TriageParams {
  readonly uri: string
}
/** Which clinics a letter fits, the best first (see `triage` of the engine). Holds for `version` alone. */
export interface Triage {
  readonly uri: string
  readonly version: number
  readonly clinics: readonly TriagedClinic[]
}
export interface TriagedClinic extends Omit<ClinicFit, 'met' | 'violated' | 'unknown'> {
  readonly met: readonly TriagedCriterion[]
  readonly violated: readonly TriagedCriterion[]
  readonly unknown: readonly TriagedCriterion[]
}
export interface TriagedCriterion extends Omit<TriageCriterion, 'evidence'> {
  readonly evidence: readonly { readonly text: string; readonly range: Range }[]
}
interface DraftParams {
  readonly pack: string
  readonly language: Language
}

/** How a document stands after a check. */
export interface DocumentStatus {
  readonly uri: string
  readonly version: number
  /** Elements that the judging packs ask for and that are not in the letter. */
  readonly missing: number
  /** Elements that they ask for and that the letter touches on without telling them; none of these is missing too. */
  readonly unclear: number
  /** Elements that the judging packs ask for and the letter has. */
  readonly present: number
  readonly packs: readonly (PackName & Pick<JudgedPack, 'chosenBy'>)[]
  /** What could not be checked, and why; empty where everything was. */
  readonly notChecked: readonly NotChecked[]
}

export interface Requests {
  'henvis/packs': { readonly params: PacksParams | null; readonly result: readonly PackName[] }
  'henvis/setPack': { readonly params: SetPackParams; readonly result: null }
  'henvis/check': { readonly params: CheckParams; readonly result: null }
  'henvis/completeness': { readonly params: CompletenessParams; readonly result: Completeness | null }
  'henvis/triage': { readonly params: TriageParams; readonly result: Triage | null }
  'henvis/draft': { readonly params: DraftParams; readonly result: string }
}
export interface Notifications {
  'henvis/status': DocumentStatus
}

/** What `Diagnostic.data` carries: the version that was checked and the finding's place among those shown. */
export interface DiagnosticData {
  readonly version: number
  readonly index: number
}
