import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { commandIds } from '../../client/src/command-ids.ts'

const root = new URL('../../', import.meta.url)
const manifestText = readFileSync(new URL('package.json', root), 'utf8')
const manifest = JSON.parse(manifestText)
const { contributes } = manifest
const bundles = ['package.nls.json', 'package.nls.nn.json']

describe('texts', () => {
  const used = [...manifestText.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]).sort()

  test.each(bundles)('%s has every text of the manifest and no other', (bundle) => {
    const texts = JSON.parse(readFileSync(new URL(bundle, root), 'utf8'))
    expect(Object.keys(texts).sort()).toEqual([...new Set(used)])
    expect(Object.values(texts)).not.toContain('')
  })

  test('every bundle is packaged', () => {
    expect(manifest.files).toEqual(expect.arrayContaining(bundles))
  })
})

describe('commands', () => {
  test('those of the manifest are those with a handler', () => {
    const contributed = contributes.commands.map(({ command }: { command: string }) => command)
    expect(contributed.sort()).toEqual([...commandIds].sort())
  })

  test('menus refer to commands that exist', () => {
    const items = Object.values<{ command: string }[]>(contributes.menus).flat()
    for (const { command } of items) expect(commandIds).toContain(command)
  })

  test.each(['package.json', ...bundles])('links in the texts of %s run commands that exist', (bundle) => {
    const links = readFileSync(new URL(bundle, root), 'utf8').matchAll(/\(command:([\w.]+)\)/g)
    for (const [, command] of links) expect(commandIds).toContain(command)
  })
})

describe('the empty states of the completeness view', () => {
  const states = ['no-letter', 'not-checked', 'no-clinic', 'shown']
  const textsIn = (language: string): string[][] =>
    states.map((state) => {
      const values: Record<string, string> = {
        'henvis.completenessEmpty': state,
        'config.henvis.language': language,
      }
      const shown = contributes.viewsWelcome.filter(({ when }: { when: string }) =>
        when.split(' && ').every((one) => {
          const [key = '', operator, value] = one.split(' ')
          return (operator === '==') === (value === values[key])
        }),
      )
      return shown.map(({ contents }: { contents: string }) => contents)
    })

  test.each(['auto', 'nb'])('have one text each where the language is %s', (language) => {
    expect(textsIn(language)).toEqual([['%welcome.noLetter%'], ['%welcome.notChecked%'], ['%welcome.noClinic%'], []])
  })

  test('have one in English, and the one of the bundle in nynorsk, where the settings say so', () => {
    const nn = JSON.parse(readFileSync(new URL('package.nls.nn.json', root), 'utf8'))
    expect(textsIn('nn')).toEqual([[nn['welcome.noLetter']], [nn['welcome.notChecked']], [nn['welcome.noClinic']], []])
    expect(textsIn('en')).toEqual([
      [expect.stringMatching(/^Here stands what the letter has/)],
      [expect.stringMatching(/^The letter has not been checked/)],
      [expect.stringMatching(/^The letter names no clinic/)],
      [],
    ])
  })
})

test('a step of the walkthrough is done when something has been done, not when it was asked for', () => {
  const events = contributes.walkthroughs.flatMap(({ steps }: { steps: { completionEvents: string[] }[] }) =>
    steps.flatMap(({ completionEvents }) => completionEvents),
  )
  expect(events).toEqual([
    'onContext:henvis.checked',
    'onContext:henvis.completenessEmpty == shown',
    'onContext:henvis.filled',
    'onContext:henvis.copied',
  ])
})

test('colours of the letter are those of the theme: only weight and slant are set', () => {
  const { rules } = contributes.configurationDefaults['editor.semanticTokenColorCustomizations']
  const types = contributes.semanticTokenTypes.map(({ id }: { id: string }) => id)
  expect(types).toEqual(expect.arrayContaining(Object.keys(rules)))
  for (const style of Object.values<object>(rules)) expect(style).not.toHaveProperty('foreground')
})

test('names files that exist', () => {
  const [language] = contributes.languages
  const pictures = contributes.walkthroughs.flatMap(({ steps }: { steps: { media: { svg: string } }[] }) =>
    steps.map(({ media }) => media.svg),
  )
  const icons = [...contributes.viewsContainers.activitybar, ...contributes.views.henvis].map(({ icon }) => icon)
  const ofLanguage = [language.configuration, language.icon.light, language.icon.dark]
  for (const path of [manifest.icon, ...ofLanguage, ...icons, ...pictures]) {
    expect(existsSync(fileURLToPath(new URL(path, root))), path).toBe(true)
    expect(manifest.files).toContain(path.replace(/^\.\//, ''))
  }
})

test('a word of the language configuration is a whole Norwegian word or number', () => {
  const { wordPattern } = JSON.parse(readFileSync(new URL('language-configuration.json', root), 'utf8'))
  const words = 'Ryggsmerter (venstre L5/S1) på «åtte» røntgen-bilder, 7,5 mg'.match(
    new RegExp(wordPattern.pattern, `${wordPattern.flags}g`),
  )
  expect(words).toEqual(['Ryggsmerter', 'venstre', 'L5', 'S1', 'på', 'åtte', 'røntgen-bilder', '7,5', 'mg'])
})

test('a list goes on with the next line, an empty item ends it', () => {
  const { onEnterRules } = JSON.parse(readFileSync(new URL('language-configuration.json', root), 'utf8'))
  const appended = (line: string) =>
    onEnterRules.find((rule: { beforeText: string }) => new RegExp(rule.beforeText).test(line))?.action.appendText
  expect(appended('- Paralgin forte')).toBe('- ')
  expect(appended('  * Sobril')).toBe('* ')
  expect(appended('• Lyrica')).toBe('• ')
  expect(appended('- ')).toBeUndefined()
  expect(appended('-20 grader')).toBeUndefined()
})
