import { workspace } from 'vscode'

export const LETTER_LANGUAGE = 'henvisning'
const languages = [LETTER_LANGUAGE, 'plaintext', 'markdown']

/**
 * The documents that may be letters: on disk, not yet saved, or in a folder that is open in the window. Left out are
 * the other side of a comparison, output channels and the like.
 */
export function documentSelector(): { readonly language: string; readonly scheme: string }[] {
  const folders = workspace.workspaceFolders ?? []
  const schemes = new Set(['file', 'untitled', ...folders.map((folder) => folder.uri.scheme)])
  return languages.flatMap((language) => [...schemes].map((scheme) => ({ language, scheme })))
}
