import type { CueAutomaton } from '../cues/automaton.ts'
import { blockOf, type Hit, type Reading } from '../evidence/reading.ts'
import { type BlockHit, readBlock } from '../letter/block.ts'
import type { Sentence } from '../letter/letter.ts'
import type { Pack } from '../rules.ts'
import type { JudgedPack, Span, Why } from '../types.ts'
import { type Findings, holds } from './expression.ts'

export interface ChosenPack {
  readonly pack: Pack
  readonly chosenBy: JudgedPack['chosenBy']
}

const OTHER = 'addressee/other'
const BODY_SENTENCES = 3
/** Words of a first line that may be a title: «Henvisning – smerteklinikken». */
const LONGEST_TITLE = 10
/** A clinic named so is not the one that the letter is for. */
const NOT_ADDRESSED: readonly Why[] = ['past', 'negation', 'requirement-list']
const NOT_MEANT: readonly Why[] = [...NOT_ADDRESSED, 'other-person']
/** An asked-for treatment counts wherever it stands, save where it is another's, denied or quoted. */
const NOT_ASKED: readonly Why[] = ['other-person', 'negation', 'requirement-list', 'placeholder']
const SENDER = /^(?:fra|frå|kopi|cc|gjenpart|avsend[ea]r|henvisende|tilvisande)(?![\p{L}\d])/iu
const RECIPIENT =
  /^(?:(?:intern )?(?:henv\p{L}*|tilvis\p{L}*|brev)\.? )?(?:til|mottak[ea]r|adressat|att)(?![\p{L}\d])/iu
/** The patient has been there; the letter is not for them. */
const VISITED =
  /(?<![\p{L}\d])(?:vært|vore|var|gått|gikk|vurdert|behandle[tr]|behandla|utredet|utgreidd|operert|innlagt|kjent|fulgt|følgd|følges)(?![\p{L}\d])/iu
/** A mention of the sender in the middle of a line, and of the recipient after it. */
const WHO = /(?<![\p{L}\d])(?:(fra|frå|kopi(?: til)?|avsend[ea]r)|(til|mottak[ea]r))(?![\p{L}\d])/giu

/** The packs to judge by: those that the user named, else the recipient's. Ids that no pack has are the caller's to refuse. */
export function choosePacks(
  reading: Reading,
  packs: readonly Pack[],
  ids: readonly string[] | undefined,
  found: Findings,
  automata: readonly CueAutomaton[],
): ChosenPack[] {
  if (ids) return packs.filter((p) => ids.includes(p.id)).map((pack) => ({ pack, chosenBy: 'user' }))
  const address = new Address(reading, automata)
  const named = recipients(reading, address)
  if (named.size === 0) {
    if (address.namesAnother()) return []
    return packs.filter((pack) => pack.isDefault).map((pack) => ({ pack, chosenBy: 'default' }))
  }
  const taken = packs.filter((pack) => takesOver(pack, named, reading, found))
  const given = new Set(taken.map((pack) => pack.insteadOf?.pack))
  return packs
    .filter((pack) => taken.includes(pack) || (named.has(pack.id) && !given.has(pack.id)))
    .map((pack) => ({ pack, chosenBy: 'recipient' }))
}

/** Whether a pack judges in place of the one that has the same recipient: the letter asks for what it is about. */
function takesOver(pack: Pack, named: ReadonlySet<string>, reading: Reading, found: Findings): boolean {
  const { insteadOf } = pack
  if (!insteadOf) return false
  if (named.has(pack.id)) return true
  if (!named.has(insteadOf.pack)) return false
  const asked = reading.hits.get(`instead/${pack.id}`)?.some((hit) => !blockOf(hit, NOT_ASKED))
  return asked === true || (insteadOf.when !== undefined && holds(insteadOf.when, found))
}

/** Ids of the packs whose clinic the letter is addressed to: named in address, heading or greeting, else early in the body. */
function recipients(reading: Reading, address: Address): ReadonlySet<string> {
  const inLines = address.named()
  const asOne = address.namedAcrossLines()
  const both = [...inLines].filter((id) => asOne.has(id))
  // a name that goes on on the next line is longer than what the line alone says
  if (both.length > 0) return new Set(both)
  if (inLines.size > 0 && asOne.size === 0) return inLines
  if (asOne.size > 0) return asOne
  const { sentences } = reading.letter
  const firstBody = reading.roles.indexOf('body')
  const early = new Set(sentences.slice(0, firstBody < 0 ? sentences.length : firstBody + BODY_SENTENCES))
  return outermost(
    recipientHits(reading).filter(
      (hit) =>
        early.has(hit.sentence) &&
        !blockOf(hit, NOT_MEANT) &&
        !address.isSender(hit) &&
        !VISITED.test(wordsBefore(reading, hit.sentence.start, hit)),
    ),
  )
}

/** Names of clinics: of those that packs know, and of others. */
function recipientHits(reading: Reading): Hit[] {
  return [...reading.hits].flatMap(([target, hits]) =>
    target.startsWith('recipient/') || target === OTHER ? hits : [],
  )
}

/** No address says who is meant farther away than this; UTF-16 units. */
const FAR = 300
/** No address names more clinics. */
const MOST_NAMES = 300

function wordsBefore({ letter }: Reading, from: number, hit: Hit): string {
  return letter.prose.slice(Math.max(from, hit.start - FAR), hit.start)
}

/** Packs by the names that are not part of a longer name of another. */
function outermost(all: readonly (Span & { readonly meaning: { readonly target: string } })[]): Set<string> {
  const hits = all.slice(0, MOST_NAMES)
  const standing = hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other.meaning.target !== hit.meaning.target &&
          other.start <= hit.start &&
          hit.end <= other.end &&
          other.end - other.start > hit.end - hit.start,
      ),
  )
  const targets = standing.map(({ meaning }) => meaning.target).filter((target) => target !== OTHER)
  return new Set(targets.map((target) => target.slice('recipient/'.length)))
}

/** The lines above the body that say whom a letter is for, those of the sender left out. */
class Address {
  private readonly lines: readonly Sentence[]
  private across: readonly BlockHit[] | undefined

  /** @param automata those that the letter was read by */
  constructor(
    private readonly reading: Reading,
    private readonly automata: readonly CueAutomaton[],
  ) {
    const above = reading.letter.sentences.filter(({ inner: { range } }, i) => {
      const isTitle = i === 0 && range.to - range.from <= LONGEST_TITLE
      return isTitle || reading.roles[i] === 'address' || reading.roles[i] === 'preamble'
    })
    const to = above.findIndex((line) => RECIPIENT.test(this.textOf(line)))
    const firstLine = to > 0 && this.anyRecipientFrom(above, to) ? to : 0
    const patients = new Set(
      recipientHits(reading).flatMap((hit) => (blockOf(hit, NOT_ADDRESSED) ? [hit.sentence] : [])),
    )
    this.lines = above.slice(firstLine).filter((line) => {
      const text = this.textOf(line)
      return !SENDER.test(text) && !VISITED.test(text) && !patients.has(line)
    })
  }

  /** Whether somebody else than the letter's recipient: «Fra Sykehuset Telemark til …», «kopi til …». */
  isSender(hit: Hit): boolean {
    const { start } = hit.sentence.label ?? hit.sentence
    const before = [...wordsBefore(this.reading, start, hit).matchAll(WHO)].at(-1)
    return before?.[1] !== undefined
  }

  /** Ids of the packs that are named within a line. */
  named(): Set<string> {
    const lines = new Set(this.lines)
    return outermost(recipientHits(this.reading).filter((hit) => lines.has(hit.sentence) && !this.isSender(hit)))
  }

  /** Ids of the packs that all lines read as one name: «Sykehuset Telemark», «Smertepoliklinikken». */
  namedAcrossLines(): Set<string> {
    return outermost(
      this.hitsAcrossLines().filter(({ meaning: { target } }) => target.startsWith('recipient/') || target === OTHER),
    )
  }

  /** A recipient is named, and it is neither a pain clinic without a name nor one that a pack knows. */
  namesAnother(): boolean {
    const targets = new Set(this.hitsAcrossLines().map(({ meaning }) => meaning.target))
    if (targets.has(OTHER)) return true
    if (targets.has('addressee/general')) return false
    return this.lines.some((line) => {
      if (!RECIPIENT.test(this.textOf(line)) || !line.label) return false
      return /\p{L}/u.test(this.reading.letter.prose.slice(line.start, line.end))
    })
  }

  /** Every cue in the lines read as one. */
  private hitsAcrossLines(): readonly BlockHit[] {
    this.across ??= this.readAsOne()
    return this.across
  }

  private readAsOne(): BlockHit[] {
    const joined = this.lines.map((line) => this.textOf(line).replace(/[^\p{L}\d]+/gu, ' ')).join(' ')
    return readBlock(joined, this.automata).sentences.flatMap((sentence) => [...sentence.labelHits, ...sentence.hits])
  }

  /** Whether the line that says «Til», or one after it, names a clinic: then what stands above it is the sender's. */
  private anyRecipientFrom(above: readonly Sentence[], to: number): boolean {
    const below = new Set(above.slice(to))
    return recipientHits(this.reading).some((hit) => below.has(hit.sentence))
  }

  /** A line as it is written, its label included, without what marks it as a heading. */
  private textOf({ start, end, label }: Sentence): string {
    return this.reading.letter.prose.slice(label?.start ?? start, end).replace(/^[\s#*_>–-]+/, '')
  }
}
