import { describe, expect, it } from 'vitest'
import { lint } from '../support/linter.ts'

const nomed = (text: string) => lint(text).facts.nomed

describe('NOMED factors', () => {
  it.each([
    ['Hun har mareritt hver natt.', 2],
    ['Hun er deprimert og behandles for dette.', 12],
    ['Han har panikkanfall på butikken.', 10],
  ])('%s', (text, factor) => {
    expect(nomed(text)).toContain(factor)
  })

  it.each([
    ['Depresjon i 2011, friskmeldt.', 12],
    ['DPS har utelukket både depresjon og angstlidelse.', 12],
    ['Isolert smerte i venstre fot.', 8],
    ['Hun er nervøs for sprøyter.', 10],
    ['Begge knær er utslitte.', 5],
    ['Venstre fot sovner når han sykler.', 2],
    ['Foten sovner når hun sitter lenge i båten.', 5],
    ['Samboeren har flyttet inn på gjesterommet for å få sove.', 16],
    ['Hun leste på nettet om hvordan man søker plass.', 7],
    ['EKG viste ST-depresjon.', 12],
    ['Hun angrer bittert på valget.', 15],
  ])('a wording that touches another sense does not affirm: %s', (text, factor) => {
    expect(nomed(text)).not.toContain(factor)
  })

  it('affirms exhaustion where the letter tells how much activity has dropped by it', () => {
    const report = lint('Aktivitetsnivået er redusert med 70 % på grunn av sykdommen hun ble slått ut av.')
    expect(report.elements['activity-reduction']?.present).toBe(true)
    expect(report.facts.nomed).toContain(5)
  })
})
