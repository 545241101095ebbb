import * as z from 'zod'
import { cueGroups, id, localized, source, text } from './common.ts'

const sourceKey = id.describe('Nøkkelen til en kilde under «sources».')

/** What a treatment is, and who gives it: told where a letter names it. */
export const treatmentFile = z.strictObject({
  id: id.describe('Behandlingens id, den samme som filnavnet.'),
  name: localized.describe('Navnet, slik det står i meldinger.'),
  cues: cueGroups.describe('Ordlag for behandlingen.'),
  what: localized.describe('Hva det er.'),
  usedFor: localized.describe('Hva det brukes mot.'),
  how: localized.describe('Hvordan det foregår.'),
  benefit: localized.describe('Nytten.'),
  drawbacks: localized.describe('Ulempene.'),
  source: z
    .union([sourceKey, z.array(sourceKey).min(1)])
    .describe('Kilden til beskrivelsen, eller flere: den første er hovedkilden.'),
  offeredBy: z
    .array(
      z.strictObject({
        clinic: z.union([text, localized]).describe('Hvem som gir behandlingen: et navn, eller tekst på tre språk.'),
        source: sourceKey,
      }),
    )
    .min(1)
    .optional()
    .describe('Hvem som gir behandlingen ifølge en kilde. Sløyf det når ingen kilde sier det.'),
  differing: z
    .array(
      z.strictObject({
        about: localized.describe('Hva kildene er uenige om.'),
        statements: z
          .array(z.strictObject({ text: localized.describe('Det kilden sier.'), source: sourceKey }))
          .min(2)
          .describe('Hva hver kilde sier.'),
      }),
    )
    .min(1)
    .optional()
    .describe('Der kildene sier forskjellige ting.'),
  sources: z.record(id, source).describe('Kildene, hver med sin nøkkel.'),
})
