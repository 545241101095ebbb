// Packages the extension: `npm run package` builds and writes henvis-vscode-VERSION.vsix. Uses no network.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createVSIX } from '@vscode/vsce'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Writes the extension as it stands in `dist`, without building it first.
 * @param {string} folder where the file is put
 * @returns {Promise<string>} the path of the .vsix
 */
export async function packageExtension(folder) {
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const packagePath = join(folder, `${name}-${version}.vsix`)
  await createVSIX({
    cwd: root,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  })
  return packagePath
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await import('./build.mjs')
  await packageExtension(root)
}
