import { afterAll, describe, expect, it } from 'vitest'
import { applied, CODE_ACTIONS, type CodeAction, editsOf, Servers, type TestClient } from './client.ts'
import { COMPLETE, EVERYWHERE, LANGUAGE, letter, OPENING, range, SLEEP, URI, WITHOUT_SLEEP, WORK } from './letters.ts'

const servers = new Servers()
afterAll(() => servers.end())

const PLAIN = { textDocument: CODE_ACTIONS }
const VERSIONED = { ...PLAIN, workspace: { workspaceEdit: { documentChanges: true } } }
const SNIPPETS = { ...PLAIN, workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } }
const REWRITABLE = 'Henviser pasient fordi ryggen er vond.\n\n'

async function opened(text: string, capabilities: object = VERSIONED): Promise<TestClient> {
  const client = servers.start()
  await client.introduce({ capabilities })
  client.open(URI, text)
  await client.pushed(URI, 1)
  return client
}
const titled = (actions: readonly CodeAction[], title: string) => actions.find((action) => action.title === title)
const result = (text: string, action: CodeAction | undefined) => (action ? applied(text, editsOf(action)) : undefined)

describe('the code actions of a finding', () => {
  it('are its fixes, each an edit of the version that was checked', async () => {
    const client = await opened(WITHOUT_SLEEP)
    const [diagnostic] = await client.pushed(URI, 1)
    const actions = await client.actions(URI, diagnostic?.range ?? EVERYWHERE, { diagnostics: [diagnostic] })
    expect(actions).toEqual([
      {
        title: 'Sett inn «Søvn»',
        kind: 'quickfix',
        isPreferred: true,
        diagnostics: [diagnostic],
        edit: { documentChanges: [{ textDocument: { uri: URI, version: 1 }, edits: [expect.anything()] }] },
      },
      expect.objectContaining({ title: 'Søvn: ikke aktuelt for denne pasienten', kind: 'quickfix' }),
    ])
    expect(result(WITHOUT_SLEEP, actions[0])).toContain('\nSøvn: [søvn]\n')
    await client.stop()
  })

  it('clear it when one is taken and filled in', async () => {
    const client = await opened(WITHOUT_SLEEP)
    const [action] = await client.actions(URI, EVERYWHERE)
    const [edit] = action ? editsOf(action) : []
    client.change(URI, 2, { range: edit?.range, text: edit?.newText })
    const [left, ...others] = await client.pushed(URI, 2)
    expect(others).toEqual([])
    expect(left).toMatchObject({
      code: 'henvis/placeholder',
      severity: 2,
      message: 'Søvn: plassholderen er ikke fylt ut.',
    })
    client.change(URI, 3, { range: left?.range, text: 'våkner hver time' })
    expect(await client.pushed(URI, 3)).toEqual([])
    await client.stop()
  })

  it('prefer a rewrite or a template, never an answer', async () => {
    const text = letter(REWRITABLE, SLEEP, WORK)
    const client = await opened(text)
    const actions = await client.actions(URI, EVERYWHERE, { only: ['quickfix'] })
    expect(actions.map(({ title, isPreferred = false }) => [title, isPreferred])).toEqual(
      expect.arrayContaining([
        ['Skriv om til «Pasienten henvises fordi …»', true],
        ['Sett inn «Behov for tolk»', true],
        ['Behov for tolk: nei', false],
        ['Behov for tolk: ja, [språk]', false],
      ]),
    )
    expect(result(text, titled(actions, 'Behov for tolk: nei'))).toContain('\nBehov for tolk: nei\n')
    await client.stop()
  })

  it('are those of the findings that the range touches', async () => {
    const client = await opened(letter(REWRITABLE, SLEEP, WORK))
    expect((await client.actions(URI, range(2, 4, 2, 4))).map(({ title }) => title)).toEqual([
      'Skriv om til «Pasienten henvises fordi …»',
    ])
    expect(await client.actions(URI, range(0, 0, 0, 3))).toEqual([])
    await client.stop()
  })

  it('are of no other kind than the client asks for', async () => {
    const client = await opened(letter(REWRITABLE, SLEEP))
    const kinds = async (...only: string[]) => [
      ...new Set((await client.actions(URI, EVERYWHERE, { only })).map(({ kind }) => kind)),
    ]
    expect(await kinds('refactor')).toEqual([])
    expect(await kinds('quickfix')).toEqual(['quickfix', 'quickfix.henvis.fillAll'])
    expect(await kinds('source')).toEqual(['source.fixAll.henvis'])
    expect(await kinds('source.fixAll.henvis')).toEqual(['source.fixAll.henvis'])
    expect(await kinds('source.fixAll.eslint')).toEqual([])
    expect(await kinds('')).toEqual(['quickfix', 'quickfix.henvis.fillAll', 'source.fixAll.henvis'])
    expect(await kinds()).toEqual(['quickfix', 'quickfix.henvis.fillAll'])
    await client.stop()
  })

  it('are none where the client speaks of an older version', async () => {
    const client = await opened(WITHOUT_SLEEP)
    const diagnostics = await client.pushed(URI, 1)
    client.change(URI, 2, { range: range(0, 0, 0, 0), text: '\n' })
    expect(await client.actions(URI, EVERYWHERE, { diagnostics })).toEqual([])
    const [action] = await client.actions(URI, EVERYWHERE)
    expect(action?.edit.documentChanges?.[0]?.textDocument).toEqual({ uri: URI, version: 2 })
    await client.stop()
  })

  it('are plain changes for a client that knows no versions', async () => {
    const client = await opened(WITHOUT_SLEEP, PLAIN)
    const [action] = await client.actions(URI, EVERYWHERE)
    expect(action?.edit.documentChanges).toBeUndefined()
    expect(Object.keys(action?.edit.changes ?? {})).toEqual([URI])
    expect(result(WITHOUT_SLEEP, action)).toContain('\nSøvn: [søvn]\n')
    await client.stop()
  })
})

describe('many findings at once', () => {
  it('«fill in everything» writes every rewrite and template, in the order of the findings, and no answer', async () => {
    const text = letter(REWRITABLE, 'Vondt i ryggen.\n')
    const client = await opened(text)
    const codes = (await client.pushed(URI, 1)).map(({ code }) => code).filter((code) => code !== 'nord-smerte/opening')
    const filled = result(text, titled(await client.actions(URI, EVERYWHERE), 'Fyll inn alt som mangler')) ?? ''
    expect(filled).toContain('Pasienten henvises fordi ryggen er vond.\n')
    const labels: Record<string, string> = {
      'nord-smerte/sleep': 'Søvn: [søvn]',
      'nord-smerte/work': 'Arbeid: [arbeid]',
      'nord-smerte/language': 'Behov for tolk: [behov for tolk]',
    }
    expect(filled.split('\n').filter((line) => line.includes('['))).toEqual(codes.map((code) => labels[code]))
    expect(filled).not.toMatch(/tolk: (nei|ja)/)
    client.change(URI, 2, { text: filled })
    const after = await client.pushed(URI, 2)
    expect(after.map(({ code }) => code)).toEqual(codes.map(() => 'henvis/placeholder'))
    expect(titled(await client.actions(URI, EVERYWHERE), 'Fyll inn alt som mangler')).toBeUndefined()
    await client.stop()
  })

  it('begin with that one where there are more than three at a place, and prefer no other', async () => {
    const client = await opened(letter(REWRITABLE, 'Vondt i ryggen.\n'))
    const [first, ...others] = await client.actions(URI, EVERYWHERE)
    expect(first).toMatchObject({ title: 'Fyll inn alt som mangler', isPreferred: true })
    expect(others.filter(({ isPreferred }) => isPreferred)).toEqual([])
    await client.stop()
  })

  it('are offered as one where there are two, or where that is what is asked for', async () => {
    const client = await opened(WITHOUT_SLEEP)
    const title = 'Fyll inn alt som mangler'
    expect(titled(await client.actions(URI, EVERYWHERE), title)).toBeUndefined()
    const [asked] = await client.actions(URI, EVERYWHERE, { only: ['quickfix.henvis.fillAll'] })
    expect(asked).toMatchObject({ title, kind: 'quickfix.henvis.fillAll' })
    client.change(URI, 2, { text: letter(OPENING, LANGUAGE) })
    expect(titled(await client.actions(URI, EVERYWHERE), title)).toBeDefined()
    client.change(URI, 3, { text: COMPLETE })
    expect(await client.actions(URI, EVERYWHERE)).toEqual([])
    await client.stop()
  })

  it('source.fixAll.henvis rewrites, and fills nothing in', async () => {
    const text = letter(REWRITABLE, SLEEP)
    const client = await opened(text)
    const actions = await client.actions(URI, EVERYWHERE, { only: ['source.fixAll'] })
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.henvis'])
    expect(result(text, actions[0])).toBe(letter('Pasienten henvises fordi ryggen er vond.\n\n', SLEEP))
    client.change(URI, 2, { text: letter(OPENING, SLEEP) })
    expect(await client.actions(URI, EVERYWHERE, { only: ['source.fixAll'] })).toEqual([])
    await client.stop()
  })

  it('have tab stops, numbered through, for a client that knows snippets', async () => {
    const client = await opened(letter(REWRITABLE, SLEEP), SNIPPETS)
    const actions = await client.actions(URI, EVERYWHERE)
    const all = titled(actions, 'Fyll inn alt som mangler')
    const texts = (all ? editsOf(all) : []).map(({ newText, snippet }) => newText ?? snippet?.value.trim())
    expect(texts).toEqual([
      'Pasienten henvises fordi',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
      'Behov for tolk: ${1:[behov for tolk]}',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
      'Arbeid: ${2:[arbeid]}',
    ])
    const answer = titled(actions, 'Behov for tolk: ja, [språk]')
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
    expect(answer && editsOf(answer)[0]?.snippet?.value.trim()).toBe('Behov for tolk: ja, ${1:[språk]}')
    await client.stop()
  })

  it('end inserted lines as the letter does', async () => {
    const client = await opened(WITHOUT_SLEEP.replaceAll('\n', '\r\n'))
    const [action] = await client.actions(URI, EVERYWHERE)
    const [edit] = action ? editsOf(action) : []
    expect(edit?.newText).toBe('\r\nSøvn: [søvn]')
    await client.stop()
  })
})

describe('«not applicable»', () => {
  const title = 'Søvn: ikke aktuelt for denne pasienten'

  it('writes a sentence where the template would stand, which clears the finding, and is never preferred', async () => {
    const client = await opened(WITHOUT_SLEEP)
    const action = titled(await client.actions(URI, EVERYWHERE), title)
    expect(action?.isPreferred).toBeUndefined()
    const text = result(WITHOUT_SLEEP, action) ?? ''
    expect(text).toContain('\nSøvn: Ikke aktuelt for denne pasienten.\n')
    client.change(URI, 2, { text })
    expect(await client.pushed(URI, 2)).toEqual([])
    await client.stop()
  })

  it('takes the place of a placeholder', async () => {
    const text = letter(OPENING, 'Søvn: [søvn]\n', WORK, LANGUAGE)
    const client = await opened(text)
    const actions = await client.actions(URI, EVERYWHERE)
    expect(result(text, titled(actions, title))).toContain('\nSøvn: Ikke aktuelt for denne pasienten.\n')
    await client.stop()
  })

  it('is in the language of the letter, and offered in that of the messages', async () => {
    const text = letter('Pasienten blir tilvist fordi ho ikkje søv. Eg veit ikkje kvifor.\n\n', WORK, LANGUAGE)
    const client = servers.start()
    await client.introduce({ capabilities: VERSIONED, locale: 'en' })
    client.open(URI, text)
    const action = titled(await client.actions(URI, EVERYWHERE), 'Søvn: does not apply to this patient')
    expect(result(text, action)).toContain('Søvn: Ikkje aktuelt for denne pasienten.')
    await client.stop()
  })

  it('is not offered for the opening, which every letter has', async () => {
    const client = await opened(letter('Ryggen er vond.\n\n', SLEEP, WORK, LANGUAGE))
    const titles = (await client.actions(URI, EVERYWHERE)).map((action) => action.title)
    expect(titles.filter((one) => one.includes('ikke aktuelt'))).toEqual([])
    await client.stop()
  })
})

const CHANGED = 'Brevet eller det som kontrolleres, er endret siden forslaget ble laget. Be om forslaget på nytt.'

describe('a client that asks for an edit when an action is picked', () => {
  const LAZY = {
    ...VERSIONED,
    textDocument: {
      codeAction: { ...CODE_ACTIONS.codeAction, dataSupport: true, resolveSupport: { properties: ['edit'] } },
    },
  }

  it('gets actions without edits, and then the edit', async () => {
    const text = letter(REWRITABLE, SLEEP, WORK)
    const client = await opened(text, LAZY)
    const source = await client.actions(URI, EVERYWHERE, { only: ['source'] })
    const actions = [...(await client.actions(URI, EVERYWHERE)), ...source]
    expect(actions.filter(({ edit }) => edit)).toEqual([])
    const resolved: CodeAction[] = []
    for (const action of actions) resolved.push(await client.request('codeAction/resolve', action))
    expect(result(text, titled(resolved, 'Behov for tolk: nei'))).toContain('\nBehov for tolk: nei\n')
    expect(result(text, titled(resolved, 'Skriv om alt som kan skrives om'))).toContain('Pasienten henvises fordi')
    expect(resolved.map(({ edit }) => edit.documentChanges?.[0]?.textDocument.version)).toEqual(resolved.map(() => 1))
    await client.stop()
  })

  it('gets the edit at once of an action that it asks for by name', async () => {
    const text = letter(REWRITABLE, WORK, LANGUAGE)
    const client = await opened(text, LAZY)
    const [fill] = await client.actions(URI, EVERYWHERE, { only: ['quickfix.henvis.fillAll'] })
    expect(result(text, fill)).toContain('\nSøvn: [søvn]\n')
    const [rewrite] = await client.actions(URI, EVERYWHERE, { only: ['source.fixAll.henvis'] })
    expect(result(text, rewrite)).toContain('Pasienten henvises fordi ryggen er vond.')
    await client.stop()
  })

  it('gets no edits of what is for single findings, also where it asks for quick fixes by name', async () => {
    const client = await opened(WITHOUT_SLEEP, LAZY)
    const actions = await client.actions(URI, EVERYWHERE, { only: ['quickfix'] })
    expect(actions.map(({ title, edit, data }) => [title, edit, typeof data])).toEqual([
      ['Sett inn «Søvn»', undefined, 'object'],
      ['Søvn: ikke aktuelt for denne pasienten', undefined, 'object'],
    ])
    await client.stop()
  })

  it.each([
    ['another clinic', (client: TestClient) => client.request('henvis/setPack', { uri: URI, packs: ['sor-smerte'] })],
    [
      'other severities',
      async (client: TestClient) =>
        client.notify('workspace/didChangeConfiguration', {
          settings: { henvis: { severities: { 'nord-smerte/language': 'off' } } },
        }),
    ],
    ['no check', (client: TestClient) => client.request('henvis/check', { uri: URI, on: false })],
  ])('is refused once there is %s, though the letter is the same', async (_, change) => {
    const client = servers.start()
    await client.introduce({ capabilities: LAZY })
    client.open(URI, letter(REWRITABLE), { languageId: 'plaintext' })
    const actions = [
      ...(await client.actions(URI, EVERYWHERE)),
      ...(await client.actions(URI, EVERYWHERE, { only: ['source'] })),
    ]
    expect(actions.length).toBeGreaterThan(5)
    await change(client)
    for (const action of actions) {
      await expect(client.request('codeAction/resolve', action)).rejects.toMatchObject({
        code: -32801,
        message: CHANGED,
      })
    }
    await client.stop()
  })

  it('is refused once the letter has changed, with a sentence', async () => {
    const client = await opened(WITHOUT_SLEEP, LAZY)
    const [action] = await client.actions(URI, EVERYWHERE)
    client.change(URI, 2, { range: range(0, 0, 0, 0), text: '\n' })
    await expect(client.request('codeAction/resolve', action)).rejects.toMatchObject({
      code: -32801,
      message: CHANGED,
    })
    await client.stop()
  })

  it.each([
    undefined,
    null,
    {},
    [],
    'fix-all',
    { uri: URI, id: 'fix-all' },
    { uri: URI, resultId: 1, id: 'fix-all' },
    { uri: 'file:///b', resultId: 'a-1', id: 'fix-all' },
  ])('is refused data that is not the server’s: %j', async (data) => {
    const client = await opened(WITHOUT_SLEEP, LAZY)
    await expect(client.request('codeAction/resolve', { title: 'x', data })).rejects.toMatchObject({ code: -32602 })
    await client.stop()
  })
})

describe('a client that knows commands only', () => {
  const COMMANDS = { workspace: { applyEdit: true } }

  it('gets commands, and the edit when it runs one', async () => {
    const client = servers.start()
    const { capabilities } = await client.introduce({ capabilities: COMMANDS })
    expect(capabilities.codeActionProvider).toBe(true)
    expect(capabilities.executeCommandProvider).toEqual({ commands: ['henvis.applyOffer', 'henvis.tell'] })
    client.open(URI, WITHOUT_SLEEP)
    const [command] = await client.request('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: EVERYWHERE,
      context: { diagnostics: [] },
    })
    expect(command).toEqual({
      title: 'Sett inn «Søvn»',
      command: 'henvis.applyOffer',
      arguments: [{ uri: URI, resultId: expect.stringMatching(/^[0-9a-f]{8}-1$/), id: 'fix/0/0' }],
    })
    await client.request('workspace/executeCommand', command)
    const { edit } = await client.receive('workspace/applyEdit')
    expect(applied(WITHOUT_SLEEP, edit.changes[URI])).toContain('\nSøvn: [søvn]\n')
    client.change(URI, 2, { text: WITHOUT_SLEEP })
    await expect(client.request('workspace/executeCommand', command)).rejects.toMatchObject({
      code: -32801,
      message: CHANGED,
    })
    expect(client.received.filter(({ method }) => method === 'workspace/applyEdit')).toHaveLength(1)
    await client.stop()
  })

  it('gets none where it applies no edits', async () => {
    const client = await opened(WITHOUT_SLEEP, {})
    expect(await client.actions(URI, EVERYWHERE)).toEqual([])
    await client.stop()
  })
})
