import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { shippedRules } from '../../registry/shipped.ts'
import { hoverMarkdown } from './hover-markdown.ts'
import { sourceText } from './hover-parts.ts'

describe('Markdown of a hover', () => {
  const parser = unified().use(remarkParse)
  const rules = shippedRules(new URL('../../../dist/', import.meta.url))
  const locales = ['nb', 'nn', 'en'] as const
  const ofPacks = rules.packs.flatMap(({ requirements, criteria, advice }) => [...requirements, ...criteria, ...advice])
  const sources = [
    ...ofPacks.flatMap(({ source, furtherSources = [] }) => [source, ...furtherSources]),
    ...rules.vocabulary.opioids.factors.flatMap(({ source, others = [] }) => [
      source,
      ...others.map((one) => one.source),
    ]),
    ...(rules.vocabulary.treatments ?? []).flatMap((one) => one.sources),
  ]
  const told = locales.flatMap((locale) => [
    ...ofPacks.map(({ explanation }) => explanation[locale]),
    ...sources.map((source) => sourceText(source, locale)),
    ...(rules.vocabulary.treatments ?? []).flatMap((one) => [
      one.what[locale],
      one.benefit[locale],
      one.drawbacks[locale],
    ]),
  ])
  const tricky = [
    'Paralgin forte v.b. (0,1–0,2), 4.11.2022',
    '1. januar',
    '2) to',
    '# overskrift',
    '#tag',
    '- liste',
    '+ pluss',
    '> sitat',
    '---',
    '===',
    '|---|---|',
    '| a | b |',
    '*vondt* og **verre**, 5 * 3',
    '_vondt_ a_b_c __x__ _',
    '`kode` og ``mer``',
    '[a](https://evil.example/) [b][c] [d] ![e](f)',
    '[1] «Ekvipotens»: x',
    '[1]: https://evil.example/',
    '<b>fet</b> < 5 <3 <!-- x --> <https://x.example>',
    '&amp; &#65; A & B &copy',
    'C:\\mappe \\* \\',
    '~~strøket~~ ca. ~5',
    'Se https://x.example/a_b_(c), og (https://y.example/z).',
    'https://www.helfo.no/omregningstabell-(OMEQ)',
    '    innrykk',
    '$x$ @navn :smil:',
  ]

  interface Node {
    readonly type: string
    readonly value?: string
    readonly children?: readonly Node[]
  }
  /** The text that a reader sees; anything but paragraphs, bold, links and line breaks is marked. */
  const seen = ({ type, value, children = [] }: Node): string => {
    if (type === 'text') return value ?? ''
    if (type === 'break') return '\n'
    const inner = children.map(seen).join(type === 'root' ? '\n\n' : '')
    return ['root', 'paragraph', 'strong', 'link'].includes(type) ? inner : `<<${type}>>${inner}${value ?? ''}`
  }

  it.each([
    ['what rules and sources say', told],
    ['what letters may say', tricky],
  ])('reads as the plain text does: %s', (_, lines) => {
    const spoilt = lines.flatMap((line) => {
      const text = `Overskrift\n${line.trim()}`
      const read = [
        seen(parser.parse(hoverMarkdown([{ start: 0, end: 1, lines: ['Overskrift', line] }]))),
        seen(parser.parse(hoverMarkdown([{ start: 0, end: 1, lines: [line, 'Etter'] }]))),
      ]
      const expected = [text, `${line.trim()}\nEtter`]
      return read.flatMap((one, i) => (one === expected[i] ? [] : [[expected[i], one]]))
    })
    expect(spoilt).toEqual([])
  })

  it('has no more escapes than that takes', () => {
    const plain = 'v.b. (0,1–0,2), 4.11.2022 – 25 µg/t! a+b, A & B < 5, [1], sthf-smerte/sleep'
    expect(hoverMarkdown([{ start: 0, end: 1, lines: ['x', plain] }])).toBe(`**x**  \n${plain}`)
    const escaped = told.filter((line) => hoverMarkdown([{ start: 0, end: 1, lines: ['x', line] }]).includes('\\'))
    expect(escaped.filter((line) => !/[`*~_\]<&]|^\d+[.)] /.test(line))).toEqual([])
  })
})
