import { describe, expect, it } from 'vitest'
import { folderWith, henvis } from './henvis.ts'

const cwd = folderWith({
  'brev.txt': 'Medisiner: OxyContin 20 mg x 2.\nLyrica 75 mg x 2.\n',
  'latin1.txt': Uint8Array.from(Buffer.from('Får Paralgin forte 2 x 4.', 'latin1')),
  'brev.md': '<!-- OxyContin 80 mg x 2 -->\n\nTramadol 50 mg x 3\n',
})

describe('henvis omeq', () => {
  it('shows each dose, its factor, interval and sources, and the sum', () => {
    const { status, stdout, stderr } = henvis(['omeq', 'OxyContin 20 mg x 2, OxyNorm 5 mg inntil 4'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(
      /^OxyContin 20 mg x 2\n {2}oksykodon, gjennom munnen: 40 mg i døgnet\n {2}faktor 1,5 \(1,3–2\) \[1\] → OMEQ 60 mg i døgnet \(usikkerhet 52–80 mg\)\n/,
    )
    expect(stdout).toContain('annen kilde: faktor 1,667 [2] → OMEQ 66,7 mg i døgnet')
    expect(stdout).toContain('0 mg fast, høyst 20 mg i døgnet')
    expect(stdout).toContain(
      '\nSum OMEQ: 60 mg fast, høyst 90 mg i døgnet med behovsmedisin (usikkerhet 52–120 mg)\n\n[1] «Ekvipotens av opioiddoser», Helsedirektoratet',
    )
  })

  it('says plainly what is missing and what is not converted', () => {
    const { status, stdout } = henvis(['omeq', '-'], {
      input: 'OxyContin 1x2\r\nMetadon 40 mg x 1\r\nLyrica 75 mg x 2',
    })
    expect(status).toBe(0)
    expect(stdout).toContain(
      'OxyContin 1x2\n  oksykodon, gjennom munnen: dosen er ukjent\n  styrken mangler, så dosen er ukjent',
    )
    expect(stdout).toContain('regnes ikke om: metadon eller annen substitusjonsbehandling (LAR)')
    expect(stdout).toContain('ikke regnet med:\n  «Lyrica 75 mg x 2» – ikke gjenkjent som opioid')
    expect(stdout).toContain('Sum OMEQ: ukjent, fordi en dose mangler eller ikke kan regnes om')
    expect(stdout).not.toContain('det som kan regnes ut')
  })

  it('speaks nynorsk and English', () => {
    const inLanguage = (lang: string) => henvis(['omeq', '--lang', lang, 'Tramadol 50 mg x 3 og OxyContin 1x2']).stdout
    expect(inLanguage('nn')).toContain('styrken manglar, så dosen er ukjend')
    expect(inLanguage('nn')).toContain('det som kan reknast ut: 22,5 mg i døgnet (uvisse 15–30 mg)')
    expect(inLanguage('en')).toContain('factor 0.15 (0.1–0.2) [1] → OMEQ 22.5 mg a day (uncertainty 15–30 mg)')
  })

  it('reads words without quotation marks, standard input, and letters in any encoding', () => {
    const sum = (args: string[], input = '') =>
      JSON.parse(henvis(['omeq', '--format', 'json', ...args], { cwd, input }).stdout).omeqPerDay?.regular
    expect(sum(['OxyContin', '20', 'mg', 'x', '2'])).toBe(60)
    expect(sum(['-'], 'OxyContin 20 mg x 2')).toBe(60)
    expect(sum(['--file', 'brev.txt'])).toBe(60)
    expect(sum(['--file', 'latin1.txt'])).toBe(24)
    expect(sum(['--file', 'brev.md'])).toBe(22.5)
  })

  it('json has the lines, what is passed over and the sum', () => {
    const { stdout } = henvis(['omeq', '--format', 'json', '--file', 'brev.txt'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      tool: { name: 'henvis' },
      lines: [{ start: 11, substance: 'oksykodon', status: 'counted', omeq: { regular: 60, low: 52, high: 80 } }],
      passedOver: [{ text: 'Lyrica 75 mg x 2', why: 'no-opioid' }],
      omeqPerDay: { regular: 60, max: 60, low: 52, high: 80 },
    })
  })

  it('tells no opioids from nothing read', () => {
    expect(henvis(['omeq', 'Paracet 1 g x 4']).stdout).toContain('Ingen opioider i bruk.')
    expect(henvis(['omeq', 'vondt i ryggen']).stdout).toBe('Fant ingen doser å regne på.\n')
  })

  it('lets nothing in the text steer the terminal', () => {
    expect(henvis(['omeq', 'OxyContin 20 mg x 2\u001b[2J']).stdout).not.toContain('\u001b')
  })

  it.each([
    [['omeq'], /^henvis: Skriv dosene, som henvis omeq "OxyContin 20 mg x 2"/],
    [['omeq', ' '], /^henvis: Skriv dosene/],
    [['omeq', 'brev.txt'], 'henvis: Les en fil slik: henvis omeq --file brev.txt\n'],
    [['omeq', '--file', 'finnes-ikke.txt'], 'henvis: finnes-ikke.txt: filen finnes ikke\n'],
    [['omeq', '--file', 'brev.txt', 'Tramadol'], 'henvis: «henvis omeq --file» tar ikke imot «Tramadol».\n'],
    [['omeq', '--format', 'xml', 'x'], 'henvis: --format kan ikke være «xml»; velg pretty eller json.\n'],
  ])('%j is wrong usage', (args, sentence) => {
    const { status, stdout, stderr } = henvis(args, { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence))
  })
})
