import { afterAll, beforeAll, expect, it } from 'vitest'
import { applied, editsOf, type TestClient } from './client.ts'
import { placeOf, toTelemark, withRealClinics } from './clinics.ts'

const TITLE = 'Søvn: ikke aktuelt for denne pasienten'
let client: TestClient
let documents = 0
beforeAll(async () => {
  const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } }
  client = await withRealClinics({ capabilities: { textDocument: { codeAction } } })
})
afterAll(() => client.stop())

/** What becomes of a letter by the answer that its placeholder for sleep has no bearing on the patient. */
async function answered(line: string): Promise<string | null> {
  const text = toTelemark('Pasienten henvises fordi ryggen er vond.\n\n', `${line}\nArbeid: kokk\n`)
  const uri = `file:///letters/none-${++documents}.henvisning`
  client.open(uri, text)
  const at = placeOf(text, '[')
  const actions = await client.actions(uri, { start: at, end: at })
  const action = actions.find(({ title }) => title === TITLE)
  if (!action) return null
  const after = applied(text, editsOf(action))
  return after.slice(after.indexOf('vond.\n\n') + 7, after.indexOf('\nArbeid'))
}

it.each([
  ['Søvn: [hvordan pasienten sover, innsovning, oppvåkninger]', 'Søvn: Ikke aktuelt for denne pasienten.'],
  ['Søvn: [beskriv søvn]', 'Søvn: Ikke aktuelt for denne pasienten.'],
  ['Søvn: [beskriv søvn].', 'Søvn: Ikke aktuelt for denne pasienten.'],
  ['- **Søvn:** [timer], [kvalitet]', '- **Søvn:** Ikke aktuelt for denne pasienten.'],
  ['Søvn:\n[beskriv søvn]', 'Søvn:\nIkke aktuelt for denne pasienten.'],
])('«%s» is answered as a whole', async (line, after) => {
  expect(await answered(line)).toBe(after)
})

it('is not offered where more than placeholders stands behind the label', async () => {
  expect(await answered('Søvn: sover [antall] timer')).toBe(null)
})
