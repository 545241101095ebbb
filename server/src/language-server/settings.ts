import type { Linter, LintInput, Locale, NotChecked } from '../engine/index.ts'
import { resolveConfig } from '../registry/config.ts'
import { ruleIds, unknownRule, unknownRules } from '../registry/named-rules.ts'
import type { Environment } from './environment.ts'
import type { Linters } from './linters.ts'
import { messagesIn } from './messages.ts'
import type { Notices } from './notices.ts'
import { nameOf, packProblem, yamlProblem } from './problem-sentences.ts'
import type { WindowSettings } from './protocol.ts'
import type { WindowConfiguration } from './window-configuration.ts'
import type { WorkspaceFolders } from './workspace-folders.ts'

/** How a document is to be checked; where there is no linter, `obstacle` says why it cannot be. */
export type Settings = ReadySettings | BlockedSettings
interface ReadySettings {
  readonly locale: Locale
  readonly linter: Linter
  readonly severities: NonNullable<LintInput['severities']>
  readonly messages: NonNullable<LintInput['messages']>
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
 * unless they are of no use: then the next check asks again. A rule that is spoken of and does not exist is told of.
 */
export class SettingsStore {
  private readonly env: Environment
  private readonly linters: Linters
  private readonly window: WindowConfiguration
  private readonly folders: WorkspaceFolders
  private readonly defaultLocale: Locale
  private readonly notices: Notices
  private readonly byUri = new Map<string, Promise<Settings>>()

  /** @param defaultLocale for messages where no setting says otherwise */
  constructor(
    env: Environment,
    linters: Linters,
    window: WindowConfiguration,
    folders: WorkspaceFolders,
    defaultLocale: Locale,
    notices: Notices,
  ) {
    this.env = env
    this.linters = linters
    this.window = window
    this.folders = folders
    this.defaultLocale = defaultLocale
    this.notices = notices
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
      const ofWindow = await this.window.of(uri)
      locale = ofWindow.language ?? locale
      const files = await this.env.readConfig(this.folders.configScope(uri))
      const config = await resolveConfig(files, ofWindow)
      if ('problems' in config) return blocked('settings', config.problems.map((p) => yamlProblem(p, locale)).join(' '))
      const { packs, severities = {}, messages = {}, language } = config.settings
      locale = language ?? locale
      const choice = await this.linters.choose(packs ?? [])
      if ('problems' in choice) return blocked('packs', choice.problems.map((p) => packProblem(p, locale)).join(' '))
      const { linter } = choice
      const unknown = [
        ...unknownRules(config.named, linter.rules).map((problem) => yamlProblem(problem, locale)),
        ...unknownInWindow(ofWindow, ruleIds(linter.rules), locale),
      ]
      for (const sentence of unknown) this.notices.warn(`henvis: ${sentence}`)
      return { locale, linter, severities, messages, packs: packs ? choice.packs : null }
    } catch (error) {
      return blocked('settings', messagesIn(locale).cannotPrepare(nameOf(error)))
    }
  }
}

/** Rules of the window's settings that do not exist; these have no file to point into. */
function unknownInWindow(settings: WindowSettings, known: readonly string[], locale: Locale): string[] {
  return (['severities', 'messages'] as const).flatMap((key) =>
    Object.keys(settings[key] ?? {})
      .filter((id) => !known.includes(id))
      .map((id) => `henvis.${key}: ${unknownRule(id, known)[locale]}`),
  )
}
