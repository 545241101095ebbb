import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
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

  /** Never throws: what is wrong with the YAML itself is in `problems`, and `value` is then undefined. */
  constructor(
    readonly name: string,
    private readonly text: string,
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false, uniqueKeys: true })
    const issues = [...this.document.errors, ...this.document.warnings]
    this.problems = [
      ...issues.map((issue) => this.problemAt(issue.pos[0], [], yamlMessage(issue.code, issue.message))),
      ...this.cutItems().map((offset) => this.problemAt(offset, [], cutByComment)),
    ]
    if (this.problems.length > 0) return
    try {
      this.value = this.document.toJS({ maxAliasCount: 100 })
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error
      this.problems = [this.problemAt(0, [], yamlMessage('ALIAS', error.message))]
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

  /** Where a comment cuts an item of a list short: `- # uker på` says nothing, `- i # uker` only `i`. */
  private cutItems(): number[] {
    const found: number[] = []
    visit(this.document, {
      Scalar: (key, node) => {
        const end = node.range?.[1]
        if (typeof key === 'number' && node.comment && end !== undefined && /^[ \t]*#/.test(this.text.slice(end)))
          found.push(this.text.indexOf('#', end))
      },
    })
    return found
  }

  private problemAt(offset: number, path: Path, message: Localized): Problem {
    const { line, col } = this.lines.linePos(Math.min(offset, this.text.length))
    const at = { line: Math.max(1, line), column: Math.max(1, col) }
    const steps = path.map((step) => (typeof step === 'number' ? step : String(step)))
    return { file: this.name, ...at, path: steps, message, excerpt: excerptOf(this.text, at.line, at.column) }
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
        const pair = node.items.find((item) => String(isScalar(item.key) ? item.key.value : item.key) === String(step))
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

  private startOf(node: unknown): number {
    return (node as Partial<Node> | null)?.range?.[0] ?? 0
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
