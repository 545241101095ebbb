import type { Locale, Severity } from '../engine/types.ts'
import type { Problem } from '../packs/problem.ts'

/** Name of the file that holds the settings of a folder and of everything below it. */
export const CONFIG_NAME = 'henvis.config.yaml'

/** A `henvis.config.yaml` that was found. `path` may be a path or a URI. */
export interface ConfigFile {
  readonly path: string
  readonly text: string
}

/** What can be set, on the command line, in an editor or in a file. Packs are ids or folders. */
export interface Settings {
  readonly packs?: readonly string[]
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
  readonly language?: Locale
}
export type ResolvedConfig = { readonly settings: Settings } | { readonly problems: readonly Problem[] }

/**
 * The settings that hold for a letter: those of the nearest file, overruled by the flags; severities rule by rule.
 * `files` has the nearest first, and only that one is read. A pack's folder in the file (`./min-pakke`) is taken from
 * the folder of the file. Pure; asynchronous because YAML and schema are loaded only where there is a file.
 */
export async function resolveConfig(files: readonly ConfigFile[], flags: Settings): Promise<ResolvedConfig> {
  const nearest = files[0]
  if (!nearest) return { settings: flags }
  const [{ readDataFile }, { configFile }] = await Promise.all([
    import('../packs/read-file.ts'),
    import('./config-schema.ts'),
  ])
  // Nothing but comments is a file without settings.
  if (/^(?:\s|#.*|---)*$/.test(nearest.text)) return { settings: flags }
  const { file, problems } = readDataFile({ name: 'config', path: /$/, schema: configFile }, nearest.path, nearest.text)
  if (!file) return { problems }
  const { packs, severities, language } = file.value
  return {
    settings: {
      ...(packs && { packs: packs.map((pack) => (isPackFolder(pack) ? besides(nearest.path, pack) : pack)) }),
      ...(language && { language }),
      ...flags,
      ...((severities || flags.severities) && { severities: { ...severities, ...flags.severities } }),
    },
  }
}

/** True for the folder of a pack, false for the id of one: a folder's name begins with `.` or has a slash in it. */
export function isPackFolder(reference: string): boolean {
  return /^\.|[\\/]/.test(reference)
}

function besides(file: string, reference: string): string {
  const isAbsolute = /^(?:[\\/]|[a-z]:|[a-z][a-z0-9+.-]*:\/\/)/i.test(reference)
  return isAbsolute ? reference : file.replace(/[^\\/]*$/, '') + reference.replace(/^\.[\\/]/, '')
}
