import type { Localized } from '../engine/index.ts'
import type { WindowSettings } from './protocol.ts'

export type ReadWindowSettings =
  | { readonly settings: WindowSettings }
  | { readonly wrong: { readonly name: string; readonly expected: Localized } }

/** Takes what a client gave as section `henvis`. Empty settings count as absent; unknown ones are somebody else's. */
export function readWindowSettings(section: unknown): ReadWindowSettings {
  if (isAbsent(section)) return { settings: {} }
  if (typeof section !== 'object' || Array.isArray(section)) return { wrong: { name: 'henvis', expected: AN_OBJECT } }
  const { packs, language, severities } = section as Record<string, unknown>
  if (!isAbsent(packs) && !(Array.isArray(packs) && packs.every((pack) => typeof pack === 'string' && pack !== ''))) {
    return { wrong: { name: 'henvis.packs', expected: A_LIST } }
  }
  if (!isAbsent(language) && !isOneOf(LANGUAGES, language)) {
    return { wrong: { name: 'henvis.language', expected: oneOf(LANGUAGES) } }
  }
  if (!isAbsent(severities)) {
    const isObject = typeof severities === 'object' && !Array.isArray(severities)
    if (!isObject) return { wrong: { name: 'henvis.severities', expected: AN_OBJECT } }
    const bad = Object.entries(severities as object).find(([, severity]) => !isOneOf(SEVERITIES, severity))
    if (bad) return { wrong: { name: `henvis.severities: ${bad[0]}`, expected: oneOf(SEVERITIES) } }
  }
  return {
    settings: {
      ...(Array.isArray(packs) && packs.length > 0 ? { packs } : {}),
      ...(isAbsent(language) ? {} : { language: language as NonNullable<WindowSettings['language']> }),
      ...(isAbsent(severities) ? {} : { severities: severities as NonNullable<WindowSettings['severities']> }),
    },
  }
}

const LANGUAGES = ['nb', 'nn', 'en']
const SEVERITIES = ['error', 'warning', 'info', 'off']
const AN_OBJECT: Localized = { nb: 'et objekt', nn: 'eit objekt', en: 'an object' }
const A_LIST: Localized = {
  nb: 'en liste med navn på regelpakker',
  nn: 'ei liste med namn på regelpakkar',
  en: 'a list of names of rule packs',
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function isOneOf(words: readonly string[], value: unknown): boolean {
  return words.some((word) => word === value)
}

function oneOf(words: readonly string[]): Localized {
  const list = (or: string) => `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`
  return { nb: list('eller'), nn: list('eller'), en: list('or') }
}
