import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OTHER_MEDICINES, PAIN_MEDICINES } from '../../server/src/language-server/features/medicine-names.ts'
import { applied, Servers, type TestClient } from './client.ts'
import { placeOf, toTelemark, withRealClinics } from './clinics.ts'
import { LANGUAGE, letter, OPENING, SLEEP, WORK } from './letters.ts'

const servers = new Servers()
/** The kind of completion that medicines are. */
const CONSTANT = 21
const SNIPPETS = { textDocument: { completion: { completionItem: { snippetSupport: true } } } }
let real: TestClient
let documents = 0

beforeAll(async () => {
  real = await withRealClinics()
})
afterAll(async () => {
  servers.end()
  await real.stop()
})

interface Item {
  readonly label: string
  readonly preselect?: boolean
  readonly insertTextFormat: number
  readonly documentation?: string
  readonly kind: number
  readonly filterText: string
  readonly sortText: string
  readonly textEdit: { readonly range: { readonly start: object; readonly end: object }; readonly newText: string }
}

/** The completions of a letter at `|`, and what becomes of it by one of them. */
async function completed(client: TestClient, marked: string) {
  const text = marked.replace('|', '')
  const uri = `file:///letters/${++documents}.henvisning`
  client.open(uri, text)
  const position = placeOf(marked, '|')
  const list = await client.request('textDocument/completion', { textDocument: { uri }, position })
  const { items, isIncomplete }: { items: Item[]; isIncomplete: boolean } = list
  const labels = items.map(({ label }) => label)
  const accept = (label: string) => {
    const item = items.find((one) => one.label === label)
    return item ? applied(text, [item.textEdit as never]) : labels.join(', ')
  }
  return { items, isIncomplete, labels, accept }
}

async function small(capabilities: object = {}): Promise<TestClient> {
  const client = servers.start()
  await client.introduce({ capabilities })
  return client
}

describe('in the address line', () => {
  it.each(['|', 'Til: |', 'Til |', 'Til: Smer|'])('«%s» offers the clinics', async (line) => {
    const client = await small()
    const { labels, accept } = await completed(client, line)
    expect(labels).toEqual(['Smerteklinikken i Nord', 'Smerteklinikken i Sør'])
    expect(accept('Smerteklinikken i Sør')).toMatch(/^Til:? Smerteklinikken, Sør$/)
    await client.stop()
  })

  it('has the clinic itself before its study', async () => {
    const { labels } = await completed(real, 'Til: |')
    const study = labels.indexOf(
      'Studien om ryggmargsstimulering, Avdeling for smertebehandling, Oslo universitetssykehus',
    )
    expect(study).toBe(labels.length - 1)
    expect(labels).toContain('Avdeling for smertebehandling, Oslo universitetssykehus')
  })

  it.each([
    ['Til: OUS|', 'OUS smerte', 'Avdeling for smertebehandling, Oslo universitetssykehus'],
    ['STHF|', 'STHF smerte', 'Enhet for tverrfaglig smertebehandling, Sykehuset Telemark'],
    ['St. Olav|', 'St. Olav smerte', 'Poliklinikk for langvarige smerter, St. Olavs hospital'],
    ['Til: Oslo univ|', 'Oslo universitetssykehus HF', 'Avdeling for smertebehandling, Oslo universitetssykehus'],
  ])('«%s» finds the clinic by what it is called in short', async (line, beginning, label) => {
    const { items } = await completed(real, line)
    const [first] = items.filter(({ filterText }) => filterText.startsWith(beginning))
    expect(first?.label).toBe(label)
  })

  it('leaves out what is no clinic', async () => {
    const { labels } = await completed(real, 'Til: |')
    expect(labels).toContain('Enhet for tverrfaglig smertebehandling, Sykehuset Telemark')
    expect(labels.filter((label) => label.includes('sjekkliste'))).toEqual([])
  })

  it('is not where a sentence begins like one', async () => {
    const client = await small()
    const { labels } = await completed(client, letter(OPENING, 'Hun har vondt til |\n'))
    expect(labels).toEqual([])
    await client.stop()
  })
})

describe('at the beginning of a line', () => {
  it('offers what is missing, and nothing that is there or has a placeholder', async () => {
    const client = await small()
    const { labels, accept, items } = await completed(client, letter(OPENING, 'Arbeid: [arbeid]\n\nBeh|\n'))
    expect(labels).toEqual(['Søvn', 'Behov for tolk'])
    expect(accept('Behov for tolk')).toContain('\nBehov for tolk: [behov for tolk]\n')
    expect(items[0]?.documentation).toMatch(/^Vi spør alltid\.\n\nKilde: «Slik henviser du»/)
    await client.stop()
  })

  it('has tab stops for a client that knows snippets, else placeholders', async () => {
    const text = letter(OPENING, SLEEP, LANGUAGE, '\n|\n')
    const plain = await small()
    const rich = await small(SNIPPETS)
    expect((await completed(plain, text)).items).toMatchObject([
      { label: 'Arbeid', insertTextFormat: 1, textEdit: { newText: 'Arbeid: [arbeid]' } },
    ])
    expect((await completed(rich, text)).items).toMatchObject([
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
      { label: 'Arbeid', insertTextFormat: 2, textEdit: { newText: 'Arbeid: ${1:[arbeid]}' } },
    ])
    await Promise.all([plain.stop(), rich.stop()])
  })

  it('offers whole parts of the letter with all that belongs there', async () => {
    const { accept } = await completed(real, toTelemark('Pasienten henvises fordi ryggen er vond.\n\n|\n'))
    const part =
      accept('Komorbiditet')
        .split('\n\n')
        .find((paragraph) => paragraph.startsWith('Komorbiditet:\n')) ?? ''
    expect(part.split('\n').map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining(['Komorbiditet', 'Somatisk sykdom', 'Psykisk helse', 'Søvn', 'Rus og alkohol']),
    )
  })

  it('ends lines as the letter does', async () => {
    const text = toTelemark('Pasienten henvises fordi ryggen er vond.\n\n|\n').replaceAll('\n', '\r\n')
    const { items } = await completed(real, text)
    const part = items.find(({ label }) => label === 'Komorbiditet')
    expect(part?.textEdit.newText).toMatch(/^Komorbiditet:\r\n/)
    expect(part?.textEdit.newText).not.toMatch(/[^\r]\n/)
  })

  it('puts what belongs under the heading first, with its ready answers', async () => {
    const { labels } = await completed(real, toTelemark('Komorbiditet:\n|\n'))
    expect(labels.indexOf('Søvn')).toBeLessThan(labels.indexOf('Smerter'))
    expect(labels).toContain('Søvn: sover godt')
    expect(labels.filter((label) => label.startsWith('Arbeid: '))).toEqual([])
  })

  it('is silent within a sentence', async () => {
    const client = await small()
    const { labels } = await completed(client, letter(OPENING, 'Hun har vondt i ryggen og|\n'))
    expect(labels).toEqual([])
    await client.stop()
  })
})

describe('behind a label', () => {
  it.each(['Behov for tolk:|\n', 'Behov for tolk: |\n', 'Behov for tolk: ne|\n'])(
    '%j offers the ready answers',
    async (line) => {
      const client = await small()
      const { labels, accept, items } = await completed(client, letter(OPENING, SLEEP, WORK, line))
      expect(labels).toEqual(['nei', 'ja, [språk]', '[behov for tolk]'])
      expect(accept('nei')).toContain('\nBehov for tolk: nei\n')
      expect(items.filter(({ preselect }) => preselect)).toEqual([])
      await client.stop()
    },
  )

  it('is silent where something stands behind the place', async () => {
    const client = await small()
    const { labels } = await completed(client, letter(OPENING, SLEEP, WORK, 'Behov for tolk: | nei\n'))
    expect(labels).toEqual([])
    await client.stop()
  })
})

describe('under a heading of medicines', () => {
  const typed = (words: string) => completed(real, toTelemark(`Medisiner:\nParacet 1 g x 4\n${words}|\n`))

  it('offers opioids in the strengths they are sold in, and no dose', async () => {
    const { labels, accept, isIncomplete } = await typed('Oksy')
    expect(labels.slice(0, 2)).toEqual(['oksykodon 5 mg', 'oksykodon 10 mg'])
    expect(labels).toContain('OxyContin 10 mg')
    expect(accept('oksykodon 10 mg')).toContain('\noksykodon 10 mg\n')
    expect(labels.filter((label) => / x \d|ganger/.test(label))).toEqual([])
    expect(isIncomplete).toBe(true)
  })

  it.each([
    ['lyr', ['Lyrica']],
    ['Lyrik', ['Lyrica']],
    ['saro', ['Sarotex']],
    ['levax', ['Levaxin']],
    ['fentanyl pl', ['fentanyl plaster 12 µg/t']],
    ['Paralgin f', ['Paralgin forte 30 mg']],
    ['tar nå Nobligan', ['Nobligan 50 mg']],
  ])('«%s» gives %j first', async (words, first) => {
    const { labels } = await typed(words)
    expect(labels.slice(0, first.length)).toEqual(first)
  })

  it('«oxy» gives what is spelt so, then what sounds so, and an editor finds both by what is typed', async () => {
    const { labels, items } = await typed('oxy')
    const names = [...new Set(labels.map((label) => label.replace(/ [\d,]+ mg$/, '')))]
    expect(names.slice(0, 3)).toEqual(['OxyContin', 'OxyNorm', 'oksykodon'])
    const medicines = items.filter(({ kind }) => kind === CONSTANT)
    expect(medicines.filter(({ filterText }) => !filterText.toLowerCase().startsWith('oxy'))).toEqual([])
  })

  it('puts what is against pain before other medicines, and gives no strength where none is known', async () => {
    const { labels } = await typed('am')
    expect(labels.indexOf('amitriptylin')).toBeLessThan(labels.indexOf('amlodipin'))
    expect(labels).toContain('amlodipin')
  })

  it('is at most a hundred, names against pain where nothing is typed', async () => {
    const { labels, isIncomplete } = await typed('')
    expect(labels.length).toBeLessThanOrEqual(100)
    expect(labels).toContain('Dolcontin')
    expect(isIncomplete).toBe(true)
  })

  it('knows no name that the vocabulary does not know', () => {
    const words = ['drug', 'other-drug', 'pain-drug'].flatMap((name) => {
      const text = readFileSync(new URL(`../../rules/vocabulary/classes/${name}.yaml`, import.meta.url), 'utf8')
      return (text.split('words: [')[1] ?? '')
        .replace(/#.*/g, '')
        .split(/[\s,\]]+/)
        .map((word) => word.replace(/['=]/g, ''))
    })
    const known = new Set(words.map(spelt))
    const stems = words.filter((word) => word.endsWith('*')).map((word) => spelt(word.slice(0, -1)))
    const unknown = [...PAIN_MEDICINES, ...OTHER_MEDICINES].filter(
      (name) => !known.has(spelt(name)) && !stems.some((stem) => stem !== '' && spelt(name).startsWith(stem)),
    )
    expect(unknown).toEqual([])
  })

  it('is silent elsewhere', async () => {
    const { labels, isIncomplete } = await completed(real, toTelemark('Komorbiditet:\nHan tar oksy|\n'))
    expect(labels.filter((label) => label.startsWith('oksykodon'))).toEqual([])
    expect(isIncomplete).toBe(false)
  })
})

/** «apixaban» and «apiksaban» are one name, «Selo-Zok» and «selozok» too. */
function spelt(name: string): string {
  return name.toLowerCase().replace(/ks/g, 'x').replaceAll('-', '')
}
