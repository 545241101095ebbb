import { describe, expect, it } from 'vitest'
import { foldWord, stem } from '../engine/cues/normalise.ts'
import type { CompiledCues } from '../engine/rules.ts'
import { compileCues, type Lexicon } from './compile-cues.ts'

const empty: Lexicon = { classes: {}, spellings: {}, abbreviations: [] }

function symbolsOf(word: string, { symbols }: CompiledCues): number[] {
  const folded = foldWord(word)
  const found = [...(symbols.form[folded] ?? []), ...(symbols.stem[stem(folded)] ?? [])]
  for (const [part, carried] of Object.entries(symbols.prefix)) if (folded.startsWith(part)) found.push(...carried)
  for (const [part, carried] of Object.entries(symbols.suffix)) if (folded.endsWith(part)) found.push(...carried)
  for (const [part, carried] of Object.entries(symbols.infix)) if (folded.includes(part)) found.push(...carried)
  return /^\d+$/.test(word) ? [...found, 0] : found
}

/** Targets of all cues that match anywhere in a sentence; the plainest way to read the tables. */
function targetsIn(sentence: string, compiled: CompiledCues): string[] {
  const tokens = [[1], ...sentence.split(' ').map((word) => symbolsOf(word, compiled)), [2]]
  const found = new Set<string>()
  const rows = (flat: readonly number[], width: number, state: number) => {
    const all: number[][] = []
    for (let i = 0; i < flat.length; i += width) if (flat[i] === state) all.push(flat.slice(i, i + width))
    return all
  }
  const follow = (state: number, at: number): void => {
    for (const [, meaning = 0] of rows(compiled.outputs, 2, state)) found.add(compiled.meanings[meaning]?.target ?? '')
    for (const [, symbol = 0, to = 0] of rows(compiled.edges, 3, state))
      if (tokens[at]?.includes(symbol)) follow(to, at + 1)
    for (const [, longest = 0, to = 0] of rows(compiled.gaps, 3, state)) {
      for (let passed = 0; passed <= longest; passed++) follow(to, at + passed)
    }
  }
  for (let at = 0; at < tokens.length; at++) follow(0, at)
  return [...found].sort()
}

function compiled(cues: Record<string, string[]>, lexicon: Lexicon = empty): CompiledCues {
  return compileCues(
    Object.entries(cues).map(([target, any]) => ({ meaning: { target, kind: 'test' }, cues: any })),
    lexicon,
  )
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
    expect(cues.symbols.stem.maks).toEqual(cues.symbols.stem.inntil)
    expect(targetsIn('går omtrent 200', cues)).toEqual([])
  })

  it('shares beginnings and endings between cues of one meaning', () => {
    const cues = compiled({ sleep: ['(sover|søv|sovet) ..2 (godt|dårlig|lite)'], other: ['sover borte'] })
    const others = compiled({ sleep: ['(sover|ligger våken) ..2 (godt|dårlig eller lite)'] })
    expect(new Set(others.outputs.filter((_, i) => i % 2 === 0)).size).toBe(1)
    expect(targetsIn('ligger våken dårlig eller lite', others)).toEqual(['sleep'])
    expect(targetsIn('har sovet svært lite', cues)).toEqual(['sleep'])
    expect(targetsIn('ligger borte', cues)).toEqual([])
    expect(targetsIn('sover borte', cues)).toEqual(['other'])
  })

  it('writes its tables sorted by state', () => {
    const { edges, gaps, outputs } = compiled({ a: ['x ..2 y z', 'v ..3 y'], b: ['x w', 'z'] })
    for (const [table, width] of [
      [edges, 3],
      [gaps, 3],
      [outputs, 2],
    ] as const) {
      const states = table.filter((_, i) => i % width === 0)
      expect(states).toEqual([...states].sort((p, q) => p - q))
    }
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
    expect(cues.folds).toEqual({ ikkje: 'ikke', 'sjuk-': 'syk', '-leg': 'lig' })
    expect(cues.abbreviations).toEqual({ vb: 'ved behov', dr: '' })
    expect(cues.neverEnding).toEqual(['dr'])
  })
})
