import { readFileSync } from 'node:fs'

/** The version in the `package.json` above the folder of the bundle. */
export function versionOf(bundleFolder: URL): string {
  return JSON.parse(readFileSync(new URL('../package.json', bundleFolder), 'utf8')).version
}
