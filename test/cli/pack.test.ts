import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { folderWith, henvis, TEST_PACK } from './henvis.ts'

/** A pack of a unit that builds on one that comes with henvis. */
const extended = (more = '') => `id: nabosmerte
version: 0.1.0
extends: nasjonal-smerte
name: { nb: Nabosmerte, nn: Nabosmerte, en: Neighbour pain }
clinic: { name: Nabosmerte, address: Nabosmerte }
recipient:
  - { kind: its own name, any: [nabosmerte] }
sources:
  page: { title: Henvisning til Nabosmerte }
${more}`
const drop = 'drops:\n  - { rules: [sleep], reason: { nb: Spørres senere, nn: Spurt seinare, en: Asked later } }\n'

const cwd = folderWith({
  'testklinikken/pack.yaml': TEST_PACK,
  'tier/testklinikken/pack.yaml': TEST_PACK.replace('flags: [Har vondt i ryggen.]', 'flags: [Sover dårlig.]'),
  'melder/testklinikken/pack.yaml': TEST_PACK.replace('accepts: [Sover godt.]', 'accepts: [Har vondt i nakken.]'),
  'nabosmerte/pack.yaml': extended(drop),
  'feil/nabosmerte/pack.yaml': extended(drop.replace('sleep', 'slep')),
  'brev.txt': 'Til: Nabosmerte\n\nHan sover dårlig. Kan vi øke OxyContin?\n\nMvh\nA. Lege\n',
})
const run = (...args: string[]) => henvis(['pack', ...args], { cwd })

describe('henvis pack test', () => {
  it.each(['nasjonal-smerte', 'ous-scs', 'ous-smerte', 'sthf-smerte', 'stolav-smerte', 'stolav-utmattelse'])(
    'judges %s from its folder as it judges the one that comes with henvis',
    (id) => {
      const folder = fileURLToPath(new URL(`../../rules/packs/${id}`, import.meta.url))
      const { status, stdout } = run('test', folder)
      expect(stdout).toMatch(/alle holder/)
      expect(status).toBe(0)
    },
  )

  it('runs the examples of all packs that come with henvis', () => {
    const { status, stdout, stderr } = run('test')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const id of ['nasjonal-smerte', 'ous-scs', 'ous-smerte', 'sthf-smerte', 'stolav-smerte', 'stolav-utmattelse'])
      expect(stdout).toMatch(new RegExp(`^${id}: \\d+ regler, \\d+ eksempler, alle holder$`, 'm'))
  })

  it('runs those of packs in folders, with what they inherit', () => {
    expect(run('test', './testklinikken')).toEqual({
      status: 0,
      stderr: '',
      stdout: 'testklinikken: 1 regel, 2 eksempler, alle holder\n',
    })
    expect(run('test', './nabosmerte')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^nabosmerte: \d{2} regler, \d{2,} eksempler, alle holder\n$/),
    })
  })

  it.each([
    ['./tier/testklinikken', '  testklinikken/sleep: skulle meldt, men tier: «Sover dårlig.»\n'],
    ['./melder/testklinikken', '  testklinikken/sleep: skulle tiet, men melder: «Har vondt i nakken.»\n'],
  ])('fails where an example of %s does not hold', (folder, line) => {
    expect(run('test', folder)).toMatchObject({ status: 2, stdout: expect.stringContaining(line) })
  })
})

describe('henvis pack check', () => {
  it('says that a pack is sound', () => {
    expect(run('check', './testklinikken', '--lang', 'nn')).toEqual({
      status: 0,
      stderr: '',
      stdout: './testklinikken: i orden, 1 regel\n',
    })
  })

  it('names file, line and column of what is not, and checks the rest', () => {
    const { status, stdout, stderr } = run('check', './feil/nabosmerte', './testklinikken')
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /nabosmerte[\\/]pack\.yaml:11:15 {2}grunnpakken har ingen regel «slep» \(mente du «sleep»\?\)/,
    )
    expect(stdout).toBe('./testklinikken: i orden, 1 regel\n')
  })
})

describe('henvis pack docs', () => {
  it('writes a page with every rule, where it is from, and what was left out', () => {
    expect(run('docs', './nabosmerte')).toEqual({ status: 0, stderr: '', stdout: 'nabosmerte/README.md\n' })
    const page = readFileSync(join(cwd, 'nabosmerte/README.md'), 'utf8')
    expect(page).toContain('| `nabosmerte/work`<br>fra `nasjonal-smerte` | advarsel | ')
    expect(page).toContain('- `sleep`: Spørres senere')
    expect(page).not.toContain('`nabosmerte/sleep`')
  })
})

describe('wrong usage', () => {
  it.each([
    [[], /^henvis: Skriv hva som skal gjøres: henvis pack check\|test\|docs DIR…\n$/],
    [['chekc', '.'], /^henvis: «henvis pack» kan ikke «chekc»\. Mente du «check»\? Bruk: /],
    [['check'], /^henvis: DIR mangler: henvis pack check DIR\n$/],
    [['docs', './finnes-ikke'], /^henvis: Regelpakken kan ikke leses: finnes-ikke\/pack\.yaml finnes ikke\.\n$/],
  ])('%j', (args, sentence) => {
    expect(run(...args)).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(sentence) })
  })
})

describe('a folder that replaces a pack which others extend', () => {
  const national = readFileSync(new URL('../../rules/packs/nasjonal-smerte/pack.yaml', import.meta.url), 'utf8')
  const own = folderWith({
    'lik/nasjonal-smerte/pack.yaml': national,
    'uten/nasjonal-smerte/pack.yaml': national.replaceAll('municipality-first', 'municipality-before'),
    'brev.txt': 'Til: Sykehuset Telemark, smertepoliklinikken\n\nKan vi øke OxyContin?\n\nMvh\nA. Lege\n',
  })

  it('keeps the advice of the others, from that folder', () => {
    const lint = (...packs: string[]) => {
      const { stdout } = henvis(['lint', '--format', 'json', ...packs.flatMap((one) => ['--pack', one]), 'brev.txt'], {
        cwd: own,
      })
      const [letter] = JSON.parse(stdout).letters
      return letter.findings.filter(({ ruleId }: { ruleId: string }) => ruleId.startsWith('sthf-smerte/'))
    }
    expect(lint('./lik/nasjonal-smerte', 'sthf-smerte')).toEqual(lint('sthf-smerte'))
    expect(lint('sthf-smerte').map(({ ruleId }: { ruleId: string }) => ruleId)).toContain(
      'sthf-smerte/nomed-instead-of-opioids',
    )
  })

  it('is refused where one of the others does not fit it, with the place in that', () => {
    const { status, stderr } = henvis(['pack', 'check', './uten/nasjonal-smerte'], { cwd: own })
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /^henvis: Regelpakken ous-scs, som følger med henvis, bygger på nasjonal-smerte og passer ikke til den som er oppgitt i stedet \(1 feil\)\. Gi din pakke en annen id, eller oppgi også en mappe for ous-scs:\nrules\/packs\/ous-scs\/pack\.yaml:\d+:\d+ {2}grunnpakken har ingen regel «municipality-first»/,
    )
  })
})

it('a letter is judged by a pack of a folder that extends one that comes with henvis', () => {
  const { stdout } = henvis(['lint', '--format', 'json', '--pack', './nabosmerte', 'brev.txt'], { cwd })
  const [letter] = JSON.parse(stdout).letters
  const found = new Map(letter.findings.map((finding: { ruleId: string }) => [finding.ruleId, finding]))
  expect([...found.keys()]).not.toContain('nabosmerte/sleep')
  expect(found.get('nabosmerte/work')).toMatchObject({ inheritedFrom: 'nasjonal-smerte', pack: { id: 'nabosmerte' } })
  expect(found.get('nabosmerte/nomed')).toMatchObject({
    severity: 'info',
    message: expect.stringContaining('søvnproblemer'),
  })
  expect(found.get('nabosmerte/nomed-instead-of-opioids')).toMatchObject({ line: 3, inheritedFrom: 'nasjonal-smerte' })
})
