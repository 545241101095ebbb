import type { Language } from '../types.ts'

const NYNORSK =
  /(?<!\p{L})(?:ikkje|eg|ho|hjå|frå|noko|ein|eit|kva|vert|hennar|berre|meir|dykk|dei|vere|seier|sidan|gjer|korleis|nokon|tilvist|tilvising)(?!\p{L})/giu
const BOKMAAL =
  /(?<!\p{L})(?:ikke|jeg|hun|hos|fra|noe|en|et|hva|blir|hennes|bare|mer|dere|de|være|sier|siden|gjør|hvordan|noen|henvist|henvisning)(?!\p{L})/giu
const ENOUGH = 20_000

/** The written language of a letter, by its commonest function words; bokmål where nothing tells. */
export function languageOf(text: string): Language {
  const sample = text.slice(0, ENOUGH)
  return count(sample, NYNORSK) > count(sample, BOKMAAL) ? 'nn' : 'nb'
}

function count(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0
}
