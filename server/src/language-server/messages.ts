import type { Locale } from '../engine/index.ts'

/** The sentences of the language server itself. What is said of a letter comes from the engine and the packs. */
export interface Messages {
  notChecked(reason: string): string
  internalError(detail: string): string
  cannotPrepare(detail: string): string
  outOfStep: string
  unknownPack(id: string, known: readonly string[]): string
  unreadablePack(folder: string, detail: string): string
  unreadableFile(detail: string): string
  badSetting(name: string, expected: string): string
  alsoAskedBy(packs: readonly string[]): string
  fillInAll: string
  rewriteAll: string
  notOpen(uri: string): string
  badParameter(method: string, name: string): string
}

const bokmål: Messages = {
  notChecked: (reason) => `Ikke kontrollert: ${reason}`,
  internalError: (detail) => `intern feil i kontrollen (${detail}). Gå gjennom brevet selv.`,
  cannotPrepare: (detail) => `regler eller innstillinger kunne ikke leses (${detail}).`,
  outOfStep: 'en endring fra editoren kunne ikke leses. Lukk dokumentet og åpne det igjen.',
  unknownPack: (id, known) => `regelpakken «${id}» finnes ikke. Kjente pakker: ${known.join(', ')}.`,
  unreadablePack: (folder, detail) => `regelpakken «${folder}» kunne ikke leses (${detail}).`,
  unreadableFile: (detail) => `filen kunne ikke leses (${detail}).`,
  badSetting: (name, expected) => `innstillingen ${name} må være ${expected}.`,
  alsoAskedBy: (packs) => `(etterspørres også av ${packs.join(', ')})`,
  fillInAll: 'Fyll inn alt som mangler',
  rewriteAll: 'Skriv om alt som kan skrives om',
  notOpen: (uri) => `Dokumentet er ikke åpent: ${uri}`,
  badParameter: (method, name) => `${method}: «${name}» mangler eller har feil form.`,
}

const nynorsk: Messages = {
  notChecked: (reason) => `Ikkje kontrollert: ${reason}`,
  internalError: (detail) => `intern feil i kontrollen (${detail}). Gå gjennom brevet sjølv.`,
  cannotPrepare: (detail) => `reglar eller innstillingar kunne ikkje lesast (${detail}).`,
  outOfStep: 'ei endring frå editoren kunne ikkje lesast. Lukk dokumentet og opne det igjen.',
  unknownPack: (id, known) => `regelpakken «${id}» finst ikkje. Kjende pakkar: ${known.join(', ')}.`,
  unreadablePack: (folder, detail) => `regelpakken «${folder}» kunne ikkje lesast (${detail}).`,
  unreadableFile: (detail) => `fila kunne ikkje lesast (${detail}).`,
  badSetting: (name, expected) => `innstillinga ${name} må vere ${expected}.`,
  alsoAskedBy: (packs) => `(${packs.join(', ')} spør òg etter dette)`,
  fillInAll: 'Fyll inn alt som manglar',
  rewriteAll: 'Skriv om alt som kan skrivast om',
  notOpen: (uri) => `Dokumentet er ikkje ope: ${uri}`,
  badParameter: (method, name) => `${method}: «${name}» manglar eller har feil form.`,
}

const english: Messages = {
  notChecked: (reason) => `Not checked: ${reason}`,
  internalError: (detail) => `internal error in the check (${detail}). Please go through the letter yourself.`,
  cannotPrepare: (detail) => `rules or settings could not be read (${detail}).`,
  outOfStep: 'a change from the editor could not be read. Close the document and open it again.',
  unknownPack: (id, known) => `there is no rule pack “${id}”. Known packs: ${known.join(', ')}.`,
  unreadablePack: (folder, detail) => `the rule pack “${folder}” could not be read (${detail}).`,
  unreadableFile: (detail) => `the file could not be read (${detail}).`,
  badSetting: (name, expected) => `the setting ${name} must be ${expected}.`,
  alsoAskedBy: (packs) => `(also asked for by ${packs.join(', ')})`,
  fillInAll: 'Fill in everything that is missing',
  rewriteAll: 'Rewrite everything that can be rewritten',
  notOpen: (uri) => `The document is not open: ${uri}`,
  badParameter: (method, name) => `${method}: “${name}” is missing or malformed.`,
}

export function messagesIn(locale: Locale): Messages {
  return { nb: bokmål, nn: nynorsk, en: english }[locale]
}
