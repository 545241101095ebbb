/** Norwegian number words, bokmål, nynorsk and older forms, with their values. */
const UNITS: Readonly<Record<string, number>> = {
  null: 0,
  en: 1,
  ett: 1,
  ein: 1,
  eitt: 1,
  to: 2,
  tre: 3,
  tri: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  sju: 7,
  syv: 7,
  åtte: 8,
  ni: 9,
  ti: 10,
  elleve: 11,
  tolv: 12,
  tretten: 13,
  fjorten: 14,
  femten: 15,
  seksten: 16,
  sytten: 17,
  atten: 18,
  nitten: 19,
  tjue: 20,
  tyve: 20,
  tretti: 30,
  tredve: 30,
  førti: 40,
  førr: 40,
  femti: 50,
  seksti: 60,
  sytti: 70,
  åtti: 80,
  nitti: 90,
  hundre: 100,
  halvannen: 1.5,
  halvannet: 1.5,
  halvanna: 1.5,
  halvtanna: 1.5,
}
const TENS = ['tjue', 'tretti', 'førti', 'femti', 'seksti', 'sytti', 'åtti', 'nitti']
const ONES = ['en', 'ett', 'ein', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'syv', 'åtte', 'ni']

const WORDS = new Map<string, number>(Object.entries(UNITS))
for (const ten of TENS) {
  for (const one of ONES) {
    const value = (UNITS[ten] as number) + (UNITS[one] as number)
    WORDS.set(ten + one, value)
    WORDS.set(`${one}og${ten}`, value)
  }
}
WORDS.set('toogtredve', 32)

/** The value of a folded number word («halvannet» 1.5, «femogsytti» 75), else undefined. */
export function numberWord(folded: string): number | undefined {
  return WORDS.get(folded)
}

/**
 * The value of a token's text: digits with decimal comma or point («0,5», «1.5»), a thousands point («1.000»), or a
 * number word. NaN where it is none of these.
 */
export function parseNumber(text: string): number {
  if (/^\d{1,3}\.\d{3}$/.test(text)) return Number(text.replace('.', ''))
  if (/^\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'))
  return numberWord(text.toLowerCase()) ?? Number.NaN
}
