import type { OpioidFactor, OpioidRoute } from '../rules.ts'
import type { OmeqPerDay, Quote, Why } from '../types.ts'

/**
 * What became of an opioid in the sum. `repeated`: stands elsewhere with the same dose, and is counted there;
 * `not-converted`: substitution treatment, or no factor is published; `impossible`: more than can be meant.
 */
export type DoseStatus = 'counted' | 'repeated' | 'strength-missing' | 'dose-missing' | 'not-converted' | 'impossible'

/** A current opioid as it stands in a text. Amounts a day in mg, for patches the strength in µg an hour; `null`: not told. */
export interface DoseLine extends Quote {
  readonly substance: string
  readonly route: OpioidRoute
  readonly maintenance: boolean
  readonly unit: 'mg/day' | 'ug/h'
  /** What is taken regularly: 0 where it is taken only as needed. */
  readonly regular: number | null
  /** With what is allowed as needed. */
  readonly max: number | null
  readonly status: DoseStatus
  readonly factor: OpioidFactor | null
  readonly omeq: OmeqPerDay | null
}

/** Words that look like a dose and are no current opioid: why. `no-opioid`: no name of an opioid is known in them. */
export interface PassedOver extends Quote {
  readonly why: Why | 'no-opioid'
}

/** The doses of a text and what they are worth in oral morphine, mg a day. */
export interface DosesRead {
  readonly lines: readonly DoseLine[]
  readonly passedOver: readonly PassedOver[]
  /** Null where a dose that is needed is not known, or where nothing is said of medicines. */
  readonly omeqPerDay: OmeqPerDay | null
  /** The sum of what is known: the least that it is where `omeqPerDay` is null. */
  readonly known: OmeqPerDay
}
