import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { inject } from 'vitest'
import { findChromium } from '../chromium.mjs'

const pictures = fileURLToPath(new URL('../screenshots', import.meta.url))
const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))
/** How long anything may take that a doctor waits for, ms; the machines of a CI are slow. */
const SOON = 20_000

/** Opens a browser without a window; close it when done. */
export function openBrowser() {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--disable-dev-shm-usage',
    ],
  })
}

/** The text of a fixture, by its path below `fixtures/`. */
export function fixture(path) {
  return readFileSync(join(fixtures, path), 'utf8')
}

/** VS Code as a person sees it: opened on a letter, driven by keyboard. */
export class Editor {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page
  }

  /**
   * Opens VS Code in a fresh window of the browser.
   * @param {Record<string, string>} letters the files of its folder; the first is shown
   * @param place where VS Code answers and keeps letters
   * @param {{ locale?: string, settings?: object }} own the language of the browser, and settings of the folder
   */
  static async open(browser, letters = {}, place = inject('editor'), { locale = 'nb-NO', settings } = {}) {
    const { address, workspace, uri } = place
    const folder = mkdtempSync(join(workspace, 'brev-'))
    const folderUri = `${uri}/${basename(folder)}`
    for (const [name, text] of Object.entries(letters)) writeFileSync(join(folder, name), text)
    if (settings) {
      mkdirSync(join(folder, '.vscode'))
      writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings))
    }
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const page = await context.newPage()
    const [first] = Object.keys(letters)
    const payload = first ? [['openFile', `${folderUri}/${first}`]] : []
    const query = new URLSearchParams({ folder: folderUri, payload: JSON.stringify(payload) })
    await page.goto(`${address}/?${query}`)
    await page.waitForSelector('.monaco-workbench', { timeout: 60_000 })
    const editor = new Editor(page)
    if (first) await page.waitForSelector(`.monaco-editor[data-uri$="/${first}"] .view-line`, { timeout: 60_000 })
    return editor
  }

  async close() {
    await this.page.context().close()
  }

  /** Runs a command as a person does: F1, a few words, Enter. */
  async command(words) {
    const input = this.page.locator('.quick-input-box input').first()
    await this.until(`the palette has «${words}»`, async () => {
      await this.page.keyboard.press('F1')
      await input.waitFor({ state: 'visible', timeout: 3_000 })
      await input.fill(`>${words}`)
      await this.row(words).waitFor({ timeout: 3_000 })
      return true
    })
    await this.page.keyboard.press('Enter')
  }

  /** A row of the list that asks for a choice. */
  row(words) {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first()
  }

  /** Chooses a row of the list that is shown. */
  async choose(words) {
    await this.row(words).waitFor({ timeout: SOON })
    await this.page.locator('.quick-input-box input').first().fill(words)
    await this.row(words).waitFor({ timeout: SOON })
    await this.page.keyboard.press('Enter')
  }

  /** Puts the cursor at the end of the line with these words. */
  async goTo(words) {
    await this.page.locator('.view-line', { hasText: words }).first().click()
    await this.page.keyboard.press('End')
  }

  /** What is told of the word at the start of the cursor's line, by keyboard. */
  async hover() {
    const shown = this.page.locator('.monaco-hover:not(.hidden) .hover-contents')
    await this.press('Home')
    await this.until('the hover tells something', async () => {
      await this.press('Control+KeyK')
      await this.press('Control+KeyI')
      await shown.first().waitFor({ timeout: 4_000 })
      return true
    })
    const told = (await shown.allTextContents()).join('\n')
    await this.press('Escape')
    return told
  }

  /** The quick fix with these words, by keyboard, at the cursor. */
  async quickFix(words) {
    const list = this.page.locator('.action-widget .monaco-list-row', { hasText: words }).first()
    await this.until(`the quick fix «${words}» is offered`, async () => {
      if (!(await this.page.locator('.action-widget').isVisible())) await this.page.keyboard.press('Control+Period')
      await list.waitFor({ timeout: 4_000 })
      return true
    })
    const rows = await this.page.locator('.action-widget .monaco-list-row.action').allTextContents()
    const wanted = rows.findIndex((row) => row.includes(words))
    const focused = await this.page
      .locator('.action-widget .monaco-list-row.action')
      .evaluateAll((all) => all.findIndex((row) => row.classList.contains('focused')))
    const key = wanted < focused ? 'ArrowUp' : 'ArrowDown'
    for (let i = 0; i < Math.abs(wanted - focused); i++) await this.page.keyboard.press(key)
    await this.page.keyboard.press('Enter')
  }

  /** The problems that VS Code lists, as text, once there are `least` of them. */
  async problems(least = 1) {
    const rows = this.page.locator('.markers-panel .monaco-list-row')
    if (!(await this.page.locator('.markers-panel').isVisible())) await this.page.keyboard.press('Control+Shift+KeyM')
    await this.until(`${least} problems are listed`, async () => (await rows.count()) >= least)
    return rows.allTextContents()
  }

  /** The commands that begin with these words, as the palette lists them. */
  async commandsOf(words) {
    const rows = this.page.locator('.quick-input-list .monaco-list-row', { hasText: words })
    await this.until(`the palette has «${words}»`, async () => {
      await this.press('F1')
      await this.page.locator('.quick-input-box input').first().fill(`>${words}`, { timeout: 3_000 })
      await rows.first().waitFor({ timeout: 3_000 })
      return true
    })
    // below its name stands what it is called where VS Code is in English
    const commands = await rows.evaluateAll((all) =>
      all.map((row) => row.querySelector('.monaco-icon-label')?.textContent ?? ''),
    )
    await this.press('Escape')
    return commands
  }

  /** Shows the view of what the clinic asks for, by the command that is called so. */
  async showCompleteness(command = 'Vis hva som er med i brevet') {
    await this.command(command)
    await this.until('the view lists what the clinic asks for', async () => (await this.completeness()).length > 3)
  }

  /** What stands above that view. */
  viewTitle() {
    return this.page.locator('.part.sidebar .title-label').textContent()
  }

  /** The lines of that view that can be seen, as a screen reader says them. */
  async completeness() {
    const lines = this.page.locator('[id="workbench.view.extension.henvis"] .monaco-list-row')
    return lines.evaluateAll((all) => all.map((line) => line.getAttribute('aria-label')))
  }

  /** The line of that view that the keyboard is at, as a screen reader says it; empty where it is elsewhere. */
  focusedLine() {
    return this.page
      .locator('[id="workbench.view.extension.henvis"] .monaco-list:focus .monaco-list-row.focused')
      .evaluateAll((all) => all[0]?.getAttribute('aria-label') ?? '')
  }

  /** What is shown in a page of its own: a preview of Markdown. */
  async preview() {
    const frame = this.page.frames().find((one) => one.url().includes('/fake.html'))
    return (await frame?.locator('body').innerText()) ?? ''
  }

  /** Goes to a line of that view with the arrow keys and chooses it. */
  async chooseLine(said) {
    await this.page.locator('[id="workbench.view.extension.henvis"] .monaco-list').first().focus()
    await this.until(`the line ${said} has the focus`, async () => {
      if (said.test(await this.focusedLine())) return true
      await this.page.keyboard.press('ArrowDown')
      return false
    })
    await this.page.keyboard.press('Enter')
  }

  /** The question that must be answered before anything else. */
  get dialog() {
    return this.page.locator('.monaco-dialog-box')
  }

  /** Answers that question by keyboard. */
  async answer(words) {
    await this.dialog.waitFor({ timeout: SOON })
    await this.until(`«${words}» has the focus`, async () => {
      const focused = await this.page.evaluate(() => document.activeElement?.textContent ?? '')
      if (focused === words) return true
      await this.page.keyboard.press('Tab')
      return false
    })
    await this.page.keyboard.press('Enter')
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** What was copied last. */
  clipboard() {
    return this.page.evaluate(() => navigator.clipboard.readText())
  }

  /** What the status bar says of the letter. */
  async status() {
    return (await this.page.locator('.statusbar-item[id*="henvis"]').allTextContents()).join(' ')
  }

  /** All of the status bar. */
  async statusBar() {
    return (await this.page.locator('.statusbar-item').allTextContents()).join(' ')
  }

  /** The lines of the letter that are in view. */
  async text() {
    const lines = await this.page.locator('.editor-instance .view-line').evaluateAll((all) =>
      all
        .map((line) => ({ top: Number.parseFloat(line.style.top), text: line.textContent }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    )
    return lines.map((line) => line.replaceAll('\u00a0', ' ')).join('\n')
  }

  async type(words) {
    await this.page.keyboard.type(words)
  }

  async press(key) {
    await this.page.keyboard.press(key)
  }

  /** Waits until something holds; the error says what did not, and what the editor showed then. */
  async until(what, holds) {
    const end = Date.now() + SOON
    let reason = ''
    while (Date.now() < end) {
      try {
        if (await holds()) return
      } catch (error) {
        reason = ` (${error.message.split('\n')[0]})`
      }
      await this.page.waitForTimeout(200)
    }
    await this.picture('failed')
    throw new Error(`${what}: not within ${SOON / 1000} s${reason}; the letter was\n${await this.text()}`)
  }

  /** A picture of the window, in `e2e/screenshots`. */
  async picture(name, folder = pictures) {
    mkdirSync(folder, { recursive: true })
    await this.page.screenshot({ path: join(folder, `${name}.png`) })
  }

  /** A picture that the README shows: `HENVIS_SCREENSHOTS=images` renews it. */
  async pictureOfReadme(name) {
    await this.picture(name, process.env.HENVIS_SCREENSHOTS)
  }
}
