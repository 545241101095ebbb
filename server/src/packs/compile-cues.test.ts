import { describe, expect, it } from 'vitest'
import { CueAutomaton } from '../engine/cues/automaton.ts'
import { unpack } from '../engine/cues/packed.ts'
import { Spellings } from '../engine/cues/spellings.ts'
import type { CompiledCues } from '../engine/rules.ts'
import { compileCues, type Lexicon } from './compile-cues.ts'

const empty: Lexicon = { classes: {}, spellings: {}, abbreviations: [] }

/** Targets of all cues that match anywhere in a sentence. */
function targetsIn(sentence: string, compiled: CompiledCues): string[] {
  const automaton = new CueAutomaton(compiled)
  const words = sentence.split(' ')
  const read = words.map((word) => automaton.read(word))
  const found = new Set(automaton.scan(read, 0, words.length).map(({ meaning }) => meaning.target))
  return [...found].sort()
}

function compiled(cues: Record<string, string[]>, lexicon: Lexicon = empty): CompiledCues {
  return compileCues(
    Object.entries(cues).map(([target, any]) => ({ meaning: { target, kind: 'test' }, cues: any })),
    lexicon,
  )
}

/** At how many places cues end. */
function endings(compiled: CompiledCues): number {
  const places = unpack(compiled.places)
  let found = 0
  for (let at = 0; at < places.length; ) {
    const ends = places[at] as number
    if (ends > 0) found++
    at += ends + 1
    at += 2 * (places[at] as number) + 2
  }
  return found
}

describe('compileCues', () => {
  it('matches stems, forms, beginnings, endings and parts of words', () => {
    const cues = compiled({
      stem: ['smerte'],
      form: ['=rus'],
      prefix: ['søvn*'],
      suffix: ['*bruk'],
      infix: ['*alkohol*'],
    })
    expect(targetsIn('sterke smertene', cues)).toEqual(['stem'])
    expect(targetsIn('ingen rus', cues)).toEqual(['form'])
    expect(targetsIn('rusen', cues)).toEqual([])
    expect(targetsIn('Søvnvansker', cues)).toEqual(['prefix'])
    expect(targetsIn('storforbruk', cues)).toEqual(['suffix'])
    expect(targetsIn('storalkoholforbruk', cues)).toEqual(['infix', 'suffix'])
  })

  it('passes over a gap, and no more', () => {
    const cues = compiled({ sleep: ['sover ..2 dårlig'] })
    expect(targetsIn('hun sover dårlig', cues)).toEqual(['sleep'])
    expect(targetsIn('hun sover nå svært dårlig', cues)).toEqual(['sleep'])
    expect(targetsIn('hun sover nå for tiden dårlig', cues)).toEqual([])
  })

  it('binds to the beginning and the end of the sentence, and reads numbers', () => {
    const cues = compiled({ fine: ['^grei$'], walks: ['går # meter'] })
    expect(targetsIn('grei', cues)).toEqual(['fine'])
    expect(targetsIn('grei nok', cues)).toEqual([])
    expect(targetsIn('går 200 meter', cues)).toEqual(['walks'])
  })

  it('gives all words of a class one symbol', () => {
    const cues = compiled({ walks: ['går @limit #'] }, { ...empty, classes: { limit: ['maks', 'inntil', 'høyst'] } })
    expect(targetsIn('går maks 200', cues)).toEqual(['walks'])
    expect(targetsIn('går høyst 200', cues)).toEqual(['walks'])
    expect(targetsIn('går omtrent 200', cues)).toEqual([])
  })

  it('shares beginnings and endings between cues of one meaning', () => {
    const cues = compiled({ sleep: ['(sover|søv|sovet) ..2 (godt|dårlig|lite)'], other: ['sover borte'] })
    const others = compiled({ sleep: ['(sover|ligger våken) ..2 (godt|dårlig eller lite)'] })
    expect(endings(others)).toBe(1)
    expect(targetsIn('ligger våken dårlig eller lite', others)).toEqual(['sleep'])
    expect(targetsIn('har sovet svært lite', cues)).toEqual(['sleep'])
    expect(targetsIn('ligger borte', cues)).toEqual([])
    expect(targetsIn('sover borte', cues)).toEqual(['other'])
  })

  it('keeps spellings and abbreviations beside the cues', () => {
    const cues = compiled(
      {},
      {
        classes: {},
        spellings: { words: { ikkje: 'ikke' }, prefixes: { sjuk: 'syk' }, endings: { leg: 'lig' } },
        abbreviations: [
          { short: 'v.b.', long: 'ved behov' },
          { short: 'dr.', long: '', breaks: false },
        ],
      },
    )
    const spellings = new Spellings(cues.spellings)
    expect(['ikkje', 'sjukdom', 'farleg', 'smerte'].map((word) => spellings.respell(word))).toEqual([
      'ikke',
      'sykdom',
      'farlig',
      'smerte',
    ])
    expect(cues.abbreviations).toEqual({ vb: 'ved behov', dr: '' })
    expect(cues.neverEnding).toEqual(['dr'])
  })
})
