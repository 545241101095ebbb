import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { glob } from 'tinyglobby'

/**
 * Compiles `rules/` with the code that compiles packs at run time.
 * @param {string} root the folder of the workspace
 * @returns `rules`, `lexicon` and `sources` (of the packs) as the registry reads them, `packs` with their examples, and `problems` as text for a terminal; where there are
 *   problems, the rest is not to be used
 */
export async function compileRulesFromDisk(root) {
  const paths = (await glob('rules/**/*.yaml', { cwd: root })).sort()
  const texts = await Promise.all(paths.map((path) => readFile(join(root, path), 'utf8')))
  const files = new Map(paths.map((path, i) => [path, texts[i]]))
  const { compileRules, formatProblem, loadVocabulary } = await importSource(root, 'server/src/packs/load-rules.ts')
  const { sha512 } = await importSource(root, 'server/src/registry/integrity.ts')
  const { rules, packs, sources, problems } = compileRules(files, sha512)
  const { lexicon } = loadVocabulary(files).loaded
  return { rules, packs, sources, lexicon, problems: problems.map((problem) => formatProblem(problem, 'nb')) }
}

/**
 * Imports a TypeScript module, which Node 20 cannot do by itself.
 * @param {string} root the folder of the workspace
 * @param {string} path of the module, relative to `root`
 */
export async function importSource(root, path) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['worker'],
    external: ['node:*'],
  })
  const folder = await mkdtemp(join(tmpdir(), 'henvis-'))
  try {
    const file = join(folder, 'source.mjs')
    await writeFile(file, outputFiles[0].contents)
    return await import(pathToFileURL(file).href)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
