import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll } from 'vitest'
import type { LetterReport } from '../../server/src/report/letter-report.ts'

/** The command as it is installed; `npm run build` makes what it runs. */
const command = process.env.HENVIS_BIN ?? resolve(import.meta.dirname, '../../server/bin/henvis.js')

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}
export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Arguments of node itself. */
  readonly node?: readonly string[]
}

/** Runs `henvis` in a process of its own. */
export function henvis(args: readonly string[], { cwd, input = '', env = {}, node = [] }: RunOptions = {}): Ran {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, command, ...args], {
    ...(cwd !== undefined && { cwd }),
    input,
    env: { ...inherited, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status, stdout, stderr }
}

/** The letters of a JSON report. */
export function lettersOf({ stdout }: Ran): readonly LetterReport[] {
  return JSON.parse(stdout).letters
}

/** A new folder with these files, gone when the tests of the file are done. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'henvis-test-')))
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  folders.push(folder)
  return folder
}
const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A letter to the pain unit that says little. */
export const SHORT_LETTER = `Til: Sykehuset Telemark, enhet for tverrfaglig smertebehandling
Dato: 13.05.2024

Henviser pasient pga smerter i korsryggen.

Sosialt: Gift, to barn.

Med vennlig hilsen
Kari Lege
`

/** A sound pack of a clinic that does not exist; it asks for the opening phrase and for sleep. */
export const TEST_PACK = `id: testklinikken
version: 1.2.3
name: { nb: Testklinikken, nn: Testklinikken, en: The test clinic }
clinic: { name: Testklinikken, address: 'Testklinikken, Storgata 1' }
recipient:
  - kind: the clinic by name
    any: [testklinikken]
sources:
  page: { title: Henvisning til Testklinikken, date: '2024-01-02', url: 'https://example.org/henvisning' }
requirements:
  - element: sleep
    severity: warning
    message: { nb: Søvn mangler., nn: Søvn manglar., en: Sleep is missing. }
    explanation: { nb: Vi spør om søvn., nn: Vi spør om søvn., en: We ask about sleep. }
    source: page
    templates:
      nb: { label: Søvn, text: '[hvordan pasienten sover]' }
      nn: { label: Søvn, text: '[korleis pasienten søv]' }
    answers:
      - { nb: sover godt, nn: søv godt }
    examples: { flags: [Har vondt i ryggen.], accepts: [Sover godt.] }
skeleton:
  - section: sleep
    heading: { nb: Søvn og hvile, nn: Søvn og kvile }
    requirements: [sleep]
`
