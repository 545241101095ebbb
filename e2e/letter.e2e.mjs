import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Editor, fixture, openBrowser } from './support/editor.mjs'

let browser
let editor

beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(async () => {
  await editor?.close()
})
afterAll(async () => {
  await browser?.close()
})

const letter = [
  'Til smerteenheten, Sykehuset Telemark',
  '',
  'Pasienten henvises fordi smertene i korsryggen ikke gir seg.',
  '',
  'Søvn:',
  'Arbeid: snekker, sykmeldt',
  'Behov for tolk: nei',
  '',
].join('\n')

describe('a letter in VS Code', () => {
  it('shows what the clinic will miss: underlined, listed and counted', async () => {
    editor = await Editor.open(browser, { 'telemark.henvisning': fixture('examples/telemark.txt') })
    await editor.page.waitForSelector('.squiggly-warning', { state: 'attached', timeout: 60_000 })
    const problems = await editor.problems(3)
    expect(problems.join('\n')).toContain('sthf-smerte/')
    expect(await editor.status()).toMatch(/\d/)
    await editor.picture('letter')
  })

  it('fills in a heading by keyboard, and the finding is gone when the placeholder is', async () => {
    editor = await Editor.open(browser, { 'fill.henvisning': letter })
    await editor.page.waitForSelector('.squiggly-warning', { state: 'attached', timeout: 60_000 })
    await editor.goTo('Søvn:')
    await editor.quickFix('Sett inn «Søvn»')
    await editor.until('the template stands under its heading', async () => /Søvn: \[/.test(await editor.text()))
    await editor.type('sover fire timer')
    await editor.until('the answer has replaced it', async () => /Søvn: sover fire timer/.test(await editor.text()))
    await editor.until('no finding is left of sleep', async () =>
      (await editor.problems()).every((row) => !row.includes('sthf-smerte/sleep') && !/Søvn: plassholder/.test(row)),
    )
  })
})
