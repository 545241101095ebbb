import type { Reading } from '../evidence/reading.ts'
import type { Pack } from '../rules.ts'
import type { JudgedPack } from '../types.ts'

export interface ChosenPack {
  readonly pack: Pack
  readonly chosenBy: JudgedPack['chosenBy']
}

const BODY_SENTENCES = 3

/** The packs to judge by: those that the user named, else the recipient's. Ids that no pack has are the caller's to refuse. */
export function choosePacks(reading: Reading, packs: readonly Pack[], ids: readonly string[] | undefined): ChosenPack[] {
  if (ids) return packs.filter((p) => ids.includes(p.id)).map((pack) => ({ pack, chosenBy: 'user' }))
  return recipientPacks(reading, packs).map((pack) => ({ pack, chosenBy: 'recipient' }))
}

/** The packs whose clinic the letter is addressed to: named in address, heading or greeting, else early in the body. */
function recipientPacks(reading: Reading, packs: readonly Pack[]): Pack[] {
  const { sentences } = reading.letter
  const firstBody = reading.roles.indexOf('body')
  const early = new Set(sentences.slice(0, firstBody < 0 ? sentences.length : firstBody + BODY_SENTENCES))
  const named = (inAddress: boolean): Pack[] =>
    packs.filter((pack) =>
      (reading.hits.get(`recipient/${pack.id}`) ?? []).some((hit) => {
        const role = reading.roles[sentences.indexOf(hit.sentence)]
        return inAddress ? role === 'address' || role === 'preamble' : early.has(hit.sentence) && !hit.contexts.has('other-person')
      }),
    )
  const addressed = named(true)
  return addressed.length > 0 ? addressed : named(false)
}
