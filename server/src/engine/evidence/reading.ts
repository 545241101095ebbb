import { isSomebodyElse } from '../context/subject.ts'
import type { BlockHit } from '../letter/block.ts'
import type { Letter, Sentence } from '../letter/letter.ts'
import { type Role, rolesOf } from '../letter/roles.ts'
import type { CueMeaning } from '../rules.ts'
import type { Span, Why } from '../types.ts'
import { patientSex } from './patient-sex.ts'

/** A cue in the letter, with what surrounds it. */
export interface Hit extends Span {
  readonly meaning: CueMeaning
  readonly sentence: Sentence
  readonly contexts: ReadonlySet<Why>
  /** The words are those of a placeholder. */
  readonly inPlaceholder: boolean
}

/** A letter with every cue in it, by what the cue means. */
export interface Reading {
  readonly letter: Letter
  /** By index of the sentence. */
  readonly roles: readonly Role[]
  readonly hits: ReadonlyMap<string, readonly Hit[]>
}

/** Gathers the cues of a letter by target (`element/sleep`, `state/crps` …), in the order of the letter. */
export function readCues(letter: Letter): Reading {
  const roles = rolesOf(letter)
  const hits = new Map<string, Hit[]>()
  const sex = patientSex(letter)
  const put = ({ start, end, meaning, contexts, speaker, inPlaceholder }: BlockHit, sentence: Sentence): void => {
    const { offset } = sentence
    const said = isSomebodyElse(speaker, sex) ? new Set<Why>(['other-person', ...contexts]) : contexts
    const standing = withRole(said, roles[sentence.index] as Role)
    const hit = { start: offset + start, end: offset + end, meaning, sentence, contexts: standing, inPlaceholder }
    const list = hits.get(meaning.target)
    if (list) list.push(hit)
    else hits.set(meaning.target, [hit])
  }
  for (const sentence of letter.sentences) {
    for (const hit of sentence.inner.labelHits) if (isLabelled(hit)) put(hit, sentence)
    for (const hit of sentence.inner.hits) {
      const { under } = hit.meaning
      if (!under || under.some((id) => sentence.section.ids.includes(id))) put(hit, sentence)
    }
  }
  return { letter, roles, hits }
}

/** Targets that headings may carry too: recipient and study stand in titles as often as in sentences. */
function isLabelled({ meaning: { target } }: BlockHit): boolean {
  return target.startsWith('recipient/') || target === 'element/study-referral'
}

function withRole(contexts: ReadonlySet<Why>, role: Role): ReadonlySet<Why> {
  if (role === 'body' || role === 'preamble') return contexts
  return new Set<Why>([role === 'requirement-list' ? 'requirement-list' : 'letterhead', ...contexts])
}

/** The first of `blockedBy` that surrounds a hit and that its cue does not waive. */
export function blockOf(hit: Hit, blockedBy: readonly Why[]): Why | undefined {
  if (hit.contexts.size === 0) return undefined
  return blockedBy.find((why) => hit.contexts.has(why) && !hit.meaning.despite?.includes(why))
}
