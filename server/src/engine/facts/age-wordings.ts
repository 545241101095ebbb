import { PERSON, SHORT_PERSON } from './persons.ts'

const L = 'a-zà-öø-ÿ'
/** Words that may be numbers, by how they begin. */
const TENS = '(?:tjue|tretti|førti|femti|seksti|sytti|åtti|nitti)'
/** Also as dictation writes them: «tretti en». */
const NUMBER_WORD = `(?:${TENS} (?:en|ein|ett|to|tre|fire|fem|seks|sju|syv|åtte|ni)(?![${L}])|(?:en|ein|to|tre|fir|fem|seks|sju|syv|sytt|ått|att|ni|ti|tj|ty|el|før|tolv)[${L}]{0,18})`
const N = `(?<n>\\d{1,3}|${NUMBER_WORD})`
/** Everyday words for the patient, beside those that begin a compound. */
const FOLK = `(?:${PERSON}|herre|kar|fyr|karen|herren|jenta|guten|gutten)`
/** Before a number that may be an age. */
const FREE = `(?<![${L}\\d.,/+-])`
/** After a number that is an age without a unit. */
const BARE_END = `(?=[ \\t]*(?:[,;:)]|\\/(?! ?\\d)|\\.(?!\\d)|$|[–-] |\\n|[ \\t](?:som|med|m\\/|og|fra|frå|født|henvises|gift|bosatt|i)(?![${L}])))(?! ?(?:%|mg|timer|min|mnd|uker|kg))`
/** A way to tell an age; the group `n` is the number. */
interface Wording {
  /** Cheap to ask; without it the wording does not stand in the text. */
  readonly needs: RegExp
  readonly find: RegExp
  /** Read in the text as written, since capitals count. */
  readonly asWritten?: true
  /** The clearest wording wins, among equals the first in the letter; the clearest stand first. */
  readonly weight: number
}

export const WORDINGS: readonly Wording[] = [
  {
    // Pasient: Kari N., 54 · Gjelder Per (54 år) · Navn: A.B. 61 år
    needs: /pas|gjeld|vedr|angående|ad |ad:|navn|namn|om /,
    find: /^[ \t*#|-]*(?:pasient(?:en)?|pas|gjelder|gjeld|vedr(?:ørende|ørande)?|angående|ad|navn|namn|om)(?![a-zà-öø-ÿ])[^\n\d]{0,60}[ ,(*|](?<n>\d{1,3})(?: ?år|(?=[ \t]*[),.;|]?[ \t]*$)|(?=\)))/gm,
    weight: 4,
  },
  {
    // Alder: 47 · Alder 18–60 år. -> 55
    needs: /alder/,
    find: new RegExp(
      `(?<![${L}])(?:kjønn ?[\\/,] ?)?alder(?:en)?(?: ?(?:[\\/,]|og) ?kjønn)?(?![${L}])[*]*(?: 18 ?[-–] ?60(?: år)?)?[:.;,)*]*[ \\t]*(?:er |->|→|=>|=|:|svar:?)*[ \\t]*(?:(?:[mk]|mann|kvinne)[ ,/]+)?${N}(?: ?år)?(?![${L}\\d]| ?[-–]\\d)`,
      'g',
    ),
    weight: 4,
  },
  {
    needs: /år|å\./,
    find: new RegExp(
      `${FREE}${N}(?: ?½| og (?:et )?halvt)?[ -]?(?:års?|å\\.)[, -]{0,2}(?:gam+[ae]?l[a-z]*|gml|gl(?![${L}])|g\\.)`,
      'g',
    ),
    weight: 2,
  },
  {
    // i sitt 89. år
    needs: / år/,
    find: /(?<lead>i (?:sitt|sin|hennes|hans)) (?<n>\d{2,3})\. (?:leve)?år(?![a-zà-öø-ÿ])/g,
    weight: 2,
  },
  {
    // gjelder priya moe trettifem år
    needs: /gjeld|vedrørende|vedrørande/,
    find: new RegExp(
      `(?<![${L}])(?:gjelder|gjeld|vedrørende|vedrørande):? (?:(?!(?:har|hatt|i|som|med|for|på|siden|sidan|etter|smerter|vondt) )[${L}.-]{1,20} ){1,4}?${N} ?år(?![${L}])(?! (?:siden|sidan))`,
      'g',
    ),
    weight: 2,
  },
  {
    needs: /årig/,
    find: new RegExp(`${FREE}${N}[ -]?årige?(?: [${L}-]{3,16}){0,2}? [${L}]{0,14}?${PERSON}(?![${L}])`, 'g'),
    weight: 2,
  },
  { needs: /åring/, find: new RegExp(`${FREE}${N}[ -]?åring(?:en)?(?![${L}])`, 'g'), weight: 2 },
  {
    needs: /år|å\./,
    find: new RegExp(
      `(?:${FOLK}|(?<![${L}\\d])${SHORT_PERSON}\\.?)[,.:;]?(?: (?:på|er|som er|nå|no|i en alder av|i ein alder av|snart|nesten|ca\\.?))*(?:[ \\t]+[(/]?[ \\t]*)${N}(?: ?½| 1\\/2| og (?:et )?halvt)? ?(?:års?(?![${L}])|å\\.)(?! (?:siden|sidan|tilbake))`,
      'g',
    ),
    weight: 2,
  },
  {
    needs: /år|å\./,
    find: new RegExp(
      `${FREE}${N} ?års?(?:[,;.]| ?[–-])? (?:gift |ugift |enslig |skilt |norsk )?(?:[${L}]{0,14}?${PERSON}|kv\\.?|[mk](?![${L}]))(?![${L}])`,
      'g',
    ),
    weight: 2,
  },
  {
    needs: /\d/,
    find: new RegExp(
      `(?:${PERSON}|(?<![${L}\\d])${SHORT_PERSON}\\.?)(?: ?[,:;/]|,? (?:på|er|som er))?[ \\t]*\\(?(?<n>\\d{2})${BARE_END}`,
      'gm',
    ),
    weight: 2,
  },
  {
    // en student på 22 · ei jente på seksten
    needs: / på /,
    find: new RegExp(
      `${FOLK} på (?:snart |nesten |ca\\. |rundt )?(?<n>\\d{2}|${NUMBER_WORD})(?![${L}\\d]|[.,]\\d| ?(?:%|mg|timer|min|mnd|uker|kg|kilo|meter|prosent|av|tid))`,
      'g',
    ),
    weight: 2,
  },
  {
    // er 63 år · blir 60 til høsten · har nettopp fylt 45
    needs: /(?:er|fyllt?e?r?|fyl|fylte?|fylde|runder|rundar|blir|ble|blei|vart|rundet|runda|passert|passerte|blitt) /i,
    find: new RegExp(
      `(?<=^|\\n|[${L}.,] (?:selv |sjølv )?)(?<lead>(?:er|fyller|fyl|blir|runder|rundar|fylte|fylde|(?:ble|blei|vart|rundet|runda|passerte)(?= [a-zæøå\\d]+(?: år)? (?:i|nå|no|nylig|nyleg|for|sist|rett)(?![${L}]))|har (?:nå |no |nettopp |akkurat |så vidt )?(?:fylt|rundet|runda|passert|blitt))(?: (?:nå|no|i dag|nettopp|snart|nesten|blitt|akkurat|(?:hun|han|ho|hen|pasienten)(?= [\\da-zæøå]+ år)))?) (?<n>\\d{2}|${NUMBER_WORD})(?:(?<unit> år)(?![${L}])|(?=[,.;)]|$| (?:og|i|til|om|men|som|neste|denne|snart|nå|no|med|på|ved|den)(?![${L}])))(?! (?:år )?(?:siden|sidan)| (?:i|på|til) (?:\\d|stilling))`,
      'gm',
    ),
    weight: 2,
  },
  {
    // Kari Nordmann (54) · Kari, 54, · Kari er 34
    needs: /\d/,
    asWritten: true,
    find: /(?<![A-Za-zÀ-ÖØ-öø-ÿ])[A-ZÆØÅ][a-zà-öø-ÿ]+(?:[ -][A-ZÆØÅ][A-Za-zÀ-ÖØ-öø-ÿ.]*){0,3}(?: ?\(|, )(?<n>\d{2})(?: ?år)?(?=\)|,|\.\s+[A-ZÆØÅ]|\.?[ \t]*$)/gm,
    weight: 1,
  },
  {
    // M34 · K 63. · kv45; codes of diagnoses look the same
    needs: /\d/,
    asWritten: true,
    find: /(?=[MKFk♀♂])(?<=^[ \t*-]{0,4}|[:.,] |[Gg]jelder |[Pp]as\.? )(?:(?:[MKF]|KV|[Kk]v\.?|♀|♂) ?[.:/]? |(?:[MK]|[Kk]v\.?)-(?=\d\d ?år)|(?<!: )(?:[MKF]|KV|Kv|♀|♂))(?<n>\d{2})(?=[.,;:)/](?!\d)|[ \t]*$| ?år|[ \t]+[a-zæøå])/gm,
    weight: 2,
  },
  {
    // ryggplager siden 20-årsalderen (nå 40 år)
    needs: / år/,
    find: /(?<![a-zà-öø-ÿ])(?<!(?:i|for|over|gjennom) )(?:nå|no|i dag|idag) (?<n>[2-9]\d) år(?=[).,;]|$)/gm,
    weight: 1,
  },
  {
    // 47 år in a line of its own or after a name
    needs: /år|å\./,
    find: /^(?:[^\n.\d]{1,40}[,:])?[ \t]*(?<n>\d{1,3}) år[,.;)]?[ \t]*$/gm,
    weight: 1,
  },
]
