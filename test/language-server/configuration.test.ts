import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { type Diagnostic, Servers } from './client.ts'
import { COMPLETE, LANGUAGE, letter, OPENING, URI, WITHOUT_SLEEP, WORK } from './letters.ts'

const servers = new Servers()
afterAll(() => servers.end())

const ASKED = { workspace: { configuration: true, workspaceFolders: true } }
const NO_RECIPIENT = [OPENING, WORK, LANGUAGE].join('')
const shown = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, severity, message }) => [code, severity, message])

/** Folders with a `henvis.config.yaml` each, and the URI of a letter in a folder below. */
function roots(configs: Readonly<Record<string, string>>) {
  const folder = servers.newFolder()
  return Object.entries(configs).map(([name, config]) => {
    const root = join(folder, name)
    mkdirSync(join(root, 'brev'), { recursive: true })
    const file = join(root, 'henvis.config.yaml')
    writeFileSync(file, config)
    return { uri: pathToFileURL(root).href, name, file, letter: pathToFileURL(join(root, 'brev', 'a.txt')).href }
  })
}

describe('henvis.config.yaml', () => {
  it('holds for the letters of its own folder, also where two are open', async () => {
    const [north, south] = roots({
      nord: 'packs: [nord-smerte]\nseverities:\n  nord-smerte/sleep: error\n',
      sør: 'packs: [sor-smerte]\nlanguage: en\n',
    })
    const client = servers.start()
    await client.introduce({ workspaceFolders: [north, south].flatMap((root) => (root ? [root] : [])) })
    client.open(north?.letter ?? '', NO_RECIPIENT)
    client.open(south?.letter ?? '', NO_RECIPIENT)
    expect(shown(await client.pushed(north?.letter ?? '', 1))).toEqual([
      ['nord-smerte/sleep', 1, 'Nord: Søvn mangler.'],
    ])
    expect(shown(await client.pushed(south?.letter ?? '', 1))).toEqual([
      ['sor-smerte/sleep', 1, 'Sør: sleep is missing.'],
    ])
    await client.stop()
  })

  it('is read again when the editor says that it has changed', async () => {
    const [root] = roots({ nord: 'packs: [nord-smerte]\n' })
    const client = servers.start()
    await client.introduce({ capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } })
    const { registrations } = await client.receive('client/registerCapability')
    expect(registrations).toMatchObject([
      {
        method: 'workspace/didChangeWatchedFiles',
        registerOptions: { watchers: [{ globPattern: '**/henvis.config.yaml' }, { globPattern: '**/pack.yaml' }] },
      },
    ])
    client.open(root?.letter ?? '', NO_RECIPIENT)
    expect(shown(await client.pushed(root?.letter ?? '', 1))).toEqual([['nord-smerte/sleep', 2, 'Nord: Søvn mangler.']])
    writeFileSync(root?.file ?? '', 'packs: [sor-smerte]\n')
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(root?.file ?? '').href, type: 2 }],
    })
    await client.receive('textDocument/publishDiagnostics', (p) => p.diagnostics[0]?.code === 'sor-smerte/sleep')
    await client.stop()
  })

  it('is read again when a letter is saved, where the editor cannot be asked to watch files', async () => {
    const [root] = roots({ nord: 'packs: [nord-smerte]\n' })
    const client = servers.start()
    await client.introduce()
    client.open(root?.letter ?? '', NO_RECIPIENT)
    expect(shown(await client.pushed(root?.letter ?? '', 1))).toEqual([['nord-smerte/sleep', 2, 'Nord: Søvn mangler.']])
    writeFileSync(root?.file ?? '', 'packs: [sor-smerte]\n')
    client.notify('textDocument/didSave', { textDocument: { uri: root?.letter } })
    await client.receive('textDocument/publishDiagnostics', (p) => p.diagnostics[0]?.code === 'sor-smerte/sleep')
    await client.stop()
  })

  it('holds for a letter that is in no file yet, where one folder is open', async () => {
    const [root] = roots({ sør: 'packs: [sor-smerte]\n' })
    const client = servers.start()
    await client.introduce({ workspaceFolders: root ? [root] : [] })
    client.open('untitled:Untitled-1', NO_RECIPIENT)
    expect(shown(await client.pushed('untitled:Untitled-1', 1))).toEqual([
      ['sor-smerte/sleep', 1, 'Sør: Søvn mangler.'],
    ])
    await client.stop()
  })

  it('follows the folders of the window', async () => {
    const [north, south] = roots({ nord: 'packs: [nord-smerte]\n', sør: 'packs: [sor-smerte]\n' })
    const client = servers.start()
    const capabilities = { workspace: { workspaceFolders: true } }
    await client.introduce({ capabilities, workspaceFolders: north ? [north] : [] })
    client.open('untitled:Untitled-1', NO_RECIPIENT)
    expect(shown(await client.pushed('untitled:Untitled-1', 1))).toEqual([
      ['nord-smerte/sleep', 2, 'Nord: Søvn mangler.'],
    ])
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [south], removed: [north] } })
    await client.receive('textDocument/publishDiagnostics', (p) => p.diagnostics[0]?.code === 'sor-smerte/sleep')
    await client.stop()
  })

  it('makes a letter «not checked» where it is wrong, naming file, line and column', async () => {
    const [root] = roots({ nord: 'packs: [nord-smerte]\npakker: [x]\n' })
    const client = servers.start()
    await client.introduce()
    client.open(root?.letter ?? '', COMPLETE)
    const [diagnostic, ...others] = await client.pushed(root?.letter ?? '', 1)
    expect(others).toEqual([])
    expect(diagnostic).toMatchObject({ code: 'henvis/not-checked', severity: 1 })
    expect(diagnostic?.message).toMatch(/^Ikke kontrollert: .*henvis\.config\.yaml:2:1: .*«pakker»/)
    writeFileSync(root?.file ?? '', 'packs: [nord-smerte]\n')
    client.change(root?.letter ?? '', 2, { text: WITHOUT_SLEEP })
    expect(shown(await client.pushed(root?.letter ?? '', 2))).toEqual([['nord-smerte/sleep', 2, 'Nord: Søvn mangler.']])
    await client.stop()
  })

  it('makes a letter «not checked» where it names a pack that does not exist', async () => {
    const [root] = roots({ nord: 'packs: [nord-smert]\n' })
    const client = servers.start()
    await client.introduce()
    client.open(root?.letter ?? '', COMPLETE)
    expect(shown(await client.pushed(root?.letter ?? '', 1))).toEqual([
      [
        'henvis/not-checked',
        1,
        'Ikke kontrollert: regelpakken «nord-smert» finnes ikke. Kjente pakker: nord-smerte, sor-smerte.',
      ],
    ])
    await client.stop()
  })
})

describe('the settings of the window', () => {
  it('win over the file, document by document', async () => {
    const [root] = roots({ nord: 'packs: [nord-smerte]\nlanguage: en\nseverities:\n  sor-smerte/sleep: info\n' })
    const client = servers.start()
    client.settings = (uri) => (uri === root?.letter ? { packs: ['sor-smerte'], language: 'nn', severities: {} } : null)
    await client.introduce({ capabilities: ASKED })
    client.open(root?.letter ?? '', NO_RECIPIENT)
    client.open(URI, WITHOUT_SLEEP)
    expect(shown(await client.pushed(root?.letter ?? '', 1))).toEqual([['sor-smerte/sleep', 3, 'Sør: Søvn manglar.']])
    expect(shown(await client.pushed(URI, 1))).toEqual([['nord-smerte/sleep', 2, 'Nord: Søvn mangler.']])
    await client.stop()
  })

  it('are asked for anew when they change', async () => {
    const client = servers.start()
    await client.introduce({ capabilities: ASKED })
    client.open(URI, WITHOUT_SLEEP)
    await client.pushed(URI, 1)
    client.settings = () => ({ severities: { 'nord-smerte/sleep': 'off' } })
    client.notify('workspace/didChangeConfiguration', { settings: null })
    await client.receive('textDocument/publishDiagnostics', (p) => p.diagnostics.length === 0)
    await client.stop()
  })

  it('are taken from the notification where the client cannot be asked', async () => {
    const client = servers.start()
    await client.introduce({ locale: 'en-GB' })
    client.open(URI, WITHOUT_SLEEP)
    expect(shown(await client.pushed(URI, 1))).toEqual([['nord-smerte/sleep', 2, 'Nord: sleep is missing.']])
    client.notify('workspace/didChangeConfiguration', { settings: { henvis: { language: 'nn' } } })
    await client.receive('textDocument/publishDiagnostics', (p) => p.diagnostics[0]?.message === 'Nord: Søvn manglar.')
    await client.stop()
  })

  it.each([
    [{ packs: 'nord-smerte' }, 'innstillingen henvis.packs må være en liste med navn på regelpakker.'],
    [{ language: 'no' }, 'innstillingen henvis.language må være nb, nn eller en.'],
    [
      { severities: { 'nord-smerte/sleep': 'mild' } },
      'innstillingen henvis.severities: nord-smerte/sleep må være error, warning, info eller off.',
    ],
  ])('make a letter «not checked» where they are wrong: %j', async (settings, reason) => {
    const client = servers.start()
    client.settings = () => settings
    await client.introduce({ capabilities: ASKED })
    client.open(URI, COMPLETE)
    expect(shown(await client.pushed(URI, 1))).toEqual([['henvis/not-checked', 1, `Ikke kontrollert: ${reason}`]])
    await client.stop()
  })

  it('have diagnostics asked for anew by a client that asks', async () => {
    const client = servers.start()
    const workspace = { configuration: true, diagnostics: { refreshSupport: true } }
    await client.introduce({ capabilities: { workspace, textDocument: { diagnostic: {} } } })
    client.open(URI, WITHOUT_SLEEP)
    const { resultId } = await client.pull(URI)
    client.settings = () => ({ packs: ['sor-smerte'] })
    client.notify('workspace/didChangeConfiguration', { settings: null })
    await client.receive('workspace/diagnostic/refresh')
    expect(await client.pull(URI, resultId)).toMatchObject({ kind: 'full', items: [{ code: 'sor-smerte/sleep' }] })
    await client.stop()
  })
})

describe('several packs', () => {
  it('show one diagnostic an element, the most severe, naming who else asks', async () => {
    const client = servers.start()
    client.settings = () => ({ packs: ['nord-smerte', 'sor-smerte'] })
    await client.introduce({ capabilities: ASKED })
    client.open(URI, letter(OPENING, LANGUAGE))
    const diagnostics = shown(await client.pushed(URI, 1))
    expect(diagnostics).toHaveLength(2)
    expect(diagnostics).toEqual(
      expect.arrayContaining([
        ['sor-smerte/sleep', 1, 'Sør: Søvn mangler. (etterspørres også av nord-smerte)'],
        ['nord-smerte/work', 3, 'Nord: Arbeid mangler.'],
      ]),
    )
    await client.stop()
  })
})
