import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Diagnostic, TestClient } from './client.ts'

const HENVIS = fileURLToPath(new URL('../../server/bin/henvis.js', import.meta.url))
const FIXTURES = fileURLToPath(new URL('../../fixtures/letters', import.meta.url))
const ADDRESS = 'Til: Sykehuset Telemark HF, Enhet for tverrfaglig smertebehandling'

/** Letters in which positions are easily got wrong, beside all letters of the fixtures. */
const letters: Readonly<Record<string, string>> = {
  'kort.txt': `${ADDRESS}\n\nHenviser pasient pga. ryggsmerter. 😀 Hun sover dårlig.\n\nMed vennlig hilsen\nLege Legesen\n`,
  'windows.txt': `${ADDRESS}\r\n\r\nAktuelt: Vondt i ryggen 😀 siden 2021.\r\n\r\nArbeid:\r\nTolk: [ja|nei]\r\n`,
  'markdown.md': `# ${ADDRESS}\n\n<!-- søvn: sover godt -->\n\n## Aktuelt\n\nVondt i **ryggen**, æøå.\n\n## Arbeid\n\n- [arbeid]\n`,
  'nynorsk.henvisning': `${ADDRESS}\n\nPasienten blir tilvist fordi ho har vondt i nakken. Ho søv dårleg og arbeider som kokk.\n`,
  'ukjent.txt': 'Til Øyeavdelingen, Sykehuset Østfold\n\nPasienten ser dårlig.\n',
  ...Object.fromEntries(
    readdirSync(FIXTURES)
      .filter((name) => ['.txt', '.md', '.henvisning'].includes(extname(name)))
      .map((name) => [`fixture-${name}`, readFileSync(join(FIXTURES, name), 'utf8')]),
  ),
}

/** Files that are no letters. */
const unreadable: Readonly<Record<string, string>> = {
  'nuller.txt': 'Søvn\0\0\0',
  'brev.txt': '%PDF-1.7 …',
}

interface Shown {
  readonly ruleId: string
  readonly severity: string
  readonly message: string
  /** From line:column to line:column, counted from 1. */
  readonly place: string
}

const folder = mkdtempSync(join(tmpdir(), 'henvis-same-'))
const client = new TestClient([HENVIS, 'lsp', '--stdio'])
let onCommandLine: Readonly<Record<string, readonly Shown[]>> = {}

beforeAll(async () => {
  const files = { ...letters, ...unreadable, 'tom.txt': '' }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const args = [HENVIS, 'lint', '--format', 'json', '--fail-on', 'never', ...Object.keys(files)]
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 })
  const report: { letters: { file: string; findings: (Shown & Record<string, number>)[] }[] } = JSON.parse(stdout)
  onCommandLine = Object.fromEntries(
    report.letters.map(({ file, findings }) => [
      file,
      findings.map(({ ruleId, severity, message, line, column, endLine, endColumn }) => {
        return { ruleId, severity, message, place: `${line}:${column}–${endLine}:${endColumn}` }
      }),
    ]),
  )
  await client.introduce({ capabilities: { textDocument: { diagnostic: {} } } })
}, 60_000)

afterAll(async () => {
  expect(await client.stop()).toBe(0)
  rmSync(folder, { recursive: true, force: true })
})

async function inEditor(name: string, text: string): Promise<readonly Shown[]> {
  const uri = pathToFileURL(join(folder, name)).href
  client.open(uri, text, { languageId: 'plaintext' })
  const { items }: { items: readonly Diagnostic[] } = await client.pull(uri)
  return items.map(({ code, severity, message, range: { start, end } }) => {
    const place = `${start.line + 1}:${start.character + 1}–${end.line + 1}:${end.character + 1}`
    return { ruleId: code, severity: ['error', 'warning', 'info'][severity - 1] ?? '', message, place }
  })
}

it.each(Object.keys(letters))('%s', async (name) => {
  const shown = await inEditor(name, letters[name] ?? '')
  expect(shown).toEqual(onCommandLine[name])
})

it('a letter that nobody has begun is a fault on the command line only', async () => {
  expect(onCommandLine['tom.txt']).toMatchObject([{ ruleId: 'henvis/not-checked', severity: 'error' }])
  expect(await inEditor('tom.txt', '')).toMatchObject([{ ruleId: 'henvis/not-checked', severity: 'info' }])
})

it.each(Object.keys(unreadable))('%s, which is not checked', async (name) => {
  const [shown, ...others] = await inEditor(name, unreadable[name] ?? '')
  const [told] = onCommandLine[name] ?? []
  expect(others).toEqual([])
  expect(shown).toMatchObject({ ruleId: 'henvis/not-checked', severity: 'error' })
  expect(told).toMatchObject({ ruleId: 'henvis/not-checked', severity: 'error' })
  expect(shown?.message).toContain(told?.message)
})
