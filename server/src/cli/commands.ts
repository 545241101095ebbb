import type { Localized } from '../engine/types.ts'

/** A flag. `value` names what follows it; without it the flag is a switch. */
export interface OptionSpec {
  readonly name: string
  readonly short?: string
  readonly value?: string
  readonly choices?: readonly string[]
  readonly many?: true
  readonly help: Localized
}
export interface CommandSpec {
  readonly name: 'lint' | 'draft' | 'triage' | 'explain' | 'omeq' | 'pack' | 'lsp'
  readonly operands: string
  readonly help: Localized
  readonly options: readonly OptionSpec[]
}

const lang: OptionSpec = {
  name: 'lang',
  value: 'nb|nn|en',
  choices: ['nb', 'nn', 'en'],
  help: { nb: 'språket i meldingene (nb)', nn: 'språket i meldingane (nb)', en: 'language of messages (nb)' },
}
const help: OptionSpec = {
  name: 'help',
  short: 'h',
  help: { nb: 'vis denne hjelpen', nn: 'vis denne hjelpa', en: 'show this help' },
}
const pack: OptionSpec = {
  name: 'pack',
  value: 'ID',
  many: true,
  help: {
    nb: 'regelpakke: navn, eller mappe som ./min-pakke; kan gjentas',
    nn: 'regelpakke: namn, eller mappe som ./min-pakke; kan takast fleire gonger',
    en: 'rule pack: its name, or a folder as ./my-pack; may be repeated',
  },
}
const date: OptionSpec = {
  name: 'date',
  value: 'YYYY-MM-DD',
  help: {
    nb: 'dato for brev som ikke har noen selv',
    nn: 'dato for brev som ikkje har nokon sjølv',
    en: 'date for letters that have none of their own',
  },
}
const stdinFilename: OptionSpec = {
  name: 'stdin-filename',
  value: 'FILE',
  help: { nb: 'filnavn for standard inn', nn: 'filnamn for standard inn', en: 'file name of standard input' },
}
const answerFormat: OptionSpec = {
  name: 'format',
  value: 'pretty|json',
  choices: ['pretty', 'json'],
  help: {
    nb: 'formatet på svaret (pretty)',
    nn: 'formatet på svaret (pretty)',
    en: 'format of the answer (pretty)',
  },
}

/** What stands before or without a command. */
export const globalOptions: readonly OptionSpec[] = [
  help,
  { name: 'version', short: 'V', help: { nb: 'vis versjonen', nn: 'vis versjonen', en: 'show the version' } },
  lang,
]

/** Every command with its flags: what is parsed, checked and printed as help. */
export const commands: readonly CommandSpec[] = [
  {
    name: 'lint',
    operands: '[FILE|DIR|GLOB|-]…',
    help: {
      nb: 'kontrollerer henvisninger og viser hva klinikken vil savne',
      nn: 'kontrollerer tilvisingar og viser kva klinikken vil sakne',
      en: 'checks referral letters and shows what the clinic will miss',
    },
    options: [
      {
        ...pack,
        help: {
          ...pack.help,
          nb: `${pack.help.nb} (ellers: mottakeren i brevet)`,
          nn: `${pack.help.nn} (elles: mottakaren i brevet)`,
          en: `${pack.help.en} (else: the recipient of the letter)`,
        },
      },
      {
        name: 'format',
        value: 'pretty|json|ndjson',
        choices: ['pretty', 'json', 'ndjson'],
        help: {
          nb: 'rapportens format (pretty)',
          nn: 'formatet på rapporten (pretty)',
          en: 'format of the report (pretty)',
        },
      },
      {
        name: 'output',
        value: 'FILE',
        help: { nb: 'skriv rapporten til en fil', nn: 'skriv rapporten til ei fil', en: 'write the report to a file' },
      },
      {
        name: 'fix',
        help: {
          nb: 'skriv om og sett inn plassholdere i filene; aldri opplysninger om pasienten',
          nn: 'skriv om og set inn plasshaldarar i filene; aldri opplysningar om pasienten',
          en: 'rewrite and insert placeholders in the files; never anything about the patient',
        },
      },
      {
        name: 'dry-run',
        help: {
          nb: 'vis hva --fix ville gjort, og skriv ingenting',
          nn: 'vis kva --fix ville gjere, og skriv ingenting',
          en: 'show what --fix would do, and write nothing',
        },
      },
      {
        name: 'fail-on',
        value: 'error|warning|info|never',
        choices: ['error', 'warning', 'info', 'never'],
        help: {
          nb: 'status 1 ved funn av denne graden eller verre (warning)',
          nn: 'status 1 ved funn av denne graden eller verre (warning)',
          en: 'status 1 on findings of this severity or worse (warning)',
        },
      },
      date,
      lang,
      stdinFilename,
      {
        name: 'explain',
        help: {
          nb: 'vis hvor hver opplysning står, hva som ikke teller og hvorfor, og hva som avgjorde hvert kriterium',
          nn: 'vis kvar kvar opplysning står, kva som ikkje tel og kvifor, og kva som avgjorde kvart kriterium',
          en: 'show where everything stands, what does not count and why, and what decided each criterion',
        },
      },
      help,
    ],
  },
  {
    name: 'draft',
    operands: '',
    help: {
      nb: 'skriver ut en ny henvisning å fylle ut',
      nn: 'skriv ut ei ny tilvising å fylle ut',
      en: 'prints a new letter to write in',
    },
    options: [
      {
        ...pack,
        help: {
          nb: 'klinikken som brevet skal til',
          nn: 'klinikken som brevet skal til',
          en: 'the clinic the letter is for',
        },
      },
      {
        ...lang,
        value: 'nb|nn',
        choices: ['nb', 'nn'],
        help: { nb: 'språket i brevet (nb)', nn: 'språket i brevet (nb)', en: 'language of the letter (nb)' },
      },
      help,
    ],
  },
  {
    name: 'triage',
    operands: '[FILE|DIR|GLOB|-]…',
    help: {
      nb: 'viser hvilke klinikker brevet passer til, og hvorfor. Først den med færrest kriterier som ikke er oppfylt, så færrest ukjente, så den brevet er adressert til, så flest oppfylte. Ingenting hentes fra nettet',
      nn: 'viser kva klinikkar brevet passar til, og kvifor. Fyrst den med færrast kriterium som ikkje er oppfylte, så færrast ukjende, så den brevet er adressert til, så flest oppfylte. Ingenting blir henta frå nettet',
      en: 'shows which clinics the letter fits, and why. First the one with the fewest criteria not met, then the fewest unknown, then the one it is addressed to, then the most met. Nothing is fetched',
    },
    options: [answerFormat, date, lang, stdinFilename, help],
  },
  {
    name: 'explain',
    operands: 'RULE',
    help: {
      nb: 'forklarer en regel: krav, begrunnelse, kilde, maler',
      nn: 'forklarer ein regel: krav, grunngjeving, kjelde, malar',
      en: 'explains a rule: requirement, reason, source, templates',
    },
    options: [pack, lang, help],
  },
  {
    name: 'omeq',
    operands: 'TEXT|-',
    help: {
      nb: 'regner opioider om til orale morfinekvivalenter, linje for linje',
      nn: 'reknar opioid om til orale morfinekvivalentar, linje for linje',
      en: 'converts opioids to oral morphine equivalents, line by line',
    },
    options: [
      {
        name: 'file',
        value: 'FILE',
        help: {
          nb: 'les et brev i stedet for TEXT',
          nn: 'les eit brev i staden for TEXT',
          en: 'read a letter, not TEXT',
        },
      },
      answerFormat,
      lang,
      help,
    ],
  },
  {
    name: 'pack',
    operands: 'check|test|docs DIR…',
    help: {
      nb: 'for dem som skriver regelpakker: kontrollerer dem, kjører eksemplene, skriver README.md; «test» uten mappe tar dem som følger med',
      nn: 'for dei som skriv regelpakkar: kontrollerer dei, køyrer døma, skriv README.md; «test» utan mappe tek dei som følgjer med',
      en: 'for those who write packs: checks them, runs their examples, writes README.md; "test" without a folder takes those that come with henvis',
    },
    options: [lang, help],
  },
  {
    name: 'lsp',
    operands: '',
    help: {
      nb: 'starter språktjeneren for editorer',
      nn: 'startar språktenaren for editorar',
      en: 'starts the language server for editors',
    },
    options: [
      {
        name: 'stdio',
        help: { nb: 'over standard inn og ut', nn: 'over standard inn og ut', en: 'over standard input and output' },
      },
      {
        name: 'pipe',
        value: 'NAME',
        help: {
          nb: 'over en navngitt kanal som editoren lytter på',
          nn: 'over ein namngitt kanal som editoren lyttar på',
          en: 'over a named pipe on which the editor listens',
        },
      },
      {
        name: 'socket',
        value: 'PORT',
        help: {
          nb: 'over en port på denne maskinen som editoren lytter på',
          nn: 'over ein port på denne maskina som editoren lyttar på',
          en: 'over a port of this machine on which the editor listens',
        },
      },
      {
        name: 'node-ipc',
        help: {
          nb: 'over kanalen mellom prosesser i Node',
          nn: 'over kanalen mellom prosessar i Node',
          en: 'over the channel between processes of Node',
        },
      },
      {
        name: 'clientProcessId',
        value: 'PID',
        help: {
          nb: 'slutt når denne prosessen er borte',
          nn: 'slutt når denne prosessen er borte',
          en: 'end when this process is gone',
        },
      },
      help,
    ],
  },
]
