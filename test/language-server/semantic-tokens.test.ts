import { afterAll, describe, expect, it } from 'vitest'
import { Servers, type TestClient } from './client.ts'
import { letter, OPENING, range, SLEEP, URI } from './letters.ts'

const servers = new Servers()
afterAll(() => servers.end())

const LETTER = letter(OPENING, SLEEP, 'Arbeid: [hva\n', 'Behov for tolk: [ja|nei]\n')

interface Legend {
  readonly tokenTypes: readonly string[]
  readonly tokenModifiers: readonly string[]
}

async function opened(text: string): Promise<{ client: TestClient; legend: Legend }> {
  const client = servers.start()
  const { capabilities } = await client.introduce()
  client.open(URI, text)
  if (!capabilities.semanticTokensProvider) throw new Error('no semantic tokens are offered')
  return { client, legend: capabilities.semanticTokensProvider.legend }
}

/** The words that tokens cover, with their modifiers. */
function read(data: readonly number[], text: string, { tokenTypes, tokenModifiers }: Legend) {
  const lines = text.split('\n')
  let line = 0
  let character = 0
  const found: string[][] = []
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5)
    character = down > 0 ? right : character + right
    line += down
    const words = lines[line]?.slice(character, character + length) ?? ''
    found.push([words, tokenTypes[type] ?? '', ...tokenModifiers.filter((_, bit) => modifiers & (1 << bit))])
  }
  return found
}

describe('semantic tokens', () => {
  it('mark evidence, what does not count, and placeholders', async () => {
    const { client, legend } = await opened(LETTER)
    const { data, resultId } = await client.request('textDocument/semanticTokens/full', { textDocument: { uri: URI } })
    expect(resultId).toMatch(/./)
    const tokens = read(data, LETTER, legend)
    expect(tokens).toEqual(
      expect.arrayContaining([
        ['sover godt.', 'string', 'evidence'],
        ['[ja|nei]', 'parameter', 'placeholder'],
      ]),
    )
    expect(tokens[0]).toEqual(['Pasienten henvises fordi', 'string', 'evidence'])
    await client.stop()
  })

  it('mark what does not count only where the letter lacks it, and no bare heading', async () => {
    const text = letter(OPENING, 'Skal vi spørre om hun jobber som kokk?\n\n', 'Søvn:\n\n')
    const notCounted = async (whole: string) => {
      const { client, legend } = await opened(whole)
      const { data } = await client.request('textDocument/semanticTokens/full', { textDocument: { uri: URI } })
      await client.stop()
      return read(data, whole, legend).flatMap(([words = '', type]) => (type === 'comment' ? [words] : []))
    }
    expect(await notCounted(text)).toEqual(['jobber som'])
    expect(await notCounted(text.replace('Søvn', 'Hun jobber som kokk.\n\nSøvn'))).toEqual([])
  })

  it('never go over the end of a line', async () => {
    const text = letter(OPENING, 'Det er ryggen som plager henne mest, men om natta hun sover\r\ngodt likevel.\r\n')
    const { client, legend } = await opened(text)
    const { data } = await client.request('textDocument/semanticTokens/full', { textDocument: { uri: URI } })
    expect(read(data, text.replaceAll('\r', ''), legend).map(([words]) => words)).toEqual([
      'Pasienten henvises fordi',
      'sover',
      'godt',
    ])
    await client.stop()
  })

  it('are those of a range', async () => {
    const { client, legend } = await opened(LETTER)
    const { data } = await client.request('textDocument/semanticTokens/range', {
      textDocument: { uri: URI },
      range: range(4, 0, 4, 99),
    })
    expect(read(data, LETTER, legend).map(([words]) => words)).toEqual(['sover godt.'])
    await client.stop()
  })

  it('are told as what has changed, which gives the same as all of them', async () => {
    const { client } = await opened(LETTER)
    const full = (uri = URI) => client.request('textDocument/semanticTokens/full', { textDocument: { uri } })
    const delta = (previousResultId: string) =>
      client.request('textDocument/semanticTokens/full/delta', { textDocument: { uri: URI }, previousResultId })
    const first = await full()
    expect(await delta(first.resultId)).toEqual({ resultId: first.resultId, edits: [] })
    client.change(URI, 2, { range: range(4, 0, 5, 0), text: 'Ho søv.\n\nSøvn: sover godt.\n' })
    const { edits, resultId } = await delta(first.resultId)
    const data = [...first.data]
    for (const { start, deleteCount, data: inserted = [] } of edits) data.splice(start, deleteCount, ...inserted)
    expect(data).toEqual((await full()).data)
    expect(resultId).not.toBe(first.resultId)
    await client.stop()
  })

  it('are all of them where the client has an older result', async () => {
    const { client } = await opened(LETTER)
    const answer = await client.request('textDocument/semanticTokens/full/delta', {
      textDocument: { uri: URI },
      previousResultId: 'unheard-of',
    })
    expect(answer.edits).toBeUndefined()
    expect(answer.data.length).toBeGreaterThan(0)
    await client.stop()
  })

  it('are asked for again when the settings change, by a client that can be told', async () => {
    const client = servers.start()
    const workspace = Object.fromEntries(
      ['semanticTokens', 'inlayHint', 'codeLens'].map((feature) => [feature, { refreshSupport: true }]),
    )
    await client.introduce({ capabilities: { workspace } })
    client.open(URI, LETTER)
    client.notify('workspace/didChangeConfiguration', { settings: { henvis: { language: 'nn' } } })
    for (const feature of ['semanticTokens', 'inlayHint', 'codeLens'])
      await client.receive(`workspace/${feature}/refresh`)
    await client.stop()
  })
})
