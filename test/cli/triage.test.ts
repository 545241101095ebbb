import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { folderWith, henvis } from './henvis.ts'

const letter = readFileSync(new URL('../../fixtures/triage/opioids-120-omeq.txt', import.meta.url), 'utf8')
const cwd = folderWith({ 'brev.txt': letter, 'kort.txt': 'Ber om vurdering.\n', 'tom.txt': Uint8Array.of(0, 1, 2, 0) })

describe('henvis triage', () => {
  it('shows each clinic, the best first, with evidence, questions, sources and waiting times', () => {
    const { status, stdout, stderr } = henvis(['triage', 'brev.txt'], { cwd })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^brev\.txt\n\n {2}Passer: Enhet for tverrfaglig smertebehandling, Sykehuset Telemark\.\n/)
    expect(stdout).toMatch(
      /\n {2}1\. Enhet for tverrfaglig smertebehandling, Sykehuset Telemark {2}sthf-smerte\n {5}Passer {2}0 ikke oppfylt, 0 ukjent, 3 oppfylt\n/,
    )
    expect(stdout).toContain('opioiddose under 50 mg OMEQ i døgnet: «OxyContin 40 mg x 2, fast.» (10:12) [')
    expect(stdout).toContain('Spør: Er pasienten gravid, eller planlegger hun å bli det?')
    expect(stdout).toContain('Ventetider (Helsenorge): https://tjenester.helsenorge.no/velg-behandlingssted')
    expect(stdout).toMatch(/\n {2}\[1\] «.+», .+\n/)
  })

  it('says that it cannot be decided', () => {
    expect(henvis(['triage', 'kort.txt'], { cwd }).stdout).toContain('Kan ikke avgjøres. Ingenting taler imot: ')
  })

  it('json has every clinic with what is met, not met and unknown', () => {
    const { stdout } = henvis(['triage', '--format', 'json', 'brev.txt', 'kort.txt'], { cwd })
    const report = JSON.parse(stdout)
    expect(report).toMatchObject({ version: 1, tool: { name: 'henvis' } })
    expect(report.letters.map(({ file }: { file: string }) => file)).toEqual(['brev.txt', 'kort.txt'])
    expect(report.letters[0].clinics[0]).toMatchObject({ pack: 'sthf-smerte', fit: 'fits', violated: [], unknown: [] })
  })

  it.each([
    ['nn', 'Kan ikkje avgjerast'],
    ['en', 'Cannot be decided'],
  ])('speaks %s', (lang, said) => {
    expect(henvis(['triage', '--lang', lang, 'brev.txt'], { cwd }).stdout).toContain(said)
  })

  it('tells the rule of the ranking in its help', () => {
    expect(henvis(['triage', '--help']).stdout).toMatch(/færrest kriterier som ikke er oppfylt, så færrest ukjente/)
  })

  it('tells what could not be read, with status 2', () => {
    const { status, stdout } = henvis(['triage', 'tom.txt', 'finnes-ikke.txt', 'brev.txt'], { cwd })
    expect(status).toBe(2)
    expect(stdout).toMatch(/tom\.txt\n {2}ikke kontrollert {2}/)
    expect(stdout).toMatch(/finnes-ikke\.txt\n {2}ikke kontrollert {2}filen finnes ikke/)
    expect(stdout).toContain('1. Enhet for tverrfaglig smertebehandling')
  })

  it('reads standard input', () => {
    expect(henvis(['triage', '-'], { input: letter }).stdout).toMatch(/^standard inn\n/)
  })

  it.each([
    [['triage'], /^henvis: Ingen brev å kontrollere/],
    [
      ['triage', '--format', 'ndjson', 'brev.txt'],
      /^henvis: --format kan ikke være «ndjson»; velg pretty eller json\./,
    ],
    [['triage', '--date', 'i går', 'brev.txt'], /^henvis: --date «i går» er ikke en dato/],
  ])('%j is wrong usage', (args, sentence) => {
    const { status, stdout, stderr } = henvis(args, { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(sentence)
  })
})
