import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const HENVIS = join(ROOT, 'server/bin/henvis.js')
const SEVERITIES = ['error', 'warning', 'info']
const LETTER = join(ROOT, 'fixtures/examples/telemark.txt')

const NVIM = 'nvim'
const neovim = /^NVIM v(\S+)/.exec(spawnSync(NVIM, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1]
const hint = neovim ? '' : ' (skipped: there is no nvim on this machine; try «apt-get install neovim»)'

/** The configuration as docs/editors.md gives it to copy. */
const [, configuration = ''] = /```lua\n(.*?)```/s.exec(readFileSync(join(ROOT, 'docs/editors.md'), 'utf8')) ?? []

/** What a user does, by the keys that the configuration gives; `told` is written to the file in $HENVIS_TOLD. */
const STEPS = `
local told = {}
local function check(what, fits)
  if not vim.wait(15000, fits, 20) then error('waited in vain for ' .. what) end
end
local function press(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), 'x', false)
end
local function found()
  local findings = {}
  for _, d in ipairs(vim.diagnostic.get(0)) do
    table.insert(findings, {
      code = d.code or d.user_data.lsp.code, severity = d.severity, message = d.message, source = d.source,
      lnum = d.lnum, col = d.col, end_lnum = d.end_lnum, end_col = d.end_col,
    })
  end
  return findings
end
local function of(code)
  for _, d in ipairs(found()) do if d.code == code then return d end end
end
local function go_to(text)
  vim.fn.cursor(1, 1)
  if vim.fn.search(text, 'cW') == 0 then error(text .. ' is not in the letter') end
end
local function floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then return window end
  end
end

local function steps()
  told.filetype = vim.bo.filetype
  check('the first diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  told.findings = found()

  go_to('Tramadol')
  press('K')
  check('the hover', floating)
  told.hover = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(floating()), 0, -1, false)
  vim.api.nvim_win_close(floating(), true)

  local offered
  vim.ui.select = function(actions, options, choose)
    offered = {}
    for _, action in ipairs(actions) do offered[#offered + 1] = options.format_item(action) end
    choose(actions[1], 1)
  end
  go_to('Henviser pasient')
  press('gra')
  check('the code actions', function() return offered ~= nil end)
  told.actions = offered
  check('the edit', function() return vim.fn.search('^Henviser pasient', 'nw') == 0 end)
  told.edited = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  check('the rewritten opening to be accepted', function() return of('sthf-smerte/opening') == nil end)
  told.afterEdit = found()

  vim.cmd('undo')
  check('the finding to be back', function() return of('sthf-smerte/opening') ~= nil end)
  told.afterUndo = found()

  told.clients = #vim.lsp.buf_get_clients(0)
end

local ok, problem = xpcall(steps, debug.traceback)
if not ok then told.problem = problem end
vim.fn.writefile({ vim.json.encode(told) }, vim.env.HENVIS_TOLD)
vim.cmd('qall!')
`

interface Finding {
  readonly code: string
  readonly severity: number
  readonly message: string
  readonly source: string
  readonly lnum: number
  /** In bytes, as Neovim counts. */
  readonly col: number
  readonly end_lnum: number
  readonly end_col: number
}
interface Reported {
  readonly ruleId: string
  readonly severity: string
  readonly message: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}
interface Told {
  readonly problem?: string
  readonly filetype: string
  readonly clients: number
  readonly findings: readonly Finding[]
  readonly hover: readonly string[]
  readonly actions: readonly string[]
  readonly edited: readonly string[]
  readonly afterEdit: readonly Finding[]
  readonly afterUndo: readonly Finding[]
}

let folder: string
const text = readFileSync(LETTER, 'utf8')
let told: Told

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'henvis-neovim-'))
  told = runNeovim('brev.henvisning')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Opens a copy of the example letter in a Neovim with nothing but the configuration, and takes the steps. */
function runNeovim(name: string): Told {
  const files = {
    config: join(folder, 'init.lua'),
    steps: join(folder, 'steps.lua'),
    told: join(folder, 'told.json'),
    letter: join(folder, name),
  }
  mkdirSync(join(folder, 'home'), { recursive: true })
  writeFileSync(files.config, configuration)
  writeFileSync(files.steps, STEPS)
  copyFileSync(LETTER, files.letter)
  const args = ['--headless', '-n', '-i', 'NONE', '-u', files.config, files.letter, '-S', files.steps]
  const { error, stderr } = spawnSync(NVIM, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 50_000,
    env: {
      ...process.env,
      HENVIS_TOLD: files.told,
      HOME: join(folder, 'home'),
      XDG_CONFIG_HOME: join(folder, 'home'),
      XDG_DATA_HOME: join(folder, 'home'),
      XDG_STATE_HOME: join(folder, 'home'),
      XDG_CACHE_HOME: join(folder, 'home'),
      PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    },
  })
  if (error) throw error
  const result: Told = { ...JSON.parse(readFileSync(files.told, 'utf8')) }
  if (result.problem) throw new Error(`${result.problem}\n${stderr}`)
  return result
}

/** The findings with their places from line:column to line:column, counted from 1 in UTF-16, as in the report. */
function placed(findings: readonly Finding[], lines: readonly string[]) {
  const place = (line: number, byte: number) => {
    const before = Buffer.from(lines[line] ?? '').subarray(0, byte)
    return `${line + 1}:${before.toString().length + 1}`
  }
  return findings.map(({ code, severity, message, source, lnum, col, end_lnum, end_col }) => ({
    ruleId: code,
    severity: SEVERITIES[severity - 1],
    message,
    source,
    place: `${place(lnum, col)}–${place(end_lnum, end_col)}`,
  }))
}

/** What the command line reports of a text, in the same form. */
function reported(input: string) {
  const args = [HENVIS, 'lint', '-', '--format', 'json', '--fail-on', 'never']
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, input, encoding: 'utf8' })
  const { letters }: { letters: readonly { findings: readonly Reported[] }[] } = JSON.parse(stdout)
  return letters.flatMap(({ findings }) =>
    findings.map(({ ruleId, severity, message, line, column, endLine, endColumn }) => {
      return { ruleId, severity, message, source: 'henvis', place: `${line}:${column}–${endLine}:${endColumn}` }
    }),
  )
}

const itIn = it.skipIf(!neovim)

itIn(`Neovim with what docs/editors.md says takes the file for a letter${hint}`, () => {
  expect(told.filetype).toBe('henvisning')
  expect(told.clients).toBe(1)
})

itIn(`Neovim shows what the command line reports${hint}`, () => {
  const shown = placed(told.findings, text.split('\n'))
  expect(shown).toEqual(reported(text))
  expect(shown.map(({ ruleId }) => ruleId)).toContain('sthf-smerte/sleep')
})

itIn(`Neovim explains the words under the cursor${hint}`, () => {
  expect(told.hover.join('\n')).toContain('tramadol, gjennom munnen')
  expect(told.hover.join('\n')).toContain('Teller som: nåværende legemidler')
})

itIn(`Neovim offers the code actions and applies the chosen one${hint}`, () => {
  expect(told.actions).toEqual(['Skriv om til «Pasienten henvises fordi det foreligger …»', 'Fyll inn alt som mangler'])
  const rewritten = text.replace(
    'Henviser pasient pga. langvarige',
    'Pasienten henvises fordi det foreligger langvarige',
  )
  expect(`${told.edited.join('\n')}\n`).toBe(rewritten)
  expect(placed(told.afterEdit, told.edited)).toEqual(reported(rewritten))
})

itIn(`Neovim shows the same findings as before when the edit is undone${hint}`, () => {
  expect(told.afterUndo).toEqual(told.findings)
})
