/** Punctuation that a dictating doctor says aloud. */
const SPOKEN =
  /(?<![\p{L}\d])(punktum|komma|kolon|semikolon|spørsmåls?te[gi]k?n|utropste[gi]k?n|ny(?:tt)? (?:linje|avsnitt)|linjeskift|parentes (?:slutt|begynn|start))(?![\p{L}\d])/giu

/** Cheap to ask; without it nothing of the above stands in a text. */
const LIKELY = /punktum|komma|kolon|te[gi]|linje|avsnitt|parentes/i

enum Mark {
  Comma = ',',
  Colon = ':',
  Stop = '.',
  Question = '?',
  Line = '\n',
}

function markOf(word: string): Mark {
  const w = word.toLowerCase()
  if (w === 'komma' || w === 'semikolon' || w.startsWith('parentes')) return Mark.Comma
  if (w === 'kolon') return Mark.Colon
  if (w.startsWith('spørsmål')) return Mark.Question
  return w.startsWith('ny') || w === 'linjeskift' ? Mark.Line : Mark.Stop
}

/** Who dictates punctuation does so from the beginning; UTF-16 units. */
const SAMPLE = 10_000

/** Whether punctuation is spoken in a text: at least two such words that do not stand alone as ordinary words. */
export function isDictated(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  if (!LIKELY.test(sample)) return false
  let found = 0
  SPOKEN.lastIndex = 0
  while (SPOKEN.exec(sample)) if (++found === 2) return true
  return false
}

/** The text with spoken punctuation put as signs, every offset unchanged: «bra punktum» → «bra .      ». */
export function writeOutPunctuation(text: string): string {
  return text.replace(SPOKEN, (word) => markOf(word).padEnd(word.length, ' '))
}
