import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { createLinter } from '../../server/src/engine/index.ts'
import { compileRules, formatProblem, loadVocabulary } from '../../server/src/packs/load-rules.ts'
import { loadPackFolders, withPacks } from '../../server/src/registry/pack-folder.ts'
import { base, requirement, text, unit, vocabulary } from '../support/small-rules.ts'

const third = unit('', 'third').replace('extends: base', 'extends: unit')
const other = unit('', 'other').replace(
  'extends: base\n',
  `requirements:${requirement('sleep', 'Søvn')}
skeleton:
  - { section: sleep, requirements: [sleep] }
`,
)
const files = new Map([
  ...vocabulary,
  ...Object.entries({ base, unit: unit(''), third, other }).map(
    ([id, yaml]) => [`rules/packs/${id}/pack.yaml`, yaml] as const,
  ),
])
const { rules, sources, problems: inShipped } = compileRules(files, () => 'sha512-')
const { lexicon } = loadVocabulary(files).loaded

const root = mkdtempSync(join(tmpdir(), 'henvis-folders-'))
afterAll(() => rmSync(root, { recursive: true }))
function folder(name: string, yaml: string): string {
  const path = join(root, name)
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, 'pack.yaml'), yaml)
  return path
}
function read(...folders: string[]) {
  return loadPackFolders(folders, { rules, lexicon, sources: () => sources })
}
function ruleIds(folders: string[], pack: string, letter: string): string[] {
  const { loaded, recomposed, problems } = read(...folders)
  expect(problems).toEqual([])
  const linter = createLinter(withPacks(rules, [...loaded.values(), ...recomposed], lexicon))
  return linter.lint({ text: letter, locale: 'nb', packs: [pack] }).findings.map(({ ruleId }) => ruleId)
}
const asked = 'Sover dårlig. Jobber. Kan TENS hjelpe? Kan strøm hjelpe?'

it('starts from rules without problems', () => expect(inShipped).toEqual([]))

describe('a folder that replaces a pack which others extend', () => {
  const replaced = folder(
    'replaced/base',
    base.replace('any: [=tens]', 'any: [strøm]').replace('id: tens', 'id: current'),
  )

  it.each(['unit', 'third'])('has %s put together anew over it', (pack) => {
    expect(ruleIds([], pack, asked)).toEqual([`${pack}/tens`])
    expect(ruleIds([replaced], pack, asked)).toEqual([`${pack}/current`])
    expect(ruleIds([replaced], pack, 'Sover dårlig. Jobber. TENS?')).toEqual([])
  })

  it('tells from where the rule is', () => {
    const { recomposed } = read(replaced)
    expect(recomposed.map(({ pack }) => pack.id)).toEqual(['third', 'unit'])
    expect(recomposed[1]?.pack.advice).toMatchObject([{ id: 'current', inheritedFrom: 'base', cuesFrom: 'base' }])
  })

  it('is the base of a pack in another folder, also by way of one that comes with henvis', () => {
    const last = folder('last', unit('', 'last').replace('extends: base', 'extends: third'))
    expect(ruleIds([last, replaced], 'last', asked)).toEqual(['last/current'])
  })

  it('leaves alone what does not build on it', () => {
    expect(ruleIds([replaced], 'other', 'Jobber.')).toEqual(['other/sleep'])
    const reading = vi.fn(() => sources)
    loadPackFolders([folder('other', other)], { rules, lexicon, sources: reading })
    expect(reading).not.toHaveBeenCalled()
  })

  it('is told where such a pack does not fit it', () => {
    const strict = { ...Object.fromEntries(files) }
    strict['rules/packs/unit/pack.yaml'] = unit(`drops: [{ rules: [work], reason: ${text('nei')} }]\n`)
    const shipped = compileRules(new Map(Object.entries(strict)), () => 'sha512-')
    expect(shipped.problems).toEqual([])
    const withoutWork = base
      .replace(requirement('work', 'Arbeid'), '')
      .replace('  - { section: work, requirements: [work] }\n', '')
    const { problems } = loadPackFolders([folder('without/base', withoutWork)], {
      rules: shipped.rules,
      lexicon,
      sources: () => shipped.sources,
    })
    expect(problems).toMatchObject([
      { kind: 'broken', reference: 'third', replaced: 'base' },
      { kind: 'broken', reference: 'unit', replaced: 'base' },
    ])
    const [first] = problems[1]?.kind === 'broken' ? problems[1].problems : []
    expect(first && formatProblem(first, 'nb').split('\n')[0]).toBe(
      'rules/packs/unit/pack.yaml:8:19  grunnpakken har ingen regel «work»',
    )
  })

  it('is the only one that is told of where it is broken itself', () => {
    const { problems } = read(folder('broken/base', base.replace('severity: warning', 'severity: high')))
    expect(problems).toMatchObject([{ kind: 'broken', reference: join(root, 'broken/base') }])
  })
})

describe('packs given twice', () => {
  it('a folder is read once, however it is spelt', () => {
    const one = folder('twice/other', other)
    const { loaded, problems } = read(one, `${one}/`, join(one, '..', 'other'))
    expect(problems).toEqual([])
    expect([...loaded.keys()]).toEqual([one])
    expect(ruleIds([one, `${one}/`], 'other', 'Jobber.')).toEqual(['other/sleep'])
  })

  it('two folders of one id are refused, with the place of the id', () => {
    const one = folder('first/other', other)
    const two = folder('second/other', other)
    const { problems } = read(one, two)
    expect(problems).toMatchObject([{ kind: 'broken', reference: two }])
    const [problem] = problems[0]?.kind === 'broken' ? problems[0].problems : []
    expect(problem).toMatchObject({
      file: join(two, 'pack.yaml'),
      line: 1,
      column: 5,
      message: { nb: `«other» er også id-en til ${join(one, 'pack.yaml')}; to pakker kan ikke ha samme id` },
    })
  })
})
