import { ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, henvis, lettersOf, SHORT_LETTER } from './henvis.ts'

describe('what cannot be read', () => {
  const cwd = folderWith({
    'a.txt': SHORT_LETTER,
    'tom.txt': '',
    'blank.txt': ' \n\t\n',
    'binær.txt': Uint8Array.from([1, 2, 0, 3, 0, 0, 4]),
    'rapport.pdf': '%PDF-1.7',
    'halv.txt': Uint8Array.from([...new TextEncoder().encode('Har smerter på vei opp. Søv'), 0xc3]),
    'mappe/b.txt': SHORT_LETTER,
  })
  ftruncateSync(openSync(join(cwd, 'stor.txt'), 'w'), 50 * 1024 * 1024)
  const bad = {
    'tom.txt': 'filen er tom',
    'blank.txt': 'filen inneholder bare mellomrom og linjeskift',
    'binær.txt': 'filen er ikke tekst (den inneholder binære data)',
    'rapport.pdf': 'filen er en PDF; lagre brevet som ren tekst (.txt) eller Markdown (.md)',
    'halv.txt': 'teksten slutter midt i et tegn (UTF-8, linje 1, byte 30); den kan være avkortet',
    'stor.txt': 'filen er på 50 MB; grensen er 10 MB',
    'finnes-ikke.txt': 'filen finnes ikke',
    'a.txt/under': 'kan ikke leses: en del av stien er ikke en mappe',
  }
  const args = ['--pack', 'sthf-smerte', '--fail-on', 'never', ...Object.keys(bad), 'a.txt', 'mappe/b.txt']

  it('is told with its name, and the other letters are checked', () => {
    const ran = henvis(['lint', '--format', 'json', ...args], { cwd })
    expect(ran.status).toBe(2)
    const letters = lettersOf(ran)
    expect(letters.map(({ file, status }) => [file, status])).toEqual([
      ...Object.keys(bad).map((file) => [file, 'not-checked']),
      ['a.txt', 'checked'],
      ['mappe/b.txt', 'checked'],
    ])
    expect(ran.stderr).toBe(
      Object.entries(bad)
        .map(([file, reason]) => `henvis: ${file}: ${reason}\n`)
        .join(''),
    )
    for (const [file, reason] of Object.entries(bad)) {
      expect(letters.find((letter) => letter.file === file)).toMatchObject({
        notChecked: [{ check: 'read', reason }],
        findings: [{ ruleId: 'henvis/not-checked', message: reason }],
      })
    }
  })

  it('stands in the printed report, once', () => {
    const { status, stdout, stderr } = henvis(['lint', ...args], { cwd })
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' })
    for (const [file, reason] of Object.entries(bad))
      expect(stdout).toContain(`${file}\n  ikke kontrollert  ${reason}\n`)
    expect(stdout).toContain('2 brev kontrollert')
    expect(stdout).toContain('8 brev ikke fullt kontrollert')
  })

  it('is left as it is, also by --fix', () => {
    const before = readdirSync(cwd, { recursive: true }).sort()
    const contents = Object.keys(bad)
      .slice(0, 5)
      .map((file) => readFileSync(join(cwd, file)))
    expect(henvis(['lint', '--fix', ...Object.keys(bad)], { cwd }).status).toBe(2)
    expect(readdirSync(cwd, { recursive: true }).sort()).toEqual(before)
    expect(
      Object.keys(bad)
        .slice(0, 5)
        .map((file) => readFileSync(join(cwd, file))),
    ).toEqual(contents)
  })

  it('standard input is no exception', () => {
    expect(henvis(['lint', '-'], { input: '' })).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('standard inn\n  ikke kontrollert  filen er tom'),
    })
    const large = henvis(['lint', '-', '--format', 'json'], { input: new Uint8Array(11 * 1024 * 1024).fill(65) })
    expect(large).toMatchObject({ status: 2, stderr: 'henvis: -: filen er for stor; grensen er 10 MB\n' })
  })
})

describe('where letters are looked for', () => {
  const cwd = folderWith({
    'brev/b.txt': SHORT_LETTER,
    'brev/a.md': SHORT_LETTER,
    'brev/Z.henvisning': SHORT_LETTER,
    'brev/under/c.henvisning.md': SHORT_LETTER,
    'brev/merker.json': '{}',
    'brev/notat.docx': 'PK',
    'brev/LESMEG': 'x',
    'brev/.skjult/d.txt': SHORT_LETTER,
    'brev/node_modules/e.txt': SHORT_LETTER,
    'brev/logg.log': SHORT_LETTER,
    'rart [1].txt': SHORT_LETTER,
    'tom/lesmeg.pdf': '',
  })
  symlinkSync(join(cwd, 'brev'), join(cwd, 'brev', 'ring'))
  symlinkSync(join(cwd, 'borte.txt'), join(cwd, 'tom', 'brutt.txt'))
  mkdirSync(join(cwd, 'helt-tom'))
  const files = (...args: string[]) => {
    const ran = henvis(['lint', '--format', 'json', '--pack', 'sthf-smerte', '--fail-on', 'never', ...args], { cwd })
    return { files: lettersOf(ran).map(({ file }) => file), status: ran.status, stderr: ran.stderr }
  }

  it('a folder means every file that a reader knows, sorted; the rest is counted', () => {
    expect(files('brev')).toEqual({
      files: ['brev/Z.henvisning', 'brev/a.md', 'brev/b.txt', 'brev/under/c.henvisning.md'],
      status: 0,
      stderr:
        'henvis: 5 filer i mappene er hoppet over (1 uten endelse, 1 .docx, 1 .json, 1 .log, 1 lenke til mappe).\n',
    })
  })

  it('a file that is named is taken whatever its ending, once, where it was named first', () => {
    expect(files('brev/logg.log', './brev/b.txt', 'brev/b.txt').files).toEqual(['brev/logg.log', './brev/b.txt'])
  })

  it('a pattern gives what it matches, sorted; a file whose name looks like one is a file', () => {
    expect(files('brev/*.{txt,md}').files).toEqual(['brev/a.md', 'brev/b.txt'])
    expect(files('brev/**/*.md').files).toEqual(['brev/a.md', 'brev/under/c.henvisning.md'])
    expect(files('rart [1].txt').files).toEqual(['rart [1].txt'])
  })

  it.each([
    ['*.finnes-ikke', [], 'henvis: *.finnes-ikke: ingen filer passer til mønsteret.\n'],
    ['helt-tom', [], 'henvis: helt-tom: mappen har ingen brev (.txt, .md eller .henvisning).\n'],
    ['tom', ['tom/brutt.txt'], /henvis: tom\/brutt\.txt: filen finnes ikke\n/],
  ])('%s gives no letter: status 2, and what else is named is checked', (operand, missing, sentence) => {
    const found = files(operand, 'brev/b.txt')
    expect(found).toMatchObject({ files: [...missing, 'brev/b.txt'], status: 2 })
    expect(found.stderr).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence))
  })
})
