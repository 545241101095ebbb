import { blockOf, type Reading } from '../evidence/reading.ts'
import { nomedHits } from '../evidence/states.ts'
import type { Advice, Vocabulary } from '../rules.ts'
import type { ElementResult, Facts, Locale, Span, Why } from '../types.ts'
import { filledIn } from './messages.ts'

const NOT_SAID: readonly Why[] = ['placeholder', 'requirement-list']
const NOT_AFFIRMED: readonly Why[] = [...NOT_SAID, 'other-person', 'question', 'letterhead']
const AND = { nb: 'og', nn: 'og', en: 'and' } as const satisfies Record<Locale, string>

/** What advice on the NOMED factors says, and where: the first wording that affirms one. */
export interface NomedAdvice {
  readonly at: Span | undefined
  readonly message: string
  readonly explanation: string
  /** What the `{names}` of the message stand for. */
  readonly values: Readonly<Record<string, string>>
}

/**
 * The NOMED factors that a letter affirms and those that it never comes near: none of their wordings stands in it, denied
 * ones included, and none of the elements that speak of them. Undefined where the letter affirms none.
 */
export function nomedAdvice(
  advice: Advice,
  reading: Reading,
  found: { readonly elements: Readonly<Record<string, ElementResult>>; readonly facts: Facts },
  factors: NonNullable<Vocabulary['nomed']>,
  locale: Locale,
): NomedAdvice | undefined {
  const affirmed = found.facts.nomed
  if (affirmed.length === 0) return undefined
  const isTouched = (number: number): boolean =>
    affirmed.includes(number) ||
    nomedHits(reading, number).some((hit) => !blockOf(hit, NOT_SAID)) ||
    (advice.nomed?.[number] ?? []).some((element) => found.elements[element]?.present === true)
  const listed = (chosen: typeof factors) =>
    list(
      chosen.map(({ name }) => name[locale]),
      locale,
    )
  const values = {
    affirmed: listed(factors.filter(({ number }) => affirmed.includes(number))),
    untouched: listed(factors.filter(({ number }) => !isTouched(number))) || NONE[locale],
  }
  const [at] = affirmed
    .flatMap((number) => nomedHits(reading, number).filter((hit) => !blockOf(hit, NOT_AFFIRMED)))
    .sort((a, b) => a.start - b.start)
  const say = (text: string) => filledIn(text, values)
  return { at, message: say(advice.message[locale]), explanation: say(advice.explanation[locale]), values }
}

const NONE = { nb: 'ingen', nn: 'ingen', en: 'none' } as const satisfies Record<Locale, string>

function list(names: readonly string[], locale: Locale): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${AND[locale]} ${names.at(-1)}`
}
