import {
  type CompiledRules,
  createLinter,
  type Linter,
  type LintInput,
  type Locale,
  type Vocabulary,
} from '../engine/index.ts'
import { formatProblem } from '../packs/problem.ts'
import { resolveConfig, type Settings } from '../registry/config.ts'
import { nearestConfigFile } from '../registry/config-files.ts'
import { type NamedRule, unknownRules } from '../registry/named-rules.ts'
import { type ChosenRules, chooseRules } from '../registry/rules.ts'
import { unreadableReason } from './file-errors.ts'
import { messages } from './messages.ts'
import { packProblemsText } from './pack-problems.ts'

/** What a letter is judged by. */
export interface LetterRules extends Pick<LintInput, 'packs' | 'severities' | 'messages'> {
  /** Made when it is first asked for: that takes time. */
  readonly linter: () => Linter
  readonly locale: Locale
  /** Something odd in the settings that does not stop the check. */
  readonly remarks: readonly string[]
}
/** Settings that cannot be used: why, and where in which file. */
export interface UnusableRules {
  readonly reason: string
  readonly details: string
}

/** Finds the rules for letters by the folder they are in, since each may have a `henvis.config.yaml` of its own. */
export class RulesByFolder {
  private readonly byFolder = new Map<string, Promise<LetterRules | UnusableRules>>()
  private readonly byConfig = new Map<string | undefined, Promise<LetterRules | UnusableRules>>()

  private readonly linters = new Map<CompiledRules, Linter>()
  private readonly byPacks = new Map<string, Promise<ChosenRules>>()

  constructor(
    private readonly shipped: CompiledRules,
    private readonly shippedFolder: URL,
    private readonly flags: Settings,
  ) {}

  /** The vocabulary that comes with henvis: what every letter is read by. */
  get vocabulary(): Vocabulary {
    return this.shipped.vocabulary
  }

  in(folder: string): Promise<LetterRules | UnusableRules> {
    return remembered(this.byFolder, folder, () => this.find(folder))
  }

  /** The language of what concerns no letter in particular. */
  async localeIn(folder: string): Promise<Locale> {
    if (this.flags.language) return this.flags.language
    const rules = await this.in(folder)
    return 'locale' in rules ? rules.locale : 'nb'
  }

  /** What is wrong with the packs of the flags: then nothing can be judged. */
  async problemOfFlags(locale: Locale): Promise<string | undefined> {
    if (!this.flags.packs) return undefined
    const chosen = await this.choose(this.flags.packs)
    return 'problems' in chosen ? packProblemsText(chosen.problems, locale) : undefined
  }

  private async find(folder: string): Promise<LetterRules | UnusableRules> {
    try {
      const file = nearestConfigFile(folder)
      return await remembered(this.byConfig, file?.path, async () => {
        const resolved = await resolveConfig(file ? [file] : [], this.flags)
        if ('settings' in resolved) return this.forSettings(resolved.settings, resolved.named, file?.path)
        const locale = this.flags.language ?? 'nb'
        const details = resolved.problems.map((problem) => formatProblem(problem, locale)).join('\n')
        return { reason: messages.configUnusable(file?.path ?? '')[locale], details }
      })
    } catch (error) {
      const reason = unreadableReason(error)[this.flags.language ?? 'nb']
      return { reason, details: `${(error as NodeJS.ErrnoException).path}: ${reason}` }
    }
  }

  private linterOf(rules: CompiledRules): Linter {
    const linter = this.linters.get(rules) ?? createLinter(rules)
    this.linters.set(rules, linter)
    return linter
  }

  private choose(packs: readonly string[]): Promise<ChosenRules> {
    return remembered(this.byPacks, packs.join('\0'), () => chooseRules(this.shipped, packs, this.shippedFolder))
  }

  private async forSettings(
    settings: Settings,
    named: readonly NamedRule[],
    file: string | undefined,
  ): Promise<LetterRules | UnusableRules> {
    const { packs, severities, messages: texts, language: locale = 'nb' } = settings
    const chosen = await this.choose(packs ?? [])
    if ('problems' in chosen) {
      const details = packProblemsText(chosen.problems, locale)
      return { reason: file ? messages.configUnusable(file)[locale] : details, details }
    }
    const { rules } = chosen
    return {
      linter: () => this.linterOf(rules),
      locale,
      ...(packs && { packs: chosen.packs }),
      ...(severities && { severities }),
      ...(texts && { messages: texts }),
      remarks: unknownRules(named, rules).map((problem) => formatProblem(problem, locale)),
    }
  }
}

async function remembered<K, V>(map: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const known = map.get(key)
  if (known) return known
  const made = make()
  map.set(key, made)
  return made
}
