import type { Language } from '../types.ts'
import type { Block } from './block.ts'
import type { Letter } from './letter.ts'

const NYNORSK =
  /(?<!\p{L})(?:ikkje|eg|ho|hjå|frå|noko|ein|eit|kva|vert|hennar|berre|meir|dykk|dei|vere|seier|sidan|gjer|korleis|nokon|tilvist|tilvising)(?!\p{L})/giu
const BOKMAAL =
  /(?<!\p{L})(?:ikke|jeg|hun|hos|fra|noe|en|et|hva|blir|hennes|bare|mer|dere|de|være|sier|siden|gjør|hvordan|noen|henvist|henvisning)(?!\p{L})/giu
/** Nobody changes the language after so much; UTF-16 units. */
const ENOUGH = 20_000

/** The written language of a letter, by its commonest function words; bokmål where nothing tells. */
export function languageOf({ blocks }: Letter): Language {
  let lead = 0
  for (const { block, offset } of blocks) {
    if (offset >= ENOUGH) break
    lead += leadOfNynorsk(block)
  }
  return lead > 0 ? 'nn' : 'nb'
}

/** How many more words of nynorsk than of bokmål a block has; remembered with it. */
function leadOfNynorsk({ text, remembered }: Block): number {
  const known = remembered.get('language') as number | undefined
  if (known !== undefined) return known
  const lead = count(text, NYNORSK) - count(text, BOKMAAL)
  remembered.set('language', lead)
  return lead
}

function count(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0
}
