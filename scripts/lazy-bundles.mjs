import { relative, resolve } from 'node:path'
import { build } from 'esbuild'

/**
 * Bundles CommonJS entry points with everything that they import at run time (`import()`) in a bundle of its own beside them, so that
 * what a command does not need is not even read. esbuild splits ES modules only, and those take longer to load.
 * @param {import('esbuild').BuildOptions & { entryPoints: Record<string, string>, absWorkingDir: string }} options
 * @returns the results of all builds
 */
export async function buildLazily({ entryPoints, ...options }) {
  const names = new Map(Object.entries(entryPoints).map(([name, path]) => [resolve(options.absWorkingDir, path), name]))
  const waiting = [...names.keys()]
  const results = []
  const plugin = {
    name: 'lazy-bundles',
    setup({ onResolve, resolve: find }) {
      onResolve({ filter: /^\./ }, async ({ path, kind, resolveDir, pluginData }) => {
        if (kind !== 'dynamic-import' || pluginData === 'found') return undefined
        const found = await find(path, { kind, resolveDir, pluginData: 'found' })
        if (!names.has(found.path)) {
          names.set(found.path, nameOf(found.path, options.absWorkingDir))
          waiting.push(found.path)
        }
        return { path: `./${names.get(found.path)}.cjs`, external: true }
      })
    },
  }
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    const entry = { [names.get(path)]: path }
    const formatted = { format: 'cjs', outExtension: { '.js': '.cjs' }, supported: { 'dynamic-import': false } }
    results.push(await build({ ...options, ...formatted, entryPoints: entry, plugins: [plugin] }))
  }
  return results
}

/** `server/src/report/json.ts` → `report-json` */
function nameOf(path, root) {
  return relative(root, path)
    .replace(/^server\/src\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '-')
}
