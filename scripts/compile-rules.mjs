import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { glob } from 'tinyglobby'

/**
 * Compiles `rules/` with the code that compiles packs at run time.
 * @param {string} root the folder of the workspace
 * @returns `rules` and `lexicon` as the registry reads them, and `problems` as text for a terminal; where there are
 *   problems, the rest is not to be used
 */
export async function compileRulesFromDisk(root) {
  const paths = (await glob('rules/**/*.yaml', { cwd: root })).sort()
  const texts = await Promise.all(paths.map((path) => readFile(join(root, path), 'utf8')))
  const files = new Map(paths.map((path, i) => [path, texts[i]]))
  const { compileRules, formatProblem, loadVocabulary, sha512 } = await importSources(join(root, 'server/src'), [
    './packs/load-rules.ts',
    './registry/integrity.ts',
  ])
  const { rules, problems } = compileRules(files, sha512)
  const { lexicon } = loadVocabulary(files).loaded
  return { rules, lexicon, problems: problems.map((problem) => formatProblem(problem, 'nb')) }
}

/** Imports TypeScript modules, which Node 20 cannot do by itself. */
async function importSources(folder, modules) {
  const contents = modules.map((module) => `export * from ${JSON.stringify(module)}`).join('\n')
  const options = { bundle: true, write: false, format: 'esm', platform: 'neutral', external: ['node:*'] }
  const resolution = { mainFields: ['module', 'main'], conditions: ['worker'] }
  const { outputFiles } = await build({ ...options, ...resolution, stdin: { contents, resolveDir: folder } })
  const temporary = await mkdtemp(join(tmpdir(), 'henvis-'))
  try {
    const path = join(temporary, 'sources.mjs')
    await writeFile(path, outputFiles[0].contents)
    return await import(pathToFileURL(path).href)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}
