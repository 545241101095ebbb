import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letterWithout, PARTS } from '../support/complete-letter.ts'
import { applied, CODE_ACTIONS, type Diagnostic, editsOf, TestClient } from './client.ts'
import { EVERYWHERE } from './letters.ts'

const HENVIS = fileURLToPath(new URL('../../server/bin/henvis.js', import.meta.url))

const client = new TestClient([HENVIS, 'lsp', '--stdio'])
let documents = 0

beforeAll(() => client.introduce({ capabilities: { textDocument: { diagnostic: {}, ...CODE_ACTIONS } } }))
afterAll(async () => {
  expect(await client.stop()).toBe(0)
})

/** What is reported as an error or a warning. */
async function problems(uri: string): Promise<readonly Diagnostic[]> {
  const { items }: { items: readonly Diagnostic[] } = await client.pull(uri)
  return items.filter(({ severity }) => severity <= 2)
}
const elements = PARTS.flatMap(([heading, lines]) =>
  Object.entries(lines).map(([id, line]) => [id, heading, line] as const),
)

it('a letter with everything has nothing to report', async () => {
  client.open('file:///complete.henvisning', letterWithout(null))
  expect(await problems('file:///complete.henvisning')).toEqual([])
  expect(await client.receive('henvis/status')).toMatchObject({ missing: 0, present: 19, notChecked: [] })
})

describe('a letter without one element', () => {
  it.each(elements)('%s', async (element, heading, line) => {
    const uri = `file:///${++documents}.henvisning`
    const text = letterWithout(element)
    client.open(uri, text)
    const missed = await problems(uri)
    expect(missed.map(({ code, severity }) => [code, severity])).toEqual([
      [`sthf-smerte/${element}`, element === 'opening' ? 1 : 2],
    ])
    expect(missed[0]?.message).toMatch(/\S/)

    const actions = await client.actions(uri, missed[0]?.range ?? EVERYWHERE, {
      diagnostics: missed,
      only: ['quickfix'],
    })
    const template = actions.find(
      ({ isPreferred, diagnostics }) => isPreferred && diagnostics?.[0]?.code === missed[0]?.code,
    )
    const filled = applied(text, template ? editsOf(template) : [])
    const written = filled.split('\n').find((candidate) => candidate.includes('[')) ?? ''
    const [paragraph = ''] = filled.split('\n\n').filter((part) => part.includes(written))
    if (heading) expect(paragraph.split('\n')[0]).toBe(heading)
    expect(paragraph).not.toContain('Med vennlig hilsen')
    client.change(uri, 2, { text: filled })
    expect((await problems(uri)).map(({ code }) => code)).toEqual(['henvis/placeholder'])

    client.change(uri, 3, { text: filled.replace(written, line) })
    expect(await problems(uri)).toEqual([])
  })
})
