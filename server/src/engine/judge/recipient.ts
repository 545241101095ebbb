import type { CueAutomaton } from '../cues/automaton.ts'
import type { Reading } from '../evidence/reading.ts'
import { readBlock } from '../letter/block.ts'
import type { Sentence } from '../letter/letter.ts'
import type { Pack } from '../rules.ts'
import type { JudgedPack } from '../types.ts'

export interface ChosenPack {
  readonly pack: Pack
  readonly chosenBy: JudgedPack['chosenBy']
}

const BODY_SENTENCES = 3
const SENDER = /^(?:fra|frå|kopi|avsender|avsendar)/i

/** The packs to judge by: those that the user named, else the recipient's. Ids that no pack has are the caller's to refuse. */
export function choosePacks(
  reading: Reading,
  packs: readonly Pack[],
  ids: readonly string[] | undefined,
  automata: readonly CueAutomaton[],
): ChosenPack[] {
  if (ids) return packs.filter((p) => ids.includes(p.id)).map((pack) => ({ pack, chosenBy: 'user' }))
  return recipientPacks(reading, packs, automata).map((pack) => ({ pack, chosenBy: 'recipient' }))
}

/** The packs whose clinic the letter is addressed to: named in address, heading or greeting, else early in the body. */
function recipientPacks(reading: Reading, packs: readonly Pack[], automata: readonly CueAutomaton[]): Pack[] {
  const { sentences } = reading.letter
  const firstBody = reading.roles.indexOf('body')
  const early = new Set(sentences.slice(0, firstBody < 0 ? sentences.length : firstBody + BODY_SENTENCES))
  const named = (inAddress: boolean): Pack[] =>
    packs.filter((pack) =>
      (reading.hits.get(`recipient/${pack.id}`) ?? []).some((hit) => {
        const role = reading.roles[hit.sentence.index]
        if (isSender(reading, hit.sentence)) return false
        return inAddress
          ? role === 'address' || role === 'preamble'
          : early.has(hit.sentence) && !hit.contexts.has('other-person')
      }),
    )
  const addressed = named(true)
  if (addressed.length > 0) return addressed
  const mentioned = named(false)
  return mentioned.length > 0
    ? mentioned
    : packs.filter((pack) => acrossLines(reading, automata).has(`recipient/${pack.id}`))
}

function isSender(reading: Reading, { label }: Sentence): boolean {
  return label !== null && SENDER.test(reading.letter.text.slice(label.start, label.end))
}

/** Recipients whose name stands on two lines of the address: «Sykehuset Telemark», «Smertepoliklinikken». */
function acrossLines(reading: Reading, automata: readonly CueAutomaton[]): Set<string> {
  const line = reading.letter.sentences
    .filter((s, i) => (reading.roles[i] === 'address' || reading.roles[i] === 'preamble') && !isSender(reading, s))
    .map((s) => reading.letter.prose.slice(s.start, s.end).replace(/[^\p{L}\d]+/gu, ' '))
    .join(' ')
  const { sentences } = readBlock(line, automata)
  return new Set(sentences.flatMap((s) => s.hits.map((hit) => hit.meaning.target)))
}
