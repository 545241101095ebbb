import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { createLinter } from '../../server/src/engine/index.ts'
import { compileRules, formatProblem } from '../../server/src/packs/load-rules.ts'

const root = new URL('../../', import.meta.url)
const paths = globSync('rules/**/*.yaml', { cwd: root.pathname })
const files = new Map(paths.map((path) => [path, readFileSync(new URL(path, root), 'utf8')]))
const { rules, packs, problems } = compileRules(files, () => 'sha512-')
const linter = createLinter(rules)

function rulesIn(text: string, pack: string): string[] {
  const { findings } = linter.lint({ text, locale: 'nb', today: '2024-06-01', packs: [pack] })
  return findings.map(({ ruleId }) => ruleId)
}

it('reads every file under rules/ without a problem', () => {
  expect(problems.map((problem) => formatProblem(problem, 'nb'))).toEqual([])
})

describe.each(packs.map((loaded) => [loaded.pack.id, loaded] as const))('%s', (id, { pack, examples }) => {
  for (const { ruleId, flags, accepts } of examples) {
    it.each(flags)(`${ruleId} flags «%s»`, (text) => expect(rulesIn(text, id)).toContain(ruleId))
    it.each(accepts)(`${ruleId} accepts «%s»`, (text) => expect(rulesIn(text, id)).not.toContain(ruleId))
  }

  it('asks for every element and criterion once', () => {
    const asked = [...pack.requirements.map((r) => r.element), ...pack.criteria.map((c) => c.criterion)]
    expect(asked).toEqual([...new Set(asked)])
  })
})

describe('the recipient sthf-smerte', () => {
  const recognised = (address: string) => {
    const text = `${address}\n\nPasienten henvises fordi ryggen gjør vondt.\n\nMvh\nA. Lege`
    return linter.lint({ text, locale: 'nb' }).packs.some(({ id }) => id === 'sthf-smerte')
  }

  it.each([
    'Til smertepol Skien',
    'Til: STHF, smerte',
    'Enhet for tverrfaglig smertebehandling',
    'Til smerteenheten, Sykehuset Telemark',
    'til smertepoliklinikken sjukehuset telemark',
    'Sykehuset Telemark HF, Enhet for tverrfaglig smertebehandling',
    'Enh. tverrfaglig smertebehandling, Skien',
    'Henv. smertepol. STHF, 17/2-25',
    'TILVISING TIL SMERTEPOLIKLINIKKEN, SJUKEHUSET I TELEMARK',
    'Eining for tverrfagleg smertebehandling',
    'STHF v/ smerteteamet',
    '# Henvisning – Smertepoliklinikken, Telemark sykehus',
  ])('is known in «%s»', (address) => expect(recognised(address)).toBe(true))

  it.each([
    'Til smertepoliklinikken ved OUS',
    'Til smerteavdelinga på St. Olav',
    'Til smertepoliklinikken OUS, fra Sykehuset Telemark, ortopedisk avdeling',
    'Fra Sykehuset Telemark til smertepoliklinikken ved OUS',
    'Skien legesenter\nTil smerteavdelingen på Ullevål',
    'Sykehuset Telemark, ortopedisk poliklinikk',
  ])('is not seen in «%s»', (address) => expect(recognised(address)).toBe(false))
})
