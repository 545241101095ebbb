import { draftLetter, type Language } from '../engine/index.ts'
import { chooseRules } from '../registry/rules.ts'
import { shippedRules } from '../registry/shipped.ts'
import { today } from '../registry/today.ts'
import type { Arguments } from './arguments.ts'
import { messages } from './messages.ts'
import { packProblemsText } from './pack-problems.ts'
import { writeOut } from './stdio.ts'
import { tell } from './tell.ts'

/** `henvis draft`: prints a new letter for one clinic. @returns the exit status */
export async function draft({ values }: Arguments, bundleFolder: URL): Promise<0 | 2> {
  const language = (values.get('lang')?.at(-1) ?? 'nb') as Language
  const shipped = shippedRules(bundleFolder)
  const asked = values.get('pack') ?? []
  const chosen = await chooseRules(shipped, asked, bundleFolder)
  if ('problems' in chosen) {
    tell(packProblemsText(chosen.problems, language))
    return 2
  }
  const [id, ...others] = chosen.packs
  const pack = chosen.rules.packs.find((one) => one.id === id)
  if (!pack || others.length > 0) {
    tell(messages.draftNeedsOnePack(shipped.packs.map((one) => one.id))[language])
    return 2
  }
  writeOut(draftLetter(pack, language, today()))
  return 0
}
