import type { Localized } from '../engine/types.ts'

const unknownTag: Localized = {
  nb: '«!» foran en verdi har en egen betydning; sett teksten i anførselstegn',
  nn: '«!» framfor ein verdi har ei eiga tyding; set teksten i hermeteikn',
  en: '"!" before a value has a meaning of its own; put the text in quotes',
}
const tooDeep: Localized = {
  nb: 'for mange parenteser inne i hverandre',
  nn: 'for mange parentesar inne i kvarandre',
  en: 'too many brackets inside each other',
}

const messages: Readonly<Record<string, Localized>> = {
  ALIAS: {
    nb: 'for mange gjentakelser (*navn)',
    nn: 'for mange gjentakingar (*namn)',
    en: 'too many aliases (*name)',
  },
  ALIAS_PROPS: {
    nb: 'en gjentakelse (*navn) kan ikke ha egenskaper',
    nn: 'ei gjentaking (*namn) kan ikkje ha eigenskapar',
    en: 'an alias (*name) cannot have properties',
  },
  BAD_ALIAS: {
    nb: '«*» og «&» først i en tekst har en egen betydning; sett teksten i anførselstegn',
    nn: '«*» og «&» fyrst i ein tekst har ei eiga tyding; set teksten i hermeteikn',
    en: '"*" and "&" before a text have a meaning of their own; put the text in quotes',
  },
  BAD_DQ_ESCAPE: {
    nb: 'ukjent skråstrektegn i teksten; bruk enkle anførselstegn',
    nn: 'ukjent skråstrekteikn i teksten; bruk enkle hermeteikn',
    en: 'unknown escape in the text; use single quotes',
  },
  BAD_INDENT: {
    nb: 'feil innrykk, eller en parentes som ikke er lukket',
    nn: 'feil innrykk, eller ein parentes som ikkje er lukka',
    en: 'wrong indentation, or a bracket that is not closed',
  },
  BAD_SCALAR_START: {
    nb: 'teksten kan ikke begynne slik; sett den i anførselstegn',
    nn: 'teksten kan ikkje byrje slik; set han i hermeteikn',
    en: 'a text cannot begin like this; put it in quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    nb: 'kolon der ingen nøkkel er ventet: feil innrykk, eller en tekst som skal stå i anførselstegn',
    nn: 'kolon der ingen nøkkel er venta: feil innrykk, eller ein tekst som skal stå i hermeteikn',
    en: 'a colon where no key is expected: wrong indentation, or a text that needs quotes',
  },
  BLOCK_IN_FLOW: {
    nb: 'kolon eller «- » inne i «[…]» eller «{…}»; sett teksten i anførselstegn',
    nn: 'kolon eller «- » inne i «[…]» eller «{…}»; set teksten i hermeteikn',
    en: 'a colon or "- " inside "[…]" or "{…}"; put the text in quotes',
  },
  BAD_COLLECTION_TYPE: unknownTag,
  BAD_DIRECTIVE: {
    nb: 'en linje kan ikke begynne med «%» her; sett teksten i anførselstegn',
    nn: 'ei linje kan ikkje byrje med «%» her; set teksten i hermeteikn',
    en: 'a line cannot begin with "%" here; put the text in quotes',
  },
  BAD_PROP_ORDER: {
    nb: '«&» og «!» må stå etter «-», «?» og «:»',
    nn: '«&» og «!» må stå etter «-», «?» og «:»',
    en: '"&" and "!" must stand after "-", "?" and ":"',
  },
  DUPLICATE_KEY: {
    nb: 'nøkkelen står der fra før',
    nn: 'nøkkelen står der frå før',
    en: 'the key is already there',
  },
  IMPOSSIBLE: tooDeep,
  KEY_OVER_1024_CHARS: {
    nb: 'en nøkkel kan ha høyst 1024 tegn',
    nn: 'ein nøkkel kan ha høgst 1024 teikn',
    en: 'a key has at most 1024 characters',
  },
  MISSING_CHAR: {
    nb: 'et tegn mangler (anførselstegn, kolon, komma eller parentes)',
    nn: 'eit teikn manglar (hermeteikn, kolon, komma eller parentes)',
    en: 'a character is missing (quote, colon, comma or bracket)',
  },
  MULTILINE_IMPLICIT_KEY: {
    nb: 'her mangler kolon og mellomrom («nøkkel: verdi»), eller innrykket er feil',
    nn: 'her manglar kolon og mellomrom («nøkkel: verdi»), eller innrykket er feil',
    en: 'a colon and a space are missing here ("key: value"), or the indentation is wrong',
  },
  MULTIPLE_ANCHORS: {
    nb: 'bare ett «&navn» kan stå her',
    nn: 'berre eitt «&namn» kan stå her',
    en: 'only one "&name" can stand here',
  },
  MULTIPLE_DOCS: {
    nb: 'filen kan bare ha ett dokument; ta bort «---» eller «...» og det som følger',
    nn: 'fila kan berre ha eitt dokument; ta bort «---» eller «...» og det som følgjer',
    en: 'the file may hold one document only; remove "---" or "..." and what follows',
  },
  MULTIPLE_TAGS: unknownTag,
  NON_STRING_KEY: {
    nb: 'en nøkkel må være en tekst',
    nn: 'ein nøkkel må vere ein tekst',
    en: 'a key must be a text',
  },
  RESOURCE_EXHAUSTION: tooDeep,
  TAB_AS_INDENT: {
    nb: 'innrykk må være mellomrom, ikke tabulator',
    nn: 'innrykk må vere mellomrom, ikkje tabulator',
    en: 'indent with spaces, not with tabs',
  },
  TAG_RESOLVE_FAILED: unknownTag,
}

/** What is told more exactly than by the code alone, known by the library's own sentence. */
const exact: readonly (Localized & { readonly english: RegExp })[] = [
  { english: /^Tags and anchors must be separated/, ...unknownTag },
  {
    english: / end with a [\]}]/,
    nb: 'feil innrykk, eller en parentes som ikke er lukket',
    nn: 'feil innrykk, eller ein parentes som ikkje er lukka',
    en: 'wrong indentation, or a bracket that is not closed',
  },
  {
    english: /^Missing closing ["']quote/,
    nb: 'anførselstegnet blir ikke lukket',
    nn: 'hermeteiknet blir ikkje lukka',
    en: 'the quote is never closed',
  },
  {
    english: /^Implicit map keys need to be followed by map values/,
    nb: 'her mangler kolon og verdi («nøkkel: verdi»), eller innrykket er feil',
    nn: 'her manglar kolon og verdi («nøkkel: verdi»), eller innrykket er feil',
    en: 'a colon and a value are missing here ("key: value"), or the indentation is wrong',
  },
  {
    english: /^Missing space after :/,
    nb: 'det må stå mellomrom etter kolon',
    nn: 'det må stå mellomrom etter kolon',
    en: 'a space is needed after the colon',
  },
  {
    english: /^Missing , /,
    nb: 'her mangler et komma, eller en tekst som skal stå i anførselstegn',
    nn: 'her manglar eit komma, eller ein tekst som skal stå i hermeteikn',
    en: 'a comma is missing here, or a text needs quotes',
  },
  {
    english: /^Sequence item without - indicator/,
    nb: 'her mangler «- » foran, eller innrykket er feil',
    nn: 'her manglar «- » framfor, eller innrykket er feil',
    en: '"- " is missing here, or the indentation is wrong',
  },
  {
    english: /^Comments must be separated/,
    nb: 'det må stå mellomrom foran «#»; er den en del av teksten, settes teksten i anførselstegn',
    nn: 'det må stå mellomrom framfor «#»; er han ein del av teksten, set teksten i hermeteikn',
    en: 'a space is needed before "#"; where it is part of the text, put the text in quotes',
  },
  {
    english: /at node end$/,
    nb: 'her kommer mer etter at teksten er slutt; sett hele teksten i anførselstegn',
    nn: 'her kjem meir etter at teksten er slutt; set heile teksten i hermeteikn',
    en: 'more comes here after the end of the text; put the whole text in quotes',
  },
  {
    english: /^Unexpected empty item|^Unexpected , in/,
    nb: 'et komma for mye',
    nn: 'eit komma for mykje',
    en: 'one comma too many',
  },
  {
    english: /^Block scalar header/,
    nb: 'etter «|» eller «>» skal teksten begynne på neste linje',
    nn: 'etter «|» eller «>» skal teksten byrje på neste linje',
    en: 'after "|" or ">" the text begins on the next line',
  },
]

/**
 * What is wrong with the YAML itself, by the code and the sentence of the `yaml` package.
 * @param character what stands at the place
 */
export function yamlMessage(code: string, english: string, character: string): Localized {
  const known = exact.find((one) => one.english.test(english)) ?? messages[code]
  if (known) return { nb: known.nb, nn: known.nn, en: known.en }
  if (!/\S/.test(character))
    return { nb: 'filen slutter for tidlig', nn: 'fila sluttar for tidleg', en: 'the file ends too early' }
  return {
    nb: `uventet «${character}»; sett teksten i anførselstegn om det hører til den`,
    nn: `uventa «${character}»; set teksten i hermeteikn om det høyrer til han`,
    en: `unexpected "${character}"; put the text in quotes if it is part of it`,
  }
}
