/** Words and numbers of a text. Everything else is punctuation, of which only the kind is kept. */

export enum Break {
  /** White space, hyphen, slash, quotation mark. */
  None = 0,
  /** Comma, bracket, dash between words: a clause may end here. */
  Clause = 1,
  /** Colon: a label may end here. */
  Colon = 2,
  /** Full stop: a sentence may end here. */
  Stop = 3,
  /** Exclamation or question mark: a sentence ends here. */
  End = 4,
}

/** A word or a number. `start` and `end` are UTF-16 offsets into the lexed text. */
export interface Token {
  readonly start: number
  end: number
  readonly isNumber: boolean
  /** «%», «<» or «>»: a word for cues that name it, nothing for the others. */
  readonly isSign: boolean
  /** The strongest punctuation between this token and the next. */
  after: Break
  question: boolean
  /** A colon follows at once, or after the full stop of an abbreviation: «Søvn: ?», «Psyk.:». */
  colon: boolean
  /** A line ends between this token and the next. */
  newline: boolean
}

const DIGIT = 1
const LETTER = 2
/** Signs that are words of their own: «50 %», «> 6 mnd». */
const SIGN = 3
const kinds = new Uint8Array(0x250)
for (let c = 0; c < kinds.length; c++) {
  const s = String.fromCharCode(c)
  if (s === '%' || s === '<' || s === '>') kinds[c] = SIGN
  else
    kinds[c] = c >= 48 && c <= 57 ? DIGIT : s.toLowerCase() !== s.toUpperCase() || c === 0xb5 || c === 0xad ? LETTER : 0
}
function kindOf(code: number): number {
  if (code < 0x250) return kinds[code] as number
  if (code === 0x3bc || (code >= 0x300 && code <= 0x36f)) return LETTER
  return code > 0x370 && code < 0x2000 ? LETTER : 0
}

function breakOf(code: number): Break {
  switch (code) {
    case 0x2e: // .
    case 0x2026: // …
      return Break.Stop
    case 0x21: // !
    case 0x3f: // ?
      return Break.End
    case 0x3a: // :
      return Break.Colon
    case 0x2c: // ,
    case 0x3b: // ;
    case 0x28: // (
    case 0x29: // )
    case 0x5b: // [
    case 0x5d: // ]
    case 0x7c: // |
    case 0x2013: // –
    case 0x2014: // —
      return Break.Clause
    default:
      return Break.None
  }
}

/**
 * Splits `text` into tokens. Digits and letters are separate tokens («20mg» is «20», «mg»), except where a word
 * begins with a letter and goes on with digits («L5», «HbA1c»). A decimal comma or point stays in its number.
 */
export function lex(text: string): Token[] {
  const tokens: Token[] = []
  let last: Token | undefined
  let i = 0
  while (i < text.length) {
    const code = text.charCodeAt(i)
    const kind = kindOf(code)
    if (kind === 0) {
      if (last) {
        if (code === 10 || code === 13) last.newline = true
        else {
          const isDash = code === 0x2d && isSpace(text.charCodeAt(i - 1)) && isSpace(text.charCodeAt(i + 1))
          const found = isDash ? Break.Clause : breakOf(code)
          if (found === Break.Colon && (last.after === Break.None || last.after === Break.Stop)) last.colon = true
          if (found > last.after || (last.colon && found === Break.Colon)) last.after = found
          if (code === 0x3f) last.question = true
        }
      }
      i++
      continue
    }
    const start = i
    i++
    if (kind === DIGIT) {
      while (i < text.length) {
        const c = text.charCodeAt(i)
        if (kindOf(c) === DIGIT) i++
        else if ((c === 0x2c || c === 0x2e) && kindOf(text.charCodeAt(i + 1)) === DIGIT) i += 2
        else break
      }
    } else if (kind === LETTER) {
      while (i < text.length && (kindOf(text.charCodeAt(i)) === LETTER || kindOf(text.charCodeAt(i)) === DIGIT)) i++
      // «x2» is two tokens
      if ((code | 32) === 0x78 && kindOf(text.charCodeAt(start + 1)) === DIGIT) i = start + 1
    }
    last = {
      start,
      end: i,
      isNumber: kind === DIGIT,
      isSign: kind === SIGN,
      after: Break.None,
      colon: false,
      question: false,
      newline: false,
    }
    tokens.push(last)
  }
  return tokens
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0
}
