import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
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

/** Words of one language that stand in none of the others. */
const OF = {
  nb: /\b(?:ikke|mangler|hva|hvilken|avklares|opplysninger|henvisning|stedet)\b/i,
  nn: /\b(?:ikkje|manglar|kva|avklarast|opplysningar|tilvising|staden)\b/i,
  en: /\b(?:the|missing|letter|clinic|clarify|there)\b/i,
}

async function open(own) {
  editor = await Editor.open(browser, { 'brev.henvisning': fixture('examples/telemark.txt') }, inject('editor'), own)
  await editor.page.waitForSelector('.squiggly-warning', { state: 'attached', timeout: 60_000 })
}

/** What henvis says of a letter without being asked; what it quotes from the letter is left out. */
async function said() {
  await editor.until('it counts', async () => (await editor.page.locator('.codelens-decoration').count()) > 2)
  const lenses = await editor.page.locator('.codelens-decoration').allTextContents()
  const lines = [await editor.viewTitle(), ...(await editor.completeness()), ...lenses, await editor.status()]
  return lines.join('\n').replace(/«[^»]*»/g, '«»')
}

describe('what henvis says is in one language', () => {
  it('in nynorsk where VS Code is, commands included', async () => {
    await open({ locale: 'nn-NO' })
    const commands = await editor.commandsOf('henvis: ')
    expect(commands).toEqual(
      expect.arrayContaining([
        'henvis: Ny tilvising',
        'henvis: Kva klinikk passar?',
        'henvis: Fyll inn alt som manglar',
      ]),
    )
    expect(commands.join('\n')).not.toMatch(OF.nb)
    await editor.showCompleteness('Vis kva som er med i brevet')
    const text = await said()
    expect(text).toContain('Søvn: må avklarast: overskrift utan innhald.')
    expect(text).toMatch(/henvis: \d+ manglar/)
    expect(text).not.toMatch(OF.nb)
    expect(text).not.toMatch(OF.en)
  })

  it('in English where the settings ask for it', async () => {
    await open({ settings: { 'henvis.language': 'en' } })
    await editor.showCompleteness()
    const text = await said()
    expect(text).toContain('Is it all there?')
    expect(text).toContain('Sleep: to clarify: heading without content.')
    expect(text).toMatch(/henvis: \d+ missing/)
    expect(text).not.toMatch(OF.nb)
    expect(text).not.toMatch(OF.nn)
  })
})
