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
  ignoredSetting(name: string, expected: string): string
  settingsRefused(detail: string): string
  settingsUnanswered(seconds: number): string
  unreadableFolder(path: string, detail: string): string
  alsoAskedBy(packs: readonly string[]): string
  fillInAll: string
  rewriteAll: string
  notIntroduced: string
  alreadyIntroduced: string
  shutDown: string
  unreadableMessage: string
  connectionFailed(detail: string): string
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
  ignoredSetting: (name, expected) => `henvis: innstillingen ${name} er ikke brukt, den må være ${expected}.`,
  settingsRefused: (detail) =>
    `henvis: editoren ga ikke innstillingene sine (${detail}). Brevene kontrolleres uten dem, etter henvis.config.yaml.`,
  settingsUnanswered: (seconds) =>
    `henvis: editoren svarte ikke på ${seconds} sekunder da den ble bedt om innstillingene sine. Brevene kontrolleres uten dem, etter henvis.config.yaml.`,
  unreadableFolder: (path, detail) => `henvis: kunne ikke leses, og er ikke kontrollert: ${path} (${detail})`,
  alsoAskedBy: (packs) => `(etterspørres også av ${packs.join(', ')})`,
  fillInAll: 'Fyll inn alt som mangler',
  rewriteAll: 'Skriv om alt som kan skrives om',
  notIntroduced: 'Språktjeneren må få «initialize» først.',
  alreadyIntroduced: 'Språktjeneren har fått «initialize» allerede.',
  shutDown: 'Språktjeneren er bedt om å slutte og tar bare imot «exit».',
  unreadableMessage: 'Meldingen er ikke gyldig JSON.',
  connectionFailed: (detail) => `henvis: forbindelsen til editoren svikter (${detail}).`,
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
  ignoredSetting: (name, expected) => `henvis: innstillinga ${name} er ikkje brukt, ho må vere ${expected}.`,
  settingsRefused: (detail) =>
    `henvis: editoren gav ikkje innstillingane sine (${detail}). Breva blir kontrollerte utan dei, etter henvis.config.yaml.`,
  settingsUnanswered: (seconds) =>
    `henvis: editoren svarte ikkje på ${seconds} sekund då han blei beden om innstillingane sine. Breva blir kontrollerte utan dei, etter henvis.config.yaml.`,
  unreadableFolder: (path, detail) => `henvis: kunne ikkje lesast, og er ikkje kontrollert: ${path} (${detail})`,
  alsoAskedBy: (packs) => `(${packs.join(', ')} spør òg etter dette)`,
  fillInAll: 'Fyll inn alt som manglar',
  rewriteAll: 'Skriv om alt som kan skrivast om',
  notIntroduced: 'Språktenaren må få «initialize» først.',
  alreadyIntroduced: 'Språktenaren har fått «initialize» alt.',
  shutDown: 'Språktenaren er beden om å slutte og tek berre imot «exit».',
  unreadableMessage: 'Meldinga er ikkje gyldig JSON.',
  connectionFailed: (detail) => `henvis: sambandet med editoren sviktar (${detail}).`,
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
  ignoredSetting: (name, expected) => `henvis: the setting ${name} is not used, it must be ${expected}.`,
  settingsRefused: (detail) =>
    `henvis: the editor did not give its settings (${detail}). Letters are checked without them, by henvis.config.yaml.`,
  settingsUnanswered: (seconds) =>
    `henvis: the editor did not answer in ${seconds} seconds when it was asked for its settings. Letters are checked without them, by henvis.config.yaml.`,
  unreadableFolder: (path, detail) => `henvis: could not be read, and is not checked: ${path} (${detail})`,
  alsoAskedBy: (packs) => `(also asked for by ${packs.join(', ')})`,
  fillInAll: 'Fill in everything that is missing',
  rewriteAll: 'Rewrite everything that can be rewritten',
  notIntroduced: 'The language server must be sent “initialize” first.',
  alreadyIntroduced: 'The language server has been sent “initialize” already.',
  shutDown: 'The language server was told to shut down and takes “exit” only.',
  unreadableMessage: 'The message is not valid JSON.',
  connectionFailed: (detail) => `henvis: the connection to the editor fails (${detail}).`,
  notOpen: (uri) => `The document is not open: ${uri}`,
  badParameter: (method, name) => `${method}: “${name}” is missing or malformed.`,
}

export function messagesIn(locale: Locale): Messages {
  return { nb: bokmål, nn: nynorsk, en: english }[locale]
}
