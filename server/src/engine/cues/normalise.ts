import { stemmer } from '@orama/stemmers/norwegian'

/** Other letters for the same sound, as typed on foreign keyboards or by careful writers. */
const LETTERS: Readonly<Record<string, string>> = {
  é: 'e',
  è: 'e',
  ê: 'e',
  ó: 'o',
  ò: 'o',
  ô: 'o',
  à: 'a',
  á: 'a',
  ü: 'u',
  ä: 'æ',
  ö: 'ø',
}
const UNUSUAL = /[éèêóòôàáüäö\u00ad]|[\u0300-\u036f]/

/** A word as it is compared: lower case, composed, without accents that Norwegian spelling leaves optional. */
export function foldWord(raw: string): string {
  const lower = raw.toLowerCase()
  if (!UNUSUAL.test(lower)) return lower
  return lower
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/[éèêóòôàáüäö]/g, (c) => LETTERS[c] ?? c)
}

/** «fastlegen», «tannleger»: Snowball takes the whole word `lege` for an ending. */
const DOCTOR = /^(.+lege)(?:n|r|ne|s|ns|nes)?$/

const INFLECTION = /(?:ene|ane|en|et|er|ar|e|t|a)$/

/**
 * The stem of a folded word, by the Norwegian Snowball stemmer. Where that leaves fewer than four letters of a long
 * word («varighet» → «var») only an inflection is taken off, so that words of different meaning stay apart.
 */
export function stem(folded: string): string {
  if (folded.length < 4) return folded
  const doctor = DOCTOR.exec(folded)
  if (doctor) return doctor[1] as string
  const snowball = stemmer(folded)
  if (snowball.length >= 4 || folded.length - snowball.length < 3) return snowball
  const shorter = folded.replace(INFLECTION, '')
  return shorter.length >= 4 ? shorter : folded
}
