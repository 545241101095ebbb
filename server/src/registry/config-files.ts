import { dirname, join, resolve } from 'node:path'
import { CONFIG_NAME, type ConfigFile } from './config.ts'
import { readDataText } from './data-text.ts'

/**
 * The nearest `henvis.config.yaml` in a folder or above it, or undefined.
 * @throws the error of the file system where there is one that cannot be read
 */
export function nearestConfigFile(folder: string): ConfigFile | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, CONFIG_NAME)
    try {
      return { path, text: '', ...readDataText(path) }
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error
    }
    if (dirname(at) === at) return undefined
  }
}
