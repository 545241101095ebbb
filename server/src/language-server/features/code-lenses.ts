import type { CodeLens, Command } from 'vscode-languageserver'
import { rangeOf } from '../findings-to-diagnostics.ts'
import { elementsHeldBy } from './belonging.ts'
import { type AskedElement, askedElements } from './completeness.ts'
import { featureWords } from './feature-words.ts'
import { elementName } from './hover-parts.ts'
import type { JudgedLetter, LetterSeen } from './letter-seen.ts'

/** Below this number a section is about one thing, and its label says so. */
const FEWEST = 2

/**
 * Above the letter how much of what each clinic asks for is there, above headings the same for what belongs under them.
 * @param command of the client that a click runs, with the URI and the ids of the elements that are missing; without one
 *   the lens is only read
 */
export function codeLenses(seen: LetterSeen, command: string | undefined): CodeLens[] {
  const { document, judged, locale } = seen
  if (!judged) return []
  const say = featureWords[locale]
  const run = (title: string, asked: readonly AskedElement[]): Command => {
    const missing = asked.filter(({ state }) => state !== 'present').map(({ requirement }) => requirement.element)
    return command === undefined ? { title, command: '' } : { title, command, arguments: [document.uri, missing] }
  }
  const have = (asked: readonly AskedElement[]) =>
    say.have(count(asked, 'present'), asked.length, count(asked, 'unclear'))
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
  const ofPacks = judged.packs.map((pack) => {
    const asked = askedElements(judged.result, pack)
    return { range: top, command: run(`${pack.clinic.short ?? pack.name[locale]}: ${have(asked)}`, asked) }
  })
  const ofSections = judged.view.sections.flatMap(({ ids, heading, inline }) => {
    if (inline || heading.start === heading.end || ids.includes('sign-off')) return []
    const asked = askedUnder(ids, judged)
    if (asked.length < FEWEST) return []
    const missing = asked
      .filter(({ state }) => state !== 'present')
      .map(({ requirement }) => elementName(requirement.element, judged, locale))
    const title = [have(asked), ...(missing.length > 0 ? [say.missing(missing)] : [])].join(' · ')
    return { range: rangeOf(heading, document.text), command: run(title, asked) }
  })
  return [...ofPacks, ...ofSections]
}

/** What belongs under a heading, each element once, by the first pack that asks for it. */
function askedUnder(ids: readonly string[], judged: JudgedLetter): AskedElement[] {
  const asked = judged.packs.flatMap((pack) => askedElements(judged.result, pack))
  return elementsHeldBy(ids, judged).flatMap((id) => asked.find(({ requirement }) => requirement.element === id) ?? [])
}

function count(asked: readonly AskedElement[], state: AskedElement['state']): number {
  return asked.filter((one) => one.state === state).length
}
