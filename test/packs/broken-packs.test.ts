import { describe, expect, it } from 'vitest'
import { compileRules, type formatProblem } from '../../server/src/packs/load-rules.ts'
import { head, requirement, text, vocabulary } from '../support/small-rules.ts'

const path = 'rules/packs/unit/pack.yaml'
const good = `${head('unit').replace('page: { title: unit }', "page: { title: unit, date: '2024-01-02', url: 'https://example.org' }")}requirements:${requirement('sleep', 'Søvn')}
skeleton:
  - { section: sleep, requirements: [sleep] }
`
/** The sound pack with one place spoilt. */
function spoilt(from: string, to: string): string {
  expect(good).toContain(from)
  return good.replace(from, to)
}
const when = (expression: string) => spoilt('    examples:', `    when: ${expression}\n    examples:`)

type Problem = Parameters<typeof formatProblem>[0]
function problemsOf(yaml: string): readonly Problem[] {
  const files = new Map([...vocabulary, [path, yaml] as const])
  return compileRules(files, () => 'sha512-').problems
}

/** Broken pack → what is said of it in bokmål, as `line:column sentence`. */
const broken: Readonly<Record<string, readonly [yaml: string, ...said: string[]]>> = {
  empty: ['', '1:1 filen har ikke noe innhold'],
  'only a comment': ['# en pakke\n', '1:1 filen har ikke noe innhold'],
  'a sentence': ['Pakken vår\n', '1:1 her skal det stå nøkler med verdier'],
  'a list': ['- id: unit\n', '1:1 her skal det stå nøkler med verdier'],
  'half a pack': [good.slice(0, good.indexOf('clinic')), '1:1 «clinic» mangler', '1:1 «sources» mangler'],
  'half a line': [
    `${good.slice(0, good.indexOf('version'))}vers`,
    '2:1 her mangler kolon og verdi («nøkkel: verdi»), eller innrykket er feil',
  ],
  'half a text': [good.slice(0, good.indexOf('2024-01-02') + 4), '6:44 anførselstegnet blir ikke lukket'],
  'a key without a value': [
    spoilt(`name: ${text('unit')}`, 'name:'),
    '3:6 verdien mangler; her skal det stå nøkler med verdier: nb, nn, en',
  ],
  'too little indentation': [
    spoilt('    severity', '   severity'),
    '9:1 her mangler «- » foran, eller innrykket er feil',
  ],
  'too much indentation': [
    spoilt('    severity', '      severity'),
    '8:14 kolon der ingen nøkkel er ventet: feil innrykk, eller en tekst som skal stå i anførselstegn',
  ],
  tabs: [spoilt('    severity', '\t\tseverity'), '9:1 innrykk må være mellomrom, ikke tabulator'],
  'a key twice': [spoilt('version: 1.0.0', 'version: 1.0.0\nversion: 1.0.1'), '3:1 nøkkelen står der fra før'],
  'a row without its dash': [
    spoilt('  - element', '    element'),
    '8:5 her skal det stå en liste, med «- » foran hver del eller som «[a, b]»',
  ],
  'a dash without a space': [
    spoilt('  - element', '  -element'),
    '8:13 kolon der ingen nøkkel er ventet: feil innrykk, eller en tekst som skal stå i anførselstegn',
  ],
  'a missing colon': [
    spoilt('severity: warning', 'severity warning'),
    '9:5 her mangler kolon og mellomrom («nøkkel: verdi»), eller innrykket er feil',
  ],
  'a colon without a space': [
    spoilt('severity: warning', 'severity:warning'),
    '9:5 her mangler kolon og mellomrom («nøkkel: verdi»), eller innrykket er feil',
  ],
  'a colon in a text': [
    spoilt('nb: sleep mangler', 'nb: sleep: mangler'),
    '11:20 kolon eller «- » inne i «[…]» eller «{…}»; sett teksten i anførselstegn',
  ],
  'a comma in a text': [
    spoilt('nb: sleep mangler', 'nb: sleep, mangler'),
    '11:27 ukjent nøkkel «mangler»; en tekst med komma inne i «{…}» settes i anførselstegn',
  ],
  'a text that goes on after its quote': [
    spoilt('nb: sleep mangler', "nb: 'sleep' mangler"),
    '11:28 her kommer mer etter at teksten er slutt; sett hele teksten i anførselstegn',
  ],
  'an at sign': [
    spoilt('nb: sleep mangler', 'nb: @sleep'),
    '11:20 teksten kan ikke begynne slik; sett den i anførselstegn',
  ],
  'a star': [
    spoilt('source: page', 'source: *page'),
    '10:13 «*page» gjentar noe som ikke finnes; sett teksten i anførselstegn',
  ],
  'an exclamation mark': [
    spoilt('severity: warning', 'severity: !viktig warning'),
    '9:15 «!» foran en verdi har en egen betydning; sett teksten i anførselstegn',
  ],
  'a percent sign in front': [
    `%unit\n---\n${good}`,
    '1:1 en linje kan ikke begynne med «%» her; sett teksten i anførselstegn',
  ],
  'two documents': [
    `${good}---\n${good}`,
    '17:1 filen kan bare ha ett dokument; ta bort «---» eller «...» og det som følger',
  ],
  'a list as key': [spoilt('severity: warning', '? [severity]\n    : warning'), '9:7 en nøkkel må være en tekst'],
  'a very long key': [`${'k'.repeat(1100)}: x\n${good}`, '1:1 en nøkkel kan ha høyst 1024 tegn'],
  'an alias bomb': [`a: &a [x, x]\nb: &b [${'*a, '.repeat(200)}]\n`, '1:1 for mange gjentakelser (*navn)'],
  'a backslash': [spoilt("'[x]'", '"\\q [x]"'), '13:44 ukjent skråstrektegn i teksten; bruk enkle anførselstegn'],
  'an empty text': [spoilt('nb: sleep mangler', "nb: ''"), '11:21 teksten er tom'],
  'a blank text': [spoilt('nb: sleep mangler', "nb: ' '"), '11:21 teksten er tom'],
  'a number for a text': [
    spoilt('title: unit', 'title: 12'),
    '6:27 her skal det stå en tekst; sett verdien i anførselstegn',
  ],
  'a list for a text': [
    spoilt("text: '[x]'", 'text: [x]'),
    '13:43 her skal det stå en tekst; en tekst som begynner med «[» eller «{», settes i anførselstegn',
  ],
  'a text for a list': [
    spoilt('any: [unit]', 'any: unit'),
    '5:29 her skal det stå en liste, med «- » foran hver del eller som «[a, b]»',
  ],
  'a text for three languages': [
    spoilt(`name: ${text('unit')}`, 'name: Enheten'),
    '3:7 her skal det stå nøkler med verdier: nb, nn, en',
  ],
  'one language of three': [
    spoilt(`name: ${text('unit')}`, 'name: { nb: Enheten }'),
    '3:1 «nn» mangler',
    '3:1 «en» mangler',
  ],
  'an empty cue': [spoilt('any: [unit]', "any: ['']"), '5:31 teksten er tom'],
  'a number as cue': [
    spoilt('any: [unit]', 'any: [112]'),
    '5:30 her skal det stå en tekst; sett verdien i anførselstegn',
  ],
  'a misspelt key': [
    spoilt('severity', 'severty'),
    '8:5 «severity» mangler',
    '9:5 ukjent nøkkel «severty» (mente du «severity»?)',
  ],
  'an unknown key': [
    spoilt('severity: warning', 'severity: warning\n    grad: høy'),
    '10:5 ukjent nøkkel «grad»; her kan det stå id, headings, answers, rewrites, when',
  ],
  'an unknown severity': [
    spoilt('severity: warning', 'severity: advarsel'),
    '9:15 ukjent verdi «advarsel»; skal være error, warning, info',
  ],
  'a name with a space': [
    spoilt('id: unit', 'id: Min enhet'),
    '1:5 et navn har bare små bokstaver a–z, tall og bindestrek',
  ],
  'a name other than the folder': [spoilt('id: unit', 'id: enhet'), '1:5 «enhet» skal være «unit», som i filens sti'],
  'a version of two numbers': [
    spoilt('version: 1.0.0', "version: '1.0'"),
    '2:11 versjonen skal ha tre tall, som 1.0.0',
  ],
  'a day that does not exist': [
    spoilt('2024-01-02', '2024-02-31'),
    '6:40 her skal det stå en dag som finnes, skrevet ÅÅÅÅ-MM-DD',
  ],
  'an address without https': [
    spoilt('https://example.org', 'example.org'),
    '6:59 adressen skal begynne med https:// eller http://',
  ],
  'a template without a placeholder': [
    spoilt("'[x]'", 'x'),
    '13:43 malen mangler en plassholder, som «[hvordan pasienten sover]»',
  ],
  'an unknown source': [spoilt('source: page', 'source: pages'), '10:13 ukjent kilde «pages» (mente du «page»?)'],
  'a rule without its source': [spoilt('    source: page\n', ''), '8:5 «source» mangler'],
  'an expression in words': [
    when('ageYears > 18'),
    '14:11 her skal det stå en av nøklene all, any, not, fact, state, element, criterion',
  ],
  'an empty expression': [
    when('{}'),
    '14:11 her skal det stå en av nøklene all, any, not, fact, state, element, criterion',
  ],
  'an unknown expression': [
    when('{ alder: 18 }'),
    '14:13 ukjent nøkkel «alder»; her kan det stå all, any, not, fact, state, element, criterion',
  ],
  'two expressions in one': [
    when('{ element: sleep, not: { element: work } }'),
    '14:13 «element» og «not» kan ikke stå sammen',
  ],
  'a fact compared with a text': [when('{ fact: ageYears, min: atten }'), '14:34 her skal det stå et tall'],
  'a fact that is a number': [
    when('{ fact: ageYears, is: 18 }'),
    '14:33 her skal det stå true eller false, en tekst eller null',
  ],
  'a state without its answer': [when('{ state: crps }'), '14:5 «is» mangler'],
  'an empty choice': [when('{ any: [] }'), '14:18 listen er tom'],
  'a NOMED factor that does not exist': [
    `${good}advice: [{ id: x, severity: info, source: page, message: ${text('x')}, explanation: ${text('x')}, nomed: { 18: [sleep] }, examples: { flags: [x], accepts: [x] } }]\n`,
    '17:130 en NOMED-faktor er et tall fra 1 til 17',
  ],
}

/** Words that only the libraries' own sentences have. */
const english =
  /\b(?:the|must|should|invalid|expected|unexpected|unresolved|unknown|missing|required|string|object|array|map|keys?|node|token|indicator|received|input|stack|nested|unique)\b/i

describe.each(Object.entries(broken))('%s', (_, [yaml, ...said]) => {
  const problems = problemsOf(yaml)

  it('is told with line and column', () => {
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message.nb}`)).toEqual(said)
  })

  it('is told in three languages, none of them mixed', () => {
    for (const { file, message } of problems) {
      expect(file).toBe(path)
      const { nb, nn, en } = message
      for (const sentence of [nb, nn]) expect(sentence.replace(/«[^»]*»/g, '')).not.toMatch(english)
      expect(en.replace(/"[^"]*"/g, '')).not.toMatch(/[æøå]/)
      expect(new Set([nb, en]).size, nb).toBe(2)
      expect(nn.replace(/«[^»]*»/g, '')).not.toMatch(/\b(?:ikke|mangler|noe|sett hele)\b/)
    }
  })
})

it('brackets inside each other without end are one problem', () => {
  expect(problemsOf('['.repeat(3000)).map(({ line, message }) => `${line} ${message.nb}`)).toEqual([
    '1 for mange parenteser inne i hverandre',
  ])
})

it('a sound pack has no problems', () => expect(problemsOf(good)).toEqual([]))
