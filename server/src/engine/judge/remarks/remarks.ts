import type { Reading } from '../../evidence/reading.ts'
import type { DoseLine } from '../../omeq/types.ts'
import type { Vocabulary } from '../../rules.ts'
import type { Finding, Locale, Quote } from '../../types.ts'
import type { NamedFinding } from '../findings.ts'
import { type MessageId, message } from '../messages.ts'
import { findContradictions } from './contradictions.ts'
import { findImpossibleNumbers } from './impossible-numbers.ts'

/** What any reader would ask about, whoever the letter is for: doses that say too little, contradictions, impossible numbers. */
export function remarksOn(
  reading: Reading,
  opioids: readonly DoseLine[],
  vocabulary: Vocabulary,
  locale: Locale,
): NamedFinding[] {
  return [
    ...opioids.flatMap((line) => incomplete(line, locale)),
    ...findContradictions(reading, vocabulary, opioids).map(({ first, second }) =>
      remark('contradiction', 'info', 'contradiction', second, locale, {
        one: short(first.text),
        other: short(second.text),
      }),
    ),
    ...findImpossibleNumbers(reading, opioids).map((number) =>
      remark('impossible-number', 'warning', `impossible-${number.kind}`, number, locale, {
        words: short(number.text),
      }),
    ),
  ]
}

function incomplete(line: DoseLine, locale: Locale): NamedFinding[] {
  if (line.status !== 'strength-missing' && line.status !== 'dose-missing') return []
  const text = line.text.split(ASIDE)[0] ?? line.text
  const at = { text, start: line.start, end: line.start + text.length }
  return [remark('strength-missing', 'info', line.status, at, locale, { words: short(text) })]
}

/** Where the words about the dose end. */
const ASIDE = /[.,;:]?(?:[\r\n]| som |, |; | \(|[.,;:]$)/

function remark(
  rule: string,
  severity: Finding['severity'],
  id: MessageId,
  at: Quote,
  locale: Locale,
  values: Readonly<Record<string, string>>,
): NamedFinding {
  const text = message(id, locale, values)
  return { ruleId: `henvis/${rule}`, severity, message: text, start: at.start, end: at.end, fixes: [], values }
}

const LONGEST = 60

/** Words as they are quoted in a message: on one line, without the punctuation after them. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/[\s,;.:]+$/, '')
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : line
}
