import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, henvis, SHORT_LETTER } from './henvis.ts'

const cwd = folderWith({ 'brev.txt': SHORT_LETTER })

describe('wrong usage is one sentence on standard error and status 2', () => {
  it.each([
    [
      ['lintt'],
      'henvis: Ukjent kommando «lintt». Mente du «lint»? Kommandoene er lint, draft, triage, explain, omeq, pack og lsp.\n',
    ],
    [['brev.txt'], 'henvis: Kontroller en fil slik: henvis lint brev.txt\n'],
    [['lint'], 'henvis: Ingen brev å kontrollere. Oppgi filer, mapper eller mønstre, eller - for standard inn.\n'],
    [
      ['lint', '--fromat', 'json', 'brev.txt'],
      'henvis: «henvis lint» har ikke flagget --fromat. Mente du «--format»? Se henvis lint --help.\n',
    ],
    [['lint', 'brev.txt', '--format'], 'henvis: --format trenger en verdi: --format pretty|json|ndjson\n'],
    [['lint', '--output', '--fix', 'brev.txt'], 'henvis: --output trenger en verdi: --output FILE\n'],
    [
      ['lint', '--format', 'xml', 'brev.txt'],
      'henvis: --format kan ikke være «xml»; velg pretty, json eller ndjson.\n',
    ],
    [['lint', '--fix=ja', 'brev.txt'], 'henvis: --fix tar ingen verdi.\n'],
    [
      ['lint', '--date', '2024-02-30', 'brev.txt'],
      'henvis: --date «2024-02-30» er ikke en dato; skriv ÅÅÅÅ-MM-DD, som 2024-05-13.\n',
    ],
    [['lint', '--date', '13.05.2024', 'brev.txt'], /13\.05\.2024.* er ikke en dato/],
    [['lint', '--fix', '-'], /--fix kan ikke skrive til standard inn; bruk --dry-run/],
    [
      ['lint', '--lang', 'nn', '--pack', 'finst-ikkje', 'brev.txt'],
      /^henvis: Ukjend regelpakke «finst-ikkje»\. Kjende pakkar: .*sthf-smerte/,
    ],
    [
      ['lint', '--pack', 'sthf-smert', 'brev.txt'],
      /^henvis: Ukjent regelpakke «sthf-smert»\. Mente du «sthf-smerte»\? Kjente pakker: /,
    ],
    [['lint', '--lang', 'en', '--pack', 'nope', 'brev.txt'], /^henvis: Unknown rule pack "nope"\. Known packs: /],
    [['lint', '--output', 'brev.txt', 'brev.txt'], 'henvis: --output brev.txt ville overskrevet et av brevene.\n'],
    [['lint', '--output', 'finnes/ikke.json', 'brev.txt'], 'henvis: finnes/ikke.json: ikke skrevet: finnes ikke.\n'],
    [['draft'], /^henvis: Velg én klinikk: henvis draft --pack ID\. Kjente pakker: /],
    [['draft', '--pack', 'sthf-smerte', '--lang', 'en'], 'henvis: --lang kan ikke være «en»; velg nb eller nn.\n'],
    [['explain'], 'henvis: RULE mangler: henvis explain RULE\n'],
    [
      ['lsp'],
      'henvis: Si hvordan editoren snakker med språktjeneren: henvis lsp --stdio (eller --pipe, --socket, --node-ipc).\n',
    ],
    [['lsp', '--socket=abc'], 'henvis: --socket må være et tall fra 1 til 65535, ikke «abc».\n'],
    [['explain', 'sthf-smerte/slep'], /^henvis: Ukjent regel «sthf-smerte\/slep»\. Mente du «sthf-smerte\/sleep»\?/],
  ])('%j', (args, sentence) => {
    const { status, stdout, stderr } = henvis(args, { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence))
  })

  it('without a command it shows the help', () => {
    expect(henvis([])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('Kommandoer:') })
  })
})

it('says how to build what is not built', () => {
  const bin = resolve(import.meta.dirname, '../../server/bin')
  const files = ['henvis.js', 'package.json'].map((name) => [`bin/${name}`, readFileSync(join(bin, name))])
  const folder = folderWith({ ...Object.fromEntries(files), 'package.json': '{ "type": "module" }' })
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/henvis.js', 'lint'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^henvis: programmet er ikke bygd ennå\. Kjør «npm ci».*\n$/)
})

describe('help and version', () => {
  it.each([
    [['--help'], 'Kommandoer:'],
    [['--help', '--lang', 'nn'], 'Kommandoar:'],
    [['lint', '--help'], '--stdin-filename FILE'],
    [['lint', '-h', '--lang', 'en'], 'Exit status:'],
    [['draft', '--help'], '--pack ID'],
    [['--version'], '0.1.0\n'],
  ])('%j', (args, text) => {
    expect(henvis(args)).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining(text) })
  })
})

describe('draft', () => {
  it.each([
    ['nb', 'Pasienten henvises fordi'],
    ['nn', 'Pasienten blir tilvist fordi'],
  ])('prints a letter to write in (%s)', (lang, opening) => {
    const { status, stdout, stderr } = henvis(['draft', '--pack', 'sthf-smerte', '--lang', lang])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^Til: .+\nDato: \d{2}\.\d{2}\.20\d{2}\n\n/)
    expect(stdout).toMatch(new RegExp(opening.replace(/blir tilvist/, '(?:blir|vert) (?:til|hen)vist')))
  })
})

describe('explain', () => {
  it('tells what a rule of a pack asks for, why, on whose word, and how it is filled in', () => {
    const { status, stdout } = henvis(['explain', 'sthf-smerte/sleep'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^sthf-smerte\/sleep {2}advarsel\n/)
    for (const part of [
      'Krever\n  søvn (sleep)',
      'Hvorfor\n',
      'Mal\n  nb  Søvn: [',
      'Samarbeid med enhet for tverrfaglig smertebehandling',
      '15.6.2023',
    ]) {
      expect(stdout).toContain(part)
    }
  })

  it.each(['henvis/placeholder', 'henvis/no-pack', 'henvis/not-checked', 'sthf-smerte/sthf-duration'])(
    'knows %s',
    (rule) => {
      for (const lang of ['nb', 'nn', 'en']) {
        const { status, stdout } = henvis(['explain', rule, '--lang', lang])
        expect(status).toBe(0)
        expect(stdout.startsWith(`${rule}  `)).toBe(true)
      }
    },
  )
})
