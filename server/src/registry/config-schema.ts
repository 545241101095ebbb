import * as z from 'zod'
import { localized, text } from '../packs/schema/common.ts'

const ruleId = z.string().regex(/^[a-z][a-z0-9-]*\/[a-z0-9/-]+$/)

/** `henvis.config.yaml`: strict, every key optional. */
export const configFile = z
  .strictObject({
    packs: z
      .array(z.string().trim().min(1))
      .min(1)
      .optional()
      .describe('Regelpakkene som brevene vurderes etter: navn, eller mappen til en egen pakke («./min-pakke»).'),
    severities: z
      .record(ruleId, z.enum(['error', 'warning', 'info', 'off']))
      .optional()
      .describe('Alvorlighetsgrad per regel: «sthf-smerte/sleep: error». «off» slår regelen av.'),
    messages: z
      .record(ruleId, z.union([text, localized]))
      .optional()
      .describe(
        'Meldingen per regel: én tekst, eller en for hvert språk. Navn i klammer som regelens egen melding har, kan brukes: «henvis/placeholder: "Fyll ut: {name}"».',
      ),
    language: z.enum(['nb', 'nn', 'en']).optional().describe('Språket i meldingene.'),
  })
  .describe('Innstillinger for henvis.')

/** The JSON Schema that is published as `schemas/config.schema.json`. */
export function configJsonSchema(): object {
  return { title: 'henvis.config.yaml', ...z.toJSONSchema(configFile, { io: 'input' }) }
}
