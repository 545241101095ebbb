import { countOf } from '../spoken-numbers.ts'

const L = 'a-zà-öø-ÿ'
const word = (forms: string): RegExp => new RegExp(`(?<![${L}\\d])(?:${forms})(?![${L}])`, 'g')
/** The same, also right after a number: «10mg», «x2», «3dgl». */
const suffix = (forms: string): RegExp => new RegExp(`(?<![${L}])(?:${forms})(?![${L}])`, 'g')

const TIMES_OF_DAY =
  'morgen(?:en|s)?|morgens|aften(?:en|s)?|frukost(?:en)?|morgon(?:en)?|morran|morning|formiddag(?:en)?|middag(?:en)?|ettermiddag(?:en)?|kveld(?:en)?|kvelden|kvelds|natt(?:en|a)?|nattetid|vesp\\.?|mane\\.?|lunsj|lunch|frokost|leggetid|sengetid|leggjetid|sengekanten'
const TIME_UNIT = 'år|mnd|måned(?:er|ene)?|månad(?:er|ar)?|uker?|veker?|dager?|dagar'

/** Takes out of a text what holds numbers and is no dose. */
const NOISE: readonly RegExp[] = [
  /(?:ikke|ikkje|ingen|inga|uten|utan|aldri|intet|inkje) (?:noe |noko |noen |nokon |ekstra |som |medisin |medisiner )*(?:v\.? ?b\.?|ved behov|eventuel[a-z]*|e\.b\.|behovs[a-zæøå]*|i tillegg|utenom|utanom)/g,
  /\d+ *(?:ganger|gonger|gang|gong) (?:på|i løpet av) (?:1 )?(?:uke[nr]?|uka|veke[nr]?|veka|måned|månad)/g,
  /\d{1,2}[./]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}/g,
  /(?:siden|sidan|fra|frå|i|fram til|til|etter|våren|høsten|hausten|sommeren|sommaren) (?:\d{1,2}[/.]\d{2,4}|(?:19|20)\d\d)(?!\d| ?mg)/g,
  new RegExp(
    `(?:(?:i|for|siden|sidan|gjennom|over|de siste|dei siste|siste|etter|om) )?\\d+(?: ?[-–] ?\\d+)? (?:${TIME_UNIT})(?![${L}])(?: (?:siden|sidan))?`,
    'g',
  ),
  /\((?:a-?|b-?|c-?)?(?:preparat|resept)\)|reseptgruppe [abc]|eller tilsvarende/g,
  /n0[0-9][a-z]{2}\d\d/g,
]

/** Words that matter for a dose, and the signs they are read as. The order counts. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/mikrogram|mikrog|mcg|µg|μg|(?<![a-zà-öø-ÿ])ug(?![a-zà-öø-ÿ])/g, ' UG '],
  [suffix('milligram|mgr|mg|mgs'), ' MG '],
  [suffix('milliliter|ml'), ' ML '],
  [suffix('gram|gr|g'), ' GRAM '],
  [/UG +(?:\/|per|pr\.?|i) *(?:time[nr]?|timar|hour|t|h)(?![a-zà-öø-ÿ])/g, ' UG '],
  [
    /(?:hver|kvar|hvar) +(\d+)\.? *-? *(?:time|timer|timar|t)(?![a-zà-öø-ÿ])|(\d+) *-? *timers? +mellomrom|q(\d+)h/g,
    ' Q$1$2$3 ',
  ],
  [
    /(?:hver|kvar|hvar|annen?hver|annankvar|annakvar|per|pr\.?|i|om|gang(?:er)?|gong(?:er|ar)?) +(?:\d+\.? +)?(?:uke[nr]?|uka|veke[nr]?|veka|måned(?:en)?|månad(?:en)?|mnd)(?![a-zà-öø-ÿ])|\/ *(?:uke|veke|mnd|måned|månad)(?![a-zà-öø-ÿ])|ukentlig|vekentleg|månedlig/g,
    ' W ',
  ],
  [
    /(?:hver|kvar|annenhver|annankvar|byttes?|skiftes?|bytter|skifter|skift|bytt) +(?:hver |kvar )?(?:\d+\. +|[a-zæøå]+(?:nde|ande|dje|de|te) +)(?:dag|døgn)(?:ar|er)?(?![a-zà-öø-ÿ])|annen?hver +dag|annankvar +dag|kvar tredje dag|hver tredje dag/g,
    ' I ',
  ],
  [
    word(
      '(?:de|dei|på|ved|på de|på dei)? *(?:verste|vonde|vondaste|dårlige|dårlege|tunge|enkelte|noen|nokre|nokon) +(?:dager|dagar|dagene|dagane)',
    ),
    ' B D ',
  ],
  [
    word(
      '(?:noen|nokre|enkelte|et par|\\d) +(?:ganger|gonger) +(?=W)|innimellom|inn i mellom|av og til|sjelden|sjeldan|noen ganger|nokre gonger|periodevis|i perioder|i periodar|etter behov|ved forverring|ved smertetopper|ved smertetoppar|ved sterke smerter',
    ),
    ' B ',
  ],
  [
    word(
      'ved +behov|v/? ?behov|v\\.? ?b\\.?|v/ ?b|vbh|behovsmedisin(?:ering)?|behovs|p\\.? ?n\\.?|pn|e\\. ?b\\.?|ved trong|etter trong|ved +smerter?|ved +vondt|ved +anfall|ved +gjennombrudds?[a-zæøå]*|om nødvendig|(?:hun |han |ho |pas\\.? )?kan (?:hun |han |ho )?(?:også |òg )?(?:ta|tas|takast|bruke|brukes|få)|når det trengs|når det trengst|når det trengst|når det røyner på|eventuelt|evt\\.?|ev\\.|som gjennombruddsmedisin|som anfallsmedisin|som eventuell',
    ),
    ' B ',
  ],
  [word('inntil|opp ?til|opptil|inn til|intil|inntill'), ' U '],
  [
    word(
      'maks(?:imalt|imal|dose|\\.)?|max\\.?|høyst|høgst|(?:aldri|ikke|ikkje) +(?:mer|meir|over|fleire|flere)(?: +enn)?|tak +på|makstak',
    ),
    ' M ',
  ],
  [/midt +på +da[gn](?:en|e|a)?(?![a-zæøå])/g, ' P '],
  [
    /(?:per|pr\.?|i|om|\/|på) *(?:døgnet|døgn|dagen|dagar|dag|dgn|d|24 *t(?:imer)?|dg)(?![a-zà-öø-ÿ])|(?<![a-zà-öø-ÿ])(?:daglige?|dagleg|dgl\.?|dagl\.?|døgnet rundt|hver dag|kvar dag|døgnlig|pd)(?![a-zà-öø-ÿ])/g,
    ' D ',
  ],
  [
    /(?<![a-zà-öø-ÿ])kl(?:okka|okken)?\.? *\d{1,2}(?:[.:]\d\d)?(?: *(?:og|,|\+|&|-) *(?:kl\.? *)?\d{1,2}(?:[.:]\d\d)?(?! *(?:x|tbl|mg|T|MG|UG|\+)))*/g,
    'KL',
  ],
  [word(`(?:om |på |til |ved |i )?(?:${TIMES_OF_DAY})`), ' P '],
  [
    suffix(
      'tablett(?:er|ar|en)?|tabl?\\.?|tabletter|tbl\\.?|tb|tbl|kapsel|kapsler|kapslar|kaps\\.?|kps|stk\\.?|stykker?|stykk|plaster|plastre|plasteret|resoriblett(?:er|ar)?|sublingvaltablett(?:er|ar)?|depottablett(?:er|ar)?|depottab|depottbl|piller|pillar|pille|dose|doser|dosar|poser|poser|enhet(?:er)?',
    ),
    ' T ',
  ],
  [word('ganger|gonger|gongar|gang|gong|ggr\\.?|gg'), ' X '],
  [/[×✕*]|(?<![a-zà-öø-ÿ])x(?![a-zà-öø-ÿ])/g, ' X '],
  [word('pluss|samt|i +tillegg|ekstra|attåt|utenom|utanom|itillegg'), ' E '],
  [word('faste?|fst|regelmessig|regelmessige'), ' F '],
  [word('og|&'), ' & '],
  [word('til|eller|à'), ' TO '],
]

/**
 * A text in lower case in the signs that doses are read in: numbers, `MG UG ML`, `T` one piece, `X` times, `P` a time of day, `D` a
 * day, `Q6` every sixth hour, `W` a week, `I` an interval of days, `B` as needed, `U` up to, `M` at most, `E` besides, `F` regularly,
 * `TO - + / & ,`; other words are `w`.
 */
export function canonical(text: string): string {
  let said = numbers(text)
  for (const noise of NOISE) said = said.replace(noise, ' w ')
  for (const [pattern, sign] of SIGNS)
    said = sign === 'KL' ? said.replace(pattern, timesOfClock) : said.replace(pattern, sign)
  return said
    .replace(/(?<!\d)(\d) +GRAM(?= +D)/g, '$1 X')
    .replace(/(?<=\d +)F +(?=X)/g, '')
    .replace(/(\d+(?:\.\d+)?) +GRAM/g, (_, n) => `${Number(n) * 1000} MG`)
    .replace(/[–—]/g, '-')
    .replace(/[;:()[\]|\n\t]|(?<!\d)\.|\.(?!\d)|,/g, ' , ')
    .replace(/([+/-])/g, ' $1 ')
    .replace(/(?<=\d)(?: MG)? +\/ +\d+(?:\.\d+)? +MG/g, ' MG')
    .replace(/(?<![A-Z])[^\s\dA-Z+/,&.-]+/g, ' w ')
    .replace(/(?<=\s|^)w(?:\s+w)+(?=\s|$)/g, 'w')
    .replace(/\s+/g, ' ')
    .replace(/(\d+(?:\.\d+)?) X ([UM]) (?=\d)/g, '$1 T $2 X ')
    .replace(/(?<![\d.] [+-] |\/ )(\d+(?:\.\d+)?) (?:-|TO) (\d+(?:\.\d+)?) MG(?! \/)/g, rangeOfPieces)
    .trim()
}

/** «5-10 mg» is one or two pieces of 5 mg. */
function rangeOfPieces(said: string, low: string, high: string): string {
  return Number(low) > 0 && Number(high) > Number(low) ? `${low} MG 1 - ${Number(high) / Number(low)} T` : said
}

function timesOfClock(said: string): string {
  return ' P '.repeat(said.match(/\d{1,2}(?:[.:]\d\d)?/g)?.length ?? 1)
}

/** Digits for number words, a point for the decimal comma, decimals for fractions. */
function numbers(text: string): string {
  return text
    .replace(/(?<=\d ?(?:mg|µg|ug|mcg|tab|tbl|tabl|kaps|stk))x(?= ?\d)/g, ' x ')
    .replace(
      /(?<=[a-zæøå](?:hundre|tusen)|(?<![a-zæøå])(?:hundre|tusen)) og (?=(?:tjue|tretti|førti|femti|seksti|sytti|åtti|nitti|ti|fem)(?![a-zæøå]))/g,
      'og',
    )
    .replace(/(\d)\.(\d{3})(?!\d)/g, '$1$2')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/[a-zà-öø-ÿ]+/g, (said) => {
      if (said === 'null' || said === 'nil') return '0'
      const value = said === 'to' || said.length > 1 ? countOf(said) : Number.NaN
      return Number.isNaN(value) ? said : String(value)
    })
    .replace(/(\d+) *(?:komma|,) +(\d+)(?= *(?:mg|milligram|µg|mikro))/g, '$1.$2')
    .replace(/(\d+) +og +1 +halv(?:e|t)?(?![a-zæøå])/g, '$1.5')
    .replace(/(?:1 +)?halv(?:e|t)?(?![a-zæøå])/g, '0.5')
    .replace(/(\d) ?(?:½|1\/2(?!\d))/g, '$1.5')
    .replace(/½|(?<!\d)1\/2(?!\d)/g, '0.5')
    .replace(/1 +par(?![a-zæøå])|1 +2 (?=tab|kaps|tbl|stk)/g, '2 ')
}
