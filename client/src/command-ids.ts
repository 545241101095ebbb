/** The commands of the manifest, each of which has a handler in `commands.ts`. */
export const commandIds = [
  'henvis.newLetter',
  'henvis.chooseClinic',
  'henvis.checkDocument',
  'henvis.stopChecking',
  'henvis.fillAll',
  'henvis.restartServer',
  'henvis.showOutput',
] as const

export type CommandId = (typeof commandIds)[number]
