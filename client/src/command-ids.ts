/** The commands of the manifest, each of which has a handler in `commands.ts`. */
export const commandIds = [
  'henvis.newLetter',
  'henvis.chooseClinic',
  'henvis.compareClinics',
  'henvis.checkDocument',
  'henvis.stopChecking',
  'henvis.fillAll',
  'henvis.showCompleteness',
  'henvis.insertTemplate',
  'henvis.copyPlainText',
  'henvis.reportFolder',
  'henvis.restartServer',
  'henvis.showOutput',
] as const

export type CommandId = (typeof commandIds)[number]
