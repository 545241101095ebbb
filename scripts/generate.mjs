// Writes the files that are made from others: JSON Schemas from the zod schemas. `--check` only says which are stale.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importSource } from './compile-rules.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const check = process.argv.includes('--check')

const { jsonSchemas } = await importSource(root, 'server/src/packs/json-schemas.ts')
const { reportJsonSchema } = await importSource(root, 'server/src/report/schema.ts')
const { configJsonSchema } = await importSource(root, 'server/src/registry/config-schema.ts')
const files = {
  ...jsonSchemas(),
  'config.schema.json': configJsonSchema(),
  'report.schema.json': reportJsonSchema(),
}

const stale = []
for (const [name, schema] of Object.entries(files)) {
  const path = join(root, 'schemas', name)
  const wanted = `${JSON.stringify(schema, null, 2)}\n`
  const current = await readFile(path, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (current === wanted) continue
  if (check) stale.push(`schemas/${name}`)
  else {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, wanted)
    console.log(`wrote schemas/${name}`)
  }
}
if (stale.length > 0) {
  console.error(`not up to date: ${stale.join(', ')}. Run «npm run generate» and commit the result.`)
  process.exit(1)
}
