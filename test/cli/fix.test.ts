import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeBack } from '../../server/src/cli/write-back.ts'
import { type Encoding, encode } from '../../server/src/readers/index.ts'
import { folderWith, henvis, lettersOf, SHORT_LETTER, TEST_PACK } from './henvis.ts'

const pack = { 'testklinikken/pack.yaml': TEST_PACK }
const PACK = ['--pack', './testklinikken']
const spelt = (text: string, encoding: Encoding) => encode(text, encoding) as Uint8Array
const TEMPLATE = 'Søvn: [hvordan pasienten sover]'

describe('--fix', () => {
  it.each([
    ['utf-8', false, '\n'],
    ['utf-8', true, '\r\n'],
    ['utf-16le', true, '\r\n'],
    ['utf-16be', false, '\n'],
    ['windows-1252', false, '\r\n'],
  ] as const)('keeps the encoding and line ends of a file: %s, mark %s, %j', (name, bom, lineEnd) => {
    const letter = `${SHORT_LETTER}PS: på vei\n`.replaceAll('\n', lineEnd)
    const cwd = folderWith({ ...pack, 'brev.txt': spelt(letter, { name, bom }) })
    const ran = henvis(['lint', '--fix', '--format', 'json', ...PACK, 'brev.txt'], { cwd })
    expect(ran).toMatchObject({ status: 1, stderr: 'henvis: 1 retting skrevet i 1 brev.\n' })
    const written = readFileSync(join(cwd, 'brev.txt'))
    const [before, after] = letter.split(/(?<=Gift, to barn\.)/) as [string, string]
    const text = name.startsWith('utf-16') ? new TextDecoder(name).decode(written) : undefined
    if (text !== undefined) expect(text).toContain(TEMPLATE)
    expect(Buffer.compare(written.subarray(0, 20), Buffer.from(spelt(before, { name, bom })).subarray(0, 20))).toBe(0)
    expect(spelt(after, { name, bom: false }).length).toBeLessThan(written.length)
    expect(lettersOf(ran)[0]?.findings).toMatchObject([
      { ruleId: 'henvis/placeholder', element: 'sleep', severity: 'warning' },
    ])
    expect(written.length).toBe(
      spelt(letter, { name, bom }).length +
        spelt(TEMPLATE + insertedSpace(written, name, lineEnd), { name, bom: false }).length,
    )
  })

  it('reports what remains, and applied again changes nothing', () => {
    const cwd = folderWith({ ...pack, 'brev.txt': SHORT_LETTER })
    henvis(['lint', '--fix', ...PACK, 'brev.txt'], { cwd })
    const once = readFileSync(join(cwd, 'brev.txt'), 'utf8')
    expect(once).toContain(TEMPLATE)
    const again = henvis(['lint', '--fix', ...PACK, 'brev.txt'], { cwd })
    expect(again).toMatchObject({ status: 1, stderr: 'henvis: 0 rettinger skrevet i 0 brev.\n' })
    expect(again.stdout).toContain('henvis/placeholder')
    expect(readFileSync(join(cwd, 'brev.txt'), 'utf8')).toBe(once)
  })

  it('never writes an answer, which would say something of the patient', () => {
    const cwd = folderWith({ ...pack, 'brev.txt': SHORT_LETTER })
    henvis(['lint', '--fix', '--pack', 'sthf-smerte', ...PACK, 'brev.txt'], { cwd })
    const fixed = readFileSync(join(cwd, 'brev.txt'), 'utf8')
    expect(fixed).not.toContain('sover godt')
    const rest = fixed.split('\n').filter((line) => !SHORT_LETTER.includes(line) && !/\[[^\]]+\]/.test(line))
    expect(rest.join('\n')).toMatch(/^(?:[\p{L} -]+:)?(?:\n[\p{L} -]+:)*(?:\n?Pasienten henvises fordi .*)?$/u)
  })

  it('keeps mode and links, and leaves nothing beside the file', () => {
    const cwd = folderWith({ ...pack, 'brev.txt': SHORT_LETTER })
    chmodSync(join(cwd, 'brev.txt'), 0o640)
    symlinkSync('brev.txt', join(cwd, 'lenke.txt'))
    henvis(['lint', '--fix', ...PACK, 'lenke.txt'], { cwd })
    expect(readFileSync(join(cwd, 'brev.txt'), 'utf8')).toContain(TEMPLATE)
    expect(statSync(join(cwd, 'brev.txt')).mode & 0o777).toBe(0o640)
    expect(lstatSync(join(cwd, 'lenke.txt')).isSymbolicLink()).toBe(true)
    expect(readdirSync(cwd).sort()).toEqual(['brev.txt', 'lenke.txt', 'testklinikken'])
  })

  it('does not write what the encoding of the file cannot hold', () => {
    const cwd = folderWith({
      'testklinikken/pack.yaml': TEST_PACK.replace('[hvordan pasienten sover]', '[hvordan pasienten sover 😴]'),
      'brev.txt': spelt(`${SHORT_LETTER}på\n`, { name: 'windows-1252', bom: false }),
    })
    const before = readFileSync(join(cwd, 'brev.txt'))
    const ran = henvis(['lint', '--fix', '--format', 'json', ...PACK, 'brev.txt'], { cwd })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain(
      'brev.txt: ikke rettet, for tegnet «😴» finnes ikke i Windows-1252; lagre filen som UTF-8.',
    )
    expect(readFileSync(join(cwd, 'brev.txt'))).toEqual(before)
    expect(lettersOf(ran)[0]?.findings).toMatchObject([{ ruleId: 'testklinikken/sleep' }])
  })
})

it('a file that has changed since it was read is left alone', () => {
  const file = join(folderWith({ 'brev.txt': 'Noe nytt.\n' }), 'brev.txt')
  const bytes = new TextEncoder().encode('Noe gammelt.\n')
  const read = { text: 'Noe gammelt.\n', format: 'plain', encoding: { name: 'utf-8', bom: false }, bytes } as const
  expect(writeBack(file, read, 'Noe rettet.\n')?.nb).toBe(
    `${file}: ikke rettet, for filen ble endret mens den ble kontrollert.`,
  )
  expect(readFileSync(file, 'utf8')).toBe('Noe nytt.\n')
})

describe('--dry-run', () => {
  const cwd = folderWith({ ...pack, 'brev.txt': SHORT_LETTER.replaceAll('\n', '\r\n') })
  const before = readFileSync(join(cwd, 'brev.txt'))

  it('prints a unified diff and writes nothing', () => {
    const { status, stdout, stderr } = henvis(['lint', '--fix', '--dry-run', ...PACK, 'brev.txt'], { cwd })
    expect(status).toBe(1)
    expect(stdout).toMatch(/^--- a\/brev\.txt\n\+\+\+ b\/brev\.txt\n@@ -\d+,\d+ \+\d+,\d+ @@\n/)
    expect(stdout).toContain(`+${TEMPLATE}\r\n`)
    expect(stdout).not.toMatch(/^-[^-]/m)
    expect(stderr).toBe('henvis: 1 retting i 1 brev; ingenting er skrevet.\n')
    expect(readFileSync(join(cwd, 'brev.txt'))).toEqual(before)
    expect(readdirSync(cwd).sort()).toEqual(['brev.txt', 'testklinikken'])
  })

  it('leaves a machine report clean: the letter as it stands on stdout, the diff on stderr', () => {
    const ran = henvis(['lint', '--dry-run', '--format', 'json', ...PACK, 'brev.txt'], { cwd })
    expect(lettersOf(ran)[0]?.findings).toMatchObject([{ ruleId: 'testklinikken/sleep' }])
    expect(ran.stderr).toContain('+++ b/brev.txt')
    expect(readFileSync(join(cwd, 'brev.txt'))).toEqual(before)
  })

  it('works on standard input', () => {
    const { stdout } = henvis(['lint', '--dry-run', ...PACK, '-'], { cwd, input: SHORT_LETTER })
    expect(stdout).toContain(`+${TEMPLATE}\n`)
  })
})

/** The white space that came with the template, told from how long the file became. */
function insertedSpace(written: Uint8Array, name: Encoding['name'], lineEnd: string): string {
  const text = name === 'windows-1252' ? Buffer.from(written).toString('latin1') : new TextDecoder(name).decode(written)
  expect(text.replaceAll(lineEnd, '')).not.toMatch(/[\r\n]/)
  const lines = text.split(lineEnd).length - `${SHORT_LETTER}PS: på vei\n`.split('\n').length
  return lineEnd.repeat(lines)
}
