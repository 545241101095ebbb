import { type CompiledRules, createLinter, type Linter } from '../engine/index.ts'
import type { PackProblem } from '../registry/pack-problem.ts'
import type { Environment } from './environment.ts'

/** A linter, and the ids of the packs that were asked for; or what is wrong with them. */
export type ChosenLinter =
  | { readonly linter: Linter; readonly packs: readonly string[] }
  | { readonly problems: readonly PackProblem[] }

/** The linters of one server: one for each set of rules, whatever the number of documents. */
export class Linters {
  private readonly env: Environment
  private readonly byRules = new WeakMap<CompiledRules, Linter>()
  private readonly chosen = new Map<string, Promise<ChosenLinter>>()
  private shipped: Promise<CompiledRules> | null = null

  constructor(env: Environment) {
    this.env = env
  }

  /** Rejects where the rules cannot be read; the next call tries again. */
  async shippedRules(): Promise<CompiledRules> {
    this.shipped ??= this.env.loadRules()
    try {
      return await this.shipped
    } catch (error) {
      this.shipped = null
      throw error
    }
  }

  /** The linter for packs, given by id or folder. Rejects as `shippedRules` does. */
  async choose(references: readonly string[]): Promise<ChosenLinter> {
    const rules = await this.shippedRules()
    const key = JSON.stringify(references)
    const choice = this.chosen.get(key) ?? this.find(rules, references)
    this.chosen.set(key, choice)
    return choice
  }

  /** Has folders of packs read again. */
  forget(): void {
    this.chosen.clear()
  }

  private async find(shipped: CompiledRules, references: readonly string[]): Promise<ChosenLinter> {
    const choice = await this.env.choosePacks(shipped, references)
    if ('problems' in choice) return choice
    const linter = this.byRules.get(choice.rules) ?? createLinter(choice.rules)
    this.byRules.set(choice.rules, linter)
    return { linter, packs: choice.packs }
  }
}
