import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText, withLineEnds } from '../../client/src/plain-text.ts'

describe('of a Markdown letter', () => {
  test.each([
    ['headings', '# Henvisning\n## Søvn ##\nSover godt.\n', 'Henvisning\nSøvn\nSover godt.\n'],
    ['underlined headings', 'Henvisning\n======\n\nSøvn\n---\ngod\n', 'Henvisning\n\nSøvn\ngod\n'],
    ['emphasis', '**Søvn:** sover *ikke* mer enn __fire__ _timer_', 'Søvn: sover ikke mer enn fire timer\n'],
    ['comments, also over several lines', 'A <!-- spør\npasienten -->B', 'A B\n'],
    ['bullets become dashes', '* Paracet\n+ Lyrica\n- Sobril', '- Paracet\n- Lyrica\n- Sobril\n'],
    ['numbers of lists stay', '1. MR\n2. CT', '1. MR\n2. CT\n'],
    ['links keep their address', 'Se [listen](https://a.no/x).', 'Se listen (https://a.no/x).\n'],
    ['a link that shows its address', '<https://a.no/x>', 'https://a.no/x\n'],
    ['tables', '| Medisin | Dose |\n|---|---:|\n| Paracet | 1 g x 3 |', 'Medisin; Dose\nParacet; 1 g x 3\n'],
    ['code', '`Lyrica`\n```\n75 mg\n```', 'Lyrica\n75 mg\n'],
    ['rules', 'A\n\n---\n\n***\n\nB', 'A\n\nB\n'],
    ['escapes', 'VAS 7\\*, \\[ikke utfylt\\]', 'VAS 7*, [ikke utfylt]\n'],
    ['hard line breaks', 'A  \nB\\\nC<br>D', 'A\nB\nC\nD\n'],
    ['tags that say how text looks', '<b>Søvn</b>', 'Søvn\n'],
  ])('%s', (_, letter, expected) => {
    expect(plainText(letter, 'markdown')).toBe(expected)
  })

  test.each([
    ['more than', '> 3 mnd smerter'],
    ['less than', 'eGFR < 60 og > 30'],
    ['multiplication', 'Paracet 1 g * 3, Tramadol 50 mg * 4'],
    ['names with underscores', 'se brev_fra_nevrolog_2021'],
    ['a placeholder of angle brackets', 'Hilsen <navn>'],
    ['a placeholder', 'Søvn: [hvordan pasienten sover]'],
    ['a line to write on', 'Dato: ____'],
    ['a number sign', '#1 i køen'],
    ['pluses for findings', 'Lasègue +, reflekser ++'],
  ])('leaves %s', (_, letter) => {
    expect(plainText(letter, 'markdown')).toBe(`${letter}\n`)
  })
})

test('a plain letter loses marks of headings and strong emphasis only', () => {
  expect(plainText('## Søvn\r\n**Dårlig** <!-- spør -->\r\n* våkner kl. 03', 'plain')).toBe(
    'Søvn\nDårlig <!-- spør -->\n* våkner kl. 03\n',
  )
})

test('no letter or digit of a plain letter is lost, and copying twice changes nothing', () => {
  const line = fc.stringMatching(/^[\wæøå *#_>|<[\]().:+-]{0,24}$/u)
  const wordsIn = (text: string) => text.match(/[\p{L}\d]/gu) ?? []
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const once = plainText(lines.join('\n'), 'plain')
      expect(wordsIn(once)).toEqual(wordsIn(lines.join('\n')))
      const clean = lines.join('\n').replace(/[*_#]/g, '')
      expect(plainText(plainText(clean, 'plain'), 'plain')).toBe(plainText(clean, 'plain'))
    }),
  )
})

describe('line ends of what is copied', () => {
  const elsewhere = { onWindows: false, remoteName: undefined, hasCrlf: false }
  const text = 'Søvn: god\n\nArbeid: kokk\n'
  const windows = 'Søvn: god\r\n\r\nArbeid: kokk\r\n'

  test.each([
    ['on Windows', { ...elsewhere, onWindows: true }, windows],
    ['in a window of Windows on its own Linux', { ...elsewhere, remoteName: 'wsl' }, windows],
    ['for a letter that was written on Windows', { ...elsewhere, hasCrlf: true }, windows],
    ['elsewhere', elsewhere, text],
    ['on another machine', { ...elsewhere, remoteName: 'ssh-remote' }, text],
  ])('%s', (_, destination, expected) => {
    expect(withLineEnds(text, destination)).toBe(expected)
    expect(withLineEnds(withLineEnds(text, destination), destination)).toBe(expected)
  })
})
