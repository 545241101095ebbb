import { afterAll, describe, expect, it } from 'vitest'
import { Servers, type TestClient } from './client.ts'
import { placeOf } from './clinics.ts'
import { fixtureRules } from './fixture-rules.ts'
import { letter, OPENING, range, URI } from './letters.ts'

const servers = new Servers()
afterAll(() => servers.end())

const TREES = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } }
const LETTER = letter(
  OPENING,
  'Søvn:\nHun sover godt. Likevel er hun trett.\nArbeid: jobber som kokk\n\n',
  'Behov for tolk: nei\n',
)
const MARKDOWN = letter('## Søvn\n\nHun sover godt.\n\n### Arbeid\n\nJobber som kokk.\n\n## Behov for tolk\n\nNei.\n')

interface Symbol {
  readonly name: string
  readonly range: object
  readonly selectionRange: object
  readonly children: readonly Symbol[]
}
const tree = (symbols: readonly Symbol[]): unknown[] => symbols.map(({ name, children }) => [name, ...tree(children)])

async function opened(text: string, capabilities: object = {}, uri = URI): Promise<TestClient> {
  const client = servers.start()
  await client.introduce({ capabilities })
  client.open(uri, text)
  return client
}

describe('document symbols', () => {
  it('are the parts of the letter, labels under the heading that they follow', async () => {
    const client = await opened(LETTER, TREES)
    const symbols: Symbol[] = await client.request('textDocument/documentSymbol', { textDocument: { uri: URI } })
    expect(tree(symbols)).toEqual(expect.arrayContaining([['Søvn', ['Arbeid']], ['Behov for tolk']]))
    const sleep = symbols.find(({ name }) => name === 'Søvn')
    expect(sleep?.selectionRange).toEqual(range(4, 0, 4, 4))
    expect(sleep?.range).toEqual({ start: placeOf(LETTER, 'Søvn'), end: placeOf(LETTER, 'kokk', 4) })
    await client.stop()
  })

  it('stand by the levels of Markdown', async () => {
    const uri = 'file:///letters/a.md'
    const client = await opened(MARKDOWN, TREES, uri)
    const symbols: Symbol[] = await client.request('textDocument/documentSymbol', { textDocument: { uri } })
    expect(tree(symbols)).toEqual(expect.arrayContaining([['Søvn', ['Arbeid']], ['Behov for tolk']]))
    await client.stop()
  })

  it('are a list for a client that knows no trees', async () => {
    const client = await opened(LETTER)
    const symbols = await client.request('textDocument/documentSymbol', { textDocument: { uri: URI } })
    expect(symbols).toContainEqual({
      name: 'Arbeid',
      kind: 20,
      containerName: 'Søvn',
      location: { uri: URI, range: { start: placeOf(LETTER, 'Arbeid'), end: placeOf(LETTER, 'kokk', 4) } },
    })
    await client.stop()
  })
})

it('folding ranges are the parts of more than one line', async () => {
  const client = await opened(LETTER)
  const ranges = await client.request('textDocument/foldingRange', { textDocument: { uri: URI } })
  expect(ranges).toEqual([{ startLine: 4, endLine: 6, kind: 'region' }])
  await client.stop()
})

it('selection grows from the sentence to the content, the part, and the letter', async () => {
  const client = await opened(LETTER)
  const [selection] = await client.request('textDocument/selectionRange', {
    textDocument: { uri: URI },
    positions: [placeOf(LETTER, 'trett')],
  })
  const steps: object[] = []
  for (let step = selection; step; step = step.parent) steps.push(step.range)
  const end = placeOf(LETTER, 'kokk', 4)
  expect(steps).toEqual([
    { start: placeOf(LETTER, 'Likevel'), end: placeOf(LETTER, 'trett.', 6) },
    { start: placeOf(LETTER, 'Hun'), end },
    { start: placeOf(LETTER, 'Søvn'), end },
    range(0, 0, 9, 0),
  ])
  await client.stop()
})

it('selection is the whole letter where no part is', async () => {
  const client = await opened(LETTER)
  const selections = await client.request('textDocument/selectionRange', {
    textDocument: { uri: URI },
    positions: [
      { line: 1, character: 0 },
      { line: 99, character: 99 },
    ],
  })
  expect(selections).toEqual([{ range: range(0, 0, 9, 0) }, { range: range(0, 0, 9, 0) }])
  await client.stop()
})

describe('document links', () => {
  const link = (target: string, words: string) => ({
    range: { start: placeOf(LETTER, words), end: placeOf(LETTER, words, words.length) },
    target,
  })

  it('lead from the clinic and from headings to the page that asks', async () => {
    const client = await opened(LETTER, { textDocument: { documentLink: { tooltipSupport: true } } })
    const links = await client.request('textDocument/documentLink', { textDocument: { uri: URI } })
    expect(links).toEqual([
      {
        ...link('https://example.org/nord-smerte', 'Smerteklinikken Nord'),
        tooltip: 'Åpne siden til klinikken: Smerteklinikken i Nord',
      },
      {
        ...link('https://example.org/nord-smerte', 'Søvn'),
        tooltip: 'Kilde: «Slik henviser du», Nord, sist oppdatert 1.1.2024, https://example.org/nord-smerte',
      },
    ])
    await client.stop()
  })

  it('lead to a further source, or else to the clinic, where the first source has no address', async () => {
    const rules = fixtureRules()
    const further = { title: 'Faglige råd', url: 'https://example.org/advice' }
    const packs = rules.packs.map((pack) => ({
      ...pack,
      clinic: { ...pack.clinic, url: 'https://example.org/clinic' },
      requirements: pack.requirements.map(({ source: { url: _, ...source }, ...rest }) => ({
        ...rest,
        source,
        ...(rest.id === 'sleep' && { furtherSources: [further] }),
      })),
    }))
    const client = servers.start(JSON.stringify({ ...rules, packs }))
    await client.introduce()
    const text = `${LETTER}\n## Behov for tolk\n`
    client.open(URI, text)
    const links: { target: string }[] = await client.request('textDocument/documentLink', {
      textDocument: { uri: URI },
    })
    expect(links.map(({ target }) => target)).toEqual([
      'https://example.org/clinic',
      'https://example.org/advice',
      'https://example.org/clinic',
    ])
    const diagnostics = await client.pushed(URI, 1)
    expect(diagnostics.map(({ code }) => code)).toEqual([])
    client.change(URI, 2, { text: text.replace('Søvn:\nHun sover godt. Likevel er hun trett.\n', '') })
    const [missing] = await client.pushed(URI, 2)
    expect(missing).toMatchObject({
      code: 'nord-smerte/sleep',
      codeDescription: { href: 'https://example.org/advice' },
    })
    await client.stop()
  })

  it('have no tooltip for a client that shows none', async () => {
    const client = await opened(LETTER)
    const [first] = await client.request('textDocument/documentLink', { textDocument: { uri: URI } })
    expect(first).toEqual(link('https://example.org/nord-smerte', 'Smerteklinikken Nord'))
    await client.stop()
  })
})
