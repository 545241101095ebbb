import { describe, expect, it } from 'vitest'
import { folderWith, henvis, lettersOf, SHORT_LETTER, TEST_PACK } from './henvis.ts'

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const ansi = (text: string) => Buffer.from(text, 'latin1')
const config = '# språket i meldingene\nlanguage: nn\n'

describe('pack.yaml', () => {
  const cwd = folderWith({
    'utf16/testklinikken/pack.yaml': utf16(TEST_PACK),
    'utf16be/testklinikken/pack.yaml': utf16(TEST_PACK).swap16(),
    'bom/testklinikken/pack.yaml': `\ufeff${TEST_PACK}`,
    'ansi/testklinikken/pack.yaml': ansi(TEST_PACK),
    'bytes/testklinikken/pack.yaml': Uint8Array.from({ length: 3000 }, (_, i) => (i * i * 7) % 256),
    'stor/testklinikken/pack.yaml': `${TEST_PACK}${'# fyll\n'.repeat(750_000)}`,
    'kuttet/testklinikken/pack.yaml': Buffer.concat([Buffer.from(TEST_PACK), Buffer.from([0x23, 0xc3])]),
  })
  const check = (name: string, lang = 'nb') =>
    henvis(['pack', 'check', `${name}/testklinikken`, '--lang', lang], { cwd })

  it.each(['utf16', 'utf16be', 'bom'])('is read as %s', (name) => {
    expect(check(name)).toEqual({ status: 0, stderr: '', stdout: `${name}/testklinikken: i orden, 1 regel\n` })
  })

  it.each([
    ['ansi', '13:21  filen er lagret som Windows-1252 (ANSI); lagre den som UTF-8'],
    ['bytes', '1:1  filen er ikke tekst (den inneholder binære data)'],
    ['stor', '1:1  filen er på 5,1 MB; grensen er 2 MB'],
  ])('is refused as %s, with file and what to do', (name, sentence) => {
    const { status, stdout, stderr } = check(name)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      `henvis: Regelpakken ${name}/testklinikken kan ikke brukes (1 feil):`,
      `${name}/testklinikken/pack.yaml:${sentence}`,
    ])
  })

  it('that ends within a character is refused', () => {
    expect(check('kuttet', 'nn').stderr).toMatch(/pack\.yaml:1:1 {2}teksten sluttar midt i eit teikn \(UTF-8/)
  })
})

describe('henvis.config.yaml', () => {
  const cwd = folderWith({
    'brev.txt': SHORT_LETTER,
    'utf16/henvis.config.yaml': utf16(config),
    'utf16/brev.txt': SHORT_LETTER,
    'ansi/henvis.config.yaml': ansi(config),
    'ansi/brev.txt': SHORT_LETTER,
  })

  it('is read as UTF-16', () => {
    expect(henvis(['lint', 'utf16/brev.txt'], { cwd }).stdout).toContain('ikkje nemnd')
  })

  it('is refused as Windows-1252, with file and what to do', () => {
    const ran = henvis(['lint', '--format', 'json', 'ansi/brev.txt'], { cwd })
    expect(ran.status).toBe(2)
    expect(lettersOf(ran)[0]).toMatchObject({ status: 'not-checked', notChecked: [{ check: 'settings' }] })
    expect(ran.stderr).toContain('henvis.config.yaml:1:6  filen er lagret som Windows-1252 (ANSI); lagre den som UTF-8')
  })
})
