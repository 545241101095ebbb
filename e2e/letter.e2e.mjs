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

async function open(files) {
  editor = await Editor.open(browser, files)
  await editor.page.waitForSelector('.squiggly-warning', { state: 'attached', timeout: 60_000 })
}

describe('a letter in VS Code', () => {
  it('shows what the clinic will miss: underlined, listed, counted, and told element by element', async () => {
    await open({ 'telemark.henvisning': fixture('examples/telemark.txt') })
    await editor.showCompleteness()
    await editor.until('the keyboard is at the first line that is missing', async () =>
      /^[^:]+: mangler\b/.test(await editor.focusedLine()),
    )
    const lines = (await editor.completeness()).join('\n')
    expect(lines).toContain('Enhet for tverrfaglig smertebehandling')
    expect(lines).toMatch(/^Søvn: (?:mangler|må avklares)/m)
    expect(lines).toMatch(/^[^\n]+: med, «/m)
    const problems = await editor.problems(3)
    expect(problems.join('\n')).toContain('sthf-smerte/')
    expect(await editor.status()).toMatch(/\d/)
    await editor.pictureOfReadme('screenshot')
  })

  it('fills in a heading by keyboard, and the finding is gone when the placeholder is', async () => {
    await open({ 'fill.henvisning': letter })
    await editor.showCompleteness()
    await editor.goTo('Søvn:')
    await editor.quickFix('Sett inn «Søvn»')
    await editor.until('the template stands under its heading', async () => /Søvn: \[/.test(await editor.text()))
    await editor.until('the view says that it waits to be filled in', async () =>
      (await editor.completeness()).some((line) => /^Søvn: må avklares: ikke fylt ut/.test(line)),
    )
    await editor.type('sover fire timer')
    await editor.until('the answer has replaced it', async () => /Søvn: sover fire timer/.test(await editor.text()))
    await editor.until('the view says that it is there', async () =>
      (await editor.completeness()).some((line) => /^Søvn: med, «/.test(line)),
    )
    await editor.until('no finding is left of sleep', async () =>
      (await editor.problems()).every((row) => !row.includes('sthf-smerte/sleep') && !/Søvn: plassholder/.test(row)),
    )
  })

  it('writes what is missing from the view, by Enter on its line', async () => {
    await open({ 'insert.henvisning': letter.replace('Behov for tolk: nei\n', '') })
    await editor.showCompleteness()
    await editor.chooseLine(/^Språk og tolk: mangler/)
    await editor.until('the template stands in the letter', async () => /Behov for tolk: \[/.test(await editor.text()))
    await editor.until('the view says that it waits to be filled in', async () =>
      (await editor.completeness()).some((line) => /^Språk og tolk: må avklares/.test(line)),
    )
  })

  it('is judged for another clinic when one is chosen', async () => {
    await open({ 'clinic.henvisning': letter })
    await editor.showCompleteness()
    expect(await editor.status()).toContain('sthf-smerte')
    await editor.command('Velg klinikk')
    await editor.choose('stolav-smerte')
    await editor.until('the status bar names it', async () => (await editor.status()).includes('stolav-smerte'))
    await editor.until('the view is about it', async () => (await editor.completeness())[0]?.includes('St. Olavs'))
  })

  it('is held against all clinics, the best first, and judged by the one that is picked', async () => {
    await open({ 'compare.henvisning': fixture('examples/telemark.txt') })
    await editor.command('Hvilken klinikk passer?')
    await editor.row('Sykehuset Telemark').waitFor()
    const offered = await editor.page.locator('.quick-input-list .monaco-list-row').allTextContents()
    expect(offered[0]).toMatch(/mottaker i brevet.*Sykehuset Telemark/)
    expect(offered.join('\n')).toMatch(/passer ikke|kan passe/)
    await editor.picture('compare')
    await editor.choose('St. Olavs')
    await editor.until('the status bar names it', async () => /stolav-/.test(await editor.status()))
  })

  it('is one of those that the report of a folder tells of', async () => {
    await open({
      'a.henvisning': letter,
      'b.henvisning.md': `${letter}Varighet: fire år\n`,
      'note.txt': 'Ring laboratoriet.\n',
    })
    await editor.command('Rapport over brevene i en mappe')
    await editor.until('the report is shown', async () => /^b\.henvisning\.md\b/m.test(await editor.preview()))
    expect(await editor.preview()).toMatch(/^2 brev er kontrollert/m)
    expect(await editor.preview()).not.toContain('note.txt')
    await editor.picture('report')
  })

  it('is written from an empty page with Tab from field to field', async () => {
    editor = await Editor.open(browser, { 'note.txt': 'Ring laboratoriet.\n' })
    await editor.command('Ny henvisning')
    await editor.choose('sthf-smerte')
    await editor.choose('Bokmål')
    await editor.until('the letter stands there', async () => /henvises fordi \[/.test(await editor.text()))
    const first = (await editor.text()).match(/\[[^\]]+\]/g)
    await editor.type('FØRSTE')
    await editor.press('Tab')
    await editor.type('ANDRE')
    await editor.until('what was typed stands in the first two fields', async () => {
      const text = await editor.text()
      return /FØRSTE/.test(text) && /ANDRE/.test(text) && !text.includes(first[0])
    })
    await editor.picture('new-letter')
    await editor.command('Kopier brevet som ren tekst')
    await editor.answer('Kopier likevel')
    await editor.until('it is copied with what is left to fill in', async () =>
      /fordi FØRSTE\.[\s\S]*ANDRE[\s\S]*\[/.test(await editor.clipboard()),
    )
  })

  it('is copied as plain text once nothing waits to be filled in', async () => {
    await open({ 'copy.henvisning.md': `# Henvisning\n\n${letter.replace('Søvn:', '**Søvn:** [hvordan]\n')}` })
    await editor.page.evaluate(() => navigator.clipboard.writeText('før'))
    await editor.command('Kopier brevet som ren tekst')
    await editor.dialog.waitFor({ timeout: 20_000 })
    expect(await editor.dialog.textContent()).toContain('én plassholder er ikke fylt ut')
    expect(await editor.dialog.textContent()).toContain('[hvordan]')
    await editor.picture('copy-refused')
    await editor.press('Enter')
    await editor.dialog.waitFor({ state: 'detached' })
    expect(await editor.clipboard()).toBe('før')
    await editor.until('the placeholder is selected', async () => /9 valgt|9 selected/.test(await editor.statusBar()))
    await editor.type('sover fire timer')
    await editor.command('Kopier brevet som ren tekst')
    await editor.until('it is copied', async () => (await editor.clipboard()).startsWith('Henvisning\n\nTil smerte'))
    expect(await editor.clipboard()).toContain('\nSøvn: sover fire timer\n')
  })
})
