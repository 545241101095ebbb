import type { ConfiguredMessage, Localized } from '../engine/index.ts'
import type { WindowSettings } from './protocol.ts'

/** A value that cannot be used. */
export interface IgnoredSetting {
  readonly name: string
  readonly expected: Localized
}
export interface ReadWindowSettings {
  readonly settings: WindowSettings
  readonly ignored: readonly IgnoredSetting[]
}

/**
 * Takes what a client gave as section `henvis`, without the values that cannot be used. Empty settings count as absent; unknown
 * ones are somebody else's.
 */
export function readWindowSettings(section: unknown): ReadWindowSettings {
  if (isAbsent(section)) return { settings: {}, ignored: [] }
  if (!isObject(section)) return { settings: {}, ignored: [{ name: 'henvis', expected: AN_OBJECT }] }
  const { packs, language, severities, messages } = section
  const ignored: IgnoredSetting[] = []
  const settings: { -readonly [K in keyof WindowSettings]: WindowSettings[K] } = {}
  if (isListOfNames(packs)) {
    if (packs.length > 0) settings.packs = packs
  } else if (!isAbsent(packs)) ignored.push({ name: 'henvis.packs', expected: A_LIST })
  if (isOneOf(LANGUAGES, language)) settings.language = language
  else if (!isAbsent(language)) ignored.push({ name: 'henvis.language', expected: oneOf(LANGUAGES) })
  if (isObject(severities)) {
    const usable = Object.entries(severities).flatMap(([rule, severity]) => {
      if (isOneOf(SEVERITIES, severity)) return [[rule, severity] as const]
      ignored.push({ name: `henvis.severities: ${rule}`, expected: oneOf(SEVERITIES) })
      return []
    })
    settings.severities = Object.fromEntries(usable)
  } else if (!isAbsent(severities)) ignored.push({ name: 'henvis.severities', expected: AN_OBJECT })
  if (isObject(messages)) {
    const usable = Object.entries(messages).flatMap(([rule, message]) => {
      if (isMessage(message)) return [[rule, message] as const]
      ignored.push({ name: `henvis.messages: ${rule}`, expected: A_MESSAGE })
      return []
    })
    settings.messages = Object.fromEntries(usable)
  } else if (!isAbsent(messages)) ignored.push({ name: 'henvis.messages', expected: AN_OBJECT })
  return { settings, ignored }
}

const LANGUAGES = ['nb', 'nn', 'en'] as const
const SEVERITIES = ['error', 'warning', 'info', 'off'] as const
const AN_OBJECT: Localized = { nb: 'et objekt', nn: 'eit objekt', en: 'an object' }
const A_MESSAGE: Localized = {
  nb: 'en tekst, eller et objekt med nb, nn og en',
  nn: 'ein tekst, eller eit objekt med nb, nn og en',
  en: 'a text, or an object with nb, nn and en',
}
const A_LIST: Localized = {
  nb: 'en liste med navn på regelpakker',
  nn: 'ei liste med namn på regelpakkar',
  en: 'a list of names of rule packs',
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOfNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((pack) => typeof pack === 'string' && pack !== '')
}

function isMessage(value: unknown): value is ConfiguredMessage {
  if (!isObject(value)) return isText(value)
  return Object.keys(value).length === LANGUAGES.length && LANGUAGES.every((language) => isText(value[language]))
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function isOneOf<T extends string>(words: readonly T[], value: unknown): value is T {
  return words.some((word) => word === value)
}

function oneOf(words: readonly string[]): Localized {
  const list = (or: string) => `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`
  return { nb: list('eller'), nn: list('eller'), en: list('or') }
}
