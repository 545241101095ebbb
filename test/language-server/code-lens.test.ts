import { afterAll, describe, expect, it } from 'vitest'
import { Servers } from './client.ts'
import { placeOf, toTelemark, withRealClinics } from './clinics.ts'
import { COMPLETE, LANGUAGE, letter, OPENING, SLEEP, URI } from './letters.ts'

const servers = new Servers()
afterAll(() => servers.end())

interface Lens {
  readonly range: { readonly start: { readonly line: number; readonly character: number } }
  readonly command: { readonly title: string; readonly command: string; readonly arguments?: readonly unknown[] }
}

describe('code lenses', () => {
  it('say at the top how much of what the clinic asks for is there, and what the letter comes near', async () => {
    const client = servers.start()
    await client.introduce()
    const lenses = () => client.request('textDocument/codeLens', { textDocument: { uri: URI } }) as Promise<Lens[]>
    client.open(URI, letter(OPENING, SLEEP, 'Arbeid:\n', LANGUAGE))
    const [top] = await lenses()
    expect(top?.range.start).toEqual({ line: 0, character: 0 })
    expect(top?.command.title).toBe('Smerteklinikken i Nord: 3 av 4 · 1 må avklares')
    client.change(URI, 2, { text: COMPLETE })
    expect((await lenses())[0]?.command.title).toBe('Smerteklinikken i Nord: 4 av 4')
    await client.stop()
  })

  it('stand above the headings under which several things belong, naming what is missing', async () => {
    const client = await withRealClinics({ locale: 'nb' })
    const text = toTelemark('Komorbiditet:\nHypotyreose.\n\nSmerter:\nSmertekarakter: brennende\n')
    client.open(URI, text)
    const lenses: Lens[] = await client.request('textDocument/codeLens', { textDocument: { uri: URI } })
    const above = (heading: string) =>
      lenses.find(({ range }) => range.start.line > 0 && range.start.line === placeOf(text, heading).line)?.command
        .title
    expect(above('Smerter:')).toMatch(/^1 av 4 · mangler: smertens sted, smertens varighet, funksjon$/)
    expect(above('Komorbiditet:')).toMatch(/^1 av 4 · mangler: psykisk sykdom, søvn, rus$/)
    await client.stop()
  })

  it('count what belongs under two headings under one, in the order of the template', async () => {
    const client = await withRealClinics({ locale: 'nb' })
    const text = toTelemark('Forventninger:\n\nKomorbiditet:\nHypotyreose.\n\nPsykososial situasjon:\nGift.\n')
    client.open(URI, text)
    const lenses: Lens[] = await client.request('textDocument/codeLens', { textDocument: { uri: URI } })
    expect(lenses.slice(1).map(({ command }) => command.title)).toEqual([
      '0 av 2 · mangler: henvisers forventning, pasientens forventning',
      '1 av 4 · mangler: psykisk sykdom, søvn, rus',
      '1 av 3 · mangler: arbeid, språk og tolk',
    ])
    await client.stop()
  })

  it('run the command that the client names, with what is missing', async () => {
    const client = servers.start()
    await client.introduce({ initializationOptions: { lensCommand: 'editor.show' } })
    client.open(URI, letter(OPENING, SLEEP, LANGUAGE))
    const [top]: Lens[] = await client.request('textDocument/codeLens', { textDocument: { uri: URI } })
    expect(top?.command).toMatchObject({ command: 'editor.show', arguments: [URI, ['work']] })
    await client.stop()
  })

  it('run a command of the server where the client names none, which tells what is missing', async () => {
    const client = servers.start()
    const { capabilities } = await client.introduce()
    expect(capabilities.executeCommandProvider).toEqual({ commands: ['henvis.tell'] })
    client.open(URI, letter(OPENING, LANGUAGE))
    const [top]: Lens[] = await client.request('textDocument/codeLens', { textDocument: { uri: URI } })
    const message = 'Smerteklinikken i Nord: 2 av 4 · mangler: søvn, arbeid'
    expect(top?.command).toEqual({
      title: 'Smerteklinikken i Nord: 2 av 4 · 2 mangler',
      command: 'henvis.tell',
      arguments: [message],
    })
    expect(await client.request('workspace/executeCommand', top?.command)).toBe(null)
    expect(await client.receive('window/showMessage')).toEqual({ type: 3, message })
    await client.stop()
  })

  it.each([
    ['nn', 'Smerteklinikken i Nord: 3 av 4 · 1 må avklarast'],
    ['en', 'Nord pain clinic: 3 of 4 · 1 to clarify'],
  ])('speak %s', async (locale, title) => {
    const client = servers.start()
    await client.introduce({ locale })
    client.open(URI, letter(OPENING, SLEEP, 'Arbeid:\n', LANGUAGE))
    const [top]: Lens[] = await client.request('textDocument/codeLens', { textDocument: { uri: URI } })
    expect(top?.command.title).toBe(title)
    await client.stop()
  })
})
