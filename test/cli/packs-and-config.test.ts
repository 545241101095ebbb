import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resolveConfig } from '../../server/src/registry/config.ts'
import { folderWith, henvis, lettersOf, SHORT_LETTER, TEST_PACK } from './henvis.ts'

describe('a pack in a folder', () => {
  const cwd = folderWith({
    'brev.txt': SHORT_LETTER.replace('Sykehuset Telemark, enhet for tverrfaglig smertebehandling', 'Testklinikken'),
    'testklinikken/pack.yaml': TEST_PACK,
    'ødelagt/testklinikken/pack.yaml': TEST_PACK.replace('element: sleep', 'element: slep').replace(
      'version',
      'versjon',
    ),
    'uten-innhold/README.md': 'ingen pakke',
    'fil.txt': 'x',
  })
  const lint = (...args: string[]) => henvis(['lint', '--format', 'json', ...args, 'brev.txt'], { cwd })

  it('judges, with its own sources and templates', () => {
    const ran = lint('--pack', './testklinikken')
    expect(ran).toMatchObject({ status: 1, stderr: '' })
    expect(lettersOf(ran)[0]).toMatchObject({
      packs: [
        { id: 'testklinikken', version: '1.2.3', integrity: expect.stringMatching(/^sha512-.{88}$/), chosenBy: 'user' },
      ],
      findings: [
        {
          ruleId: 'testklinikken/sleep',
          severity: 'warning',
          message: 'Søvn mangler.',
          pack: { id: 'testklinikken', version: '1.2.3' },
          source: { title: 'Henvisning til Testklinikken', date: '2024-01-02', url: 'https://example.org/henvisning' },
        },
      ],
    })
  })

  it('judges beside packs that come with henvis', () => {
    const [letter] = lettersOf(lint('--pack', './testklinikken', '--pack', 'sthf-smerte'))
    expect(letter?.packs.map(({ id }) => id).sort()).toEqual(['sthf-smerte', 'testklinikken'])
    expect(letter?.findings.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['testklinikken/sleep', 'sthf-smerte/sleep']),
    )
  })

  it('judges once, however often and however spelt it is given', () => {
    const [letter] = lettersOf(
      lint('--pack', './testklinikken', '--pack', './testklinikken/', '--pack', './testklinikken'),
    )
    expect(letter?.packs.map(({ id }) => id)).toEqual(['testklinikken'])
    expect(letter?.findings.map(({ ruleId }) => ruleId)).toEqual(['testklinikken/sleep'])
  })

  it.each([
    [
      './ødelagt/testklinikken',
      /^henvis: Regelpakken \.\/ødelagt\/testklinikken kan ikke brukes \(\d feil\):\n[\s\S]*pack\.yaml:2:1 {2}ukjent nøkkel «versjon»/,
    ],
    ['./uten-innhold', /^henvis: Regelpakken kan ikke leses: uten-innhold\/pack\.yaml finnes ikke\.\n$/],
    ['./finnes-ikke', /^henvis: Regelpakken kan ikke leses: finnes-ikke\/pack\.yaml finnes ikke\.\n$/],
    [
      './fil.txt',
      /^henvis: Regelpakken kan ikke leses: \.\/fil\.txt er ikke en mappe\. Oppgi mappen som pack\.yaml ligger i\.\n$/,
    ],
  ])('%s is refused with file and place', (pack, sentence) => {
    expect(lint('--pack', pack)).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(sentence) })
  })

  it('can be explained and drafted', () => {
    expect(henvis(['explain', 'testklinikken/sleep', '--pack', './testklinikken'], { cwd }).stdout).toContain(
      'Vi spør om søvn.',
    )
    expect(henvis(['draft', '--pack', './testklinikken', '--lang', 'nn'], { cwd }).stdout).toContain(
      'Søvn: [korleis pasienten søv]',
    )
  })
})

describe('henvis.config.yaml', () => {
  const cwd = folderWith({
    'henvis.config.yaml':
      'packs: [sthf-smerte]\nlanguage: nn\nseverities:\n  sthf-smerte/sleep: error\n  sthf-smerte/work: off\n',
    'brev.txt': SHORT_LETTER,
    'egen/henvis.config.yaml': 'packs: [./testklinikken]\n',
    'egen/testklinikken/pack.yaml': TEST_PACK,
    'egen/dypt/brev.txt': SHORT_LETTER,
    'feil/henvis.config.yaml': 'packs: [sthf-smerte]\nsevereties:\n  sthf-smerte/sleep: error\n',
    'feil/brev.txt': SHORT_LETTER,
    'ukjent/henvis.config.yaml': 'severities:\n  sthf-smerte/slep: off\n',
    'ukjent/brev.txt': SHORT_LETTER,
    'flere/henvis.config.yaml':
      'packs: [./testklinikken]\nmessages:\n  tull/x: y\n  testklinikken/sleep: Søvn?\n  ous-smerte/sleep: Søvn?\n',
    'flere/testklinikken/pack.yaml': TEST_PACK,
    'flere/brev.txt': SHORT_LETTER,
    'tekst/henvis.config.yaml':
      'packs: [sthf-smerte]\nmessages:\n  sthf-smerte/sleep: Skriv om søvnen.\n  henvis/placeholder: { nb: "Fyll ut: {name}", nn: "Fyll inn: {name}", en: "Fill in: {name}" }\n',
    'tekst/brev.txt': `${SHORT_LETTER}\nArbeid: [hva]\n`,
  })
  const lint = (...args: string[]) => henvis(['lint', '--format', 'json', ...args], { cwd })

  it('sets packs, severities and language; the nearest counts, for every letter by its own folder', () => {
    const ran = lint('brev.txt', 'egen/dypt/brev.txt')
    const [here, deep] = lettersOf(ran)
    expect(here?.packs).toMatchObject([{ id: 'sthf-smerte', chosenBy: 'user' }])
    expect(here?.findings.find(({ ruleId }) => ruleId === 'sthf-smerte/sleep')).toMatchObject({ severity: 'error' })
    expect(here?.findings.map(({ ruleId }) => ruleId)).not.toContain('sthf-smerte/work')
    expect(deep?.findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['testklinikken/sleep', 'warning'],
    ])
  })

  it('gives way to flags', () => {
    const [letter] = lettersOf(lint('--pack', './egen/testklinikken', '--lang', 'en', 'brev.txt'))
    expect(letter?.findings).toMatchObject([{ ruleId: 'testklinikken/sleep', message: 'Sleep is missing.' }])
  })

  it('that is broken stops its own letters only, with file, line and column', () => {
    const ran = lint('feil/brev.txt', 'brev.txt')
    expect(ran.status).toBe(2)
    expect(lettersOf(ran).map(({ status }) => status)).toEqual(['not-checked', 'checked'])
    expect(lettersOf(ran)[0]?.notChecked).toMatchObject([{ check: 'settings' }])
    expect(ran.stderr).toContain(`${join(cwd, 'feil/henvis.config.yaml')}:2:1  ukjent nøkkel «severetie`)
  })

  it('sets what findings say, with the names that their own messages have', () => {
    const [letter] = lettersOf(lint('--lang', 'nn', 'tekst/brev.txt'))
    const said = letter?.findings.map(({ ruleId, message }) => [ruleId, message])
    expect(said).toContainEqual(['sthf-smerte/sleep', 'Skriv om søvnen.'])
    expect(said).toContainEqual(['henvis/placeholder', 'Fyll inn: Arbeid'])
    expect(letter?.findings.filter((finding) => 'values' in finding)).toEqual([])
  })

  it('may speak of packs that do not judge here, those of its own folders too', () => {
    const { stderr } = lint('--pack', 'sthf-smerte', 'flere/brev.txt')
    expect(stderr.match(/ukjent regel «.*?»/g)).toEqual(['ukjent regel «tull/x»'])
  })

  it('that speaks of a rule that does not exist is told so', () => {
    expect(lint('ukjent/brev.txt').stderr).toMatch(
      /^henvis: .*ukjent\/henvis\.config\.yaml:2:3 {2}ukjent regel «sthf-smerte\/slep» \(mente du «sthf-smerte\/sleep»\?\)\n {6}sthf-smerte\/slep: off\n {6}\^\n$/,
    )
    expect(lint('ukjent/brev.txt').status).toBe(lint('brev.txt').status)
  })
})

describe('resolveConfig', () => {
  const resolve = (text: string, flags = {}) => resolveConfig([{ path: '/a/henvis.config.yaml', text }], flags)

  it('takes folders of packs from where the file is', async () => {
    expect(await resolve('packs: [./p, x/y, ../z, /abs/q, sthf-smerte]')).toEqual({
      named: [],
      settings: { packs: ['/a/p', '/a/x/y', '/a/../z', '/abs/q', 'sthf-smerte'] },
    })
  })

  it('lets flags win, severities one by one', async () => {
    const flags = { packs: ['b'], severities: { 'p/x': 'off' } } as const
    expect(await resolve('packs: [a]\nlanguage: en\nseverities: { p/x: error, p/y: info }', flags)).toMatchObject({
      settings: { packs: ['b'], language: 'en', severities: { 'p/x': 'off', 'p/y': 'info' } },
    })
  })

  it.each(['', '# bare en kommentar\n', '---\n'])('%j sets nothing', async (text) => {
    expect(await resolve(text, { language: 'nn' })).toEqual({ settings: { language: 'nn' }, named: [] })
  })

  it.each([
    ['packs: sthf-smerte', 1, 8, /her skal det stå en liste/],
    ['packs: []', 1, 8, /listen er tom/],
    ['language: no', 1, 11, /ukjent verdi «no»/],
    ['severities:\n  sleep: error', 2, 3, /.+/],
    ['severities:\n  a/b: fatal', 2, 8, /ukjent verdi «fatal»/],
    ['messages:\n  a/b: ""', 2, 9, /teksten er tom/],
    ['messages:\n  a/b: { nb: x, nn: y }', 2, 3, /«en»/],
    ['messages:\n  sleep: x', 2, 3, /.+/],
    ['packs: [a\nlanguage: nb', 2, 1, /.+/],
    ['- packs', 1, 1, /nøkler med verdier/],
  ])('%j is refused at %d:%d', async (text, line, column, message) => {
    const resolved = await resolve(text)
    expect(resolved).toMatchObject({
      problems: [{ file: '/a/henvis.config.yaml', line, column, message: { nb: expect.stringMatching(message) } }],
    })
  })
})
