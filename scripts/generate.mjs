// Writes the files that are made from others: JSON Schemas from the zod schemas, a page on each pack from its rules. `--check` only says which are stale.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileRulesFromDisk, importSource } from './compile-rules.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const check = process.argv.includes('--check')

const { jsonSchemas } = await importSource(root, 'server/src/packs/json-schemas.ts')
const { reportJsonSchema } = await importSource(root, 'server/src/report/schema.ts')
const { configJsonSchema } = await importSource(root, 'server/src/registry/config-schema.ts')
const { packReadme } = await importSource(root, 'server/src/packs/pack-docs.ts')
const { rules, packs, problems } = await compileRulesFromDisk(root)
if (problems.length > 0) {
  console.error(problems.join('\n\n'))
  process.exit(1)
}
const schemas = {
  ...jsonSchemas(),
  'config.schema.json': configJsonSchema(),
  'report.schema.json': reportJsonSchema(),
}
const files = new Map([
  ...Object.entries(schemas).map(([name, schema]) => [`schemas/${name}`, `${JSON.stringify(schema, null, 2)}\n`]),
  ...packs.map((loaded) => [`rules/packs/${loaded.pack.id}/README.md`, packReadme(loaded, rules.vocabulary)]),
])

const stale = []
for (const [name, wanted] of files) {
  const path = join(root, name)
  const current = await readFile(path, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (current === wanted) continue
  if (check) stale.push(name)
  else {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, wanted)
    console.log(`wrote ${name}`)
  }
}
if (stale.length > 0) {
  console.error(`not up to date: ${stale.join(', ')}. Run «npm run generate» and commit the result.`)
  process.exit(1)
}
