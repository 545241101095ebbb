import type { ConfiguredMessage, Locale, Severity } from '../engine/types.ts'
import type { Problem } from '../packs/problem.ts'
import type { NamedRule } from './named-rules.ts'

/** Name of the file that holds the settings of a folder and of everything below it. */
export const CONFIG_NAME = 'henvis.config.yaml'

/** A `henvis.config.yaml` that was found. `path` may be a path or a URI. */
export interface ConfigFile {
  readonly path: string
  readonly text: string
  /** Its bytes are no text that YAML may have; `text` is then empty. */
  readonly problem?: Problem
}

/** What can be set, on the command line, in an editor or in a file. Packs are ids or folders. */
export interface Settings {
  readonly packs?: readonly string[]
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
  readonly messages?: Readonly<Record<string, ConfiguredMessage>>
  readonly language?: Locale
}
/** `named`: the rules that the file speaks of, which may not exist; see `unknownRules`. */
export type ResolvedConfig =
  | { readonly settings: Settings; readonly named: readonly NamedRule[] }
  | { readonly problems: readonly Problem[] }

/**
 * The settings that hold for a letter: those of the nearest file, overruled by the flags; severities and messages rule by
 * rule.
 * `files` has the nearest first, and only that one is read. A pack's folder in the file (`./min-pakke`) is taken from
 * the folder of the file. Pure; asynchronous because YAML and schema are loaded only where there is a file.
 */
export async function resolveConfig(files: readonly ConfigFile[], flags: Settings): Promise<ResolvedConfig> {
  const nearest = files[0]
  if (!nearest) return { settings: flags, named: [] }
  if (nearest.problem) return { problems: [nearest.problem] }
  const [{ readDataFile }, { configFile }] = await Promise.all([
    import('../packs/read-file.ts'),
    import('./config-schema.ts'),
  ])
  // Nothing but comments is a file without settings.
  if (/^(?:\s|#.*|---)*$/.test(nearest.text)) return { settings: flags, named: [] }
  const { file, problems } = readDataFile({ name: 'config', path: /$/, schema: configFile }, nearest.path, nearest.text)
  if (!file) return { problems }
  const { packs, severities, messages, language } = file.value
  const folders = new Set((packs ?? []).filter(isPackFolder).map(lastName))
  const namedUnder = (key: 'severities' | 'messages'): NamedRule[] =>
    Object.keys(file.value[key] ?? {}).map((id) => {
      const { message: _, ...at } = file.yaml.keyProblem([key, id], NOTHING)
      return { id, at, ofFolder: folders.has(id.split('/')[0] ?? '') }
    })
  return {
    named: [...namedUnder('severities'), ...namedUnder('messages')],
    settings: {
      ...(packs && { packs: packs.map((pack) => (isPackFolder(pack) ? besides(nearest.path, pack) : pack)) }),
      ...(language && { language }),
      ...flags,
      ...((severities || flags.severities) && { severities: { ...severities, ...flags.severities } }),
      ...((messages || flags.messages) && { messages: { ...messages, ...flags.messages } }),
    },
  }
}

const NOTHING = { nb: '', nn: '', en: '' }

/** True for the folder of a pack, false for the id of one: a folder's name begins with `.` or has a slash in it. */
export function isPackFolder(reference: string): boolean {
  return /^\.|[\\/]/.test(reference)
}

/** The folder of a pack has its id for a name. */
function lastName(folder: string): string {
  return /([^\\/]*)[\\/]*$/.exec(folder)?.[1] ?? ''
}

function besides(file: string, reference: string): string {
  const isAbsolute = /^(?:[\\/]|[a-z]:|[a-z][a-z0-9+.-]*:\/\/)/i.test(reference)
  return isAbsolute ? reference : file.replace(/[^\\/]*$/, '') + reference.replace(/^\.[\\/]/, '')
}
