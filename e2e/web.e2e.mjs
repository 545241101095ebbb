import { afterAll, beforeAll, expect, it } from 'vitest'
import { startCodeServer } from './support/code-server.mjs'
import { Editor, fixture, openBrowser } from './support/editor.mjs'

let server
let browser
let editor

beforeAll(async () => {
  server = await startCodeServer({ 'remote.extensionKind': { 'henvis.henvis-vscode': ['web'] } })
  browser = await openBrowser()
})
afterAll(async () => {
  await editor?.close()
  await browser?.close()
  server?.stop()
})

it('runs in the browser alone, with the language server in a worker', async () => {
  editor = await Editor.open(browser, { 'web.henvisning.md': fixture('examples/telemark.txt') }, server.place)
  await editor.page.waitForSelector('.squiggly-warning', { state: 'attached', timeout: 60_000 })
  const workers = editor.page
    .context()
    .pages()
    .flatMap((page) => page.workers())
  expect(workers.map((worker) => worker.url()).filter((url) => url.startsWith('blob:'))).not.toEqual([])
  await editor.showCompleteness()
  expect((await editor.completeness()).join('\n')).toMatch(/^Søvn: (?:mangler|må avklares)/m)
  await editor.goTo('Søvn:')
  await editor.quickFix('Sett inn «Søvn»')
  await editor.until('the template stands under its heading', async () => /Søvn: \[/.test(await editor.text()))
  await editor.type('sover fire timer')
  await editor.until('the view says that it is there', async () =>
    (await editor.completeness()).some((line) => /^Søvn: med, «/.test(line)),
  )
})
