import type { CodeLens, Command } from 'vscode-languageserver'
import { rangeOf } from '../findings-to-diagnostics.ts'
import { type AskedElement, askedElements, countsOf, type ElementState } from './completeness.ts'
import { featureWords } from './feature-words.ts'
import { elementName } from './hover-parts.ts'
import type { LetterSeen } from './letter-seen.ts'
import { askedUnderHeadings } from './section-asked.ts'

/**
 * A command of the server that a click on a code lens runs where the client names none: what the lens says is shown as a message.
 * A lens without a command would be unresolved, and an empty one is an error in some editors when it is clicked.
 */
export const TELL = 'henvis.tell'

/** Below this number a section is about one thing, and its label says so. */
const FEWEST = 2

/**
 * Above the letter how much of what each clinic asks for is there, above headings the same for what belongs under them, by name.
 * @param command of the client that a click runs, with the URI and the ids of the elements that are missing or unclear
 */
export function codeLenses(seen: LetterSeen, command: string | undefined): CodeLens[] {
  const { document, judged, locale } = seen
  if (!judged) return []
  const say = featureWords[locale]
  const run = (title: string, message: string, asked: readonly AskedElement[]): Command =>
    command === undefined
      ? { title, command: TELL, arguments: [message] }
      : { title, command, arguments: [document.uri, elements(asked, 'missing', 'unclear')] }
  const counted = (asked: readonly AskedElement[]): string => {
    const { present, missing, unclear } = countsOf(asked)
    return say.standing(say.have(present, asked.length), missing, unclear)
  }
  const named = (asked: readonly AskedElement[]): string => {
    const names = (state: ElementState) => elements(asked, state).map((id) => elementName(id, judged, locale))
    return say.standing(say.have(countsOf(asked).present, asked.length), names('missing'), names('unclear'))
  }
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
  const ofPacks = judged.packs.map((pack) => {
    const asked = askedElements(judged.result, pack)
    const clinic = pack.clinic.short ?? pack.name[locale]
    return { range: top, command: run(`${clinic}: ${counted(asked)}`, `${clinic}: ${named(asked)}`, asked) }
  })
  const ofSections = [...askedUnderHeadings(judged)]
    .filter(([, asked]) => asked.length >= FEWEST)
    .map(([{ heading }, asked]) => {
      const title = named(asked)
      return { range: rangeOf(heading, document.text), command: run(title, title, asked) }
    })
  return [...ofPacks, ...ofSections]
}

function elements(asked: readonly AskedElement[], ...states: readonly ElementState[]): string[] {
  return asked.filter(({ state }) => states.includes(state)).map(({ requirement }) => requirement.element)
}
