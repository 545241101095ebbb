import { join } from 'node:path'
import { type CompiledRules, createLinter, type Locale } from '../engine/index.ts'
import { packReadme } from '../packs/pack-docs.ts'
import { type LoadedPack, ofPack } from '../packs/pack-rules.ts'
import { nearest } from '../packs/problem.ts'
import { runExamples } from '../packs/run-examples.ts'
import { loadPackFolders, withPacks } from '../registry/pack-folder.ts'
import { shippedExamples, shippedLexicon, shippedPackSources, shippedRules } from '../registry/shipped.ts'
import type { Arguments } from './arguments.ts'
import { fileErrorReason, isFileError } from './file-errors.ts'
import { messages } from './messages.ts'
import { packProblemsText } from './pack-problems.ts'
import { writeOut } from './stdio.ts'
import { tell } from './tell.ts'
import { writeFileAtomically } from './write-file.ts'

const actions = ['check', 'test', 'docs'] as const
type Action = (typeof actions)[number]

/** `henvis pack check|test|docs DIR…`: for those who write packs. @returns the exit status: 2 where something is wrong */
export function pack({ operands, values }: Arguments, bundleFolder: URL): 0 | 2 {
  const locale = (values.get('lang')?.at(-1) ?? 'nb') as Locale
  const [word = '', ...folders] = operands
  const action = actions.find((one) => one === word)
  if (!action) {
    tell(messages.unknownPackAction(word, actions, nearest(word, actions))[locale])
    return 2
  }
  const rules = shippedRules(bundleFolder)
  const examples = shippedExamples(bundleFolder)
  if (folders.length === 0) {
    if (action !== 'test') {
      tell(messages.operandMissing(`pack ${action}`, 'DIR')[locale])
      return 2
    }
    return test(
      rules,
      rules.packs.map((one) => ({ pack: one, examples: ofPack(one.id, examples) })),
      locale,
    )
  }
  const lexicon = shippedLexicon(bundleFolder)
  const sources = () => shippedPackSources(bundleFolder)
  const { loaded, recomposed, problems } = loadPackFolders(folders, { rules, lexicon, examples, sources })
  if (problems.length > 0) tell(packProblemsText(problems, locale))
  const status = work(action, loaded, withPacks(rules, [...loaded.values(), ...recomposed], lexicon), locale)
  return problems.length > 0 ? 2 : status
}

/** `loaded`: the packs without problems, by their folders. */
function work(action: Action, loaded: ReadonlyMap<string, LoadedPack>, rules: CompiledRules, locale: Locale): 0 | 2 {
  switch (action) {
    case 'check':
      for (const [folder, { pack: sound }] of loaded)
        writeOut(`${messages.packSound(folder, countRules(sound))[locale]}\n`)
      return 0
    case 'test':
      return test(rules, [...loaded.values()], locale)
    case 'docs':
      return docs(loaded, rules, locale)
  }
}

function test(rules: CompiledRules, packs: readonly Pick<LoadedPack, 'pack' | 'examples'>[], locale: Locale): 0 | 2 {
  let status: 0 | 2 = 0
  const linter = createLinter(rules)
  for (const one of packs) {
    const failed = runExamples(linter, one)
    const count = one.examples.reduce((sum, { flags, accepts }) => sum + flags.length + accepts.length, 0)
    writeOut(`${messages.packTested(one.pack.id, countRules(one.pack), count, failed.length)[locale]}\n`)
    for (const { ruleId, kind, text } of failed) writeOut(`  ${messages.failedExample(ruleId, kind, text)[locale]}\n`)
    if (failed.length > 0) status = 2
  }
  return status
}

function docs(loaded: ReadonlyMap<string, LoadedPack>, { vocabulary }: CompiledRules, locale: Locale): 0 | 2 {
  let status: 0 | 2 = 0
  for (const [folder, one] of loaded) {
    const file = join(folder, 'README.md')
    try {
      writeFileAtomically(file, packReadme(one, vocabulary))
      writeOut(`${file}\n`)
    } catch (error) {
      if (!isFileError(error)) throw error
      tell(messages.notWritten(file, fileErrorReason(error))[locale])
      status = 2
    }
  }
  return status
}

function countRules({ requirements, criteria, advice }: LoadedPack['pack']): number {
  return requirements.length + criteria.length + advice.length
}
