import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { lint, rules } from '../support/linter.ts'

it('the engine runs where neither process nor document nor any clock, timer or network exists', async () => {
  const entry = new URL('../../server/src/engine/index.ts', import.meta.url).pathname
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'henvis',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['worker'],
  })
  const text = 'Pasienten henvises fordi [årsak].\n\nSøvn:\n'
  const context = createContext({ rulesText: JSON.stringify(rules), text })
  runInContext('delete globalThis.Date; delete globalThis.fetch', context)
  runInContext(outputFiles[0]?.text as string, context)
  const missing = runInContext(
    '["process", "document", "window", "require", "fetch", "setTimeout", "Date"].filter((n) => n in globalThis)',
    context,
  )
  expect(missing).toEqual([])
  const report = runInContext(
    'JSON.stringify(henvis.createLinter(JSON.parse(rulesText)).lint({ text, locale: "nb", packs: ["sthf-smerte"] }))',
    context,
  ) as string
  expect(JSON.parse(report)).toEqual(JSON.parse(JSON.stringify(lint(text))))
  expect(JSON.parse(report).status).toBe('checked')
})

it('the engine asks for nothing outside itself but its stemmer', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(new URL('../../server/package.json', import.meta.url), 'utf8'),
  )
  expect(dependencies ?? {}).toEqual({})
  expect(devDependencies).toHaveProperty('@orama/stemmers')
})
