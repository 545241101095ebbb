import type { Localized } from '../engine/types.ts'

const messages: Readonly<Record<string, Localized>> = {
  ALIAS: {
    nb: 'for mange eller ukjente henvisninger (*navn)',
    nn: 'for mange eller ukjende tilvisingar (*namn)',
    en: 'too many or unknown aliases (*name)',
  },
  ALIAS_PROPS: {
    nb: 'en henvisning (*navn) kan ikke ha egenskaper',
    nn: 'ei tilvising (*namn) kan ikkje ha eigenskapar',
    en: 'an alias (*name) cannot have properties',
  },
  BAD_ALIAS: {
    nb: 'henvisningen (*navn) er ikke gyldig',
    nn: 'tilvisinga (*namn) er ikkje gyldig',
    en: 'the alias (*name) is not valid',
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
    nb: 'kolon der det ikke venter noen nøkkel; sett teksten i anførselstegn',
    nn: 'kolon der det ikkje er venta nokon nøkkel; set teksten i hermeteikn',
    en: 'a colon where no key is expected; put the text in quotes',
  },
  BLOCK_IN_FLOW: {
    nb: 'en blokk kan ikke stå inne i «[…]» eller «{…}»',
    nn: 'ei blokk kan ikkje stå inne i «[…]» eller «{…}»',
    en: 'a block cannot stand inside "[…]" or "{…}"',
  },
  DUPLICATE_KEY: {
    nb: 'nøkkelen står der fra før',
    nn: 'nøkkelen står der frå før',
    en: 'the key is already there',
  },
  MISSING_CHAR: {
    nb: 'et tegn mangler (anførselstegn, kolon, komma eller parentes)',
    nn: 'eit teikn manglar (hermeteikn, kolon, komma eller parentes)',
    en: 'a character is missing (quote, colon, comma or bracket)',
  },
  MULTILINE_IMPLICIT_KEY: {
    nb: 'en nøkkel må stå på én linje',
    nn: 'ein nøkkel må stå på éi linje',
    en: 'a key must stand on one line',
  },
  MULTIPLE_DOCS: {
    nb: 'filen kan bare ha ett dokument; ta bort «---»',
    nn: 'fila kan berre ha eitt dokument; ta bort «---»',
    en: 'the file may hold one document only; remove "---"',
  },
  TAB_AS_INDENT: {
    nb: 'innrykk må være mellomrom, ikke tabulator',
    nn: 'innrykk må vere mellomrom, ikkje tabulator',
    en: 'indent with spaces, not with tabs',
  },
  UNEXPECTED_TOKEN: {
    nb: 'uventet tegn',
    nn: 'uventa teikn',
    en: 'unexpected character',
  },
}

/** What is wrong with the YAML itself, by the code of the `yaml` package; its own English sentence where no better is known. */
export function yamlMessage(code: string, english: string): Localized {
  const known = messages[code]
  if (known) return known
  return { nb: `ugyldig YAML: ${english}`, nn: `ugyldig YAML: ${english}`, en: `invalid YAML: ${english}` }
}
