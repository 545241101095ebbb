// Builds everything that is run: the command line and the library in server/dist, the extension in dist.
// Compiled in memory and written at the end, so that a failed build leaves the last good one.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { compileRulesFromDisk } from './compile-rules.mjs'
import { buildLazily } from './lazy-bundles.mjs'
import { thirdPartyNotices } from './third-party-notices.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const outputFolders = ['server/dist', 'dist']
const shared = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  // Names are kept, so that a reported stack can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  sourcemap: false,
}
const node = { ...shared, platform: 'node', target: 'node20', mainFields: ['module', 'main'] }

const web = { ...shared, platform: 'browser', target: 'es2022', mainFields: ['module', 'main'] }

/** The command line starts fastest from CommonJS; its modules ask where they are by `import.meta.url`. */
const commandLine = {
  ...node,
  entryPoints: { cli: 'server/src/cli/main.ts' },
  outdir: 'server/dist',
  define: { 'import.meta.url': '__here' },
  banner: { js: "const __here=require('node:url').pathToFileURL(__filename).href;" },
}

const bundles = {
  library: {
    ...shared,
    entryPoints: { engine: 'server/src/engine/index.ts' },
    platform: 'neutral',
    target: 'es2022',
    format: 'esm',
    mainFields: ['module', 'main'],
    conditions: ['worker'],
    outdir: 'server/dist',
  },
  extension: {
    ...node,
    format: 'cjs',
    entryPoints: { extension: 'client/src/extension.ts' },
    external: ['vscode'],
    outdir: 'dist',
  },
  languageServer: {
    ...node,
    format: 'cjs',
    entryPoints: { server: 'server/src/language-server/main.ts' },
    outdir: 'dist',
  },
  webExtension: {
    ...web,
    format: 'cjs',
    entryPoints: { 'extension-web': 'client/src/web.ts' },
    external: ['vscode'],
    outdir: 'dist',
  },
  webServer: {
    ...web,
    format: 'iife',
    entryPoints: { 'server-web': 'server/src/language-server/worker.ts' },
    conditions: ['worker'],
    outdir: 'dist',
  },
}

const { rules, packs, sources, lexicon, problems } = await compileRulesFromDisk(root)
if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n\n')}\n`)
  process.exit(1)
}
const results = await Promise.all([
  buildLazily(commandLine),
  ...Object.values(bundles).map((options) => build(options)),
]).catch((error) => {
  // esbuild has printed its own errors, with their places.
  if (!('errors' in error)) throw error
  process.exit(1)
})
const outputs = results.flat()
if (outputs.some((result) => result.warnings.length > 0)) process.exit(1)

const files = new Map(outputs.flatMap((result) => result.outputFiles).map((file) => [file.path, file.contents]))
for (const folder of outputFolders) {
  const inputs = outputs
    .flatMap((result) => Object.entries(result.metafile.outputs))
    .flatMap(([path, output]) => (path.startsWith(`${folder}/`) ? Object.keys(output.inputs) : []))
  files.set(join(root, folder, 'THIRD-PARTY-NOTICES.txt'), await thirdPartyNotices(root, inputs))
  files.set(join(root, folder, 'rules.json'), asciiJson(rules))
  files.set(join(root, folder, 'lexicon.json'), asciiJson(lexicon))
  files.set(join(root, folder, 'pack-sources.json'), asciiJson(sources))
  await rm(join(root, folder), { recursive: true, force: true })
}
const examples = packs.flatMap((pack) => pack.examples)
files.set(join(root, 'server/dist/examples.json'), asciiJson(examples))
for (const folder of new Set([...files.keys()].map((path) => dirname(path)))) await mkdir(folder, { recursive: true })
await Promise.all([...files].map(([path, contents]) => writeFile(path, contents)))

/** JSON without any character beyond ASCII: Node reads that several times faster. */
function asciiJson(value) {
  return JSON.stringify(value).replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
