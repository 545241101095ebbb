import { CueAutomaton } from './cues/automaton.ts'
import { withComplaintDurations } from './evidence/complaint-durations.ts'
import { findElements } from './evidence/elements.ts'
import { withNamed } from './evidence/named.ts'
import { readCues } from './evidence/reading.ts'
import { findState, type StateResult } from './evidence/states.ts'
import { findFacts, NO_FACTS } from './facts/find-facts.ts'
import { layoutOf } from './fixes/layout.ts'
import { Checks } from './judge/checks.ts'
import { judgeCriteria } from './judge/criteria.ts'
import { inOrder, ownFindings, withSeverities } from './judge/findings.ts'
import { judgeByPack } from './judge/judge-pack.ts'
import { findOwnElements, ownVocabulary, withOwn } from './judge/own-elements.ts'
import { openPlaces } from './judge/placeholders.ts'
import { choosePacks } from './judge/recipient.ts'
import { remarksOn } from './judge/remarks/remarks.ts'
import { languageOf } from './letter/language.ts'
import { type BlockMemory, readLetter } from './letter/letter.ts'
import type { CompiledRules } from './rules.ts'
import type { LetterResult, LintInput } from './types.ts'

/** Judges letters by one set of rules. Keeps what it learnt of unchanged blocks between calls, and nothing else. */
export interface Linter {
  readonly rules: CompiledRules
  lint(input: LintInput): LetterResult
}

export function createLinter(rules: CompiledRules): Linter {
  const automata = rules.cues.map((cues) => new CueAutomaton(cues))
  const memory: BlockMemory = new Map()
  return { rules, lint: (input) => lintLetter(input, rules, automata, memory) }
}

function lintLetter(
  input: LintInput,
  rules: CompiledRules,
  automata: readonly CueAutomaton[],
  memory: BlockMemory,
): LetterResult {
  const { vocabulary: shared } = rules
  const checks = new Checks()
  const language = languageOf(input.text)
  const reading = readCues(readLetter(input.text, input.hidden ?? [], automata, memory))
  const known = checks.run('elements', {}, () =>
    withNamed(withComplaintDurations(findElements(reading, shared), reading), reading, shared),
  )
  const states = checks.run(
    'states',
    new Map<string, StateResult>(),
    () => new Map(shared.states.map((s) => [s.id, findState(reading, s.id)])),
  )
  const { facts, quotes, date, doseLines, knownRegularOmeq } = checks.run('facts', NO_FACTS, () =>
    findFacts(reading, known, states, shared, input.today),
  )
  const asFound = { elements: known, facts, factQuotes: quotes, knownRegularOmeq, states, criteria: {} }
  const packs = choosePacks(reading, rules.packs, input.packs, asFound, automata)
  const packElements = ownVocabulary(packs.map(({ pack }) => pack))
  const vocabulary = withOwn(shared, packElements)
  const elements = {
    ...known,
    ...checks.run('pack-elements', {}, () => findOwnElements(reading, packElements, shared)),
  }
  const seen = { ...asFound, elements }
  const { criteria, reasons } = checks.run('criteria', { criteria: {}, reasons: {} }, () =>
    judgeCriteria(vocabulary.criteria, seen),
  )
  const open = openPlaces(reading, vocabulary.sections, automata)
  const about = {
    layout: layoutOf(reading),
    found: { ...seen, criteria },
    reasons,
    open,
    vocabulary,
    language,
    locale: input.locale,
  }
  const judged = packs.flatMap(({ pack }) => checks.run(pack.id, [], () => judgeByPack(pack, about)))
  const remarks = checks.run('remarks', [], () => remarksOn(reading, doseLines, vocabulary, input.locale))
  const own = ownFindings({ open, judged, packs, reading, notChecked: checks.failed, locale: input.locale })
  return {
    status: checks.status,
    notChecked: checks.failed,
    language,
    date,
    packs: packs.map(({ pack, chosenBy }) => ({
      id: pack.id,
      version: pack.version,
      integrity: pack.integrity,
      chosenBy,
    })),
    elements,
    facts,
    criteria,
    reasons,
    findings: inOrder(withSeverities([...judged, ...remarks, ...own], input.severities)),
  }
}
