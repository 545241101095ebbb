import type { Linter, Locale, NotChecked, Severity } from '../engine/index.ts'
import { resolveConfig } from '../registry/config.ts'
import type { Environment } from './environment.ts'
import type { Linters } from './linters.ts'
import { messagesIn } from './messages.ts'
import { nameOf, packProblem, yamlProblem } from './problem-sentences.ts'
import type { WindowConfiguration } from './window-configuration.ts'
import { readWindowSettings } from './window-settings.ts'
import type { WorkspaceFolders } from './workspace-folders.ts'

/** How a document is to be checked; where there is no linter, `obstacle` says why it cannot be. */
export type Settings = ReadySettings | BlockedSettings
interface ReadySettings {
  readonly locale: Locale
  readonly linter: Linter
  readonly severities: Readonly<Record<string, Severity | 'off'>>
  /** Ids of the packs to judge by; `null` where the recipient of the letter decides. */
  readonly packs: readonly string[] | null
}
interface BlockedSettings {
  readonly locale: Locale
  readonly linter: null
  readonly obstacle: NotChecked
}

/**
 * The settings of documents: those of the window over those of `henvis.config.yaml`. Kept until they are forgotten,
 * unless they are of no use: then the next check asks again.
 */
export class SettingsStore {
  private readonly env: Environment
  private readonly linters: Linters
  private readonly window: WindowConfiguration
  private readonly folders: WorkspaceFolders
  private readonly defaultLocale: Locale
  private readonly byUri = new Map<string, Promise<Settings>>()

  /** @param defaultLocale for messages where no setting says otherwise */
  constructor(
    env: Environment,
    linters: Linters,
    window: WindowConfiguration,
    folders: WorkspaceFolders,
    defaultLocale: Locale,
  ) {
    this.env = env
    this.linters = linters
    this.window = window
    this.folders = folders
    this.defaultLocale = defaultLocale
  }

  /** Never rejects: what is wrong blocks the check of the document, with a sentence. */
  async of(uri: string): Promise<Settings> {
    const resolving = this.byUri.get(uri) ?? this.resolve(uri)
    this.byUri.set(uri, resolving)
    const settings = await resolving
    if (!settings.linter && this.byUri.get(uri) === resolving) this.byUri.delete(uri)
    return settings
  }

  /** Forgets the settings of one document, or of all. */
  forget(uri?: string): void {
    if (uri === undefined) this.byUri.clear()
    else this.byUri.delete(uri)
  }

  private async resolve(uri: string): Promise<Settings> {
    let locale = this.defaultLocale
    const blocked = (check: string, reason: string): Settings => ({ locale, linter: null, obstacle: { check, reason } })
    try {
      const ofWindow = readWindowSettings(await this.window.of(uri))
      if ('wrong' in ofWindow) {
        return blocked('settings', messagesIn(locale).badSetting(ofWindow.wrong.name, ofWindow.wrong.expected[locale]))
      }
      locale = ofWindow.settings.language ?? locale
      const files = await this.env.readConfig(this.folders.configScope(uri))
      const config = await resolveConfig(files, ofWindow.settings)
      if ('problems' in config) return blocked('settings', config.problems.map((p) => yamlProblem(p, locale)).join(' '))
      const { packs, severities = {}, language } = config.settings
      locale = language ?? locale
      const choice = await this.linters.choose(packs ?? [])
      if ('problems' in choice) return blocked('packs', choice.problems.map((p) => packProblem(p, locale)).join(' '))
      return { locale, linter: choice.linter, severities, packs: packs ? choice.packs : null }
    } catch (error) {
      return blocked('settings', messagesIn(locale).cannotPrepare(nameOf(error)))
    }
  }
}
