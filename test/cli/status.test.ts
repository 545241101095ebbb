import { describe, expect, it } from 'vitest'
import { folderWith, henvis, lettersOf, SHORT_LETTER, TEST_PACK } from './henvis.ts'

const cwd = folderWith({
  'mangler.txt': SHORT_LETTER,
  'fin.txt': 'Til: Testklinikken\n\nPasienten henvises fordi han har vondt i ryggen.\n\nSøvn: sover godt.\n',
  'ukjent.txt': 'Til: Øyeavdelingen, Fjellby sykehus\n\nDet bes om en vurdering av synet.\n',
  'testklinikken/pack.yaml': TEST_PACK,
})
const judged = ['--pack', './testklinikken']

describe('exit status', () => {
  it.each([
    ['nothing found', [...judged, 'fin.txt'], 0],
    ['a warning', [...judged, 'mangler.txt'], 1],
    ['a warning below --fail-on', [...judged, '--fail-on', 'error', 'mangler.txt'], 0],
    ['a warning above --fail-on', [...judged, '--fail-on', 'info', 'mangler.txt'], 1],
    ['never', [...judged, '--fail-on', 'never', 'mangler.txt'], 0],
    ['something not checked beats a finding', [...judged, 'mangler.txt', 'borte.txt'], 2],
    ['something not checked, also with never', [...judged, '--fail-on', 'never', 'fin.txt', 'borte.txt'], 2],
    ['a recipient that no pack knows', ['--fail-on', 'never', 'ukjent.txt'], 2],
  ])('%s', (_, args, status) => {
    expect(henvis(['lint', ...args], { cwd }).status).toBe(status)
  })

  it('a recipient that no pack knows: checked by none, one finding, everything else given', () => {
    const [letter] = lettersOf(henvis(['lint', '--format', 'json', 'ukjent.txt'], { cwd }))
    expect(letter).toMatchObject({ status: 'checked', packs: [], findings: [{ ruleId: 'henvis/no-pack' }] })
    expect(letter?.elements.sleep).toMatchObject({ present: false })
    expect(letter?.criteria['scs-age']).toBe('unknown')
  })
})
