import * as z from 'zod'
import { fileKinds } from './schema.ts'

/**
 * JSON Schemas of every kind of data file, by file name (`pack.schema.json`), for completion in an editor.
 * They come from the schemas that packs are checked against, save what JSON Schema cannot say (cue syntax, references).
 */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.values(fileKinds).map(({ name, schema }) => [
      `${name}.schema.json`,
      { title: `henvis: ${name}`, ...z.toJSONSchema(schema, { io: 'input' }) },
    ]),
  )
}
