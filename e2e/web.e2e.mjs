import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { startCodeServer } from './support/code-server.mjs'
import { commandLines, findingsOnCommandLine } from './support/command-line.mjs'
import { Editor, fixture, openBrowser } from './support/editor.mjs'
import { oldestVSCode, startOldestVSCode } from './support/oldest-vscode.mjs'

let browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

it('the oldest VS Code that is tried is the oldest that the extension says it works in', () => {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  expect(engines.vscode).toBe(`^${oldestVSCode().replace(/\d+$/, '0')}`)
})

describe.each([
  ['the oldest VS Code that is supported', () => startOldestVSCode(inject('extension'))],
  ['the newest', () => startCodeServer({ 'remote.extensionKind': { 'henvis.henvis-vscode': ['web'] } })],
])('in the browser alone: %s', (_, start) => {
  let server
  let editor

  beforeAll(async () => {
    server = await start()
  })
  afterEach(async () => {
    await editor?.close()
  })
  afterAll(() => server?.stop())

  it('a letter is checked as on the command line, and filled in by keyboard', async () => {
    const letter = fixture('examples/telemark.txt')
    const expected = findingsOnCommandLine(letter).map(
      ({ message, ruleId, line, column }) => `${message}henvis${ruleId}[Ln ${line}, Col ${column}]`,
    )
    expect(expected.join('\n')).toContain('henvissthf-smerte/sleep[Ln 23, Col 1]')

    editor = await Editor.open(browser, { 'web.henvisning.md': letter }, server.place)
    await editor.page.waitForSelector('.squiggly-warning', { state: 'attached', timeout: 60_000 })
    expect(commandLines().filter((line) => line.includes(server.folder) && line.includes('dist/server.js'))).toEqual([])

    await editor.page.setViewportSize({ width: 1400, height: 1200 })
    const [file, ...findings] = await editor.problems(1 + expected.length)
    expect(file).toContain('web.henvisning.md')
    expect(findings.sort()).toEqual(expected.sort())

    await editor.showCompleteness()
    expect((await editor.completeness()).join('\n')).toMatch(/^Søvn: (?:mangler|må avklares)/m)
    await editor.goTo('Søvn:')
    expect(await editor.hover()).toContain('Søvn er ikke nevnt.')
    await editor.quickFix('Sett inn «Søvn»')
    await editor.until('the template stands under its heading', async () => /Søvn: \[/.test(await editor.text()))
    await editor.type('sover fire timer')
    await editor.until('the view says that it is there', async () =>
      (await editor.completeness()).some((line) => /^Søvn: med, «/.test(line)),
    )
  })
})
