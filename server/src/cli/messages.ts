import type { Localized } from '../engine/types.ts'

/** A list with «og» (or another word) before the last. */
function list(items: readonly string[], and: string): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
}
const guess = (near: string | undefined): Localized =>
  near === undefined
    ? { nb: '', nn: '', en: '' }
    : { nb: ` Mente du «${near}»?`, nn: ` Meinte du «${near}»?`, en: ` Did you mean "${near}"?` }

const counted = (rules: number): Localized => ({
  nb: `${rules} ${rules === 1 ? 'regel' : 'regler'}`,
  nn: `${rules} ${rules === 1 ? 'regel' : 'reglar'}`,
  en: `${rules} ${rules === 1 ? 'rule' : 'rules'}`,
})

/** Every sentence of the command line that is not help. */
export const messages = {
  unknownCommand: (command: string, known: readonly string[], near?: string): Localized => ({
    nb: `Ukjent kommando «${command}».${guess(near).nb} Kommandoene er ${list(known, 'og')}.`,
    nn: `Ukjend kommando «${command}».${guess(near).nn} Kommandoane er ${list(known, 'og')}.`,
    en: `Unknown command "${command}".${guess(near).en} The commands are ${list(known, 'and')}.`,
  }),
  lintInstead: (file: string): Localized => ({
    nb: `Kontroller en fil slik: henvis lint ${file}`,
    nn: `Kontroller ei fil slik: henvis lint ${file}`,
    en: `To check a file: henvis lint ${file}`,
  }),
  unknownOption: (option: string, command: string, near?: string): Localized => ({
    nb: `«${command}» har ikke flagget ${option}.${guess(near).nb} Se ${command} --help.`,
    nn: `«${command}» har ikkje flagget ${option}.${guess(near).nn} Sjå ${command} --help.`,
    en: `"${command}" has no option ${option}.${guess(near).en} See ${command} --help.`,
  }),
  optionNeedsValue: (option: string, value: string): Localized => ({
    nb: `${option} trenger en verdi: ${option} ${value}`,
    nn: `${option} treng ein verdi: ${option} ${value}`,
    en: `${option} needs a value: ${option} ${value}`,
  }),
  optionTakesNoValue: (option: string): Localized => ({
    nb: `${option} tar ingen verdi.`,
    nn: `${option} tek ingen verdi.`,
    en: `${option} takes no value.`,
  }),
  badChoice: (option: string, value: string, choices: readonly string[]): Localized => ({
    nb: `${option} kan ikke være «${value}»; velg ${list(choices, 'eller')}.`,
    nn: `${option} kan ikkje vere «${value}»; vel ${list(choices, 'eller')}.`,
    en: `${option} cannot be "${value}"; choose ${list(choices, 'or')}.`,
  }),
  badDate: (value: string): Localized => ({
    nb: `--date «${value}» er ikke en dato; skriv ÅÅÅÅ-MM-DD, som 2024-05-13.`,
    nn: `--date «${value}» er ikkje ein dato; skriv ÅÅÅÅ-MM-DD, som 2024-05-13.`,
    en: `--date "${value}" is no date; write YYYY-MM-DD, as in 2024-05-13.`,
  }),
  operandMissing: (command: string, operand: string): Localized => ({
    nb: `${operand} mangler: henvis ${command} ${operand}`,
    nn: `${operand} manglar: henvis ${command} ${operand}`,
    en: `${operand} is missing: henvis ${command} ${operand}`,
  }),
  tooManyOperands: (command: string, extra: string): Localized => ({
    nb: `«henvis ${command}» tar ikke imot «${extra}».`,
    nn: `«henvis ${command}» tek ikkje imot «${extra}».`,
    en: `"henvis ${command}" does not take "${extra}".`,
  }),
  lspNeedsTransport: {
    nb: 'Si hvordan editoren snakker med språktjeneren: henvis lsp --stdio (eller --pipe, --socket, --node-ipc).',
    nn: 'Sei korleis editoren snakkar med språktenaren: henvis lsp --stdio (eller --pipe, --socket, --node-ipc).',
    en: 'Say how the editor speaks with the language server: henvis lsp --stdio (or --pipe, --socket, --node-ipc).',
  } satisfies Localized,
  optionNeedsNumber: (flag: string, value: string, most: number): Localized => ({
    nb: `${flag} må være et tall fra 1 til ${most}, ikke «${value}».`,
    nn: `${flag} må vere eit tal frå 1 til ${most}, ikkje «${value}».`,
    en: `${flag} must be a number from 1 to ${most}, not "${value}".`,
  }),
  draftNeedsOnePack: (known: readonly string[]): Localized => ({
    nb: `Velg én klinikk: henvis draft --pack ID. Kjente pakker: ${known.join(', ')}.`,
    nn: `Vel éin klinikk: henvis draft --pack ID. Kjende pakkar: ${known.join(', ')}.`,
    en: `Choose one clinic: henvis draft --pack ID. Known packs: ${known.join(', ')}.`,
  }),
  omeqNeedsText: (): Localized => ({
    nb: 'Skriv dosene, som henvis omeq "OxyContin 20 mg x 2", eller les dem med - (standard inn) eller --file BREV.',
    nn: 'Skriv dosane, som henvis omeq "OxyContin 20 mg x 2", eller les dei med - (standard inn) eller --file BREV.',
    en: 'Write the doses, as in henvis omeq "OxyContin 20 mg x 2", or read them with - (standard input) or --file LETTER.',
  }),
  omeqOfFile: (file: string): Localized => ({
    nb: `Les en fil slik: henvis omeq --file ${file}`,
    nn: `Les ei fil slik: henvis omeq --file ${file}`,
    en: `To read a file: henvis omeq --file ${file}`,
  }),
  fixStdin: (): Localized => ({
    nb: '--fix kan ikke skrive til standard inn; bruk --dry-run for å se endringene.',
    nn: '--fix kan ikkje skrive til standard inn; bruk --dry-run for å sjå endringane.',
    en: '--fix cannot write to standard input; use --dry-run to see the changes.',
  }),
  outputIsLetter: (file: string): Localized => ({
    nb: `--output ${file} ville overskrevet et av brevene.`,
    nn: `--output ${file} ville skrive over eit av breva.`,
    en: `--output ${file} would overwrite one of the letters.`,
  }),
  noLetters: (): Localized => ({
    nb: 'Ingen brev å kontrollere. Oppgi filer, mapper eller mønstre, eller - for standard inn.',
    nn: 'Ingen brev å kontrollere. Oppgi filer, mapper eller mønster, eller - for standard inn.',
    en: 'No letters to check. Name files, folders or patterns, or - for standard input.',
  }),
  emptyFolder: (folder: string): Localized => ({
    nb: `${folder}: mappen har ingen brev (.txt, .md eller .henvisning).`,
    nn: `${folder}: mappa har ingen brev (.txt, .md eller .henvisning).`,
    en: `${folder}: the folder has no letters (.txt, .md or .henvisning).`,
  }),
  emptyGlob: (pattern: string): Localized => ({
    nb: `${pattern}: ingen filer passer til mønsteret.`,
    nn: `${pattern}: ingen filer passar til mønsteret.`,
    en: `${pattern}: no files match the pattern.`,
  }),
  passedOver: (count: number, kinds: readonly string[]): Localized => ({
    nb: `${count} ${count === 1 ? 'fil' : 'filer'} i mappene er hoppet over (${kinds.join(', ')}).`,
    nn: `${count} ${count === 1 ? 'fil' : 'filer'} i mappene er hoppa over (${kinds.join(', ')}).`,
    en: `${count} ${count === 1 ? 'file' : 'files'} in the folders passed over (${kinds.join(', ')}).`,
  }),
  withoutEnding: (): Localized => ({ nb: 'uten endelse', nn: 'utan ending', en: 'no ending' }),
  link: (): Localized => ({ nb: 'lenke til mappe', nn: 'lenkje til mappe', en: 'link to a folder' }),
  standardInput: (): Localized => ({ nb: 'standard inn', nn: 'standard inn', en: 'standard input' }),
  standardOutput: (): Localized => ({ nb: 'standard ut', nn: 'standard ut', en: 'standard output' }),

  unknownPack: (id: string, known: readonly string[], near?: string): Localized => ({
    nb: `Ukjent regelpakke «${id}».${guess(near).nb} Kjente pakker: ${known.join(', ')}. En mappe skrives ./${id}.`,
    nn: `Ukjend regelpakke «${id}».${guess(near).nn} Kjende pakkar: ${known.join(', ')}. Ei mappe skriv du ./${id}.`,
    en: `Unknown rule pack "${id}".${guess(near).en} Known packs: ${known.join(', ')}. Write a folder as ./${id}.`,
  }),
  brokenPack: (folder: string, count: number): Localized => ({
    nb: `Regelpakken ${folder} kan ikke brukes (${count} feil):`,
    nn: `Regelpakken ${folder} kan ikkje brukast (${count} feil):`,
    en: `The rule pack ${folder} cannot be used (${count} ${count === 1 ? 'error' : 'errors'}):`,
  }),
  packUnfitForBase: (pack: string, base: string, count: number): Localized => ({
    nb: `Regelpakken ${pack}, som følger med henvis, bygger på ${base} og passer ikke til den som er oppgitt i stedet (${count} feil). Gi din pakke en annen id, eller oppgi også en mappe for ${pack}:`,
    nn: `Regelpakken ${pack}, som følgjer med henvis, byggjer på ${base} og passar ikkje til den som er oppgitt i staden (${count} feil). Gi pakken din ein annan id, eller oppgi òg ei mappe for ${pack}:`,
    en: `The rule pack ${pack}, which comes with henvis, extends ${base} and does not fit the one given in its place (${count} ${count === 1 ? 'error' : 'errors'}). Give your pack another id, or name a folder for ${pack} too:`,
  }),
  packIsNoFolder: (reference: string): Localized => ({
    nb: `Regelpakken kan ikke leses: ${reference} er ikke en mappe. Oppgi mappen som pack.yaml ligger i.`,
    nn: `Regelpakken kan ikkje lesast: ${reference} er ikkje ei mappe. Oppgi mappa som pack.yaml ligg i.`,
    en: `The rule pack cannot be read: ${reference} is not a folder. Name the folder that holds pack.yaml.`,
  }),
  unknownPackAction: (action: string, known: readonly string[], near?: string): Localized => {
    const usage = `henvis pack ${known.join('|')} DIR…`
    if (action === '') {
      return {
        nb: `Skriv hva som skal gjøres: ${usage}`,
        nn: `Skriv kva som skal gjerast: ${usage}`,
        en: `Say what to do: ${usage}`,
      }
    }
    return {
      nb: `«henvis pack» kan ikke «${action}».${guess(near).nb} Bruk: ${usage}`,
      nn: `«henvis pack» kan ikkje «${action}».${guess(near).nn} Bruk: ${usage}`,
      en: `"henvis pack" cannot "${action}".${guess(near).en} Usage: ${usage}`,
    }
  },
  packSound: (folder: string, rules: number): Localized => ({
    nb: `${folder}: i orden, ${counted(rules).nb}`,
    nn: `${folder}: i orden, ${counted(rules).nn}`,
    en: `${folder}: sound, ${counted(rules).en}`,
  }),
  packTested: (pack: string, rules: number, examples: number, failed: number): Localized => ({
    nb: `${pack}: ${counted(rules).nb}, ${examples} eksempler, ${failed === 0 ? 'alle holder' : `${failed} holder ikke`}`,
    nn: `${pack}: ${counted(rules).nn}, ${examples} døme, ${failed === 0 ? 'alle held' : `${failed} held ikkje`}`,
    en: `${pack}: ${counted(rules).en}, ${examples} examples, ${failed === 0 ? 'all hold' : `${failed} do not hold`}`,
  }),
  failedExample: (rule: string, kind: 'flags' | 'accepts' | 'none', text: string): Localized =>
    ({
      flags: {
        nb: `${rule}: skulle meldt, men tier: «${text}»`,
        nn: `${rule}: skulle ha meldt, men teier: «${text}»`,
        en: `${rule}: should report, but is silent: "${text}"`,
      },
      accepts: {
        nb: `${rule}: skulle tiet, men melder: «${text}»`,
        nn: `${rule}: skulle ha tagt, men melder: «${text}»`,
        en: `${rule}: should be silent, but reports: "${text}"`,
      },
      none: {
        nb: `${rule}: mangler eksempler`,
        nn: `${rule}: manglar døme`,
        en: `${rule}: has no examples`,
      },
    })[kind],
  unreadablePack: (file: string, reason: Localized): Localized => ({
    nb: `Regelpakken kan ikke leses: ${file} ${reason.nb}.`,
    nn: `Regelpakken kan ikkje lesast: ${file} ${reason.nn}.`,
    en: `The rule pack cannot be read: ${file} ${reason.en}.`,
  }),
  configUnusable: (file: string): Localized => ({
    nb: `innstillingene i ${file} kan ikke brukes`,
    nn: `innstillingane i ${file} kan ikkje brukast`,
    en: `the settings in ${file} cannot be used`,
  }),
  unknownRule: (rule: string, near?: string): Localized => ({
    nb: `Ukjent regel «${rule}».${guess(near).nb} En regel skrives PAKKE/REGEL, som sthf-smerte/sleep.`,
    nn: `Ukjend regel «${rule}».${guess(near).nn} Ein regel skriv du PAKKE/REGEL, som sthf-smerte/sleep.`,
    en: `Unknown rule "${rule}".${guess(near).en} Write a rule as PACK/RULE, as in sthf-smerte/sleep.`,
  }),

  fixed: (files: number, fixes: number): Localized => ({
    nb: `${fixes} ${fixes === 1 ? 'retting' : 'rettinger'} skrevet i ${files} brev.`,
    nn: `${fixes} ${fixes === 1 ? 'retting skriven' : 'rettingar skrivne'} i ${files} brev.`,
    en: `${fixes} ${fixes === 1 ? 'fix' : 'fixes'} written to ${files} ${files === 1 ? 'letter' : 'letters'}.`,
  }),
  wouldFix: (files: number, fixes: number): Localized => ({
    nb: `${fixes} ${fixes === 1 ? 'retting' : 'rettinger'} i ${files} brev; ingenting er skrevet.`,
    nn: `${fixes} ${fixes === 1 ? 'retting' : 'rettingar'} i ${files} brev; ingenting er skrive.`,
    en: `${fixes} ${fixes === 1 ? 'fix' : 'fixes'} in ${files} ${files === 1 ? 'letter' : 'letters'}; nothing was written.`,
  }),
  changedMeanwhile: (file: string): Localized => ({
    nb: `${file}: ikke rettet, for filen ble endret mens den ble kontrollert.`,
    nn: `${file}: ikkje retta, for fila vart endra medan ho vart kontrollert.`,
    en: `${file}: not fixed, since the file changed while it was being checked.`,
  }),
  unencodable: (file: string, character: string, encoding: string): Localized => ({
    nb: `${file}: ikke rettet, for tegnet «${character}» finnes ikke i ${encoding}; lagre filen som UTF-8.`,
    nn: `${file}: ikkje retta, for teiknet «${character}» finst ikkje i ${encoding}; lagre fila som UTF-8.`,
    en: `${file}: not fixed, since ${encoding} has no "${character}"; save the file as UTF-8.`,
  }),
  notWritten: (file: string, reason: Localized): Localized => ({
    nb: `${file}: ikke skrevet: ${reason.nb}.`,
    nn: `${file}: ikkje skriven: ${reason.nn}.`,
    en: `${file}: not written: ${reason.en}.`,
  }),
  internal: (detail: string): Localized => ({
    nb: `intern feil i henvis (${detail})`,
    nn: `intern feil i henvis (${detail})`,
    en: `internal error in henvis (${detail})`,
  }),
  notBuilt: (detail: string): Localized => ({
    nb: `Reglene som følger med henvis, kan ikke leses: ${detail}. Bygg på nytt (npm run build) eller installer henvis på nytt.`,
    nn: `Reglane som følgjer med henvis, kan ikkje lesast: ${detail}. Bygg på nytt (npm run build) eller installer henvis på nytt.`,
    en: `The rules that come with henvis cannot be read: ${detail}. Build again (npm run build) or reinstall henvis.`,
  }),
} as const
