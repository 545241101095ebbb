import type { Section } from '../letter/letter.ts'
import type { Pack, SectionRule, Template } from '../rules.ts'
import type { Edit, ElementResult, Span } from '../types.ts'
import { endOfBlock, type Layout, lineEnd, lineStart, sentenceBefore } from './layout.ts'

/** Where something that is missing belongs: the edit that writes it there, and the place to show. */
export interface Place {
  /** What a person should look at: a heading, or the sentence after which the text would stand. */
  readonly anchor: Span
  /** The edit that writes `text` there, under the template's label. */
  write(text: string): Edit
}

export interface Surroundings {
  readonly layout: Layout
  readonly elements: Readonly<Record<string, ElementResult>>
  readonly sections: readonly SectionRule[]
  readonly pack: Pack
}

/** Finds the place of a requirement's template: its own empty heading, its section, beside what belongs with it, or in order. */
export function placeFor(requirement: string, element: string, template: Template, around: Surroundings): Place {
  const { layout, sections } = around
  const { reading } = layout
  if (!template.label) return bodyStart(layout)
  const own = sections.filter((s) => s.gives.includes(element) && s.gives.length === 1).map((s) => s.id)
  const hosts = layout.sections
  const bare = hosts.findLast((s) => !s.hasContent && s.ids.some((id) => own.includes(id)) && !isParent(s, around))
  if (bare) return afterLabel(layout, bare)
  const line = (text: string): string => `${template.label}: ${text}`
  const home = around.pack.skeleton.find((s) => s.requirements.includes(requirement))
  const holding = sections.filter((s) => s.holds.includes(element)).map((s) => s.id)
  for (const ids of [own, home ? [home.section] : [], holding]) {
    const host = hosts.findLast((s) => s.heading.end > s.heading.start && s.ids.some((id) => ids.includes(id)))
    if (host) return newLine(layout, host.heading, host.end, line)
  }
  const beside = (home?.requirements ?? []).flatMap((id) => around.elements[elementOf(around.pack, id)]?.evidence ?? [])
  const last = beside.reduce<Span | null>((a, b) => (a && a.end > b.end ? a : b), null)
  if (last && home?.section !== 'opening') return newLine(layout, last, endOfBlock(reading, last.end), line)
  return inOrder(requirement, line, around)
}

/** «Komorbiditet:» above «Psykisk helse: …» is not empty: what it holds follows under labels of its own. */
function isParent(section: Section, { layout, sections }: Surroundings): boolean {
  const all = layout.reading.letter.sections
  const next = all[all.indexOf(section) + 1]
  const holds = sections.filter((s) => section.ids.includes(s.id)).flatMap((s) => s.holds)
  const below = sections.filter((s) => next?.ids.includes(s.id)).flatMap((s) => s.gives)
  return holds.length > 1 && below.some((element) => holds.includes(element))
}

function elementOf(pack: Pack, requirement: string): string {
  return pack.requirements.find((r) => r.id === requirement)?.element ?? requirement
}

function afterLabel({ reading, newline }: Layout, section: Section): Place {
  const { text } = reading.letter
  const { heading } = section
  const rest = /^[*_]{0,2}(:?)[*_]{0,2}(?:[ \t]+[-–—](?=[ \t]|$))?[ \t]*/.exec(
    text.slice(heading.end),
  ) as RegExpExecArray
  const at = heading.end + rest[0].trimEnd().length
  const ownLine = rest[1] === '' && !/[-–—]/.test(rest[0])
  const blank = EMPTY_CONTENT.exec(text.slice(at))?.[0] ?? ''
  const space = ownLine ? newline : blank === '' && /[ \t]$/.test(rest[0]) ? '' : ' '
  return { anchor: heading, write: (content) => ({ start: at, end: at + blank.length, newText: space + content }) }
}

/** Marks that stand for nothing («Søvn: –», «Rus: ?»); what is filled in takes their place. */
const EMPTY_CONTENT = /^[ \t]*[-–—?…./]*[ \t]*(?=[\r\n]|$)/

function newLine({ reading, newline }: Layout, anchor: Span, after: number, line: (text: string) => string): Place {
  const { text } = reading.letter
  const at = lineEnd(text, after)
  const previous = text.slice(lineStart(text, at), at)
  const bullet = /^[ \t]*[-*•–+][ \t]+/.exec(previous)?.[0] ?? ''
  const gap = previous.startsWith('|') || /^#{1,6}[ \t]/.test(previous) ? newline + newline : newline
  return { anchor, write: (content) => ({ start: at, end: at, newText: gap + bullet + line(content) }) }
}

/** A new paragraph after the part of the letter that comes before it in the pack's order, at the latest before the greeting. */
function inOrder(requirement: string, line: (text: string) => string, around: Surroundings): Place {
  const { layout, pack, elements } = around
  const { reading, newline, bodyEnd } = layout
  const order = pack.skeleton.findIndex((s) => s.requirements.includes(requirement))
  let before: Span | null = null
  for (const section of pack.skeleton.slice(0, Math.max(0, order))) {
    for (const there of layout.sections)
      if (there.ids.includes(section.section)) before = later(before, { start: there.heading.start, end: there.end })
    for (const id of section.requirements)
      for (const e of elements[elementOf(pack, id)]?.evidence ?? []) before = later(before, e)
  }
  const at = lineEnd(reading.letter.text, Math.min(before ? endOfBlock(reading, before.end) : bodyEnd, bodyEnd))
  const anchor = sentenceBefore(reading, at)
  const gap = at === 0 ? '' : newline + newline
  return { anchor, write: (content) => ({ start: at, end: at, newText: gap + line(content) }) }
}

function later(a: Span | null, b: Span): Span {
  return a && a.end >= b.end ? a : b
}

/** Headings under which a letter may open. */
const OPENING_SECTIONS = ['opening', 'request', 'current-problem', 'background']

/** Where the body begins: its first sentence, or the heading before it; a new opening stands on a line of its own there. */
export function bodyStart({ reading, newline, bodyEnd: end }: Layout): Place {
  const { letter, roles } = reading
  const first = roles.findIndex((role) => role === 'body' || role === 'requirement-list')
  const heading = letter.sentences[first]
  if (!heading) {
    return {
      anchor: sentenceBefore(reading, end),
      write: (text) => ({ start: end, end, newText: (end === 0 ? '' : newline + newline) + text }),
    }
  }
  const content = letter.sentences[first + 1]
  const opens = heading.start === heading.end && heading.section.ids.some((id) => OPENING_SECTIONS.includes(id))
  const sentence = opens && content && !content.label && content.section === heading.section ? content : heading
  const start = lineStart(letter.text, sentence.label?.start ?? sentence.start)
  const alone = sentence.label !== null || !/[\p{L}\d]/u.test(letter.text.slice(start, sentence.start))
  const where = alone ? start : sentence.start
  const anchor = sentence.start < sentence.end ? { start: sentence.start, end: sentence.end } : (sentence.label as Span)
  return { anchor, write: (text) => ({ start: where, end: where, newText: text + newline + newline }) }
}
