import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { letterSchema, reportSchema } from '../../server/src/report/schema.ts'
import { folderWith, henvis, lettersOf, SHORT_LETTER } from './henvis.ts'

const names = [...Array(40).keys()].map((i) => `brev-${i}.txt`)
const cwd = folderWith(Object.fromEntries(names.map((name, i) => [name, `${SHORT_LETTER}\nPS ${i}\n`])))
const pack = ['--pack', 'sthf-smerte', '--fail-on', 'never']

describe('reports', () => {
  it('json fits its schema, with the whole vocabulary in every letter', () => {
    const { status, stdout, stderr } = henvis(['lint', '--format', 'json', ...pack, 'brev-3.txt', 'borte.txt'], { cwd })
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'henvis: borte.txt: filen finnes ikke\n' })
    const report = reportSchema.parse(JSON.parse(stdout))
    expect(report.tool).toEqual({ name: 'henvis', version: '0.1.0' })
    expect(Object.keys(report.letters[0]?.elements ?? {})).toEqual(
      expect.arrayContaining(['sleep', 'activity-reduction', 'study-referral']),
    )
    const finding = report.letters[0]?.findings.find(({ ruleId }) => ruleId === 'sthf-smerte/opening')
    expect(finding).toMatchObject({
      line: 4,
      column: 1,
      endLine: 4,
      source: { date: '2023-06-15' },
      pack: { id: 'sthf-smerte' },
    })
    expect(SHORT_LETTER.slice(finding?.start, finding?.end)).not.toBe('')
  })

  it('ndjson has one letter a line in the order of the input', () => {
    const order = [...names].reverse()
    const { stdout } = henvis(['lint', '--format', 'ndjson', ...pack, ...order], { cwd })
    const letters = stdout
      .trimEnd()
      .split('\n')
      .map((line) => letterSchema.parse(JSON.parse(line)))
    expect(letters.map(({ file }) => file)).toEqual(order)
  })

  it('the same run gives the same bytes', () => {
    const run = () => henvis(['lint', '--format', 'json', ...pack, '.'], { cwd }).stdout
    expect(run()).toBe(run())
  })

  it('--output writes the file at once and leaves standard output empty', () => {
    const folder = folderWith({ 'brev.txt': SHORT_LETTER, 'rapport.json': 'gammel' })
    const ran = henvis(['lint', '--format', 'json', '--output', 'rapport.json', ...pack, 'brev.txt', 'borte.txt'], {
      cwd: folder,
    })
    expect(ran).toEqual({ status: 2, stdout: '', stderr: 'henvis: borte.txt: filen finnes ikke\n' })
    expect(JSON.parse(readFileSync(join(folder, 'rapport.json'), 'utf8')).letters).toHaveLength(2)
    expect(readdirSync(folder).sort()).toEqual(['brev.txt', 'rapport.json'])
  })

  it('standard input is a letter, named where its name is given', () => {
    const options = { cwd, input: SHORT_LETTER }
    expect(lettersOf(henvis(['lint', '--format', 'json', ...pack, '-'], options))[0]?.file).toBe('-')
    const named = henvis(['lint', '--format', 'json', '--stdin-filename', 'ny.md', ...pack, '-', 'brev-1.txt'], options)
    expect(lettersOf(named).map(({ file, status }) => [file, status])).toEqual([
      ['ny.md', 'checked'],
      ['brev-1.txt', 'checked'],
    ])
    expect(henvis(['lint', ...pack, '-'], options).stdout).toMatch(/^standard inn {2}vurdert etter sthf-smerte/)
  })

  it('colours are for terminals, and for those who ask', () => {
    const run = (env: Record<string, string>) =>
      henvis(['lint', ...pack, 'brev-1.txt'], { cwd, env }).stdout.includes('\u001b[')
    expect([run({}), run({ FORCE_COLOR: '1' }), run({ FORCE_COLOR: '1', NO_COLOR: '1' })]).toEqual([false, true, false])
  })

  it('--date counts for letters without a date of their own', () => {
    const undated = SHORT_LETTER.replace(/^Dato.*\n/m, '')
    const date = (input: string, ...args: string[]) =>
      lettersOf(henvis(['lint', '--format', 'json', ...pack, ...args, '-'], { input }))[0]?.date
    expect([date(undated), date(undated, '--date', '2025-02-03'), date(SHORT_LETTER, '--date', '2025-02-03')]).toEqual([
      null,
      '2025-02-03',
      '2024-05-13',
    ])
  })
})

it('a reader that goes away is no crash', async () => {
  const command = process.env.HENVIS_BIN ?? resolve(import.meta.dirname, '../../server/bin/henvis.js')
  const child = spawn(process.execPath, [command, 'lint', '--format', 'ndjson', ...pack, ...names], { cwd })
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const status = await new Promise((done) => child.on('close', done))
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
