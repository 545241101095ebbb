import * as z from 'zod'
import { source, text } from './common.ts'

const route = z.enum(['oral', 'sublingual', 'transdermal', 'rectal', 'parenteral']).describe('Hvordan det tas.')
const release = z.enum(['depot', 'rapid']).nullable().describe('Depot, hurtigvirkende, eller ukjent (null).')
const sourceKey = text.describe('Nøkkelen til en kilde under «sources».')
const number = z.number().nonnegative()

/** Opioids: names, strengths and factors; the shape is explained at the top of the file. */
export const opioidsFile = z.strictObject({
  sources: z.record(text, source),
  factors: z
    .array(
      z.strictObject({
        substance: text,
        route,
        unit: z.enum(['mg/day', 'ug/h']),
        factor: number.nullable(),
        low: number.nullable(),
        high: number.nullable(),
        source: sourceKey,
        others: z.array(z.strictObject({ source: sourceKey, factor: number })).optional(),
        note: text.optional(),
      }),
    )
    .min(1),
  forms: z.array(z.strictObject({ words: z.array(text).min(1), route: route.optional(), release: release.optional() })),
  products: z
    .array(
      z.strictObject({
        name: text.optional().describe('Slik det står på pakningen, der det ikke bare er stor forbokstav.'),
        names: z.array(text).min(1),
        substance: text,
        route: route.nullable(),
        release,
        strengths: z.array(z.number().positive()),
        fixedStrength: z.number().positive().nullable(),
        combination: text.optional(),
        maintenance: z.boolean().optional(),
        source: sourceKey,
        note: text.optional(),
      }),
    )
    .min(1),
})
