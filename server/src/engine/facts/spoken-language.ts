import type { Hit, Reading } from '../evidence/reading.ts'
import type { StateResult } from '../evidence/states.ts'
import type { ElementResult, Quote } from '../types.ts'

export interface SpokenLanguage {
  readonly interpreterNeeded: boolean | null
  /** Of the interpreter or the mother tongue: lower case, in Norwegian. */
  readonly language: string | null
  readonly quotes: readonly Quote[]
}

const TARGET = 'spoken-language/'
const MOTHER_TONGUE = /morsmål|fyrstespråk|førstespråk/
const INTERPRETED = /tolk|oversett|omset/

/** Which language the patient speaks and whether an interpreter is needed, from the sentences that tell of language. */
export function findSpokenLanguage(
  reading: Reading,
  element: ElementResult | undefined,
  states: ReadonlyMap<string, StateResult>,
): SpokenLanguage {
  const norwegian = states.get('norwegian')
  const interpreter = states.get('interpreter')
  const good = norwegian?.assertion === 'affirmed' || interpreter?.assertion === 'denied'
  const interpreterNeeded = good ? false : interpreter?.assertion === 'affirmed' ? true : null
  const evidence = element?.evidence ?? []
  const named = [...reading.hits]
    .filter(([target]) => target.startsWith(TARGET))
    .flatMap(([target, hits]) =>
      hits.map((hit) => ({ name: target.slice(TARGET.length), hit, said: saidIn(reading, hit) })),
    )
    .filter(({ hit }) => evidence.some((e) => hit.sentence.start <= e.start && e.start < hit.sentence.end))
    .filter(({ name, said }) => name !== 'norsk' || MOTHER_TONGUE.test(said))
  const chosen = named.find(({ said }) => INTERPRETED.test(said) || MOTHER_TONGUE.test(said)) ?? named[0]
  return {
    interpreterNeeded,
    language: chosen?.name ?? null,
    quotes: [...(norwegian?.quotes ?? []), ...(interpreter?.quotes ?? [])],
  }
}

/** The words of the sentence that a language is named in, its label included. */
function saidIn(reading: Reading, { sentence }: Hit): string {
  return reading.letter.lower.slice(sentence.label?.start ?? sentence.start, sentence.end)
}
