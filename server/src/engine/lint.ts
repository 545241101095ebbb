import { CueAutomaton } from './cues/automaton.ts'
import { withReductionOfExhaustion } from './evidence/activity-reduction.ts'
import { withComplaintDurations } from './evidence/complaint-durations.ts'
import { findElements } from './evidence/elements.ts'
import { withNamed } from './evidence/named.ts'
import { type Reading, readCues } from './evidence/reading.ts'
import { findStates, type StateResult } from './evidence/states.ts'
import { type FactsFound, findFacts, NO_FACTS } from './facts/find-facts.ts'
import { layoutOf } from './fixes/layout.ts'
import { Checks } from './judge/checks.ts'
import { judgeCriteria } from './judge/criteria.ts'
import { inOrder, type NamedFinding, ownFindings, withMessages, withSeverities } from './judge/findings.ts'
import { judgeByPack } from './judge/judge-pack.ts'
import { firstLost } from './judge/lost-letters.ts'
import { message } from './judge/messages.ts'
import { findOwnElements, ownVocabulary, withOwn } from './judge/own-elements.ts'
import { openPlaces } from './judge/placeholders.ts'
import { choosePacks } from './judge/recipient.ts'
import { remarksOn } from './judge/remarks/remarks.ts'
import { BlockMemory } from './letter/block-memory.ts'
import { languageOf } from './letter/language.ts'
import { readLetter } from './letter/letter.ts'
import type { CompiledRules, Vocabulary } from './rules.ts'
import type { ElementResult, LetterResult, LintInput } from './types.ts'

/** Judges letters by one set of rules. Keeps what it learnt of unchanged blocks between calls, and nothing else. */
export interface Linter {
  readonly rules: CompiledRules
  lint(input: LintInput): LetterResult
  /** For those who show more than the result: the same check, with what was seen on the way. */
  examine(input: LintInput): Examined
}

/** A letter as it was read, and what was found in it. */
export interface Examined {
  readonly result: LetterResult
  readonly reading: Reading
  readonly facts: FactsFound
}

export function createLinter(rules: CompiledRules): Linter {
  const automata = rules.cues.map((cues) => new CueAutomaton(cues))
  const memory = new BlockMemory()
  const examine = (input: LintInput): Examined => examineLetter(input, rules, automata, memory)
  return { rules, examine, lint: (input) => examine(input).result }
}

function examineLetter(
  input: LintInput,
  rules: CompiledRules,
  automata: readonly CueAutomaton[],
  memory: BlockMemory,
): Examined {
  const checks = new Checks()
  const reading = readCues(readLetter(input.text, input.hidden ?? [], automata, memory))
  const understood = understand(reading, rules.vocabulary, input.today, checks)
  return { result: judge(input, reading, understood, rules, automata, checks), reading, facts: understood.facts }
}

interface Understood {
  readonly elements: Readonly<Record<string, ElementResult>>
  readonly states: ReadonlyMap<string, StateResult>
  readonly facts: FactsFound
}

/** What the letter tells, whoever asks. */
function understand(reading: Reading, vocabulary: Vocabulary, today: string | undefined, checks: Checks): Understood {
  const elements = checks.run('elements', {}, () => {
    const told = withReductionOfExhaustion(findElements(reading, vocabulary), reading)
    return withNamed(withComplaintDurations(told, reading), reading, vocabulary)
  })
  const states = checks.run('states', new Map<string, StateResult>(), () => findStates(reading, vocabulary))
  const facts = checks.run('facts', NO_FACTS, () => findFacts(reading, elements, states, vocabulary, today))
  return { elements, states, facts }
}

/** What those who ask say to it: the clinics that judge the letter, and henvis itself. */
function judge(
  { locale, packs: ids, severities, messages }: LintInput,
  reading: Reading,
  { elements: shared, states, facts: { facts, quotes, date, doseLines, knownRegularOmeq } }: Understood,
  rules: CompiledRules,
  automata: readonly CueAutomaton[],
  checks: Checks,
): LetterResult {
  const language = languageOf(reading.letter)
  const asFound = { elements: shared, facts, factQuotes: quotes, knownRegularOmeq, states, criteria: {} }
  const packs = choosePacks(reading, rules.packs, ids, asFound, automata)
  const ofPacks = ownVocabulary(packs.map(({ pack }) => pack))
  const vocabulary = withOwn(rules.vocabulary, ofPacks)
  const own = checks.run('pack-elements', {}, () => findOwnElements(reading, ofPacks, rules.vocabulary))
  const elements = { ...shared, ...own }
  const seen = { ...asFound, elements }
  const { criteria, reasons } = checks.run('criteria', { criteria: {}, reasons: {} }, () =>
    judgeCriteria(vocabulary.criteria, seen),
  )
  const open = openPlaces(reading, vocabulary.sections, automata)
  const found = { ...seen, criteria }
  const about = { layout: layoutOf(reading), found, reasons, open, vocabulary, language, locale }
  const findings: NamedFinding[] = [
    ...packs.flatMap(({ pack }) => checks.run(pack.id, [], () => judgeByPack(pack, about))),
    ...checks.run('remarks', [], () => remarksOn(reading, doseLines, vocabulary, locale)),
  ]
  const lost = firstLost(reading.letter.text)
  findings.push(...ownFindings({ open, judged: findings, packs, reading, notChecked: checks.failed, lost, locale }))
  return {
    status: lost && checks.status === 'checked' ? 'partly-checked' : checks.status,
    notChecked: [...(lost ? [{ check: 'letter', reason: message('lost-letters', locale) }] : []), ...checks.failed],
    language,
    date,
    packs: packs.map(({ pack: { id, version, integrity }, chosenBy }) => ({ id, version, integrity, chosenBy })),
    elements,
    facts,
    criteria,
    reasons,
    findings: inOrder(withMessages(withSeverities(findings, severities), locale, messages)),
  }
}
