import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The licences of the packages that bundles contain, as their authors ask for.
 * @param {string} root the folder of the workspace
 * @param {Iterable<string>} inputs paths of bundled files, relative to `root`
 * @returns {Promise<string>} sorted by package; throws where a package has no licence to quote
 */
export async function thirdPartyNotices(root, inputs) {
  const folders = new Set()
  for (const input of inputs) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input.replaceAll('\\', '/'))?.[0]
    if (folder) folders.add(folder)
  }
  const notices = new Map()
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
    const file = (await readdir(join(root, folder))).find((entry) => /^licen[sc]e/i.test(entry))
    const text = file ? await readFile(join(root, folder, file), 'utf8') : license
    if (!text) throw new Error(`${folder}: no licence found`)
    notices.set(`${name} ${version}`, text.trim())
  }
  const titles = [...notices.keys()].sort()
  return titles.map((title) => `${title}\n\n${notices.get(title)}\n`).join(`\n${'-'.repeat(80)}\n\n`)
}
