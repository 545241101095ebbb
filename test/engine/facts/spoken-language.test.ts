import { describe, expect, test } from 'vitest'
import { factsOf } from './facts-of.ts'

/** Letter, whether an interpreter is needed, the language. */
const SPOKEN: readonly [string, boolean | null, string | null][] = [
  ['Behov for tolk: ja, arabisk.', true, 'arabisk'],
  ['Tolk: nei', false, null],
  ['Språk: norsk.', false, 'norsk'],
  ['Morsmål: bosnisk.', null, 'bosnisk'],
  ['Morsmålet er polsk, men hun klarer seg fint på norsk uten tolk.', false, 'polsk'],
  ['Islandsk morsmål, snakker godt norsk, ingen tolk.', false, 'islandsk'],
  ['Litauer. Litauisk tolk ønskes.', true, 'litauisk'],
  ['Snakker mandarin; datteren oversetter ved legetimer.', true, 'mandarin'],
  ['hun teller på finsk men norsk er morsmålet hennes', false, 'norsk'],
  ['Språk: urdu. Videotolk er brukt hver gang.', true, 'urdu'],
  ['Vondt i ryggen i to år.', null, null],
]

describe('language and interpreter', () => {
  test.each(SPOKEN)('%s', (text, interpreterNeeded, language) => {
    expect(factsOf(text).facts).toMatchObject({ interpreterNeeded, language })
  })
})
