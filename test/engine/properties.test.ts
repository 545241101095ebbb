import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFixes, LineIndex } from '../../server/src/engine/index.ts'
import { lint, rules, telemark } from '../support/linter.ts'

/** The same letters in every run, so that a run says something of the change and not of chance; change it to look further. */
const SEED = 1968

/** Letters of anything: words of the trade, marks, emoji, half surrogates, NUL, all line breaks. */
const piece = fc.oneof(
  fc.constantFrom(
    'Søvn:',
    'sover dårlig',
    '[varighet]',
    'Pasienten henvises fordi',
    'ingen',
    'mor',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    ' ',
    '. ',
    '?',
    '…',
    '😀',
    'æøå',
    'Tolk: nei',
    '| a | b |',
    '# Smerter',
    '- ',
    '«',
    '\u0000',
    '\ud800',
    'OxyNorm 5 mg x 3',
    '12.03.2021',
    'punktum',
    'ny linje',
    '<!--',
    '```',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const anyLetter = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''))

describe('any string', () => {
  it('is judged without a failed check, and every span lies inside it and quotes it', () => {
    fc.assert(
      fc.property(anyLetter, fc.nat(80), fc.nat(80), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
        const result = lint(text, { hidden: [{ start, end }] })
        expect(result.notChecked).toEqual([])
        expect(result.status).toBe('checked')
        for (const finding of result.findings) {
          expect(finding.start).toBeGreaterThanOrEqual(0)
          expect(finding.end).toBeLessThanOrEqual(text.length)
          expect(finding.start).toBeLessThanOrEqual(finding.end)
        }
        for (const { evidence, dismissed = [] } of Object.values(result.elements)) {
          for (const quote of [...evidence, ...dismissed]) expect(quote.text).toBe(text.slice(quote.start, quote.end))
        }
      }),
      { numRuns: 150, seed: SEED },
    )
  })

  it('gives the same result twice, also after other letters were read', () => {
    fc.assert(
      fc.property(anyLetter, anyLetter, (text, other) => {
        const before = lint(text)
        lint(other)
        expect(lint(text)).toEqual(before)
      }),
      { numRuns: 60, seed: SEED },
    )
  })

  it('leaves its input and the rules as they were', () => {
    const copy = structuredClone(rules)
    const input = Object.freeze({
      text: 'Søvn: [hvordan]',
      locale: 'nb' as const,
      packs: Object.freeze(['sthf-smerte']),
    })
    lint(input.text, input)
    expect(rules).toEqual(copy)
  })
})

describe('offsets and positions', () => {
  it('are inverses of each other, whatever the line breaks and characters', () => {
    fc.assert(
      fc.property(anyLetter, fc.nat(400), (text, n) => {
        const index = new LineIndex(text)
        const offset = Math.min(n, text.length)
        const insideBreak = text[offset] === '\n' && text[offset - 1] === '\r'
        if (!insideBreak) expect(index.offsetAt(index.positionAt(offset))).toBe(offset)
      }),
    )
  })

  it('count columns in UTF-16 units', () => {
    const index = new LineIndex('æ😀b\r\nc\rd\ne')
    expect(index.positionAt(3)).toEqual({ line: 0, column: 3 })
    expect(index.positionAt(6)).toEqual({ line: 1, column: 0 })
    expect(index.positionAt(8)).toEqual({ line: 2, column: 0 })
    expect(index.positionAt(10)).toEqual({ line: 3, column: 0 })
    expect(index.offsetAt({ line: 1, column: 0 })).toBe(6)
    expect(index.offsetAt({ line: 9, column: 0 })).toBe(11)
  })
})

describe('fixes on any letter', () => {
  it('template and rewrite fixes applied together leave no missing element behind them, and are applied once', () => {
    fc.assert(
      fc.property(anyLetter, (text) => {
        const bulk = (findings: ReturnType<typeof lint>['findings']) =>
          findings.flatMap((f) => f.fixes.filter((fix) => fix.kind !== 'answer').slice(0, 1))
        const once = applyFixes(text, bulk(lint(text).findings))
        expect(once.skipped).toEqual([])
        const twice = applyFixes(once.text, bulk(lint(once.text).findings))
        expect(twice.text).toBe(once.text)
        const missing = lint(once.text).findings.filter((f) => f.element && f.ruleId !== 'henvis/placeholder')
        expect(missing.map((f) => f.ruleId)).toEqual([])
        expect(telemark.requirements.length).toBe(19)
      }),
      { numRuns: 100, seed: SEED },
    )
  })
})
