import type { Locale, Localized } from '../engine/types.ts'
import { type CommandSpec, commands, globalOptions, type OptionSpec } from './commands.ts'

const titles = {
  usage: { nb: 'Bruk', nn: 'Bruk', en: 'Usage' },
  commands: { nb: 'Kommandoer', nn: 'Kommandoar', en: 'Commands' },
  options: { nb: 'Flagg', nn: 'Flagg', en: 'Options' },
  status: { nb: 'Status', nn: 'Status', en: 'Exit status' },
} as const satisfies Record<string, Localized>

const about: Localized = {
  nb: 'henvis leser henvisninger og viser hva klinikken vil savne. Ingenting sendes ut av maskinen.',
  nn: 'henvis les tilvisingar og viser kva klinikken vil sakne. Ingenting blir sendt ut av maskina.',
  en: 'henvis reads Norwegian referral letters and shows what the clinic will miss. Nothing leaves the machine.',
}
const statuses: readonly (readonly [string, Localized])[] = [
  [
    '0',
    {
      nb: 'ingen funn av graden i --fail-on eller verre',
      nn: 'ingen funn av graden i --fail-on eller verre',
      en: 'no findings of the severity of --fail-on or worse',
    },
  ],
  ['1', { nb: 'funn', nn: 'funn', en: 'findings' }],
  [
    '2',
    {
      nb: 'feil bruk, ødelagt pakke, ingen brev, ingen pakke for mottakeren, eller noe er ikke kontrollert',
      nn: 'feil bruk, øydelagd pakke, ingen brev, ingen pakke for mottakaren, eller noko er ikkje kontrollert',
      en: 'wrong usage, a broken pack, no letters, no pack for the recipient, or something was not checked',
    },
  ],
]

/** The help of one command, or of henvis as a whole. */
export function helpText(command: CommandSpec | undefined, locale: Locale): string {
  return command ? commandHelp(command, locale) : generalHelp(locale)
}

function generalHelp(locale: Locale): string {
  return [
    about[locale],
    `${titles.usage[locale]}: henvis COMMAND …`,
    section(
      titles.commands[locale],
      commands.map(({ name, operands, help }) => [`${name} ${operands}`.trim(), help[locale]]),
    ),
    section(
      titles.options[locale],
      globalOptions.map((option) => optionRow(option, locale)),
    ),
  ].join('\n\n')
}

function commandHelp({ name, operands, help, options }: CommandSpec, locale: Locale): string {
  const rows = options.map((option) => optionRow(option, locale))
  return [
    `henvis ${name}: ${help[locale]}`,
    `${titles.usage[locale]}: ${['henvis', name, '[…]', operands].filter(Boolean).join(' ')}`,
    section(titles.options[locale], rows),
    ...(name === 'lint'
      ? [
          section(
            titles.status[locale],
            statuses.map(([status, text]) => [status, text[locale]]),
          ),
        ]
      : []),
  ].join('\n\n')
}

function optionRow({ name, short, value, help }: OptionSpec, locale: Locale): [string, string] {
  return [`${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`, help[locale]]
}

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(38, Math.max(...rows.map(([left]) => left.length)) + 2)
  return [`${title}:`, ...rows.map(([left, right]) => `  ${left.padEnd(width)} ${right}`)].join('\n')
}
