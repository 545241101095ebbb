import { describe, expect, it } from 'vitest'
import { encode, MAX_LETTER_BYTES, readLetter } from '../../server/src/readers/index.ts'

const TEXT = 'Søvn: våkner «ofte» – ca. 3 ganger. Ærlig, Åse 😀\r\n'
const utf8 = new TextEncoder().encode(TEXT)
const bytes = (...parts: (string | readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])))
const utf16 = (text: string, littleEndian: boolean) =>
  Uint8Array.from(
    [...Array(text.length).keys()].flatMap((i) => {
      const unit = text.charCodeAt(i)
      return littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]
    }),
  )
/** «Søvn: våkner “ofte” – på», as Windows writes it. */
const windows1252 = bytes('S', [0xf8], 'vn: v', [0xe5], 'kner ', [0x93], 'ofte', [0x94, 0x20, 0x96], ' p', [0xe5])

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8, TEXT, { name: 'utf-8', bom: false }],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], utf8), TEXT, { name: 'utf-8', bom: true }],
    ['UTF-16 LE with a mark', bytes([0xff, 0xfe], utf16(TEXT, true)), TEXT, { name: 'utf-16le', bom: true }],
    ['UTF-16 BE with a mark', bytes([0xfe, 0xff], utf16(TEXT, false)), TEXT, { name: 'utf-16be', bom: true }],
    ['UTF-16 LE without', utf16(TEXT, true), TEXT, { name: 'utf-16le', bom: false }],
    ['UTF-16 BE without', utf16(TEXT, false), TEXT, { name: 'utf-16be', bom: false }],
    ['Windows-1252', windows1252, 'Søvn: våkner “ofte” – på', { name: 'windows-1252', bom: false }],
    ['ASCII', bytes('Ryggsmerter\n'), 'Ryggsmerter\n', { name: 'utf-8', bom: false }],
  ])('%s is read and written back', (_, given, text, encoding) => {
    const read = readLetter(given, 'brev.txt')
    expect(read).toMatchObject({ text, encoding })
    expect(encode(text, encoding as Parameters<typeof encode>[1])).toEqual(given)
  })

  it('every byte of Windows-1252 comes back, also those without a character', () => {
    const all = Uint8Array.from([...Array(255).keys()].map((i) => i + 1).filter((byte) => byte > 31))
    const letters = bytes(Array(40).fill(0xe6), all)
    const read = readLetter(letters, 'a.txt')
    expect(read).toMatchObject({ encoding: { name: 'windows-1252' } })
    expect('text' in read && encode(read.text, read.encoding)).toEqual(letters)
  })

  it('says which character an encoding does not have', () => {
    expect(encode('Å 😀', { name: 'windows-1252', bom: false })).toEqual({ unencodable: '😀' })
  })

  it.each([
    [
      'a name in capitals with Ã in a Windows-1252 letter',
      bytes('JO', [0xc3], 'O s', [0xf8], 'ker hjelp p', [0xe5], ' grunn'),
    ],
    ['a last word that ends in å', bytes('legges inn p', [0xe5])],
  ])('%s is no damage', (_, given) => {
    expect(readLetter(given, 'a.txt')).toMatchObject({ encoding: { name: 'windows-1252' } })
  })

  it.each([
    [
      'half an ø at the end',
      bytes('Linje 1\nhar sm', [0xc3]),
      'teksten slutter midt i et tegn (UTF-8, linje 2, byte 15); den kan være avkortet',
    ],
    [
      'half a dash at the end',
      bytes('ab ', [0xe2, 0x80]),
      'teksten slutter midt i et tegn (UTF-8, linje 1, byte 4); den kan være avkortet',
    ],
    [
      'half an å after whole ones',
      bytes('på på p', [0xc3]),
      'teksten slutter midt i et tegn (UTF-8, linje 1, byte 10); den kan være avkortet',
    ],
    [
      'half a smiley at the end',
      utf8.subarray(0, utf8.length - 3),
      /^teksten slutter midt i et tegn \(UTF-8, linje 1, byte \d+\)/,
    ],
    [
      'half an å in the middle',
      bytes('på\nså p', [0xc3], ' den'),
      'tegnkodingen er ødelagt: ugyldig UTF-8 på linje 2 (byte 10)',
    ],
    [
      'half a unit of UTF-16',
      bytes([0xff, 0xfe], utf16('Smerter\n', true), [0x41]),
      'teksten slutter midt i et tegn (UTF-16 LE, linje 2, byte 19); den kan være avkortet',
    ],
    [
      'half a pair of UTF-16',
      bytes([0xff, 0xfe], utf16('Vondt \ud83d', true)),
      'teksten slutter midt i et tegn (UTF-16 LE, linje 1, byte 15); den kan være avkortet',
    ],
  ])('%s is told, not turned into another encoding', (_, given, sentence) => {
    const read = readLetter(given, 'a.txt')
    expect('notChecked' in read && read.notChecked.nb).toEqual(
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    )
  })
})

describe('what is no letter', () => {
  it.each([
    ['empty', new Uint8Array(0), 'filen er tom'],
    ['a mark and nothing else', bytes([0xef, 0xbb, 0xbf]), 'filen er tom'],
    ['white space', bytes(' \r\n\t\u00a0\u200b\n'), 'filen inneholder bare mellomrom og linjeskift'],
    ['binary', bytes([1, 2, 0, 3, 4, 0, 0, 9, 200, 0]), 'filen er ikke tekst (den inneholder binære data)'],
    ['NULs only', new Uint8Array(5000), 'filen er ikke tekst (den inneholder binære data)'],
    ['control characters', bytes('ab', [1, 2, 3, 4, 5]), 'filen er ikke tekst (den inneholder binære data)'],
    ['PDF', bytes('%PDF-1.7 …'), 'filen er en PDF; lagre brevet som ren tekst (.txt) eller Markdown (.md)'],
    [
      'docx',
      bytes('PK', [3, 4, 20, 0]),
      'filen er en zip-pakke (for eksempel .docx); lagre brevet som ren tekst (.txt) eller Markdown (.md)',
    ],
    ['RTF', bytes('{\\rtf1 x}'), 'filen er et RTF-dokument; lagre brevet som ren tekst (.txt) eller Markdown (.md)'],
    ['too large', new Uint8Array(MAX_LETTER_BYTES + 1), 'filen er på 10,1 MB; grensen er 10 MB'],
  ])('%s', (_, given, sentence) => {
    expect(readLetter(given, 'a.txt')).toEqual({
      notChecked: { nb: sentence, nn: expect.any(String), en: expect.any(String) },
    })
  })
})

it.each([
  ['brev.txt', 'plain'],
  ['brev.henvisning', 'plain'],
  ['brev.henvisning.txt', 'plain'],
  ['BREV.MD', 'markdown'],
  ['brev.henvisning.md', 'markdown'],
  ['brev', 'plain'],
])('%s is read as %s', (name, format) => {
  expect(readLetter(utf8, name)).toMatchObject({ format })
})
