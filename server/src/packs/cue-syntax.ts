import type { Localized } from '../engine/types.ts'
import { type CueItem, type CueNode, type CueSequence, CueSyntaxError, cueLimits } from './cue.ts'
import { expandCue } from './expand-cue.ts'

export type { CueItem, CueSequence, CueWord } from './cue.ts'

/** `at` is the UTF-16 offset in the cue where the mistake stands. */
export interface CueError {
  readonly at: number
  readonly message: Localized
}
export type ParsedCue =
  | { readonly nodes: readonly CueNode[]; readonly sequences: readonly CueSequence[] }
  | { readonly error: CueError }

interface Lexeme {
  readonly text: string
  readonly at: number
}

/**
 * Reads a cue as `rules/README.md` describes it, and multiplies its alternatives out.
 * Never throws: a mistake comes back as `error`.
 */
export function parseCue(cue: string): ParsedCue {
  try {
    if (cue.length > cueLimits.characters) {
      const n = cueLimits.characters
      throw new CueSyntaxError(
        0,
        `uttrykket er lengre enn ${n} tegn; del det i flere`,
        `uttrykket er lengre enn ${n} teikn; del det i fleire`,
        `the cue is longer than ${n} characters; split it`,
      )
    }
    const reader = { lexemes: split(cue), next: 0, end: cue.length }
    const nodes = readSequence(reader, null)
    return { nodes, sequences: expandCue(nodes) }
  } catch (error) {
    if (error instanceof CueSyntaxError) return { error: { at: error.at, message: error.sentence } }
    throw error
  }
}

function split(cue: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  for (const match of cue.matchAll(/[()[\]|^$]|[^\s()[\]|^$]+/gu)) lexemes.push({ text: match[0], at: match.index })
  for (const [i, lexeme] of lexemes.entries()) {
    const before = lexemes[i - 1]
    if (!before || before.at + before.text.length !== lexeme.at) continue
    const glued = (/[)\]]$/.test(before.text) && isWord(lexeme)) || (isWord(before) && /^[([]/.test(lexeme.text))
    if (glued) {
      throw new CueSyntaxError(
        lexeme.at,
        'det må stå mellomrom mellom et ord og en parentes; et ord kan ikke settes sammen av deler',
        'det må stå mellomrom mellom eit ord og ein parentes; eit ord kan ikkje setjast saman av delar',
        'a space is needed between a word and a bracket; a word cannot be put together from parts',
      )
    }
  }
  return lexemes
}

function isWord(lexeme: Lexeme): boolean {
  return !/^[()[\]|^$]$/.test(lexeme.text)
}

interface Reader {
  readonly lexemes: readonly Lexeme[]
  next: number
  readonly end: number
}

function readSequence(reader: Reader, open: Lexeme | null): CueNode[] {
  const nodes: CueNode[] = []
  for (;;) {
    const lexeme = reader.lexemes[reader.next]
    if (!lexeme) {
      if (open) throw unclosed(open)
      return nodes
    }
    if (/^[)\]|]$/.test(lexeme.text)) {
      if (open) return nodes
      const outside = lexeme.text === '|'
      throw new CueSyntaxError(
        lexeme.at,
        outside ? '«|» må stå inne i «(…)» eller «[…]»' : `«${lexeme.text}» lukker noe som ikke er åpnet`,
        outside ? '«|» må stå inne i «(…)» eller «[…]»' : `«${lexeme.text}» lukkar noko som ikkje er opna`,
        outside ? '"|" must stand inside "(…)" or "[…]"' : `"${lexeme.text}" closes something that is not open`,
      )
    }
    reader.next += 1
    if (lexeme.text === '(' || lexeme.text === '[') nodes.push(readChoice(reader, lexeme))
    else for (const item of readItems(lexeme)) nodes.push({ type: 'item', item })
  }
}

function readChoice(reader: Reader, open: Lexeme): CueNode {
  const options: CueNode[][] = []
  for (;;) {
    const option = readSequence(reader, open)
    const closing = reader.lexemes[reader.next]
    if (!closing) throw unclosed(open)
    if (option.length === 0) {
      throw new CueSyntaxError(
        closing.at,
        'tomt alternativ; skriv «[…]» om det som kan mangle',
        'tomt alternativ; skriv «[…]» om det som kan mangle',
        'empty alternative; write "[…]" around what may be left out',
      )
    }
    options.push(option)
    reader.next += 1
    if (closing.text === '|') continue
    if (closing.text !== (open.text === '(' ? ')' : ']')) throw unclosed(open)
    return { type: 'choice', options: [...mergeSingles(options), ...(open.text === '[' ? [[]] : [])] }
  }
}

/** Options of one word each become one option: the number of sequences stays small however long a list is. */
function mergeSingles(options: readonly CueNode[][]): CueNode[][] {
  const items = options.flatMap(([node, ...more]) => (more.length === 0 && node ? (singlesOf(node) ?? []) : []))
  if (items.length < 2) return [...options]
  const rest = options.filter(([node, ...more]) => more.length > 0 || !node || !singlesOf(node))
  return [[{ type: 'item', item: { kind: 'any', items } }], ...rest]
}

function singlesOf(node: CueNode): readonly CueItem[] | null {
  if (node.type !== 'item') {
    const [only, ...others] = node.options
    return others.length === 0 && only?.length === 1 ? singlesOf(only[0] as CueNode) : null
  }
  if (node.item.kind === 'any') return node.item.items
  return 'text' in node.item || node.item.kind === 'class' ? [node.item] : null
}

function unclosed(open: Lexeme): CueSyntaxError {
  return new CueSyntaxError(
    open.at,
    `«${open.text}» blir ikke lukket`,
    `«${open.text}» blir ikkje lukka`,
    `"${open.text}" is never closed`,
  )
}

function readItems({ text, at }: Lexeme): CueItem[] {
  if (text === '#') return [{ kind: 'number' }]
  if (text === '^') return [{ kind: 'begin' }]
  if (text === '$') return [{ kind: 'end' }]
  if (text.startsWith('..')) return [readGap(text, at)]
  if (text.startsWith('@')) return [readClass(text, at)]
  return readWord(text, at)
}

function readGap(text: string, at: number): CueItem {
  const longest = text === '..' ? cueLimits.defaultGap : Number(/^\.\.(\d+)$/.exec(text)?.[1] ?? Number.NaN)
  if (longest >= 1 && longest <= cueLimits.gap) return { kind: 'gap', longest }
  throw new CueSyntaxError(
    at,
    `«${text}» er ikke et mellomrom; skriv «..» eller «..1» til «..${cueLimits.gap}»`,
    `«${text}» er ikkje eit mellomrom; skriv «..» eller «..1» til «..${cueLimits.gap}»`,
    `"${text}" is no gap; write ".." or "..1" to "..${cueLimits.gap}"`,
  )
}

function readClass(text: string, at: number): CueItem {
  const name = text.slice(1)
  if (/^[a-z][a-z0-9-]*$/.test(name)) return { kind: 'class', name }
  throw new CueSyntaxError(
    at,
    `«${text}» er ikke et klassenavn; bruk små bokstaver a–z, tall og bindestrek`,
    `«${text}» er ikkje eit klassenamn; bruk små bokstavar a–z, tal og bindestrek`,
    `"${text}" is no class name; use a–z, digits and hyphens`,
  )
}

const wordPattern = /^(=?)(\*?)([\p{L}\p{M}\p{Nd}]+(?:[-/]+[\p{L}\p{M}\p{Nd}]+|[.,]\p{Nd}+)*)(\*?)$/u

function readWord(text: string, at: number): CueItem[] {
  if (/^[%<>]$/.test(text)) return [{ kind: 'form', text }]
  const match = wordPattern.exec(text.normalize('NFC'))
  const [, exact, front, body = '', back] = match ?? []
  if (!match && !/[\p{L}\p{Nd}]/u.test(text)) {
    throw new CueSyntaxError(
      at,
      `«${text}» er et tegn, ikke et ord; bare «%», «<» og «>» kan skrives, andre tegn hoppes over i brevet`,
      `«${text}» er eit teikn, ikkje eit ord; berre «%», «<» og «>» kan skrivast, andre teikn blir hoppa over i brevet`,
      `"${text}" is a sign, not a word; only "%", "<" and ">" can be written, other signs are passed over in letters`,
    )
  }
  if (!match) {
    throw new CueSyntaxError(
      at,
      `«${text}» er ikke et ord; «*» kan bare stå først og sist, «=» bare først, og andre tegn skrives ikke`,
      `«${text}» er ikkje eit ord; «*» kan berre stå fyrst og sist, «=» berre fyrst, og andre teikn skal ikkje skrivast`,
      `"${text}" is no word; "*" may only stand first and last, "=" only first, and other signs are not written`,
    )
  }
  if (exact && (front || back)) {
    throw new CueSyntaxError(
      at,
      `«${text}»: «=» og «*» kan ikke brukes sammen`,
      `«${text}»: «=» og «*» kan ikkje brukast saman`,
      `"${text}": "=" and "*" cannot be combined`,
    )
  }
  const parts = splitLikeLetter(body)
  return parts.map((part, i): CueItem => {
    const open = { front: Boolean(front) && i === 0, back: Boolean(back) && i === parts.length - 1 }
    if ((open.front || open.back) && part.length < cueLimits.part) {
      throw new CueSyntaxError(
        at,
        `«${text}» treffer for mye; minst ${cueLimits.part} bokstaver må stå ved «*»`,
        `«${text}» treffer for mykje; minst ${cueLimits.part} bokstavar må stå ved «*»`,
        `"${text}" matches too much; "*" needs at least ${cueLimits.part} letters beside it`,
      )
    }
    if (open.front && open.back) return { kind: 'infix', text: part }
    if (open.front) return { kind: 'suffix', text: part }
    if (open.back) return { kind: 'prefix', text: part }
    return { kind: exact ? 'form' : 'stem', text: part }
  })
}

/** Words of a cue are split as words of a letter: at hyphens and slashes, `20mg` to `20 mg`, `x2` to `x 2`. */
function splitLikeLetter(word: string): string[] {
  if (/^\p{L}+$/u.test(word)) return [word]
  return word.split(/[-/]+/).flatMap((part) => part.match(/^x(?=\d)|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\p{N}]*/giu) ?? [])
}
