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

describe('messages of the configuration', () => {
  it('say what the file has for a rule, with the names that its own message has', async () => {
    const [root] = roots({
      nord: [
        'packs: [nord-smerte]',
        'messages:',
        '  nord-smerte/sleep: Husk søvnen {name}.',
        '  henvis/placeholder: { nb: "Fyll ut: {name}", nn: "Fyll ut: {name}", en: "Fill in: {name}" }',
        '',
      ].join('\n'),
    })
    const client = servers.start()
    await client.introduce()
    client.open(root?.letter ?? '', [OPENING, 'Arbeid: [hva]\n', LANGUAGE, 'Ring [hvem].\n'].join(''))
    expect(shown(await client.pushed(root?.letter ?? '', 1))).toEqual([
      ['nord-smerte/sleep', 2, 'Husk søvnen {name}.'],
      ['henvis/placeholder', 3, 'Fyll ut: Arbeid'],
      ['henvis/placeholder', 2, 'Fyll ut: Plassholderen'],
    ])
    await client.stop()
  })

  it('of the window win, rule by rule, in the language of messages', async () => {
    const [root] = roots({
      nord: 'packs: [nord-smerte]\nmessages: { nord-smerte/sleep: a, nord-smerte/work: Arbeid? }\n',
    })
    const client = servers.start()
    const sleep = { nb: 'Sover?', nn: 'Søv?', en: 'Sleeps?' }
    client.settings = () => ({ language: 'nn', messages: { 'nord-smerte/sleep': sleep, 'nord-smerte/language': 7 } })
    await client.introduce({ capabilities: ASKED })
    client.open(root?.letter ?? '', [OPENING, LANGUAGE].join(''))
    const said = shown(await client.pushed(root?.letter ?? '', 1))
    expect(said.map(([, , message]) => message)).toEqual(expect.arrayContaining(['Søv?', 'Arbeid?']))
    expect(await client.receive('window/showMessage')).toEqual({
      type: 2,
      message:
        'henvis: innstillinga henvis.messages: nord-smerte/language er ikkje brukt, ho må vere ein tekst, eller eit objekt med nb, nn og en.',
    })
    await client.stop()
  })
})

describe('a rule that does not exist', () => {
  it('is told with file, line and column, and nothing else is changed by it', async () => {
    const [root] = roots({
      nord: 'packs: [nord-smerte]\nmessages:\n  tull/x: y\nseverities:\n  nord-smerte/slep: off\n',
    })
    const client = servers.start()
    await client.introduce()
    client.open(root?.letter ?? '', NO_RECIPIENT)
    expect(shown(await client.pushed(root?.letter ?? '', 1))).toEqual([['nord-smerte/sleep', 2, 'Nord: Søvn mangler.']])
    for (const said of [
      `henvis: ${root?.file}:5:3: ukjent regel «nord-smerte/slep» (mente du «nord-smerte/sleep»?)`,
      `henvis: ${root?.file}:3:3: ukjent regel «tull/x»`,
    ]) {
      await client.receive('window/showMessage', ({ message }) => message === said)
      await client.receive('window/logMessage', ({ message }) => message === said)
    }
    await client.stop()
  })

  it('is told of the settings of the window too', async () => {
    const client = servers.start()
    client.settings = () => ({ severities: { 'sor-smerte/slep': 'off', 'sor-smerte/sleep': 'off' } })
    await client.introduce({ capabilities: ASKED })
    client.open(URI, WITHOUT_SLEEP)
    await client.pushed(URI, 1)
    expect(await client.receive('window/showMessage')).toMatchObject({
      message: 'henvis: henvis.severities: ukjent regel «sor-smerte/slep» (mente du «sor-smerte/sleep»?)',
    })
    await client.stop()
  })
})

it('an empty letter is no fault: it is told how to begin', async () => {
  const client = servers.start()
  await client.introduce()
  for (const [i, text] of ['', '\n \u200b\n'].entries()) {
    const uri = `file:///letters/empty-${i}.henvisning`
    client.open(uri, text)
    expect(shown(await client.pushed(uri, 1))).toEqual([
      [
        'henvis/not-checked',
        3,
        'Brevet er tomt. Skriv «Til:» og velg klinikken blant forslagene, eller be om en ny henvisning: da står det en linje for alt klinikken spør etter.',
      ],
    ])
    expect(await client.receive('henvis/status', (status) => status.uri === uri)).toMatchObject({ notChecked: [] })
  }
  await client.stop()
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
    [
      { packs: 'nord-smerte', language: 'nb' },
      'henvis: innstillingen henvis.packs er ikke brukt, den må være en liste med navn på regelpakker.',
    ],
    [
      { packs: ['nord-smerte'], language: 'no' },
      'henvis: innstillingen henvis.language er ikke brukt, den må være nb, nn eller en.',
    ],
    [
      { severities: { 'nord-smerte/sleep': 'mild', 'nord-smerte/work': 'off' } },
      'henvis: innstillingen henvis.severities: nord-smerte/sleep er ikke brukt, den må være error, warning, info eller off.',
    ],
    ['sor-smerte', 'henvis: innstillingen henvis er ikke brukt, den må være et objekt.'],
  ])(
    'are passed over where they are wrong, with one warning that names them, and the letter is checked: %j',
    async (settings, warning) => {
      const client = servers.start()
      client.settings = () => settings
      await client.introduce({ capabilities: ASKED })
      client.open(URI, letter(OPENING, WORK, LANGUAGE))
      client.open('file:///b.henvisning', COMPLETE)
      expect(shown(await client.pushed(URI, 1))).toEqual([['nord-smerte/sleep', 2, 'Nord: Søvn mangler.']])
      expect(await client.pushed('file:///b.henvisning', 1)).toEqual([])
      const told = client.received.filter(({ method }) => method === 'window/showMessage').map(({ params }) => params)
      expect(told).toEqual([{ type: 2, message: warning }])
      expect(await client.receive('window/logMessage')).toEqual({ type: 2, message: warning })
      await client.stop()
    },
  )

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
