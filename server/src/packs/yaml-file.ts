import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'
import type { Localized } from '../engine/types.ts'
import { excerptOf, type Problem } from './problem.ts'
import { yamlMessage } from './yaml-messages.ts'

type Path = readonly PropertyKey[]

/** A YAML file that was read: its value as plain data, and where each part of it stands. */
export class YamlFile {
  readonly value: unknown
  readonly problems: readonly Problem[]
  private readonly document: Document
  private readonly lines = new LineCounter()
  private readonly texts: readonly string[]
  /** The pairs of the maps that were looked into, by key. */
  private readonly pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

  /** Never throws: what is wrong with the YAML itself is in `problems`, and `value` is then undefined. */
  constructor(
    readonly name: string,
    private readonly text: string,
  ) {
    this.texts = text.split('\n')
    this.document = parseDocument(text, {
      lineCounter: this.lines,
      prettyErrors: false,
      uniqueKeys: true,
      stringKeys: true,
      logLevel: 'error',
    })
    const issues = [...this.document.errors, ...this.document.warnings].sort((one, other) => one.pos[0] - other.pos[0])
    // After one slip of syntax the parser stumbles on: only the first is telling. What it can read on from stands alone.
    const firstSlip = issues.find(({ code }) => !alone.has(code))
    this.problems = [
      ...issues
        .filter((issue) => issue === firstSlip || alone.has(issue.code))
        .map(({ pos: [offset], code, message }) => {
          const character = String.fromCodePoint(text.codePointAt(offset) ?? 0x20)
          return this.problemAt(offset, [], yamlMessage(code, message, character))
        }),
      ...this.oddScalars(),
    ]
    if (this.problems.length > 0) return
    if (
      this.document.contents === null ||
      (isScalar(this.document.contents) && this.document.contents.value === null)
    ) {
      this.problems = [this.problemAt(0, [], nothingInside)]
      return
    }
    try {
      this.value = this.document.toJS({ maxAliasCount: 100 })
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error
      this.problems = [this.problemAt(0, [], yamlMessage('ALIAS', '', '*'))]
    }
  }

  /** A problem with the value at `path`; `within` is an offset into it where it is a plain or quoted text. */
  problem(path: Path, message: Localized, within = 0): Problem {
    const found = this.find(path)
    const offset = found.complete && isScalar(found.node) ? within + textStart(found.node) : 0
    return this.problemAt(this.startOf(found.complete ? found.node : found.place) + offset, path, message)
  }

  /** A problem with a key: `path` ends in the key. */
  keyProblem(path: Path, message: Localized): Problem {
    return this.problemAt(this.startOf(this.find(path).place), path, message)
  }

  /**
   * What is YAML but surely not meant: a comment that cuts an item of a list short (`- # uker på` says nothing, `- i # uker`
   * only `i`), and an alias of nothing.
   */
  private oddScalars(): Problem[] {
    const found: Problem[] = []
    const anchors = new Set<string>()
    visit(this.document, {
      Node: (_, node) => {
        if ('anchor' in node && node.anchor !== undefined) anchors.add(node.anchor)
      },
    })
    visit(this.document, {
      Alias: (_, { source, range }) => {
        if (!anchors.has(source)) found.push(this.problemAt(range?.[0] ?? 0, [], aliasOfNothing(source)))
      },
      Scalar: (key, node) => {
        const end = node.range?.[1]
        if (typeof key === 'number' && node.comment && end !== undefined && /^[ \t]*#/.test(this.text.slice(end)))
          found.push(this.problemAt(this.text.indexOf('#', end), [], cutByComment))
      },
    })
    return found
  }

  private problemAt(offset: number, path: Path, message: Localized): Problem {
    const { line, col } = this.lines.linePos(Math.min(offset, this.text.length))
    const at = { line: Math.max(1, line), column: Math.max(1, col) }
    const steps = path.map((step) => (typeof step === 'number' ? step : String(step)))
    return { file: this.name, ...at, path: steps, message, excerpt: excerptOf(this.texts, at.line, at.column) }
  }

  /**
   * Follows a path as far as it goes. `place` is where a person would look for what is missing: the key above it,
   * or the beginning of the list item.
   */
  private find(path: Path): { node: unknown; place: unknown; complete: boolean } {
    let node: unknown = this.document.contents
    let place: unknown = node
    for (const step of path) {
      if (isAlias(node)) node = node.resolve(this.document)
      if (isMap(node)) {
        const pair = this.pairsOf(node).get(String(step))
        if (!pair) return { node, place, complete: false }
        place = pair.key
        node = pair.value ?? pair.key
      } else if (isSeq(node)) {
        const item = node.items[Number(step)]
        if (item === undefined) return { node, place, complete: false }
        place = item
        node = item
      } else return { node, place, complete: false }
    }
    return { node, place, complete: true }
  }

  private pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known = this.pairs.get(map)
    if (known) return known
    const pairs = new Map(
      map.items.map((pair) => [String(isScalar(pair.key) ? pair.key.value : pair.key), pair] as const),
    )
    this.pairs.set(map, pairs)
    return pairs
  }

  private startOf(node: unknown): number {
    return (node as Partial<Node> | null)?.range?.[0] ?? 0
  }
}

/** Codes of errors that lead to no others. */
const alone: ReadonlySet<string> = new Set(['DUPLICATE_KEY', 'NON_STRING_KEY', 'TAG_RESOLVE_FAILED', 'BAD_DQ_ESCAPE'])

const nothingInside: Localized = {
  nb: 'filen har ikke noe innhold',
  nn: 'fila har ikkje noko innhald',
  en: 'the file has no content',
}

function aliasOfNothing(name: string): Localized {
  return {
    nb: `«*${name}» gjentar noe som ikke finnes; sett teksten i anførselstegn`,
    nn: `«*${name}» gjentek noko som ikkje finst; set teksten i hermeteikn`,
    en: `"*${name}" repeats something that does not exist; put the text in quotes`,
  }
}

const cutByComment: Localized = {
  nb: '# begynner en kommentar her; sett hele teksten i anførselstegn',
  nn: '# byrjar ein kommentar her; set heile teksten i hermeteikn',
  en: '# begins a comment here; put the whole text in quotes',
}

/** How far into the source of a scalar its text begins. */
function textStart(node: Node): number {
  if (isCollection(node) || !isScalar(node)) return 0
  return node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0
}
